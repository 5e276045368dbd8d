import { z } from 'zod';
import { aboutTheChildOrUnborn, childReference, familyReference } from '../codes/child.ts';
import { code, dataset, date, notAfter, reference, rule, when, yes, yesNo } from '../contract/index.ts';

/** A domestic abuse incident with a child in the household. One row for each child, who is a victim (Domestic Abuse Act 2021, section 3). */
export default dataset({
  id: 'domestic-abuse',
  title: 'Domestic abuse incidents with children',
  description: 'A domestic abuse incident and one child of the household',
  owner: 'police',
  source: 'Domestic Abuse Act 2021, section 3; Operation Encompass (Victims and Prisoners Act 2024, section 20)',
  key: ['incident', 'person'],
  period: 'incident_date',
  row: z.object({
    incident: reference('Crime or incident number', 'incident', {
      aliases: ['Incident number', 'Crime number', 'Occurrence number', 'Log number', 'Incident ID'],
    }),
    person: childReference(),
    family: familyReference().optional(),
    ...aboutTheChildOrUnborn(),
    incident_date: date('Date of incident', { aliases: ['Incident date', 'Date attended', 'Date reported'] }),
    risk: code(
      'Risk level',
      { standard: ['Low', 'S'], medium: ['M', 'Moderate'], high: ['H', 'MARAC'] },
      { description: 'As graded by DASH or DARA.', aliases: ['Risk', 'DASH risk', 'Risk grading'] },
    ).optional(),
    repeat_incident: yesNo('Repeat', {
      description: 'Yes where the household had another incident in the 12 months before.',
      aliases: ['Repeat incident', 'Repeat victim', 'Repeat flag'],
    }).optional(),
    encompass_sent: yesNo('Operation Encompass notice sent', {
      aliases: ['Encompass', 'Encompass notification', 'Encompass notice sent', 'School notified'],
    }).optional(),
    encompass_before_school: yesNo('Notice sent before the school day', {
      aliases: ['Encompass before school', 'Sent before school', 'Notified before school starts'],
    }).optional(),
  }),
  rules: [
    rule(
      'before-school-was-sent',
      'A notice sent before the school day was sent',
      when(yes('encompass_before_school'), yes('encompass_sent')),
    ),
    rule('age-under-18', 'The child is under 18', notAfter('age', 17), 'warning'),
  ],
});
