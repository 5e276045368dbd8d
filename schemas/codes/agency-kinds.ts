/**
 * The kinds of agency a safeguarding partnership is made of: the three statutory partners, the relevant agencies of
 * Working Together 2023 (chapter 2) and the Relevant Agency (England) Regulations 2018, and the partnership's own unit.
 * Also the code list for "which agency" in datasets (who was invited, who contacted the front door, who attended):
 * aliases are the other names that extracts write, matched whatever their case, and none stands for two kinds.
 */
export const agencyKinds = {
  'childrens-social-care': {
    title: "Children's social care",
    aliases: [
      'CSC',
      'Children\u2019s social care',
      'Childrens social care',
      'Social care',
      'Social services',
      'Local authority social care',
    ],
  },
  'early-help': { title: 'Early help', aliases: ['Early intervention', 'Family support', 'Family hub', 'FIT'] },
  'exploitation-team': {
    title: 'Exploitation team',
    aliases: ['CSE team', 'CCE team', 'Child exploitation team', 'Child exploitation hub'],
  },
  police: { title: 'Police', aliases: ['Police force', 'Police service', 'Constabulary'] },
  'nhs-trust': {
    title: 'NHS trust',
    aliases: ['NHS foundation trust', 'Hospital', 'Acute trust', 'Mental health trust', 'Health'],
  },
  'integrated-care-board': {
    title: 'Integrated care board',
    aliases: ['ICB', 'NHS integrated care board', 'CCG', 'Clinical commissioning group'],
  },
  education: {
    title: 'Education services of the authority',
    aliases: ['Local authority education', 'Education service'],
  },
  'youth-justice': { title: 'Youth justice service', aliases: ['YJS', 'YOT', 'YOS', 'Youth offending team'] },
  'designated-officer': { title: 'Designated officer (LADO)', aliases: ['LADO', 'Local authority designated officer'] },
  'child-death-overview-panel': { title: 'Child death overview panel', aliases: ['CDOP'] },
  partnership: {
    title: 'Safeguarding partnership (business unit)',
    aliases: ['LSCP', 'SCP', 'LSCB', 'Safeguarding children partnership', 'Business unit'],
  },
  probation: { title: 'Probation service', aliases: ['Probation', 'NPS', 'National Probation Service', 'CRC'] },
  'public-health': { title: 'Public health', aliases: ['Local authority public health'] },
  'fire-and-rescue': { title: 'Fire and rescue service', aliases: ['Fire service', 'Fire and rescue', 'FRS'] },
  cafcass: { title: 'Cafcass', aliases: ['Children and Family Court Advisory and Support Service'] },
  housing: { title: 'Housing', aliases: ['Housing service', 'Housing association', 'Registered provider'] },
  'voluntary-sector': {
    title: 'Voluntary and community sector',
    aliases: ['VCS', 'VCSE', 'Voluntary sector', 'Charity', 'Third sector'],
  },
  school: { title: 'School or college', aliases: ['School', 'Schools', 'College', 'Academy', 'Early years setting'] },
  gp: { title: 'General practice', aliases: ['GP', 'General practitioner', 'GP practice', 'Primary care'] },
  'health-visiting': {
    title: 'Health visiting and school nursing',
    aliases: ['HV', 'Health visitor', 'School nurse', '0-19'],
  },
  midwifery: { title: 'Midwifery', aliases: ['Midwife', 'Maternity'] },
  ambulance: { title: 'Ambulance service', aliases: ['Ambulance', 'Ambulance trust'] },
  'adult-social-care': { title: 'Adult social care', aliases: ['ASC', 'Adults social care', 'Adult services'] },
  other: { title: 'Other', aliases: ['Other agency'] },
} as const satisfies Record<string, { title: string; aliases: readonly string[] }>;

export type AgencyKind = keyof typeof agencyKinds;
