import { z } from 'zod';
import { aboutTheChild, childReference } from '../codes/child.ts';
import { between, code, dataset, date, rule, yesNo } from '../contract/index.ts';

/** A young person's entry to the youth justice system: a youth caution, youth conditional caution or conviction. */
export default dataset({
  id: 'youth-justice',
  title: 'Young people entering the youth justice system',
  description: 'A young person given a youth caution, a youth conditional caution or a sentence',
  owner: 'youth-justice',
  source: 'Ministry of Justice and Youth Justice Board, first time entrants (Police National Computer definition)',
  key: ['person', 'entered_on'],
  period: 'entered_on',
  row: z.object({
    person: childReference(),
    ...aboutTheChild(),
    entered_on: date('Date of caution or conviction', {
      aliases: ['Outcome date', 'Date of outcome', 'Sentence date', 'Date entered', 'Disposal date'],
    }),
    first_time_entrant: yesNo('First-time entrant', { aliases: ['FTE', 'First time entrant', 'First time'] }),
    offence_group: code(
      'Offence group',
      {
        violence: ['Violence against the person', 'VAP', 'Assault'],
        robbery: ['Robbery'],
        weapons: ['Possession of weapons', 'Knife', 'Offensive weapon', 'Weapon'],
        sexual: ['Sexual offences', 'Sexual offence'],
        drugs: ['Drug offences', 'Drug'],
        theft: ['Theft and handling', 'Theft and handling stolen goods', 'Burglary', 'Vehicle theft'],
        'criminal-damage': ['Criminal damage', 'Arson'],
        'public-order': ['Public order'],
        motoring: ['Motoring offences', 'Motoring offence'],
        other: ['Other offence', 'Breach'],
      },
      { aliases: ['Offence', 'Offence type', 'Primary offence', 'Offence category'] },
    ).optional(),
    disposal: code(
      'Outcome',
      {
        'youth-caution': ['YC', 'Youth caution'],
        'youth-conditional-caution': ['YCC', 'Youth conditional caution'],
        'referral-order': ['RO', 'Referral order'],
        'youth-rehabilitation-order': ['YRO', 'Youth rehabilitation order'],
        custody: ['DTO', 'Detention and training order', 'Custodial sentence'],
        other: ['Other disposal', 'Fine', 'Discharge'],
      },
      { aliases: ['Disposal', 'Disposal type', 'Sentence'] },
    ).optional(),
    known_to_social_care: code(
      'Known to social care',
      {
        no: ['N', 'False', 'None', 'Not known to social care'],
        previously: ['Previously known', 'Closed'],
        'child-in-need': ['CIN', 'Child in need'],
        'child-protection-plan': ['CPP', 'CP', 'Child protection plan'],
        'looked-after': ['CLA', 'LAC', 'Looked after'],
        'yes-status-not-said': { title: 'Yes, status not said', aliases: ['Yes', 'Y', 'True'] },
      },
      { aliases: ['Social care status', 'Social care'] },
    ).optional(),
  }),
  rules: [
    rule(
      'age-of-responsibility',
      'The young person is at least 10, the age of criminal responsibility',
      between('age', 10, 120),
    ),
    rule('age-10-to-17', 'The young person is 10 to 17', between('age', 0, 17), 'warning'),
  ],
});
