import { z } from 'zod';
import { aboutTheChildOrUnborn, childReference, familyReference } from '../codes/child.ts';
import { referralSource } from '../codes/referral-source.ts';
import { code, dataset, date, notAfter, reference, rule } from '../contract/index.ts';

/** A contact at the front door (MAST, MASH), from the case system. */
export default dataset({
  id: 'contacts',
  title: 'Contacts',
  description: 'A contact about a child at the front door of children’s social care',
  owner: 'childrens-social-care',
  source: 'Ofsted Annex A, list 1; local definition of outcome',
  // The reference tells two contacts of one day and source apart, where the system has one.
  key: ['person', 'contact_date', 'source', 'contact'],
  period: 'contact_date',
  row: z.object({
    contact: reference('Contact reference', 'contact', { aliases: ['Contact ID', 'Contact number'] }).optional(),
    person: childReference(),
    family: familyReference().optional(),
    ...aboutTheChildOrUnborn(),
    contact_date: date('Date of contact', { aliases: ['Contact date', 'Contact received', 'Date received'] }),
    source: referralSource('Contact source', { aliases: ['Source of contact', 'Source', 'Source agency'] }),
    reason: code(
      'Reason for contact',
      {
        neglect: ['Neglect'],
        'physical-abuse': ['Physical abuse'],
        'sexual-abuse': ['Sexual abuse'],
        'emotional-abuse': ['Emotional abuse'],
        'domestic-abuse': ['Domestic abuse', 'Domestic violence', 'DA', 'DV'],
        exploitation: ['CSE', 'CCE', 'Child sexual exploitation', 'Child criminal exploitation'],
        missing: ['Missing from home', 'Missing from care'],
        'parental-substance-misuse': ['Parental drug or alcohol misuse', 'Substance misuse'],
        'parental-mental-health': ['Parental mental health', 'Parent mental health'],
        'child-mental-health': ['Child mental health', 'Self-harm', 'Mental health'],
        disability: ['Disability or illness', 'Child with a disability'],
        'family-support': ['Parenting support', 'Family dysfunction', 'Family in acute stress'],
        other: ['Other concern', 'Information request'],
      },
      { aliases: ['Reason', 'Contact reason', 'Presenting issue'] },
    ).optional(),
    outcome: code(
      'Contact outcome',
      {
        referral: ['Progressed to referral', 'Referral to social care', 'Proceed to referral'],
        'early-help': ['Referred to early help', 'Step to early help', 'Early intervention'],
        advice: ['Information and advice', 'Advice and guidance', 'Signposted', 'Advice given'],
        'no-further-action': ['NFA', 'No further action', 'Closed'],
      },
      { aliases: ['Outcome', 'Outcome of contact', 'Decision'] },
    ),
    decided_on: date('Decision date', { aliases: ['Date of decision', 'Contact closed', 'Outcome date'] }).optional(),
  }),
  rules: [
    rule('decided-after-contact', 'A contact is not decided before it is made', notAfter('contact_date', 'decided_on')),
    rule('age-under-18', 'The child is under 18 at the contact', notAfter('age', 17), 'warning'),
  ],
});
