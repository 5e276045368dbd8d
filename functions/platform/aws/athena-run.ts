/** One build in Athena: a database of its own, in which the SQL finds its tables by their plain names, and what it leaves. */
import type { Clock } from '../ports.ts';
import type { AthenaSql } from './athena.ts';
import type { AthenaScratch } from './athena-scratch.ts';

/** Milliseconds: far longer than a function may run, so that no build that goes on is touched. */
const day = 86_400_000;

/**
 * Takes a name that no build has: `<start>20260515t093000123z`. The object that says so is there before the database is, so
 * that a build which crashes can be found.
 */
export async function claimRun(scratch: AthenaScratch, start: string, clock: Clock): Promise<string> {
  const now = clock.now().toISOString();
  const stamp = now.replace(/[-:.]/g, '').toLowerCase();
  for (let again = 1; ; again += 1) {
    const run = `${start}${stamp}${again === 1 ? '' : `_${again}`}`;
    if (await scratch.store.create(`${scratch.ofRun(run)}started.json`, JSON.stringify({ started: now }))) return run;
  }
}

/** Asked again after a failure of Athena's own, it may be there. */
export const createDatabase = (run: string): string => `CREATE DATABASE IF NOT EXISTS \`${run}\``;

/** Its database first: while its objects are there, a build that was cut short here is found again. */
export async function removeRun(sql: AthenaSql, scratch: AthenaScratch, run: string): Promise<void> {
  await sql.run(`DROP DATABASE IF EXISTS \`${run}\` CASCADE`);
  await scratch.empty(scratch.ofRun(run));
}

/** Removes what builds left that crashed more than a day ago. Only databases of this start are dropped. */
export async function sweepRuns(sql: AthenaSql, scratch: AthenaScratch, start: string, now: Date): Promise<void> {
  const { runs, executions } = await scratch.olderThan(new Date(now.getTime() - day));
  for (const run of runs.filter((name) => name.startsWith(start))) await removeRun(sql, scratch, run);
  for (const id of executions) await scratch.empty(scratch.ofExecution(id));
}
