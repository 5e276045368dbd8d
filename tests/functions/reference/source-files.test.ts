import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../functions/platform/errors.ts';
import { foldHeading } from '../../../functions/reference/headings.ts';
import { desk, loaded, refusal } from './loading.ts';

const localities = 'LSOA code;Locality'.replace(';', ',');
const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

describe('a downloaded file', () => {
  test.each([
    ['UTF-8', bytes(`${localities}\nE01010875,Café Quarter\n`, 'utf8')],
    ['UTF-8 with a byte order mark', bytes(`\uFEFF${localities}\r\nE01010875,Café Quarter\r\n`, 'utf8')],
    ['Windows-1252', bytes(`${localities}\r\nE01010875,Café Quarter\r\n`, 'latin1')],
    ['tabs for commas', bytes('LSOA code\tLocality\nE01010875\tCafé Quarter', 'utf8')],
    ['carriage returns alone', bytes(`${localities}\rE01010875,Café Quarter\r`, 'utf8')],
    [
      'quotes, blank lines and rows of blanks',
      bytes(`${localities}\n"E01010875"," Café Quarter"\n\n,\n \u00a0,\n`, 'utf8'),
    ],
  ])('is read with %s', async (_, content) => {
    const at = await desk();
    const { sidecar } = await at.load('localities', await at.file('localities.csv', content));
    expect(await at.rows('localities', sidecar.vintage)).toEqual([['E01010875', 'Café Quarter']]);
    expect(sidecar.sourceSha256).toBe(createHash('sha256').update(content).digest('hex'));
  });

  test('keeps the curly quotes and dashes of Windows-1252', async () => {
    const at = await desk();
    const path = await at.file(
      'l.csv',
      Buffer.concat([Buffer.from(`${localities}\nE01010875,St John`), Buffer.from([0x92, 0x73])]),
    );
    const { sidecar } = await at.load('localities', path);
    expect(await at.rows('localities', sidecar.vintage)).toEqual([['E01010875', 'St John’s']]);
  });

  test.each([
    ['empty.csv', '', /empty\.csv is empty\. Download it again\.$/],
    [
      'imd.xlsx',
      'PK\u0003\u0004rest',
      /^imd\.xlsx is a workbook, not a CSV file\. Open it, choose the sheet that holds the figures, and save that as "CSV UTF-8"\.$/,
    ],
    ['all.zip', 'PK\u0003\u0004rest', /^all\.zip is a zip\. Unpack it and give the CSV file inside\.$/],
    ['imd.pdf', '%PDF-1.7', /^imd\.pdf is a PDF\. Download the CSV file of the same publication\.$/],
    ['imd.csv', '<!DOCTYPE html><html>', /^imd\.csv is a web page, not the file it offers\./],
    ['imd.csv', 'L\0S\0O\0A\0', /^imd\.csv is not UTF-8 text, or not text at all\./],
  ])('%s is refused for what it is', async (name, content, message) => {
    const refused = await refusal('localities', name, bytes(content, 'latin1'));
    expect(refused.error).toBeInstanceOf(InputError);
    expect(refused.message).toMatch(message);
    expect(refused.stored).toEqual([]);
  });

  test('is refused when it is not there, or is a folder', async () => {
    const at = await desk();
    const path = await at.file('here.csv', 'x');
    await expect(at.load('localities', `${path}.gone`)).rejects.toThrow(
      `There is no file at ${path}.gone. Give the path of the file that you downloaded.`,
    );
    const folder = path.replace('/here.csv', '');
    await expect(at.load('localities', folder)).rejects.toThrow(`${folder} is not a file.`);
  });

  test('is refused for rows that are longer or shorter than the headings', async () => {
    const { message } = await refusal('localities', 'l.csv', [
      localities,
      'E01010875,North',
      'Source: us',
      'E01010876,a,b',
    ]);
    expect(message).toBe(
      'Near line 3 and 1 more: "Source: us" does not have the 2 cells that there are headings. Take out notes above or below the table, or download the file again.',
    );
  });

  test('is refused when its lines end in different ways inside and outside quotes', async () => {
    const { error, message } = await refusal(
      'localities',
      'l.csv',
      bytes(`${localities}\nE01010875,North\r\nE01010876,South\n"E01010877\r\n",x\n`, 'utf8'),
    );
    expect(error).toBeInstanceOf(InputError);
    expect(message).toMatch(/^Its rows cannot be told apart: /);
  });

  test('of another reference is called what it is', async () => {
    const { message } = await refusal('population', 'NSPL.csv', ['pcds,lsoa21', 'HX1 1UJ,E01010960']);
    expect(message).toContain('It reads as postcodes: was that the reference you meant?');
    expect(message).toContain('Found: "pcds", "lsoa21".');
    expect(message).toContain('from ons.gov.uk.');
  });

  test('with headings and no rows is refused', async () => {
    const { message } = await refusal('localities', 'l.csv', [localities]);
    expect(message).toContain('- No row of it can be used.');
  });
});

test('headings are compared by their letters and digits', () => {
  expect(foldHeading(' LSOA_Code (2011)')).toBe('lsoacode2011');
  expect(foldHeading('"Café"')).toBe('cafe');
});

test('a row of headings in quotes that hold commas and new lines is read', async () => {
  const { rows } = await loaded('localities', 'l.csv', [
    '"Notes, of\r\ntwo lines",',
    '"LSOA\r\ncode","Locality"',
    'E01010875,"North, upper"',
  ]);
  expect(rows).toEqual([['E01010875', 'North, upper']]);
});
