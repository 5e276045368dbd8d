/** What the pipeline needs of the world: a store, a warehouse, keys and a clock. Adapters live beside this file. */

export interface ObjectInfo {
  key: string;
  /** Bytes. */
  size: number;
  /** When the object was written. */
  modified: Date;
}

/** A bucket, or a folder that behaves like one. Keys use `/`; a listing is in key order. */
export interface ObjectStore {
  /** Writes once. True when written; false, changing nothing, when the key exists already. */
  create(key: string, bytes: Uint8Array | string): Promise<boolean>;
  /** As `create`, from a local file, which is left in place. `modified` is the instant the object shall carry. */
  createFromFile(key: string, path: string, modified?: Date): Promise<boolean>;
  /**
   * As `createFromFile`, of a file that the caller made, will not touch again but to remove, and that may therefore stand in
   * the store as it is rather than be copied.
   */
  adoptFile(key: string, path: string): Promise<boolean>;
  /**
   * Overwrites in one step: readers see the old bytes or the new. Only the pointer and the like are ever replaced. With
   * `ifIs` only while the object holds just these bytes, or (null) while there is none: false, changing nothing, when it
   * does not, so that of two who read the same and write at once one is told. (On S3: If-Match, If-None-Match.)
   */
  replace(key: string, bytes: Uint8Array | string, condition?: { ifIs: Uint8Array | null }): Promise<boolean>;
  /** The object's bytes, or null when there is none. */
  read(key: string): Promise<Uint8Array | null>;
  /** The object's size and time, or null when there is none. */
  head(key: string): Promise<ObjectInfo | null>;
  /** Every object whose key starts with `prefix`, in key order. */
  list(prefix: string): Promise<ObjectInfo[]>;
  /** A local path from which the object can be read (for DuckDB). Throws when there is none. Never write to it. */
  localFile(key: string): Promise<string>;
}

/** The key that turns an identifier into a pseudonym. */
export interface PseudonymKey {
  /** A short public name, carried by every row: never the secret, nor derivable into it. */
  id: string;
  /** 32 secret bytes. */
  secret: Uint8Array;
}

export interface KeyProvider {
  current(): Promise<PseudonymKey>;
}

export interface Clock {
  now(): Date;
}

/** What a function says of its work, for those who run it. Never a row, a value of one, or an engine's own words. */
export interface Telemetry {
  info(message: string, facts: Readonly<Record<string, string | number | boolean | null>>): void;
  error(message: string, facts: Readonly<Record<string, string | number | boolean | null>>): void;
  /** Adds to a metric, which alarms watch. */
  count(metric: Metric, by?: number): void;
}

export type Metric =
  | 'DropsAccepted'
  | 'DropsRejected'
  | 'DropsMisplaced'
  | 'ReleasesMade'
  | 'ReleasesRefused'
  | 'SitesPublished'
  | 'RemindersSent';

/** A private place for half-made files, gone when the work is done. */
export interface Scratch {
  /** A new empty folder on the local disk. Dispose of it with `remove`. */
  folder(): Promise<ScratchFolder>;
}

export interface ScratchFolder {
  path: string;
  remove(): Promise<void>;
}

export type Row = Record<string, unknown>;

/** One column of a table: its name and its Athena (Hive) type. */
export interface Column {
  name: string;
  type: string;
}

/** A Parquet object, and the columns that are the same in all its rows and not written in it (such as its partition's). */
export interface SourceObject {
  key: string;
  carries: Readonly<Record<string, string>>;
}

/** What an export wrote, or would have written where the object is there already. */
export interface Exported {
  rows: number;
  /** Of the Parquet file's bytes, in hexadecimal. */
  sha256: string;
}

/** An SQL engine over the store's Parquet: DuckDB here, Athena on AWS. SQL given to it is the portable subset. Several statements may be asked for at once. */
export interface Warehouse {
  /** The engine and its version: the same version gives the same files, byte for byte. */
  engine: string;
  /** Makes `name` readable as a table over Parquet objects. What an object lacks is NULL. */
  source(name: string, columns: readonly Column[], objects: readonly SourceObject[]): Promise<void>;
  /** Makes a small table of rows in hand: dates as `YYYY-MM-DD`, instants as ISO in UTC. What a row lacks is NULL. */
  table(name: string, columns: readonly Column[], rows: readonly Row[]): Promise<void>;
  /** Runs one SELECT and keeps its rows as table `name`. */
  model(name: string, select: string): Promise<void>;
  /** The rows of a SELECT, decoded: dates as `YYYY-MM-DD`, timestamps as ISO instants in UTC, integers as number (or bigint beyond 2^53). */
  rows(select: string): Promise<Row[]>;
  /** The columns that a SELECT gives, in order, without running it. Throws when one has a type that Athena has not. */
  columns(select: string): Promise<Column[]>;
  /** Names of the tables a statement reads, in no particular order, CTEs left out. */
  tablesRead(select: string): Promise<string[]>;
  /** Writes a table, ordered by `orderBy`, as Parquet at `key` (create-only). */
  export(name: string, orderBy: readonly string[], key: string): Promise<Exported>;
  close(): Promise<void>;
}

/** Everything a step is given. */
export interface Platform {
  store: ObjectStore;
  keys: KeyProvider;
  clock: Clock;
  scratch: Scratch;
}
