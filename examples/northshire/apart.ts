/** Writes Northshire's files in a thread of its own, so that the caller can do other things. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DemoPlan } from './plan.ts';

/** What the thread is given. */
export interface Given {
  folder: string;
  scale: number;
}

/** What it says: first of the references, then of the drops. */
export type Told = Pick<DemoPlan, 'references'> | Pick<DemoPlan, 'arrivals'>;

/** Each part of a plan when its files are there; both are rejected when the thread fails. */
export type PlanApart = { [Part in keyof DemoPlan]: Promise<DemoPlan[Part]> };

/** As `generateNorthshire`, by another thread. */
export function generateApart(given: Given): PlanApart {
  const references = Promise.withResolvers<DemoPlan['references']>();
  const arrivals = Promise.withResolvers<DemoPlan['arrivals']>();
  const thread = new Worker(join(import.meta.dirname, 'apart-thread.ts'), { workerData: given, execArgv: [] });
  thread.on('message', (told: Told) =>
    'references' in told ? references.resolve(told.references) : arrivals.resolve(told.arrivals),
  );
  thread.on('error', (error) => {
    references.reject(error);
    arrivals.reject(error);
  });
  return { references: references.promise, arrivals: arrivals.promise };
}
