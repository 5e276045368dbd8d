import { takingTurns } from '../../platform/take-turns.ts';
import { armsOf } from './arms-of.ts';
import { type Attacker, attackers, isGuarded, isProtected, type Range } from './attackers.ts';
import { extremes } from './linear-program.ts';
import type { Hiding, Problem } from './problem.ts';
import { provenInArm } from './proven-in-arm.ts';
import { type Frames, linksOf, questionOn } from './question.ts';

/** A hidden count that an attacker narrows down too far, to the whole numbers from `least` to `greatest`. */
export interface Exposed {
  at: number;
  attacker: Attacker;
  least: number;
  greatest: number;
}

export interface AuditOptions {
  /** The counts to attack; all hidden ones by default. */
  among?: Iterable<number>;
  /** Asks the solver of every count, also of those that need none. */
  everything?: boolean;
}

/**
 * Attacks every hidden count: what whole numbers can it be, so that everything published fits? By linear programming over
 * all that bears on it, for both attackers; but not where one breakdown by itself shows that enough numbers fit. He who
 * knows less cannot rule out more, so that the second attacker is asked only where the first finds something. Gives what is
 * exposed, in the order of the quantities.
 */
export async function audit(problem: Problem, hiding: Hiding, options: AuditOptions = {}): Promise<Exposed[]> {
  const { among = problem.quantities.keys(), everything = false } = options;
  const links = linksOf(problem, hiding, armsOf(problem));
  const proven = everything ? new Set<number>() : await allProven(problem, hiding, links);
  let targets = [...among].filter(
    (at) => isGuarded(problem, hiding, at) && links.armsOf[at]!.length > 0 && !proven.has(at),
  );
  const frames: Frames = new Map();
  const exposed = new Map<number, Exposed>();
  for (const attacker of attackers) {
    const ranges = await extremes(
      targets.values().map((at) => questionOn(problem, hiding, links, at, attacker, frames)),
    );
    targets = targets.filter((at, place) => {
      const range = whole(ranges[place]!);
      if (isProtected(problem, at, range)) return false;
      exposed.set(at, { at, attacker, least: range[0], greatest: range[1] });
      return true;
    });
  }
  return [...exposed.values()].sort((a, b) => a.at - b.at);
}

async function allProven(problem: Problem, hiding: Hiding, links: ReturnType<typeof linksOf>): Promise<Set<number>> {
  const proven = new Set<number>();
  for await (const place of takingTurns(problem.arms.keys()))
    for (const at of provenInArm(problem, hiding, links, place)) proven.add(at);
  return proven;
}

/** The whole numbers within, beside which the solver's last digits are noise. */
function whole([least, greatest]: Range): Range {
  // Adding nothing makes of a negative zero a zero.
  return [Math.ceil(least - noise) + 0, Math.floor(greatest + noise) + 0];
}

const noise = 1e-6;
