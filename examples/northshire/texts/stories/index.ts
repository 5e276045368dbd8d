/** Which agency writes about which indicators, and in what words. */
import { homeEducated, permanentExclusions, suspensions } from './education.ts';
import { childrenInNeed, contacts, lookedAfter, outOfArea, reReferrals } from './front-door.ts';
import { engagement, waits, wasNotBrought } from './health.ts';
import { domesticAbuse, missing, returnInterviews, violentCrime } from './police.ts';
import { conferencesInTime, earlyHelp, exploitation, protectionPlans, repeatPlans } from './protection.ts';
import type { Wording } from './wording.ts';

export const storiesOf: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  'childrens-social-care': {
    contacts,
    're-referrals': reReferrals,
    'children-in-need': childrenInNeed,
    'conferences-in-time': conferencesInTime,
    'child-protection-plans': protectionPlans,
    'repeat-plans': repeatPlans,
    'looked-after': lookedAfter,
    'looked-after-out-of-area': outOfArea,
  },
  'early-help': { 'early-help-assessments': earlyHelp },
  'exploitation-team': { 'exploitation-assessments': exploitation },
  'northshire-police': {
    'missing-episodes': missing,
    'return-interviews': returnInterviews,
    'violent-crime-victims': violentCrime,
    'domestic-abuse-children': domesticAbuse,
  },
  'northshire-hospitals-nhs-trust': { 'was-not-brought': wasNotBrought, 'emergency-engagement': engagement },
  'northshire-community-nhs-trust': { 'neurodevelopmental-waits': waits },
  education: { suspensions, 'permanent-exclusions': permanentExclusions, 'home-educated': homeEducated },
};
