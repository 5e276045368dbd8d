import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../cli/catalogue.ts';
import { temporaryFolder } from '../platform/temporary-folder.ts';
import { contactsCsv, laidDown } from './contacts-file.ts';
import { terminalIn } from './terminal.ts';

const northshire = ['--partnership', 'northshire'];

describe('the command line', () => {
  test('says which commands there are', async () => {
    const type = terminalIn(temporaryFolder());
    for (const words of [[], ['--help'], ['-h'], ['help']]) {
      const { exit, out } = await type(...words);
      expect(exit).toBe(0);
      for (const name of Object.keys(catalogue)) expect(out).toContain(`  ${name} `);
    }
  });

  test('says how to use each of them', async () => {
    const type = terminalIn(temporaryFolder());
    for (const name of Object.keys(catalogue)) {
      const { exit, out, err } = await type(...name.split(' '), '--help');
      expect({ name, exit, err }).toEqual({ name, exit: 0, err: '' });
      expect(out).toContain(`npm run -s dataset -- ${name}`);
      expect(out).toContain('--home <folder>');
    }
  });

  test('names the nearest command, option, and half of a command', async () => {
    const type = terminalIn(temporaryFolder());
    expect(await type('statsu')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('There is no command "statsu". Did you mean status?'),
    });
    expect(await type('reference', 'lod')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('Say what to do with "reference": reference load or reference list.'),
    });
    expect(await type('status', '--quater')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('--quarter?\n\n  npm run -s dataset -- status [--quarter <quarter>]'),
    });
    expect(await type('--home', 'x', 'status')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('Name the command first'),
    });
  });

  test('says an error as JSON too when asked', async () => {
    const { exit, out } = await terminalIn(temporaryFolder())('releases', 'now', '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toEqual({
      error: '"now" is one word too many. Put words that belong together in quotes.',
      exit: 2,
    });
  });
});

describe('a home', () => {
  test('needs a partnership once, and is that one’s for good', async () => {
    const folder = temporaryFolder();
    const type = terminalIn(folder);
    const file = laidDown(folder, contactsCsv(3));
    expect(await type('drop', file)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('one of: calderdale, kirklees, northshire'),
    });
    expect(existsSync(join(folder, '.dataset'))).toBe(false);
    expect((await type('drop', file, ...northshire)).exit).toBe(0);
    expect((await type('status')).exit).toBe(0);
    expect(await type('status', '--partnership', 'kirklees')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('is the home of northshire, and not of kirklees'),
    });
    expect(await type('status', '--partnership', 'northsire')).toMatchObject({ exit: 2 });
  });

  test('of an unknown partnership is refused with the nearest', async () => {
    expect(await terminalIn(temporaryFolder())('status', '--partnership', 'calderdal')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('Did you mean calderdale?'),
    });
  });

  test('that is a file is refused', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'home'), '');
    expect(await terminalIn(folder)('releases', '--home', 'home')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('is a file. Give a folder'),
    });
  });

  test('is not made by asking about it', async () => {
    const folder = temporaryFolder();
    const type = terminalIn(folder);
    expect(await type('releases')).toMatchObject({ exit: 0, out: expect.stringContaining('There is no release yet') });
    expect(await type('reference', 'list')).toMatchObject({ exit: 0, out: expect.stringContaining('Not loaded:') });
    expect(await type('query', 'SELECT 1')).toMatchObject({ exit: 2, err: expect.stringContaining('no release yet') });
    expect(await type('materialise', ...northshire)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('Nothing was received'),
    });
    expect(existsSync(join(folder, '.dataset'))).toBe(false);
  });
});

