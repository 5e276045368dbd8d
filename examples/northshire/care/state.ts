import type { Child, Family } from '../people.ts';
import type { Random } from '../random.ts';
import type { Caseload } from './caseload.ts';

/** What the simulation remembers from day to day. */
export interface State {
  random: Random;
  caseload: Caseload;
  /** The day from which each child is no longer open. */
  openUntil: Map<Child, number>;
  lastReferral: Map<Child, number>;
  everOnPlan: Set<Child>;
  /** Late conferences that are due, as a fraction. */
  late: number;
  /** Families to be referred again, by day. */
  again: Map<number, Family[]>;
}
