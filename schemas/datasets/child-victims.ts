import { z } from 'zod';
import { aboutTheChild, childReference } from '../codes/child.ts';
import { code, dataset, date, notAfter, reference, rule, yesNo } from '../contract/index.ts';

/** A recorded offence with a child victim, from the police crime system. One row for each child. */
export default dataset({
  id: 'child-victims',
  title: 'Offences with a child victim',
  description: 'A recorded offence and one child who is its victim',
  owner: 'police',
  source: 'Home Office counting rules for recorded crime',
  key: ['incident', 'person'],
  period: 'recorded_on',
  row: z.object({
    incident: reference('Crime or incident number', 'incident', {
      aliases: ['Crime number', 'Crime reference', 'Occurrence number', 'Incident number', 'Incident ID'],
    }),
    person: childReference(),
    ...aboutTheChild(),
    recorded_on: date('Date recorded', { aliases: ['Recorded date', 'Crime recorded date', 'Date created'] }),
    committed_on: date('Date of offence', {
      aliases: ['Offence date', 'Committed on', 'Date committed', 'Committed from date'],
    }).optional(),
    offence_group: code(
      'Offence group',
      {
        homicide: ['Murder', 'Manslaughter'],
        'violence-with-injury': ['1A', 'VWI', 'Violence with injury', 'Assault with injury'],
        'violence-without-injury': ['1B', 'VWOI', 'Violence without injury', 'Assault without injury'],
        'stalking-and-harassment': ['8L', 'Stalking and harassment', 'Harassment'],
        'sexual-offence': ['Sexual offences', 'Rape', 'Other sexual offences'],
        robbery: ['Robbery of personal property'],
        'cruelty-or-neglect': ['Cruelty to children', 'Child cruelty', 'Neglect'],
        exploitation: ['Modern slavery', 'Trafficking'],
        theft: ['Theft offences', 'Theft from the person', 'Burglary'],
        other: ['Other offence', 'Criminal damage', 'Public order'],
      },
      { aliases: ['Offence', 'Offence type', 'Crime group', 'HO crime group'] },
    ),
    knife: yesNo('Knife or sharp object', { aliases: ['Knife crime', 'Knife enabled', 'Knife used'] }).optional(),
    injury: yesNo('Injury', { aliases: ['Injured', 'With injury', 'Victim injured'] }).optional(),
    domestic: yesNo('Domestic', { aliases: ['Domestic abuse', 'Domestic flag', 'DA flag'] }).optional(),
  }),
  rules: [
    rule(
      'recorded-after-offence',
      'An offence is not recorded before it happens',
      notAfter('committed_on', 'recorded_on'),
    ),
    rule('age-under-18', 'The victim is under 18 when the offence is recorded', notAfter('age', 17), 'warning'),
  ],
});
