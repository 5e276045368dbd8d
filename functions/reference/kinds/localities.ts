/** Which locality an LSOA belongs to: the partnership's own table, or a published one of LSOAs and wards. */
import type { Kind } from '../kind.ts';
import { isLsoa, lsoaHeading } from './common-checks.ts';

export const localities: Kind = {
  name: 'localities',
  publication:
    'a table of LSOAs and wards, such as "LSOA (2021) to Electoral Ward Best Fit Lookup" from the Open Geography Portal of ons.gov.uk, or write your own with the headings "LSOA code" and "Locality"',
  forms: [
    {
      title: 'LSOAs and localities',
      required: {
        lsoa: lsoaHeading,
        locality: {
          title: 'Locality',
          accepts: [
            'Locality name',
            'Locality title',
            'Locality id',
            'Ward',
            'Ward name',
            /^(ward|wd)(20)?\d\d(name|nm)$/,
          ],
        },
      },
      read: () =>
        'SELECT source_row, lsoa AS lsoa_given, upper(lsoa) AS lsoa, locality, CAST(NULL AS VARCHAR) AS left_out FROM file',
      checks: () => [
        isLsoa,
        {
          when: 'locality IS NULL',
          shown: 'lsoa_given',
          say: (value) => `${value} has no locality. Give each LSOA its locality, or leave the row out.`,
        },
      ],
      select: 'SELECT source_row, lsoa, locality FROM kept',
    },
  ],
  edition: `'local'`,
};
