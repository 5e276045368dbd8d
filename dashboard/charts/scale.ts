/** Round numbers for an axis, and positions along it. */

export interface Scale {
  at(value: number): number;
  ticks: readonly number[];
  /** Decimals that the ticks need. */
  places: number;
}

/** An axis from `low` to `high` in pixels over the values, widened to round ticks. Without values it goes from 0 to 1. */
export function scaleOf(values: readonly number[], low: number, high: number, fromZero = false, most = 6): Scale {
  const known = values.filter(Number.isFinite);
  let least = Math.min(...known, ...(fromZero || known.length === 0 ? [0] : []));
  let greatest = Math.max(...known, ...(known.length === 0 ? [1] : []), ...(fromZero ? [0] : []));
  if (least === greatest) {
    least = fromZero || least === 0 ? least : least - Math.abs(least) / 10;
    greatest += Math.abs(greatest) / 10 || 1;
  }
  const step = roundStep((greatest - least) / (most - 1));
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil(greatest / step - 1e-9);
  const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(places + 1)),
  );
  const [from, to] = [first * step, last * step];
  return { at: (value) => low + ((value - from) / (to - from)) * (high - low), ticks, places };
}

/** 1, 2 or 5 times a power of ten, at least as much as asked for. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least) + 1e-9);
  const factor = [1, 2, 5, 10].find((one) => one * power >= least - 1e-9) ?? 10;
  return factor * power;
}
