/** The postcode directories of ONS: the ONS Postcode Directory and the National Statistics Postcode Lookup. */
import type { Form, Heading, Kind } from '../kind.ts';

const postcodeShape = '[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}|(GIR|NPT)[0-9][A-Z]{2}';

const given: Heading = { title: 'pcds', accepts: ['pcd8', 'pcd2', 'pcd', 'pcd7', 'postcode'] };
const lsoa11: Heading = { title: 'lsoa11', accepts: ['lsoa11cd'] };
const lsoa21: Heading = { title: 'lsoa21', accepts: ['lsoa21cd'] };
const introduced: Heading = { title: 'dointr' };

// A postcode outside England and Wales has another country's code, or one ending in 99999999: no LSOA.
const lsoaOrNull = (column: string): string => `CASE WHEN is_lsoa(upper(${column})) THEN upper(${column}) END`;

const reading: Omit<Form, 'title' | 'required' | 'optional'> = {
  read: () => `
    WITH typed AS (
      SELECT source_row, given, replace(upper(given), ' ', '') AS postcode, introduced,
        ${lsoaOrNull('lsoa11_given')} AS lsoa11, ${lsoaOrNull('lsoa21_given')} AS lsoa21
      FROM file
    )
    SELECT *,
      CASE WHEN NOT regexp_full_match(postcode, '${postcodeShape}') THEN 'not the shape of a postcode' END AS left_out
    FROM typed`,
  checks: () => [{ when: 'given IS NULL', shown: 'given', say: (value) => `${value} stands where a postcode should.` }],
  select: 'SELECT min(source_row) AS source_row, postcode, lsoa11, lsoa21 FROM kept GROUP BY postcode, lsoa11, lsoa21',
};

export const postcodes: Kind = {
  name: 'postcodes',
  publication:
    'the "ONS Postcode Directory" from the Open Geography Portal of ons.gov.uk, and give its one large CSV file',
  forms: [
    {
      ...reading,
      title: 'ONS Postcode Directory, or National Statistics Postcode Lookup of 2021 areas',
      required: { given, lsoa21_given: lsoa21 },
      optional: { lsoa11_given: lsoa11, introduced },
    },
    {
      ...reading,
      title: 'an edition with the areas of 2011 only',
      required: { given, lsoa11_given: lsoa11 },
      optional: { lsoa21_given: lsoa21, introduced },
    },
  ],
  // The month in which the latest postcode came into use, which the directory writes as 202411.
  edition: `coalesce((SELECT substr(max(introduced), 1, 4) || '-' || substr(max(introduced), 5, 2) FROM kept
    WHERE regexp_full_match(introduced, '[0-9]{6}')), 'undated')`,
};