describe('check', () => {
  test('gives the verdict and stores nothing', async () => {
    const folder = temporaryFolder();
    const file = laidDown(folder, contactsCsv(40, 1));
    const { exit, out } = await terminalIn(folder)('check', file, ...northshire, '--report', 'report.html');
    expect(exit).toBe(0);
    expect(out).toContain('Accepted with warnings: contacts.csv\n  40 rows read, 39 kept, 1 refused (2.5%)');
    expect(out).toContain('    1 row: 2\n');
    expect(out).toContain('Checked only: nothing was stored.\n  Report: report.html');
    expect(existsSync(join(folder, '.dataset'))).toBe(false);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('This file was checked and not sent.');
  });

  test('ends with 2 for a file that would be rejected', async () => {
    const folder = temporaryFolder();
    const file = laidDown(folder, contactsCsv(4, 2));
    const { exit, out } = await terminalIn(folder)('check', file, ...northshire, '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      agency: 'childrens-social-care',
      dataset: 'contacts',
      quarter: '2024-25-Q1',
      outcome: 'rejected',
      rows: { read: 4, accepted: 0, refused: 2 },
      report: null,
    });
  });

  test('says what is wrong with the return that is named', async () => {
    const folder = temporaryFolder();
    const file = laidDown(folder, contactsCsv(1));
    const { exit, out } = await terminalIn(folder)('check', file, ...northshire, '--agency', 'early-hlp');
    expect(exit).toBe(2);
    expect(out).toContain('Did you mean early-help?');
  });

  test('and drop take a file for a period that has begun, and for none before it has', async () => {
    const folder = temporaryFolder();
    const early = terminalIn(folder, '2024-03-31T23:59:59Z');
    const file = laidDown(folder, contactsCsv(1));
    const why = '2024-25-Q1 is April to June 2024, which begins on 1 April 2024. Send the file for the period';
    expect(await early('check', file, ...northshire)).toMatchObject({ exit: 2, out: expect.stringContaining(why) });
    expect(await early('drop', file, ...northshire)).toMatchObject({ exit: 2, err: expect.stringContaining(why) });
    expect(existsSync(join(folder, '.dataset'))).toBe(false);
    const begun = terminalIn(folder, '2024-04-01T00:00:00Z');
    expect((await begun('check', file, ...northshire)).exit).toBe(0);
    expect((await begun('drop', file, ...northshire)).exit).toBe(0);
  });

  test('makes the folder of its report, and says when nothing can be written there', async () => {
    const folder = temporaryFolder();
    const type = terminalIn(folder);
    const file = laidDown(folder, contactsCsv(1));
    expect((await type('check', file, ...northshire, '--report', 'new/report.html')).exit).toBe(0);
    expect(existsSync(join(folder, 'new/report.html'))).toBe(true);
    for (const [path, why] of [
      ['new', 'it is a folder'],
      [`${file}/report.html`, 'a part of it is a file and not a folder'],
    ] as const)
      expect(await type('check', file, ...northshire, '--report', path)).toMatchObject({
        exit: 2,
        err: expect.stringContaining(`could not be written: ${why}. Give another path.`),
      });
    expect(await type('check', file, ...northshire, '--quarter', '2024', '--report', 'other.html')).toMatchObject({
      exit: 2,
      err: 'No report was written: there is no such return to report on.\n',
    });
  });
});

describe('drop', () => {
  test('says what became of the file and where its report is', async () => {
    const folder = temporaryFolder();
    const file = laidDown(folder, contactsCsv(40, 1));
    const { exit, out } = await terminalIn(folder)('drop', file, ...northshire);
    expect(exit).toBe(0);
    expect(out).toContain('It counts now for contacts of childrens-social-care, 2024-25-Q1.');
    const report = /Report: (.*)$/m.exec(out)?.[1];
    expect(report).toMatch(/^\.dataset\/store\/feedback\/agency=childrens-social-care\/[0-9a-f]{24}\/report\.html$/);
    expect(existsSync(join(folder, report!))).toBe(true);
    expect(readdirSync(join(folder, '.dataset/tmp'))).toEqual([]);
  });

  test('of what counts already changes nothing', async () => {
    const folder = temporaryFolder();
    const file = laidDown(folder, contactsCsv(2));
    await terminalIn(folder, '2024-07-20T10:00:00Z')('drop', file, ...northshire);
    const again = await terminalIn(folder)('drop', file);
    expect(again).toEqual({
      exit: 0,
      out: 'Nothing changed: contacts.csv arrived on 20 July 2024, 10:00 UTC for contacts of childrens-social-care, 2024-25-Q1, and was accepted.\n',
      err: '',
    });
    expect(readdirSync(join(folder, '.dataset/store/receipts'))).toHaveLength(1);
  });

  test('of a bad file ends with 2, and the good one stays in force', async () => {
    const folder = temporaryFolder();
    const type = terminalIn(folder);
    await type('drop', laidDown(folder, contactsCsv(5)), ...northshire);
    const bad = await type('drop', laidDown(folder, contactsCsv(4, 4)), '--json');
    expect(bad.exit).toBe(2);
    expect(JSON.parse(bad.out)).toMatchObject([{ outcome: 'rejected', unchanged: false, rows: { refused: 4 } }]);
    const status = await type('status', '--quarter', '2024-25-Q1', '--json');
    expect(JSON.parse(status.out).returns).toContainEqual(
      expect.objectContaining({ dataset: 'contacts', state: 'accepted', rows: 5, last_outcome: 'rejected', drops: 2 }),
    );
  });

  test('takes what the file is for from options, then from its folders', async () => {
    const folder = temporaryFolder();
    const file = laidDown(folder, contactsCsv(2), 'elsewhere/contacts.csv');
    const type = terminalIn(folder);
    expect(await type('drop', file, ...northshire, '--agency', 'childrens-social-care')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('add --dataset <dataset> --quarter <quarter>, or keep it as'),
    });
    const named = ['--agency', 'childrens-social-care', '--dataset', 'contacts', '--quarter', '2024-25-Q1'];
    expect((await type('drop', file, ...northshire, ...named)).exit).toBe(0);
  });

  test('stores nothing of a file that is not there, is no file, or is for no return', async () => {
    const folder = temporaryFolder();
    const type = terminalIn(folder);
    const file = laidDown(folder, contactsCsv(1));
    expect(await type('drop', 'a.csv', folder, ...northshire)).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/There is no file a\.csv\.\n.* is not a file\./),
    });
    expect(await type('drop', file, ...northshire, '--dataset', 'contcts')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('Did you mean contacts?'),
    });
    expect(await type('drop', file, file, ...northshire)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('the later would replace the earlier'),
    });
    expect(existsSync(join(folder, '.dataset/store'))).toBe(false);
  });
});

