import type { Row } from '../../../functions/platform/ports.ts';

/** So many referrals, of which so many are of children referred before. */
export function referrals(count: number, again = 0, more: Row = {}): Row[] {
  return Array.from({ length: count }, (_, at) => ({
    start: '2023-05-01',
    source: 'school',
    ...(at < again ? { previous: '2023-01-01' } : {}),
    ...more,
  }));
}
