import { z } from 'zod';
import { aboutTheChild, childReference } from '../codes/child.ts';
import { legalStatus } from '../codes/looked-after.ts';
import { placementType } from '../codes/placement.ts';
import { before, code, count, dataset, date, empty, not, notAfter, number, rule, yesNo } from '../contract/index.ts';

/** A child looked after on the last day of the quarter. Short breaks are sent, and left out of the number. */
export default dataset({
  id: 'children-looked-after',
  title: 'Children looked after',
  description: 'A child looked after by the authority at the quarter’s end',
  owner: 'childrens-social-care',
  source: 'SSDA903 return (children looked after); Ofsted Annex A, list 8',
  key: ['person'],
  period: 'period-end',
  row: z.object({
    person: childReference(),
    ...aboutTheChild(),
    start: date('Date started to be looked after', { aliases: ['Start date', 'DECOM', 'Became looked after'] }),
    ceased: date('Date ceased to be looked after', { aliases: ['DEC', 'End date', 'Ceased'] }).optional(),
    legal_status: legalStatus(),
    placement_type: placementType().optional(),
    in_area: code(
      'Placement location',
      { in: ['a) In', 'In area', 'Inside', 'I'], out: ['b) Out', 'Out of area', 'Outside', 'O'] },
      { description: 'Inside or outside the authority’s own area.', aliases: ['PL_LOCATION', 'In or out of area'] },
    ),
    distance_miles: number('Distance from home (miles)', {
      max: 1000,
      aliases: ['PL_DISTANCE', 'Distance', 'Distance in miles', 'Placement distance'],
    }).optional(),
    placements_in_year: count('Placements in the last 12 months', {
      max: 100,
      aliases: ['Number of placements in the last 12 months', 'Number of placements', 'Placements in year'],
    }).optional(),
    placement_registered: yesNo('Placement registered', {
      description: 'Whether the setting is registered with Ofsted or another regulator.',
      aliases: ['Registered setting', 'Ofsted registered'],
    }).optional(),
    health_check_due: date('Health assessment due', {
      aliases: ['Health check due', 'Next health assessment'],
    }).optional(),
    health_check_done: date('Last health assessment', {
      aliases: ['Date of last health assessment', 'Health check done', 'Health assessment date'],
    }).optional(),
    dental_check_due: date('Dental check due', { aliases: ['Next dental check'] }).optional(),
    dental_check_done: date('Last dental check', {
      aliases: ['Date of last dental check', 'Dental check done', 'Dental check date'],
    }).optional(),
    personal_education_plan: yesNo('Personal education plan in place', {
      aliases: ['PEP', 'Personal education plan', 'Current PEP'],
    }).optional(),
  }),
  rules: [
    rule(
      'ceases-after-start',
      'A child does not cease to be looked after before starting',
      notAfter('start', 'ceased'),
    ),
    // A later end is no mistake: the file may be exported some weeks after the quarter's end.
    rule(
      'not-ceased',
      'A child looked after at the quarter’s end had not ceased before it',
      empty('ceased'),
      'warning',
    ),
    rule('distance-in-england', 'A placement is within 400 miles of home', notAfter('distance_miles', 400), 'warning'),
    rule(
      'some-placement',
      'There is at least one placement in the year',
      not(before('placements_in_year', 1)),
      'warning',
    ),
    rule('age-under-18', 'The child is under 18', notAfter('age', 17), 'warning'),
  ],
});
