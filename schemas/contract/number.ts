/** Counts, measurements and money, as spreadsheets write them: a thousands comma is allowed, a stray decimal is not. */
import { type Cell, cell, described, type FieldOptions } from './field.ts';

export const numberPatterns = {
  count: '\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15}',
  number: '-?(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12})(?:\\.\\d{1,9})?',
  money: '-?£?(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,11})(?:\\.\\d{1,2})?',
} as const;

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`);
const countShape = whole(numberPatterns.count);
const numberShape = whole(numberPatterns.number);
const moneyShape = whole(numberPatterns.money);

interface Bounds {
  min?: number;
  max?: number;
}

/** A whole number, none below zero. Stored as a bigint. */
export function count(label: string, options: FieldOptions & Bounds = {}): Cell<number> {
  const { min = 0, max = 1_000_000_000 } = options;
  return cell(
    { kind: 'count', label, sensitivity: 'open', example: String(Math.max(min, 1)), min, max, ...described(options) },
    (text) =>
      countShape.test(text) ? within(Number(text.replaceAll(',', '')), min, max) : { fault: 'not-a-whole-number' },
  );
}

/** A measurement, such as miles. Stored as a double. */
export function number(label: string, options: FieldOptions & Bounds = {}): Cell<number> {
  const { min = 0, max = 1_000_000_000 } = options;
  return cell(
    { kind: 'number', label, sensitivity: 'open', example: '12.5', min, max, ...described(options) },
    (text) => (numberShape.test(text) ? within(Number(text.replaceAll(',', '')), min, max) : { fault: 'not-a-number' }),
  );
}

/** Pounds and pence; a minus sign for money paid back. Stored as a decimal with two places; read here as pounds. */
export function money(label: string, options: FieldOptions = {}): Cell<number> {
  return cell({ kind: 'money', label, sensitivity: 'open', example: '1,250.00', ...described(options) }, (text) =>
    moneyShape.test(text) ? { value: Number(text.replace(/[£,]/g, '')) } : { fault: 'not-money' },
  );
}

function within(value: number, min: number, max: number): { value: number } | { fault: 'out-of-range' } {
  return value >= min && value <= max ? { value } : { fault: 'out-of-range' };
}
