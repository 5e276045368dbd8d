/** Ethnicity as DfE collects it (children in need census and school census code set), with the five groups of publication. */
import { code } from '../contract/code.ts';
import { ethnicityCodes } from './ethnicity-codes.ts';

interface Ethnicity {
  title: string;
  group: EthnicGroup;
  aliases: readonly string[];
}

export type EthnicGroup = keyof typeof ethnicGroups;

/** The five groups of the harmonised standard, and the one for what is not known. */
export const ethnicGroups = {
  white: 'White',
  mixed: 'Mixed or multiple ethnic groups',
  asian: 'Asian or Asian British',
  black: 'Black, Black British, Caribbean or African',
  other: 'Other ethnic group',
  'not-recorded': 'Not recorded',
} as const;

export const ethnicities = {
  WBRI: {
    title: 'White British',
    group: 'white',
    aliases: [
      'English, Welsh, Scottish, Northern Irish or British',
      'White - British',
      'White: British',
      'WBRI - White British',
    ],
  },
  WIRI: { title: 'White Irish', group: 'white', aliases: ['White - Irish', 'White: Irish', 'Irish'] },
  WIRT: { title: 'Traveller of Irish heritage', group: 'white', aliases: ['Irish Traveller'] },
  WROM: {
    title: 'Gypsy or Roma',
    group: 'white',
    aliases: ['Gypsy/Roma', 'Gypsy / Roma', 'Gypsy or Irish Traveller', 'Roma'],
  },
  WOTH: {
    title: 'Any other White background',
    group: 'white',
    aliases: ['White - Other', 'White Other', 'Other White'],
  },
  MWBC: { title: 'White and Black Caribbean', group: 'mixed', aliases: ['Mixed - White and Black Caribbean'] },
  MWBA: { title: 'White and Black African', group: 'mixed', aliases: ['Mixed - White and Black African'] },
  MWAS: { title: 'White and Asian', group: 'mixed', aliases: ['Mixed - White and Asian'] },
  MOTH: {
    title: 'Any other Mixed background',
    group: 'mixed',
    aliases: ['Any other mixed or multiple ethnic background', 'Mixed - Other', 'Other Mixed'],
  },
  AIND: { title: 'Indian', group: 'asian', aliases: ['Asian - Indian', 'Asian or Asian British - Indian'] },
  APKN: { title: 'Pakistani', group: 'asian', aliases: ['Asian - Pakistani', 'Asian or Asian British - Pakistani'] },
  ABAN: {
    title: 'Bangladeshi',
    group: 'asian',
    aliases: ['Asian - Bangladeshi', 'Asian or Asian British - Bangladeshi'],
  },
  CHNE: { title: 'Chinese', group: 'asian', aliases: ['Asian - Chinese'] },
  AOTH: { title: 'Any other Asian background', group: 'asian', aliases: ['Asian - Other', 'Other Asian'] },
  BCRB: { title: 'Caribbean', group: 'black', aliases: ['Black Caribbean', 'Black - Caribbean'] },
  BAFR: { title: 'African', group: 'black', aliases: ['Black African', 'Black - African'] },
  BOTH: { title: 'Any other Black background', group: 'black', aliases: ['Black - Other', 'Other Black'] },
  ARAB: { title: 'Arab', group: 'other', aliases: [] },
  OOTH: {
    title: 'Any other ethnic group',
    group: 'other',
    aliases: ['Other', 'Other ethnic group', 'e) Other ethnic group'],
  },
  REFU: { title: 'Refused', group: 'not-recorded', aliases: ['Declined', 'Prefer not to say'] },
  NOBT: {
    title: 'Information not yet obtained',
    group: 'not-recorded',
    aliases: ['Not known', 'Unknown', 'Not stated', 'Not recorded', 'NK', 'f) Not stated', 'c) Unknown'],
  },
  // Annex A writes the group alone. These are no DfE codes: they keep what is known.
  WHITE: { title: 'White, not further said', group: 'white', aliases: ['a) White'] },
  MIXED: { title: 'Mixed, not further said', group: 'mixed', aliases: ['b) Mixed'] },
  ASIAN: {
    title: 'Asian, not further said',
    group: 'asian',
    aliases: ['Asian or Asian British', 'c) Asian or Asian British'],
  },
  BLACK: {
    title: 'Black, not further said',
    group: 'black',
    aliases: ['Black or Black British', 'd) Black or Black British'],
  },
} as const satisfies Record<string, Ethnicity>;

/** The ethnicities with the codes of the other national lists beside their names. */
const coded = Object.fromEntries(
  Object.entries(ethnicities).map(([value, { title, aliases }]) => {
    const codes: readonly string[] = ethnicityCodes[value as keyof typeof ethnicityCodes] ?? [];
    return [value, { title, aliases: [...aliases, ...codes] }];
  }),
) as Record<keyof typeof ethnicities, { title: string; aliases: string[] }>;

/** The child's ethnicity. Stored as the DfE code, or the group where only that is known. */
export const ethnicity = () =>
  code('Ethnicity', coded, {
    description: 'DfE ethnicity code or its description. Codes of the NHS and the police are understood too.',
    aliases: ['Ethnic origin', 'Ethnic group', 'Ethnic code', 'Ethnicity code', 'Child ethnicity'],
  });
