import { InputError } from './errors.ts';
import type { Clock } from './ports.ts';

/** The computer's own clock: made once, where a command starts, and handed down. */
export function systemClock(): Clock {
  return { now: () => new Date() };
}

/** A clock that stands at one instant, such as `2024-05-01T09:00:00Z`. The zone must be written. */
export function fixedClock(iso: string): Clock {
  const instant = Date.parse(iso);
  // Without a zone Date.parse would take the computer's own, and the same words would mean another instant elsewhere.
  if (Number.isNaN(instant) || !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso)) {
    throw new InputError(`"${iso}" is not an instant. Write one with its zone, such as 2024-05-01T09:00:00Z.`);
  }
  return { now: () => new Date(instant) };
}
