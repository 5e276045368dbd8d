/** The fields that every return about a child carries. */
import { birthDate, home, reference } from '../contract/index.ts';
import { ethnicity } from './ethnicity.ts';
import { sex } from './sex.ts';

const referenceAliases = [
  'Child ID',
  'Child Unique ID',
  'Child reference',
  'Person ID',
  'LA child ID',
  'Client ID',
  'Unique ID',
  'ID',
];

/** The case system's number for the child. Stored as a pseudonym. */
export const childReference = (label = 'Child reference') => reference(label, 'child', { aliases: referenceAliases });

/** The case system's number for the family. Stored as a pseudonym. */
export const familyReference = () =>
  reference('Family reference', 'family', {
    aliases: ['Family ID', 'Household ID', 'Family group ID', 'Family number'],
  });

/** Sex, ethnicity, date of birth and home. Blank sex and ethnicity count as not recorded; some children have no home on record. */
export const aboutTheChild = () => ({
  sex: sex().optional(),
  ethnicity: ethnicity().optional(),
  born: birthDate(),
  home: home().optional(),
});

/**
 * The same where a row may be about a child before birth, or about one whose birth date the writer was not told: an
 * expected date after the event and a blank are accepted, and give no age. Such a child counts, in no age band.
 */
export const aboutTheChildOrUnborn = () => ({
  ...aboutTheChild(),
  born: birthDate({
    unborn: true,
    description: 'Or the expected date. Becomes age in years, and is not kept.',
  }).optional(),
});
