/** What an agency has to say of an indicator, by which its quarterly stories are put together. */
export interface Wording {
  /** As the subject of "rose to". */
  subject: string;
  /** With {} where the figure stands. */
  level: string;
  /** A role, never a name. */
  author: string;
  /** Reasons, when the figure went up or down. */
  up: readonly string[];
  down: readonly string[];
  actions: readonly string[];
  impact: readonly string[];
  voice: readonly string[];
  /** What is said instead once something has changed: from the quarter with this index on. */
  since?: { quarter: number } & Partial<Pick<Wording, 'up' | 'down' | 'actions' | 'impact' | 'voice'>>;
}

/** The wording of a quarter. */
export function wordingAt(wording: Wording, quarter: number): Wording {
  return wording.since && quarter >= wording.since.quarter ? { ...wording, ...wording.since } : wording;
}
