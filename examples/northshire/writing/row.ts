/** A row before it is written: each field of the contract with its value. Days are numbers, yes and no are booleans. */
import type { Home } from '../places.ts';

export type Value = string | number | boolean | Home | null | undefined;

export type Row = Readonly<Record<string, Value>>;
