/** What an agency sends for one return: usually one file, in time; with a mishap, what came before or after it. */
import type { Contract } from '../../schemas/contract/dataset.ts';
import { arrivalOf, instantOn } from './arrival-times.ts';
import { dayOf, plusWorkingDays } from './days.ts';
import type { Mishap } from './mishaps.ts';
import type { Random } from './random.ts';
import { spoilSome } from './spoil.ts';
import type { Row } from './writing/row.ts';
import type { Style } from './writing/style.ts';
import type { Spoil } from './writing/write-drop.ts';

export interface Sending {
  file: string;
  rows: readonly Row[];
  style: Style;
  spoilt: ReadonlyMap<number, Spoil>;
  arrivedAt: string;
  expected: 'kept' | 'rejected' | 'already-there';
  /** Rows that should be refused. */
  refused: number;
}

export interface Return {
  contract: Contract;
  rows: readonly Row[];
  style: Style;
  period: string;
  due: string;
  mishap: Mishap | null;
}

/** The files of a return, in the order in which they arrive. */
export function sendingsOf({ contract, rows, style, period, due, mishap }: Return, random: Random): Sending[] {
  const none = new Map<number, Spoil>();
  const file = style.file(contract.id, period);
  const usual: Sending = {
    ...{ file, rows, style, spoilt: none, expected: 'kept', refused: 0 },
    arrivedAt: arrivalOf(random, due),
  };
  if (mishap === null) return [usual];
  const first = dayOf(usual.arrivedAt.slice(0, 10));
  const later = (workingDays: number) => instantOn(plusWorkingDays(first, workingDays), random);
  const spoil = (share: number) => spoilSome(contract, rows.length, share, random);
  const again = (sending: Partial<Sending>): Sending => ({ ...usual, file: renamed(file, 'corrected'), ...sending });
  switch (mishap.kind) {
    case 'never-sent':
      return [];
    case 'late':
      return [{ ...usual, arrivedAt: instantOn(plusWorkingDays(dayOf(due), mishap.workingDays), random) }];
    case 'small-errors': {
      const spoilt = spoil(mishap.share);
      return [{ ...usual, spoilt, refused: spoilt.size }];
    }
    case 'repeated-rows': {
      const repeated = rows.slice(0, Math.min(mishap.rows, rows.length * contract.refusedLimit));
      return [{ ...usual, rows: [...rows, ...repeated], refused: repeated.length }];
    }
    case 'too-many-errors': {
      const spoilt = spoil(mishap.share);
      return [
        { ...usual, spoilt, expected: 'rejected', refused: spoilt.size },
        again({ arrivedAt: later(mishap.againAfter) }),
      ];
    }
    case 'bad-resubmission': {
      const spoilt = spoil(mishap.share);
      const arrivedAt = instantOn(dayOf(mishap.again), random);
      return [
        usual,
        again({ file: renamed(file, 'v2'), spoilt, arrivedAt, expected: 'rejected', refused: spoilt.size }),
      ];
    }
    case 'revises-the-past': {
      const kept = rows.filter(({ kind }) => kind === 'permanent' || !random.chance(mishap.missing));
      return [{ ...usual, rows: kept }, again({ arrivedAt: instantOn(dayOf(mishap.again), random) })];
    }
    case 'sent-twice':
      return [usual, { ...usual, arrivedAt: later(mishap.againAfter), expected: 'already-there' }];
    case 'contradicted-name':
      return [
        { ...usual, file: renamed(style.file(contract.id, mishap.named), 'final'), expected: 'rejected' },
        { ...usual, arrivedAt: later(1) },
      ];
    case 'identifier-column':
      return [
        { ...usual, style: { ...style, extra: { [mishap.heading]: 'Not shown here' } }, expected: 'rejected' },
        again({ arrivedAt: later(mishap.againAfter) }),
      ];
    case 'identifier-in-text': {
      // A number that Ofcom keeps for drama.
      const told: Spoil = (cells) => {
        cells[mishap.field] = `${cells[mishap.field]} Call the team on 01632 960123.`;
      };
      return [{ ...usual, spoilt: new Map([[0, told]]), refused: 1 }];
    }
  }
}

/** The rows that count once a file is kept. */
export function keptRows({ rows, spoilt, refused }: Sending): readonly Row[] {
  if (spoilt.size > 0) return rows.filter((_, at) => !spoilt.has(at));
  return refused > 0 ? rows.slice(0, -refused) : rows;
}

const renamed = (file: string, word: string): string => file.replace(/(\.[a-z]+)$/, ` ${word}$1`);
