import { type Quarter, quarters } from './days.ts';
import { challengeTexts } from './texts/challenges.ts';
import type { Row } from './writing/row.ts';

/** All challenges raised by a quarter's end, as far as they had come by then. */
export function challengesFor({ end }: Quarter): Row[] {
  return challengeTexts.flatMap((text, i): Row[] => {
    const about = quarters[text.about]!;
    const raised = about.end + 47;
    if (raised > end) return [];
    const by = (after: number | undefined) => after !== undefined && raised + after <= end;
    const { answered, escalated, closed } = text;
    return [
      {
        challenge_reference: `Challenge ${i + 1}`,
        raised_at: raised,
        raised_by: text.by,
        raised_to: text.to,
        indicator: text.indicator,
        about_quarter: about.id,
        question: text.question,
        due: raised + text.due,
        response: by(answered?.after) ? answered!.response : null,
        responded_at: by(answered?.after) ? raised + answered!.after : null,
        escalated_to: by(escalated?.after) ? escalated!.to : null,
        outcome: by(closed?.after) ? closed!.outcome : null,
        impact_evidence: by(closed?.after) ? closed!.evidence : null,
      },
    ];
  });
}
