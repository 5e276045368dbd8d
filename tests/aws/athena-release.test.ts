import { describe } from 'vitest';
import { openReaders, showsOneRelease } from './athena-release.contract.ts';
import { duckDbAthena } from './duckdb-athena.ts';

describe('readers of a release in Athena', () => {
  showsOneRelease(() => openReaders(duckDbAthena));
});
