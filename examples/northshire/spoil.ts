/** Errors as people and systems make them, each of which the contract refuses. */
import { type Contract, fieldsOf } from '../../schemas/contract/dataset.ts';
import { mistyped } from './identifiers.ts';
import type { Random } from './random.ts';
import type { Spoil } from './writing/write-drop.ts';

/** The slips that a contract's fields lend themselves to, in the order of the fields. */
function slipsOf(contract: Contract): Spoil[] {
  return fieldsOf(contract).flatMap(({ name, kind, required }): Spoil[] => {
    const set = (change: (cell: string) => string): Spoil => {
      return (cells) => {
        cells[name] = change(cells[name] ?? '');
      };
    };
    switch (kind) {
      case 'date':
        return required ? [set((cell) => cell.replace(/\d\d(\d\d)/, '$1')), set(() => '31/02/2024')] : [];
      case 'nhs-number':
      case 'upn':
        return [set((cell) => (cell === '' ? '12345' : mistyped(cell))), set(() => '9.99E+09')];
      case 'home':
        return [set(() => 'not known')];
      case 'code':
        return required ? [set(() => 'see notes'), set(() => '')] : [set(() => 'see notes')];
      default:
        return [];
    }
  });
}

/** Which rows of a file are spoilt, and how: a share of them, at least one where the contract's limit lets a kept file have one. */
export function spoilSome(contract: Contract, rows: number, share: number, random: Random): Map<number, Spoil> {
  const slips = slipsOf(contract);
  const { refusedLimit } = contract;
  const most = share > refusedLimit ? rows : Math.floor(rows * refusedLimit);
  const wanted = Math.min(Math.max(1, Math.round(rows * share)), most);
  const spoilt = new Map<number, Spoil>();
  while (spoilt.size < wanted) spoilt.set(random.int(0, rows - 1), random.pick(slips));
  return spoilt;
}
