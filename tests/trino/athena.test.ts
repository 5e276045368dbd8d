/** The warehouse for Athena, its statements executed by a real Trino on the objects of an S3 API server. */
import { describe, inject } from 'vitest';
import { openAthena } from '../aws/open-athena.ts';
import { behavesAsAWarehouse } from '../platform/warehouse.contract.ts';
import { trinoAthena } from './trino-athena.ts';

const opened = () => openAthena(() => trinoAthena(inject('trino')), { patience: 600_000 });

describe('Athena as a warehouse, on a real Trino', () => {
  behavesAsAWarehouse(opened);
});
