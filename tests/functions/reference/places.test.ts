import { describe, expect, test } from 'vitest';
import { loaded, refusal } from './loading.ts';

describe('localities', () => {
  test.each([['LSOA code,Locality name'], ['lsoa11_code,locality'], ['LSOA21CD,WD24NM'], ['lsoa21_code,ward24_name']])(
    'are read under the headings %s',
    async (headings) => {
      const { sidecar, rows } = await loaded('localities', 'localities.csv', [headings, 'E01010875,  Upper Valley ']);
      expect(rows).toEqual([['E01010875', 'Upper Valley']]);
      expect(sidecar.vintage).toMatch(/^local-[0-9a-f]{8}$/);
    },
  );

  test('take a locality before a ward when a file has both', async () => {
    const { rows } = await loaded('localities', 'both.csv', ['Ward,LSOA,Locality', 'Elland,E01010875,South']);
    expect(rows).toEqual([['E01010875', 'South']]);
  });

  test('are refused when an LSOA has two, or none', async () => {
    const two = await refusal('localities', 'two.csv', ['LSOA,Locality', 'E01010875,North', 'E01010875,South']);
    expect(two.message).toContain('- Rows 2 and 3: E01010875 is there more than once (lsoa). Keep one row of each.');
    const none = await refusal('localities', 'none.csv', ['LSOA,Locality', 'E01010875,', 'Halifax,North']);
    expect(none.message.split('\n').slice(1, -1)).toEqual([
      '- Row 3: "Halifax" is not an LSOA code such as E01010875.',
      '- Row 2: "E01010875" has no locality. Give each LSOA its locality, or leave the row out.',
    ]);
  });
});

describe('postcodes', () => {
  test('are read from the ONS Postcode Directory, without their spaces', async () => {
    const { sidecar, rows } = await loaded('postcodes', 'ONSPD.csv', [
      'pcd,pcd2,pcds,dointr,doterm,oscty,lsoa11,lsoa21',
      '"HX1 1UJ","HX1  1UJ","HX1 1UJ","198001","","E11000006","E01010960","E01010960"',
      '"AB1 0AA","AB1  0AA","AB1 0AA","202411","199606","S99999999","S01006514","S99999999"',
      '"JE2 3XP","JE2  3XP","JE2 3XP","198001","","L99999999","L99999999","L99999999"',
    ]);
    expect(rows).toEqual([
      ['AB10AA', null, null],
      ['HX11UJ', 'E01010960', 'E01010960'],
      ['JE23XP', null, null],
    ]);
    expect(sidecar.vintage).toMatch(/^2024-11-[0-9a-f]{8}$/);
  });

  test('are read from a National Statistics Postcode Lookup of either census', async () => {
    const of2021 = await loaded('postcodes', 'NSPL21.csv', ['pcd7,pcd8,lsoa21cd', 'HX1 1UJ,HX1  1UJ,E01010960']);
    expect(of2021.rows).toEqual([['HX11UJ', null, 'E01010960']]);
    expect(of2021.sidecar.vintage).toMatch(/^undated-/);
    const of2011 = await loaded('postcodes', 'NSPL.csv', ['pcd7,lsoa11cd', 'hx1 1uj,E01010960', 'hx1 1uj,E01010960']);
    expect(of2011.rows).toEqual([['HX11UJ', 'E01010960', null]]);
  });

  test('that have not the shape of one are left out, and said to be', async () => {
    const { sidecar } = await loaded('postcodes', 'NSPL.csv', ['pcds,lsoa21', 'HX1 1UJ,E01010960', '12345,E01010960']);
    expect(sidecar).toMatchObject({ rows: 1, notes: ['1 left out: not the shape of a postcode.'] });
  });

  test('are refused when one lies in two LSOAs, or none can be read', async () => {
    const two = await refusal('postcodes', 'two.csv', ['pcds,lsoa21', 'HX1 1UJ,E01010960', 'HX11UJ,E01010961']);
    expect(two.message).toContain('- Rows 2 and 3: HX11UJ is there more than once (postcode). Keep one row of each.');
    const none = await refusal('postcodes', 'none.csv', ['pcds,lsoa21', '12345,E01010960']);
    expect(none.message.split('\n').slice(1, 3)).toEqual([
      '- No row of it can be used.',
      '- 1 left out: not the shape of a postcode.',
    ]);
  });
});
