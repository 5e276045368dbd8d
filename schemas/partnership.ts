/** A partnership, checked as it loads: shape first, then what must hold between its parts. */
import { partnershipProblems } from './partnership-rules.ts';
import { type Partnership, type PartnershipInput, partnershipShape } from './partnership-shape.ts';

export type { Agency, Partnership, PartnershipInput } from './partnership-shape.ts';

const checked = partnershipShape.superRefine((partnership, context) => {
  for (const { path, message } of partnershipProblems(partnership)) context.addIssue({ code: 'custom', path, message });
});

/** A partnership, checked. Throws an Error whose message lists every problem, one a line, each with where it is. */
export function partnership(input: PartnershipInput): Partnership {
  const result = checked.safeParse(input);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${place(issue.path)}: ${issue.message}`);
  throw new Error(`The partnership "${input.id}" cannot be used:\n${problems.join('\n')}`);
}

/** `agencies[2].owes[0].from`, as one would write it in the file. */
const place = (path: PropertyKey[]): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i ? '.' : ''}${String(step)}`)).join('') ||
  'the whole';
