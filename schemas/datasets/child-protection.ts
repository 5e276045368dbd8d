import { z } from 'zod';
import { categoryOfAbuse } from '../codes/abuse.ts';
import { aboutTheChildOrUnborn, childReference, familyReference } from '../codes/child.ts';
import { any, dataset, date, filled, notAfter, rule, when, yesNo } from '../contract/index.ts';

/** A child's way through child protection: the enquiry, the conference, the plan, as far as it went. */
export default dataset({
  id: 'child-protection',
  title: 'Child protection',
  description:
    'A section 47 enquiry with the conference and plan that came of it: all with a date in the quarter, and every plan open at its end',
  owner: 'childrens-social-care',
  source: 'Children in need census; Ofsted Annex A, lists 5 and 7; LAIT 15; Working Together 2023, chapter 3',
  key: ['person', 'section47_start', 'conference_date', 'plan_start'],
  period: 'period-end',
  row: z.object({
    person: childReference(),
    family: familyReference().optional(),
    ...aboutTheChildOrUnborn(),
    section47_start: date('Section 47 start date', {
      description: 'The day of the strategy discussion that began the enquiry.',
      aliases: [
        'Strategy discussion initiating Section 47 Enquiry Start Date',
        'S47 start date',
        'S47 actual start date',
        'Strategy discussion date',
      ],
    }).optional(),
    conference_date: date('Initial conference date', {
      aliases: ['Date of initial child protection conference', 'ICPC date', 'Conference date', 'DateOfInitialCPC'],
    }).optional(),
    plan_start: date('Plan start date', { aliases: ['Child protection plan start date', 'CPP start date'] }).optional(),
    plan_end: date('Plan end date', { aliases: ['Child protection plan end date', 'CPP end date'] }).optional(),
    category_of_abuse: categoryOfAbuse().optional(),
    previous_plan: yesNo('Previous plan', {
      description: 'Yes where this is the child’s second or later plan, ever.',
      aliases: ['Second or later plan', 'Subsequent plan', 'Repeat plan', 'Previously on a plan'],
    }).optional(),
  }),
  rules: [
    rule(
      'something-happened',
      'A row has the date of an enquiry, a conference or a plan',
      any(filled('section47_start'), filled('conference_date'), filled('plan_start')),
    ),
    rule(
      'conference-after-enquiry',
      'A conference is not held before the enquiry that led to it',
      notAfter('section47_start', 'conference_date'),
    ),
    rule('plan-ends-after-start', 'A plan does not end before it starts', notAfter('plan_start', 'plan_end')),
    rule('end-has-start', 'A plan that ended has a start', when(filled('plan_end'), filled('plan_start'))),
    rule(
      'plan-after-conference',
      'A plan does not start before its conference',
      notAfter('conference_date', 'plan_start'),
      'warning',
    ),
    rule(
      'plan-has-category',
      'A plan has a category of abuse',
      when(filled('plan_start'), filled('category_of_abuse')),
      'warning',
    ),
    rule(
      'plan-says-if-repeated',
      'A plan says whether there was one before',
      when(filled('plan_start'), filled('previous_plan')),
      'warning',
    ),
    rule('age-under-18', 'The child is under 18', notAfter('age', 17), 'warning'),
  ],
});
