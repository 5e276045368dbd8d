/** What children's social care has on its case system: one history from referral to the end of care, in day numbers. */
import type { Child, Family } from '../people.ts';

export interface Referral {
  child: Child;
  day: number;
  source: string;
  outcome: string;
  /** The child's referral before this one, however long ago. */
  previous: number | null;
  assessmentStart: number | null;
  assessmentEnd: number | null;
}

/** A time as a child in need, from the referral to the day it is closed (which is no longer open). */
export interface Need {
  child: Child;
  start: number;
  assessedBy: number;
  end: number;
  category: string;
  disabled: boolean;
}

/** A section 47 enquiry with what came of it. */
export interface Enquiry {
  child: Child;
  start: number;
  conference: number | null;
  planStart: number | null;
  planEnd: number | null;
  category: string | null;
  previousPlan: boolean | null;
}

export interface Conference {
  reference: string;
  day: number;
  kind: 'initial' | 'pre-birth' | 'review' | 'transfer';
  family: Family;
}

export interface Placement {
  start: number;
  type: string;
  out: boolean;
  miles: number;
}

/** A time looked after, until the day it ceased. */
export interface Care {
  child: Child;
  start: number;
  end: number;
  /** Legal status at first, and once the court has decided. */
  legal: readonly [string, string];
  decided: number;
  placements: Placement[];
  /** Days on which health and teeth were checked. */
  health: number[];
  dental: number[];
  shortBreaks: boolean;
}

export interface Caseload {
  referrals: Referral[];
  needs: Need[];
  enquiries: Enquiry[];
  conferences: Conference[];
  cares: Care[];
  /** Families by the day of each referral, in order. */
  known: { day: number; family: Family }[];
}

export const emptyCaseload = (): Caseload => ({
  referrals: [],
  needs: [],
  enquiries: [],
  conferences: [],
  cares: [],
  known: [],
});
