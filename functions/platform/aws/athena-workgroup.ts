import { type AthenaClient, GetWorkGroupCommand } from '@aws-sdk/client-athena';

export interface Workgroup {
  /** Such as `Athena engine version 3`. */
  engine: string;
  /** Where its results go, whatever a statement asks for: a bucket, and a prefix that ends in `/`. */
  bucket: string;
  prefix: string;
}

/**
 * What a workgroup says of itself. Throws an Error when it does not enforce the place of its results: only then does a
 * table that a SELECT makes lie in `<place>/tables/<id of the execution>/`
 * (https://docs.aws.amazon.com/athena/latest/ug/ctas-considerations-limitations.html).
 */
export async function workgroupOf(client: AthenaClient, name: string): Promise<Workgroup> {
  const { WorkGroup: found } = await client.send(new GetWorkGroupCommand({ WorkGroup: name }));
  const { EnforceWorkGroupConfiguration: enforced, ResultConfiguration, EngineVersion } = found?.Configuration ?? {};
  const place = /^s3:\/\/([^/]+)\/(.+\/)$/.exec(ResultConfiguration?.OutputLocation ?? '');
  if (!enforced || place === null)
    throw new Error(`The workgroup "${name}" does not enforce a place for its results, such as s3://bucket/folder/.`);
  return {
    engine: EngineVersion?.EffectiveEngineVersion ?? 'Athena',
    bucket: place[1]!,
    prefix: place[2]!,
  };
}
