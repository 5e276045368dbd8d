/**
 * What Athena sees: two databases, the lake's tables derived from the contracts, and a workgroup for each kind of reader.
 * The tables and views of a release are made by the pipeline in SQL, which knows their columns.
 */
import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import type { LakeColumn } from '../../schemas/contract/columns.ts';
import type { Contract } from '../../schemas/contract/dataset.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import { dataMayGo, type Settings } from '../settings.ts';
import { columnsOnceAndNow, readLakeRecord } from './lake-columns.ts';
import { periodsFrom } from './periods.ts';
import type { Storage } from './storage.ts';

export interface Warehouse {
  restricted: string;
  shared: string;
  /** How the names of databases start in which releases are built; null where a function builds them by itself. */
  builds: string | null;
  /** Names by reader. */
  workgroups: { pipeline: string; analysts: string; bi: string };
}

export function addWarehouse(stack: Stack, partnership: Partnership, settings: Settings, storage: Storage): Warehouse {
  const name = partnership.id.replaceAll('-', '_');
  const databaseOf = (schema: 'restricted' | 'shared', description: string) => {
    const database = new CfnDatabase(stack, `Database-${schema}`, {
      catalogId: stack.account,
      databaseInput: { name: `${name}_${schema}`, description },
    });
    database.applyRemovalPolicy(dataMayGo(settings) ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN);
    return database;
  };
  const restricted = databaseOf('restricted', 'Exact figures, for analysts under the information-sharing agreement');
  databaseOf('shared', 'The same after disclosure control');
  const agencies = partnership.agencies.map(({ id }) => id);
  const periods = periodsFrom(partnership.calendar.firstQuarter);
  const record = readLakeRecord();
  for (const contract of contracts.values()) {
    const table = new CfnTable(stack, `Lake-${contract.id}`, {
      catalogId: stack.account,
      databaseName: `${name}_restricted`,
      tableInput: lakeTable(
        contract,
        columnsOnceAndNow(contract, record),
        `s3://${storage.lake.bucketName}/lake/${contract.id}`,
        agencies,
        periods,
      ),
    });
    table.addResourceDependency(restricted);
  }
  const group = (reader: string, most: number | undefined) => {
    const own = `${partnership.id}-${reader}`;
    new CfnWorkGroup(stack, `Workgroup-${reader}`, {
      name: own,
      recursiveDeleteOption: false,
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        publishCloudWatchMetricsEnabled: true,
        engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
        ...(most === undefined ? {} : { bytesScannedCutoffPerQuery: most }),
        resultConfiguration: {
          outputLocation: `s3://${storage.results.bucketName}/${reader}/`,
          expectedBucketOwner: stack.account,
          encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKey: storage.dataKey.keyArn },
        },
      },
    });
    return own;
  };
  return {
    restricted: `${name}_restricted`,
    shared: `${name}_shared`,
    builds: settings.buildWith === 'athena' ? `${name}_build_` : null,
    workgroups: {
      pipeline: group('pipeline', undefined),
      analysts: group('analysts', settings.analystBytes),
      bi: group('bi', settings.analystBytes),
    },
  };
}

/** Which objects there are follows from the layout of keys: no crawler looks for them, and no partition is ever registered. */
function lakeTable(
  contract: Contract,
  columns: readonly LakeColumn[],
  location: string,
  agencies: readonly string[],
  periods: readonly string[],
) {
  return {
    name: `lake_${contract.id.replaceAll('-', '_')}`,
    description: `${contract.title}: every drop, also those superseded`,
    tableType: 'EXTERNAL_TABLE',
    parameters: {
      classification: 'parquet',
      'projection.enabled': 'true',
      'projection.agency.type': 'enum',
      'projection.agency.values': agencies.join(','),
      'projection.quarter.type': 'enum',
      'projection.quarter.values': periods.join(','),
      'storage.location.template': `${location}/agency=\${agency}/quarter=\${quarter}/`,
    },
    partitionKeys: [
      { name: 'agency', type: 'string' },
      { name: 'quarter', type: 'string' },
    ],
    storageDescriptor: {
      location: `${location}/`,
      inputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
      outputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
      serdeInfo: { serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
      columns: columns.map(({ name, type }) => ({ name, type })),
    },
  };
}
