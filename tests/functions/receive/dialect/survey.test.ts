import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { survey } from '../../../../functions/receive/dialect/survey.ts';
import { temporaryFolder } from '../../../platform/temporary-folder.ts';
import { encoded, encodings } from './written.ts';

async function surveyed(content: Uint8Array | string) {
  const path = join(temporaryFolder(), 'file.csv');
  writeFileSync(path, content);
  return survey(path);
}

const encodingOf = async (content: Uint8Array | string) => (await surveyed(content)).encoding;

describe('the encoding of a file', () => {
  test.each(encodings)('is seen where it is %s', async (encoding) => {
    const found = await encodingOf(encoded('Name,Note\r\nCafé,£5\r\n', encoding));
    expect(found).toBe(encoding.replace('-bom', ''));
  });

  test.each(['é', 'é\n', 'é\r\n', '€', '€\n', '🙂', '🙂\n', 'aé\r\nb', ''])(
    'is UTF-8 where its last letters are %j',
    async (ending) => {
      expect(await encodingOf(`Name\r\nx${ending}`)).toBe('utf-8');
    },
  );

  test('is UTF-8 wherever the pieces in which it is read happen to end', async () => {
    const piece = 4 << 20;
    for (const letter of ['é', '€', '🙂'])
      for (let shift = 0; shift < 5; shift++) {
        const before = 'x'.repeat(piece - 4 + shift);
        expect([letter, shift, await encodingOf(`${before}${letter}yz${letter}\n`)]).toEqual([letter, shift, 'utf-8']);
      }
  });

  test('is UTF-16 also where some letters are none of Latin', async () => {
    const text = `Name,Note\r\n${'Ā,plain words\r\n'.repeat(20)}`;
    expect(await encodingOf(encoded(text, 'utf-16le'))).toBe('utf-16le');
    expect(await encodingOf(encoded(text, 'utf-16be'))).toBe('utf-16be');
  });

  test('stays UTF-8 where a few bytes of it are damaged, and is Windows-1252 where all are', async () => {
    const damaged = Buffer.concat([Buffer.from(`Name\n${'é\n'.repeat(50)}caf`), Buffer.from([0xe9, 0x0a])]);
    expect(await encodingOf(damaged)).toBe('utf-8');
    expect(await encodingOf(Buffer.concat([Buffer.from('\ufeffName\ncaf'), Buffer.from([0xe9, 0x0a])]))).toBe('utf-8');
    expect(await encodingOf(encoded('Name\nCafé\nNaïve\n', 'windows-1252'))).toBe('windows-1252');
  });
});

describe('a file is left as it is', () => {
  test.each([
    ['one kind of line end', 'a,b\r\n1,2\r\n', true],
    ['carriage returns alone', 'a,b\r1,2\r', true],
    ['no line end', 'a,b', true],
    ['two kinds of line end', 'a,b\r\n1,2\n', false],
    ['a blank line', 'a,b\n\n1,2\n', false],
    ['a blank line of carriage returns', 'a,b\r\r1,2', false],
    ['a NUL', 'a,b\n1\0,2\n', false],
    ['another encoding', encoded('a\né\n', 'windows-1252'), false],
    ['a blank line first', '\na,b\n', false],
  ] as const)('or not, with %s', async (_, content, plain) => {
    expect((await surveyed(content)).plain).toBe(plain);
  });
});

test('a file with line ends of one kind is read as it stands, wherever the pieces in which it is read happen to end', async () => {
  const line = `${'x'.repeat(62)}\r\n`;
  for (let shift = 0; shift < 5; shift++) {
    const text = 'y'.repeat(shift) + line.repeat((4 << 20) / line.length + 2);
    expect([shift, (await surveyed(text)).plain]).toEqual([shift, true]);
  }
});
