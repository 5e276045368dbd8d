import { z } from 'zod';
import { agencyKind } from '../codes/agency.ts';
import { aboutTheChildOrUnborn, childReference, familyReference } from '../codes/child.ts';
import { code, dataset, date, filled, notAfter, rule, when } from '../contract/index.ts';

/** An early help assessment or pathway, whoever leads it. */
export default dataset({
  id: 'early-help',
  title: 'Early help assessments',
  description: 'An early help assessment or pathway for a child, started or closed in the quarter',
  owner: 'early-help',
  source: 'Ofsted Annex A, list 2; Supporting Families outcomes; local definition of outcome',
  key: ['person', 'start'],
  period: ['start', 'closed'],
  row: z.object({
    person: childReference(),
    family: familyReference().optional(),
    ...aboutTheChildOrUnborn(),
    start: date('Assessment start date', { aliases: ['Start date', 'Date started', 'Assessment started', 'Opened'] }),
    closed: date('Date closed', {
      aliases: ['Closure date', 'Closed date', 'End date', 'Pathway end date'],
    }).optional(),
    lead_agency: agencyKind('Lead agency', {
      aliases: ['Organisation completing assessment', 'Lead professional agency', 'Agency'],
    }).optional(),
    outcome: code(
      'Outcome',
      {
        'needs-met': ['Needs met', 'Outcomes achieved', 'Successful', 'Step down to universal'],
        'stepped-up': ['Step up to social care', 'Stepped up', 'Escalated'],
        disengaged: ['Consent withdrawn', 'Did not engage', 'Disengaged', 'Declined'],
        moved: ['Moved out of area', 'Moved away', 'Transferred'],
        other: ['Other reason'],
      },
      { aliases: ['Closure reason', 'Closure outcome', 'Reason for closure'] },
    ).optional(),
  }),
  rules: [
    rule('closed-after-start', 'An assessment is not closed before it starts', notAfter('start', 'closed')),
    rule('closed-has-outcome', 'What is closed has an outcome', when(filled('closed'), filled('outcome')), 'warning'),
    rule('age-under-25', 'The child or young person is under 25', notAfter('age', 24), 'warning'),
  ],
});
