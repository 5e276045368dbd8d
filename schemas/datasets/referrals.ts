import { z } from 'zod';
import { aboutTheChildOrUnborn, childReference, familyReference } from '../codes/child.ts';
import { referralSource } from '../codes/referral-source.ts';
import { code, dataset, date, notAfter, rule } from '../contract/index.ts';

/** A referral to children's social care, from the case system. */
export default dataset({
  id: 'referrals',
  title: 'Referrals',
  description: 'A referral to children’s social care',
  owner: 'childrens-social-care',
  source: 'Children in need census, referrals; Ofsted Annex A, list 3',
  key: ['person', 'start', 'source'],
  period: 'start',
  row: z.object({
    person: childReference(),
    family: familyReference().optional(),
    ...aboutTheChildOrUnborn(),
    start: date('Referral date', { aliases: ['Date of referral', 'Referral start date', 'CINreferralDate'] }),
    source: referralSource('Referral source', { aliases: ['Source of referral', 'Source', 'ReferralSource'] }),
    outcome: code(
      'Referral outcome',
      {
        'no-further-action': ['NFA', 'No further action', '1'],
        assessment: ['Assessment', 'Proceed to assessment', 'Statutory assessment'],
        'strategy-discussion': ['Strategy discussion', 'Section 47', 'S47'],
        'early-help': ['Early help', 'Step to early help'],
        advice: ['Information and advice', 'Advice', 'Signposted'],
      },
      { aliases: ['Outcome'] },
    ),
    previous: date('Previous referral date', {
      aliases: ['Date of previous referral', 'Last referral date'],
    }).optional(),
    assessment_start: date('Assessment start date', { aliases: ['Assessment started'] }).optional(),
    assessment_end: date('Assessment end date', {
      aliases: ['Assessment completed', 'Assessment authorised date'],
    }).optional(),
  }),
  rules: [
    rule('previous-is-earlier', 'An earlier referral is dated before this one', notAfter('previous', 'start')),
    rule(
      'assessment-ends-after-start',
      'An assessment does not end before it starts',
      notAfter('assessment_start', 'assessment_end'),
    ),
    rule(
      'assessment-after-referral',
      'An assessment does not start before its referral',
      notAfter('start', 'assessment_start'),
      'warning',
    ),
    rule('age-under-18', 'The child is under 18 at the referral', notAfter('age', 17), 'warning'),
  ],
});
