import { z } from 'zod';
import { aboutTheChild, childReference } from '../codes/child.ts';
import { code, dataset, date, notAfter, reference, rule, when, yes, yesNo } from '../contract/index.ts';

/** A time that a child was missing, from the police missing persons system, with the return interview that followed. */
export default dataset({
  id: 'missing-episodes',
  title: 'Missing episodes',
  description: 'A missing episode of a child',
  owner: 'police',
  source: 'Statutory guidance on children who run away or go missing from home or care, 2014; Ofsted Annex A, list 8',
  key: ['incident'],
  period: 'start',
  row: z.object({
    incident: reference('Crime or incident number', 'incident', {
      aliases: ['Incident number', 'Missing reference', 'Missing episode ID', 'Log number', 'Incident ID'],
    }),
    person: childReference(),
    ...aboutTheChild(),
    start: date('Date missing from', {
      aliases: ['Start date', 'Missing date', 'Date reported missing', 'Went missing'],
    }),
    returned: date('Date returned', { aliases: ['Return date', 'End date', 'Found date', 'Date found'] }).optional(),
    missing_from: code(
      'Missing from',
      {
        home: { title: 'Family home', aliases: ['Home', 'Home address', 'Parental home'] },
        'care-registered': {
          title: 'Care, registered setting',
          aliases: ['Care', 'Care setting', "Children's home", 'Children’s home', 'Foster care', 'Registered'],
        },
        'care-unregistered': {
          title: 'Care, unregistered setting',
          aliases: ['Unregistered', 'Unregistered setting', 'Unregulated'],
        },
        other: { title: 'Elsewhere', aliases: ['Other', 'School', 'Hospital', 'Public place'] },
      },
      { aliases: ['Location missing from', 'Place missing from', 'Missing from home or care'] },
    ).optional(),
    placed_by_other_area: yesNo('Placed by another authority', { aliases: ['Other LA child'] }).optional(),
    return_interview_offered: yesNo('Return interview offered', {
      aliases: ['RHI offered', 'Return home interview offered'],
    }).optional(),
    return_interview_accepted: yesNo('Return interview accepted', {
      aliases: ['RHI accepted', 'Return home interview accepted'],
    }).optional(),
    return_interview_held: yesNo('Return interview held', {
      aliases: ['RHI held', 'RHI completed', 'Return home interview held', 'Return interview completed'],
    }).optional(),
    return_interview_within_72_hours: yesNo('Return interview held within 72 hours', {
      aliases: ['RHI within 72 hours', 'Held within 72 hours', 'RHI in timescale', 'Within 72 hours'],
    }).optional(),
  }),
  rules: [
    rule('returned-after-start', 'A child does not return before going missing', notAfter('start', 'returned')),
    rule(
      'in-time-was-held',
      'An interview held within 72 hours was held',
      when(yes('return_interview_within_72_hours'), yes('return_interview_held')),
    ),
    rule(
      'held-was-accepted',
      'An interview that was held had been accepted',
      when(yes('return_interview_held'), yes('return_interview_accepted')),
      'warning',
    ),
    rule('age-under-18', 'The child is under 18 when going missing', notAfter('age', 17), 'warning'),
  ],
});
