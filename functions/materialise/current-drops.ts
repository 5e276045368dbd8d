import type { Receipt } from '../../schemas/receipt.ts';

/**
 * The receipts of the drops that count as at an instant, by agency, dataset and quarter: of those accepted by then, in
 * the order in which they arrived, the last. A file sent again right after itself is the drop that it was the first
 * time, so sending what counts already changes nothing, and sending what was superseded makes it count again.
 * The order of `receipts` is of no matter.
 */
export function currentDrops(receipts: readonly Receipt[], asAt: Date): Receipt[] {
  const current = new Map<string, Receipt>();
  for (const receipt of knownAt(receipts, asAt)) {
    if (receipt.outcome === 'rejected') continue;
    const slot = `${receipt.agency}/${receipt.dataset}/${receipt.quarter}`;
    if (current.get(slot)?.sha256 !== receipt.sha256) current.set(slot, receipt);
  }
  return [...current.entries()].sort(([a], [b]) => order(a, b)).map(([, receipt]) => receipt);
}

/** The receipts written by an instant, in the order in which their drops arrived. */
export function knownAt(receipts: readonly Receipt[], asAt: Date): Receipt[] {
  return receipts.filter(({ receivedAt }) => Date.parse(receivedAt) <= asAt.getTime()).sort(byArrival);
}

/** Of two arrivals in one instant, the later version of the object; versions are compared as numbers where they are. */
function byArrival(a: Receipt, b: Receipt): number {
  return (
    Date.parse(a.arrivedAt) - Date.parse(b.arrivedAt) ||
    Number(a.version) - Number(b.version) ||
    0 ||
    order(a.version, b.version) ||
    order(a.drop, b.drop)
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
