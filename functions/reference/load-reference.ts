import { dirname, join } from 'node:path';
import { normalForms, type ReferenceName, type ReferenceSidecar } from '../../schemas/reference.ts';
import { type DuckDb, type DuckDbOptions, openDuckDb } from '../platform/duckdb.ts';
import { InputError } from '../platform/errors.ts';
import type { ObjectStore, Platform } from '../platform/ports.ts';
import { listReferences, referenceKeys } from '../platform/references.ts';
import { sqlString } from '../platform/sql-text.ts';
import { findForm } from './find-form.ts';
import type { Placed } from './headings.ts';
import type { Kind } from './kind.ts';
import { kindOf, kinds } from './kinds/index.ts';
import { macros } from './macros.ts';
import { leftOut, problemsOf, repeats } from './problems.ts';
import { readSource, type SourceFile } from './source-file.ts';
import { stage } from './stage.ts';

export interface ReferenceLoaded {
  /** `already-loaded` when the same file had been loaded: nothing was changed. */
  outcome: 'loaded' | 'already-loaded';
  /** The record as it stands in the store. */
  sidecar: ReferenceSidecar;
}

/** `engine` is one of `openLoading`, kept open for several files; without it a file has its own. */
export type Loading = Pick<Platform, 'store' | 'scratch' | 'clock'> & { engine?: DuckDb };

/** Opens an engine to load reference files in. */
export async function openLoading(options: DuckDbOptions): Promise<DuckDb> {
  const engine = await openDuckDb({ memoryLimit: '1GB', ...options });
  await engine.run(macros, 'readings of a cell');
  return engine;
}

/**
 * Checks a downloaded official file, brings it to the reference's normal form and keeps it as a new vintage: the
 * Parquet file first, then the record that makes it count. Loading a file twice changes nothing. Throws an InputError
 * with every problem of the file when it cannot be used.
 */
export async function loadReference(
  name: ReferenceName,
  path: string,
  { store, scratch, clock, engine }: Loading,
): Promise<ReferenceLoaded> {
  const kind = kindOf(name);
  const folder = await scratch.folder();
  try {
    const source = await readSource(path, folder.path);
    const { placed, headings } = findForm(kind, source.records, source.name, kinds);
    const db = engine
      ? await engine.session()
      : await openLoading({ folder: folder.path, readable: [dirname(source.path)] });
    try {
      await stage(db, source, headings, placed);
      const notes = await normalise(db, kind, placed, source);
      const parquet = join(folder.path, 'normal.parquet');
      const measured = await exportNormal(db, kind, parquet);
      const vintage = `${measured.edition}-${source.sha256.slice(0, 8)}`;
      const sidecar: ReferenceSidecar = {
        name,
        vintage,
        loadedAt: clock.now().toISOString(),
        sourceFile: source.name,
        sourceSha256: source.sha256,
        rows: measured.rows,
        ...(measured.years === null ? {} : { years: measured.years }),
        notes,
      };
      return await keep(store, sidecar, parquet);
    } finally {
      await db.close();
    }
  } finally {
    await folder.remove();
  }
}

async function normalise(db: DuckDb, kind: Kind, { form, found }: Placed, source: SourceFile): Promise<string[]> {
  await db.run(`CREATE TEMP TABLE read AS ${form.read(found, source.name)}`, `reading ${form.title}`);
  await db.run('DROP TABLE file', 'letting go of the text');
  refuse(kind, source, await problemsOf(db, form.checks(found)));
  await db.run('CREATE TEMP VIEW kept AS SELECT * FROM read WHERE left_out IS NULL', 'rows kept');
  await db.run(`CREATE TEMP TABLE normal AS ${form.select}`, `normal form of ${form.title}`);
  refuse(kind, source, await repeats(db, normalForms[kind.name].grain));
  const notes = await leftOut(db);
  const [{ n } = { n: 0 }] = await db.rows('SELECT count(*) AS n FROM normal', 'rows of the normal form');
  if (n === 0) refuse(kind, source, ['No row of it can be used.', ...notes]);
  return notes;
}

function refuse(kind: Kind, source: SourceFile, problems: readonly string[]): void {
  if (problems.length === 0) return;
  const lines = problems.map((problem) => `- ${problem}`).join('\n');
  throw new InputError(
    `${source.name} was not loaded as ${kind.name}:\n${lines}\nIf the file was changed since it was downloaded, download ${kind.publication}.`,
  );
}

async function exportNormal(db: DuckDb, kind: Kind, path: string) {
  const columns = normalForms[kind.name].columns.map((column) => column.name).join(', ');
  await db.run(
    `COPY (SELECT ${columns} FROM normal ORDER BY ALL) TO ${sqlString(path)} (FORMAT parquet, COMPRESSION zstd)`,
    'writing the normal form',
  );
  const years = kind.year === undefined ? 'NULL' : `list_sort(array_agg(DISTINCT ${kind.year}))`;
  const [row] = await db.rows(
    `SELECT count(*) AS rows, (${kind.edition}) AS edition, ${years} AS years FROM normal`,
    'measuring the normal form',
  );
  return { rows: Number(row!.rows), edition: String(row!.edition), years: row!.years as number[] | null };
}

async function keep(store: ObjectStore, sidecar: ReferenceSidecar, parquet: string): Promise<ReferenceLoaded> {
  const keys = referenceKeys(sidecar.name, sidecar.vintage);
  await store.adoptFile(keys.parquet, parquet);
  const created = await store.create(keys.sidecar, `${JSON.stringify(sidecar, null, 2)}\n`);
  if (created) return { outcome: 'loaded', sidecar };
  const [there] = (await listReferences(store, sidecar.name)).filter(({ vintage }) => vintage === sidecar.vintage);
  return { outcome: 'already-loaded', sidecar: there! };
}