describe('template', () => {
  test('writes the headings, and the dictionary that explains them', async () => {
    const folder = temporaryFolder();
    expect((await terminalIn(folder)('template', 'contacts', '--out', 'forms')).exit).toBe(0);
    const form = readFileSync(join(folder, 'forms/contacts.csv'), 'utf8');
    expect(form.startsWith('\uFEFFContact reference,Child reference,')).toBe(true);
    expect(form.endsWith('Decision date\r\n')).toBe(true);
    const dictionary = readFileSync(join(folder, 'forms/contacts-dictionary.csv'), 'utf8');
    expect(dictionary).toContain('Date of birth,no,"date of birth');
    expect(dictionary.split('\r\n')).toHaveLength(form.split(',').length + 2);
  });

  test('never writes over a form that somebody filled in', async () => {
    const folder = temporaryFolder();
    const type = terminalIn(folder);
    await type('template', 'contacts');
    expect((await type('template', 'contacts')).exit).toBe(0);
    writeFileSync(join(folder, 'contacts.csv'), 'filled in');
    expect(await type('template', 'contacts')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('contacts.csv is there already, and is kept'),
    });
    expect(readFileSync(join(folder, 'contacts.csv'), 'utf8')).toBe('filled in');
  });

  test('gives both as JSON, writing nothing', async () => {
    const folder = temporaryFolder();
    const { out } = await terminalIn(folder)('template', 'contacts', '--json');
    expect(JSON.parse(out)).toMatchObject({
      dataset: 'contacts',
      headings: expect.any(Array),
      dictionary: expect.any(Array),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of an unknown dataset names the nearest', async () => {
    expect(await terminalIn(temporaryFolder())('template', 'contcts')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('Did you mean contacts?'),
    });
  });
});

describe('reference', () => {
  const localities = 'LSOA code,Locality\r\nE01010561,Moorside (north)\r\nE01010562,Eastfield (east)\r\n';

  test('is loaded once, and listed', async () => {
    const folder = temporaryFolder();
    const type = terminalIn(folder);
    writeFileSync(join(folder, 'places.csv'), localities);
    const loaded = await type('reference', 'load', 'localities', 'places.csv', ...northshire);
    expect(loaded).toMatchObject({ exit: 0, out: expect.stringContaining('2 rows') });
    const again = await type('reference', 'load', 'localities', 'places.csv');
    expect(again).toMatchObject({ exit: 0, out: expect.stringContaining('Nothing changed: loaded before') });
    const list = JSON.parse((await type('reference', 'list', '--json')).out);
    expect(list.loaded).toMatchObject([{ name: 'localities', rows: 2, sourceFile: 'places.csv' }]);
    expect(list.notLoaded).toContain('population');
  });

  test('of an unknown name names the nearest', async () => {
    expect(await terminalIn(temporaryFolder())('reference', 'load', 'localites', 'x')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('Did you mean localities?'),
    });
  });
});
