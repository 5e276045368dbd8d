import { z } from 'zod';
import { aboutTheChild } from '../codes/child.ts';
import { specialEducationalNeed } from '../codes/special-educational-need.ts';
import { between, code, count, dataset, date, empty, is, rule, upn, when } from '../contract/index.ts';

/** A suspension or permanent exclusion, from the school's or the authority's exclusions system. */
export default dataset({
  id: 'exclusions',
  title: 'Suspensions and permanent exclusions',
  description: 'A suspension or a permanent exclusion',
  owner: 'education',
  source: 'DfE school census, exclusions module',
  key: ['person', 'start', 'kind'],
  period: 'start',
  row: z.object({
    person: upn(),
    ...aboutTheChild(),
    start: date('First day excluded', { aliases: ['Start date', 'Exclusion start date', 'Suspension start date'] }),
    kind: code(
      'Kind of exclusion',
      {
        suspension: ['SUSP', 'Fixed period', 'Fixed-period', 'FIXD'],
        permanent: ['PERM', 'Permanent exclusion'],
      },
      { aliases: ['Kind', 'Exclusion type', 'Category'] },
    ),
    sessions: count('Sessions missed', { min: 1, max: 90, aliases: ['Sessions', 'Number of sessions'] }).optional(),
    reason: code(
      'Reason',
      {
        'physical-assault-pupil': ['PP', 'Physical assault against a pupil'],
        'physical-assault-adult': ['PA', 'Physical assault against an adult'],
        'verbal-abuse-pupil': ['VP', 'Verbal abuse or threatening behaviour against a pupil'],
        'verbal-abuse-adult': ['VA', 'Verbal abuse or threatening behaviour against an adult'],
        weapon: ['OW', 'Use or threat of use of an offensive weapon or prohibited item'],
        bullying: ['BU'],
        'protected-characteristic': ['LG', 'DS', 'RA', 'Abuse relating to a protected characteristic', 'Racist abuse'],
        'sexual-misconduct': ['SM'],
        'drug-or-alcohol': ['DA', 'Drug and alcohol related'],
        damage: ['DM'],
        theft: ['TH'],
        'persistent-disruption': ['DB', 'Persistent disruptive behaviour'],
        online: ['MT', 'Inappropriate use of social media or online technology'],
        'public-health': ['PH', 'Wilful and repeated transgression of protective measures'],
        other: ['OT'],
      },
      { aliases: ['Exclusion reason'] },
    ),
    need: specialEducationalNeed(),
    phase: code(
      'Phase',
      {
        primary: ['PRI', 'Primary school'],
        secondary: ['SEC', 'Secondary school'],
        special: ['SPE', 'Special school'],
        'alternative-provision': ['PRU', 'AP', 'Pupil referral unit'],
      },
      { aliases: ['School phase'] },
    ),
    social_care: code(
      'Social care status',
      {
        none: ['No', 'Not known to social care'],
        'child-in-need': ['CIN', 'Child in need'],
        'child-protection-plan': ['CPP', 'CP', 'Child protection plan'],
        'looked-after': ['CLA', 'LAC', 'Looked after'],
      },
      { aliases: ['Known to social care'] },
    ).optional(),
  }),
  rules: [
    rule(
      'permanent-has-no-sessions',
      'A permanent exclusion has no number of sessions',
      when(is('kind', 'permanent'), empty('sessions')),
    ),
    rule('age-at-school', 'The child is 3 to 19 at the start', between('age', 3, 19), 'warning'),
  ],
});
