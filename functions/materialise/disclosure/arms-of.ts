import { type Arm, membersOf, type Problem } from './problem.ts';

/** For each quantity the arms that it is a part or the total of, as places among the problem's arms. */
export function armsOf({ quantities, arms }: Problem): number[][] {
  const of: number[][] = quantities.map(() => []);
  for (const [place, arm] of arms.entries()) for (const at of new Set(everyMember(arm))) of[at]!.push(place);
  return of;
}

/** The quantities of an arm: its total's and its parts'. */
export function everyMember({ total, parts }: Arm): number[] {
  return [...membersOf(total), ...parts.flatMap(membersOf)];
}
