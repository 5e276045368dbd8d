import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../platform/temporary-folder.ts';
import { contactsCsv, laidDown } from './contacts-file.ts';

const main = join(import.meta.dirname, '../../cli/main.ts');

/** Types a command in a process of its own. */
function typed(folder: string, ...words: string[]): Promise<{ exit: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...words], { cwd: folder });
    const said = { out: '', err: '' };
    child.stdout.on('data', (text) => {
      said.out += text;
    });
    child.stderr.on('data', (text) => {
      said.err += text;
    });
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, ...said }));
  });
}

test('a file is sent, released, asked and traced by the real command line', async () => {
  const folder = temporaryFolder();
  laidDown(folder, contactsCsv(30, 1));
  const file = 'childrens-social-care/contacts/2024-25-Q1/contacts.csv';

  expect(await typed(folder, 'drop', file)).toMatchObject({
    exit: 2,
    out: '',
    err: expect.stringContaining('--partnership'),
  });
  const drop = await typed(folder, 'drop', file, '--partnership', 'northshire', '--json');
  expect(drop).toMatchObject({ exit: 0, err: '' });
  const [receipt] = JSON.parse(drop.out);
  expect(receipt).toMatchObject({ outcome: 'accepted-with-warnings', rows: { read: 30, accepted: 29, refused: 1 } });

  const released = await typed(folder, 'materialise', '--json');
  expect(released.exit).toBe(0);
  const { release } = JSON.parse(released.out);

  const question =
    "SELECT numerator FROM measure WHERE indicator_id = 'contacts' AND period = '2024-25-Q1' AND breakdown = 'total'";
  const answer = await typed(folder, 'query', question, '--json');
  expect({ exit: answer.exit, rows: JSON.parse(answer.out) }).toEqual({ exit: 0, rows: [{ numerator: 29 }] });

  const trace = JSON.parse((await typed(folder, 'trace', 'contacts', '2024-25-Q1', '--json')).out);
  expect(trace).toMatchObject({ release: release.id, drops: [{ drop: receipt.drop, cases: 29 }] });

  const status = JSON.parse((await typed(folder, 'status', '--quarter', '2024-25-Q1', '--json')).out);
  expect(status.returns).toContainEqual(
    expect.objectContaining({ dataset: 'contacts', state: 'accepted with warnings', drop_id: receipt.drop }),
  );

  const releases = JSON.parse((await typed(folder, 'releases', '--json')).out);
  expect(releases).toMatchObject([{ id: release.id, current: true }]);

  expect(await typed(folder, 'statsu')).toMatchObject({ exit: 2, out: '' });
});

test('a failure that nobody typed ends with 1, and names no cause without --debug', async () => {
  const folder = temporaryFolder();
  laidDown(folder, '{', '.dataset/store/receipts/broken.json');
  const plain = await typed(folder, 'status', '--partnership', 'northshire');
  expect(plain).toMatchObject({ exit: 1, out: '' });
  expect(plain.err).toContain('It failed: receipts/broken.json is not a receipt');
  expect(plain.err).not.toContain('    at ');
  expect((await typed(folder, 'status', '--partnership', 'northshire', '--debug')).err).toContain('    at ');
});
