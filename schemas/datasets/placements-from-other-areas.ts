import { z } from 'zod';
import { aboutTheChild, childReference } from '../codes/child.ts';
import { code, dataset, date, filled, nameOf, notAfter, rule, when, yes, yesNo } from '../contract/index.ts';

/** A child that another authority has placed in this area, as far as this area has been told. */
export default dataset({
  id: 'placements-from-other-areas',
  title: 'Children placed here by other authorities',
  description: 'A looked-after child of another authority living in this area at the quarter’s end',
  owner: 'childrens-social-care',
  source: 'Care Planning, Placement and Case Review Regulations 2010, regulation 13 (notification); local definition',
  key: ['person'],
  period: 'period-end',
  row: z.object({
    person: childReference(),
    ...aboutTheChild(),
    placing_authority: nameOf('Placing authority', {
      example: 'Leeds',
      aliases: ['Responsible authority', 'Home authority', 'Placing LA'],
    }).optional(),
    placed_on: date('Date placed', { aliases: ['Placement start date', 'Start date', 'Date of placement'] }),
    setting_kind: code(
      'Kind of setting',
      {
        foster: ['Foster care', 'Foster placement', 'Fostering', 'IFA'],
        'childrens-home': ["Children's home", 'Children’s home', 'Residential'],
        'supported-accommodation': ['Semi-independent', 'Supported accommodation', 'Supported lodgings'],
        'residential-school': ['Residential school'],
        other: ['Other setting'],
      },
      { aliases: ['Placement type', 'Setting type', 'Setting'] },
    ).optional(),
    setting_registered: code(
      'Setting registered',
      {
        registered: ['Yes', 'Y', 'True'],
        unregistered: ['No', 'N', 'False', 'Not registered'],
        unknown: ['Not known'],
      },
      { aliases: ['Registered', 'Registered setting', 'Ofsted registered'] },
    ).optional(),
    notification_received: yesNo('Notification received', { aliases: ['Notified', 'Notification'] }).optional(),
    notification_date: date('Notification date', {
      aliases: ['Date of notification', 'Date notified'],
    }).optional(),
  }),
  rules: [
    rule(
      'dated-notification-was-received',
      'A notification that has a date was received',
      when(filled('notification_date'), yes('notification_received')),
      'warning',
    ),
    rule(
      'received-has-date',
      'A notification that was received has a date',
      when(yes('notification_received'), filled('notification_date')),
      'warning',
    ),
    rule('age-under-18', 'The child is under 18', notAfter('age', 17), 'warning'),
  ],
});
