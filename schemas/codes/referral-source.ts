/** Who told children's social care: the children in need census list of referral sources, which Annex A uses for contacts too. */
import { code, type FieldOptions } from '../contract/index.ts';

export const referralSources = {
  individual: {
    title: 'Individual',
    aliases: ['1A', '1B', '1C', '1D', 'a) Individual', 'Family member', 'Family member, relative or carer', 'Self'],
  },
  school: { title: 'School', aliases: ['Schools', '2A', 'b) Schools', 'College', 'Academy'] },
  education: { title: 'Education services', aliases: ['2B', 'c) Education services', 'Education'] },
  health: {
    title: 'Health services',
    aliases: [
      ...['3A', '3B', '3C', '3D', '3E', '3F', 'd) Health services', 'Health', 'GP', 'General practitioner'],
      ...['Hospital', 'Health visitor', 'School nurse', 'Midwife', 'A&E', 'Ambulance'],
    ],
  },
  housing: {
    title: 'Housing',
    aliases: ['4', 'e) Housing', 'LA housing or housing association', 'Housing association'],
  },
  'local-authority': {
    title: 'Local authority services',
    aliases: ['LA services', '5A', '5B', '5C', '5D', 'f) LA services', 'Early help', 'Adult social care'],
  },
  police: { title: 'Police', aliases: ['6', 'g) Police'] },
  'other-legal': {
    title: 'Other legal agency',
    aliases: ['7', 'h) Other legal agency', 'Courts', 'Court', 'Prison', 'Probation', 'Cafcass', 'Immigration'],
  },
  other: { title: 'Other', aliases: ['8', 'i) Other', 'Charity', 'Voluntary sector', 'Children’s centre'] },
  anonymous: { title: 'Anonymous', aliases: ['9', 'j) Anonymous'] },
  unknown: { title: 'Unknown', aliases: ['10', 'k) Unknown', 'Not known', 'Not recorded'] },
} as const;

export const referralSource = (label: string, options: FieldOptions = {}) => code(label, referralSources, options);
