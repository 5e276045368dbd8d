/** Who may do what, evaluated on the synthesised policies as IAM does: identity policies and the bucket's own. */
import { runSimulation } from '@cloud-copilot/iam-simulate';
import { account, arnOf, type Resource, region, type Synthesised } from './synthesised.ts';

export interface Asked {
  action: string;
  resource: string;
  /** Such as `s3:prefix`. */
  context?: Record<string, string>;
}

const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

/** Whether a role may do a thing over TLS, or without it. */
export async function may(made: Synthesised, role: Resource, asked: Asked, secure = true): Promise<boolean> {
  const identityPolicies = made
    .of('IAM::Policy')
    .filter(({ Properties }) => Properties.Roles.includes(role.id.toLowerCase()))
    .map(({ id, Properties }) => ({ name: id, policy: Properties.PolicyDocument }));
  const policy = resourcePolicy(made, asked.resource);
  const name = arnOf(role, role.id).split('/').at(-1);
  const { result } = await answer({
    request: {
      principal: `arn:aws:sts::${account}:assumed-role/${name}/tests`,
      action: asked.action,
      resource: { resource: asked.resource, accountId: account },
      contextVariables: {
        'aws:SecureTransport': String(secure),
        's3:TlsVersion': '1.3',
        'aws:PrincipalArn': arnOf(role, role.id),
        ...asked.context,
      },
    },
    identityPolicies,
    serviceControlPolicies: [{ orgIdentifier: 'root', policies: [{ name: 'all', policy: everything }] }],
    resourceControlPolicies: [],
    ...(policy !== undefined && { resourcePolicy: policy }),
  });
  return result;
}

/** A bucket's policy, or a key's. */
function resourcePolicy(made: Synthesised, resource: string): unknown {
  const bucket = /^arn:aws:s3:::([^/]+)/.exec(resource)?.[1];
  if (bucket !== undefined)
    return made.of('S3::BucketPolicy').find(({ Properties }) => Properties.Bucket === bucket)?.Properties
      .PolicyDocument;
  return made.of('KMS::Key').find((key) => arnOf(key, key.id) === resource)?.Properties.KeyPolicy;
}

async function answer(simulation: Parameters<typeof runSimulation>[0]): Promise<{ result: boolean }> {
  // The simulator drops a request's encryption context. Under a name that it keeps, in policy and request alike, it counts.
  const known = JSON.stringify(simulation).replaceAll('kms:EncryptionContext:aws:s3:arn', 'aws:PrincipalTag/s3-arn');
  const response = await runSimulation(JSON.parse(known), {});
  if (response.resultType === 'error') throw new Error(JSON.stringify(response.errors));
  if (response.resultType !== 'single') throw new Error(`The simulator gave ${response.resultType}.`);
  return { result: response.result.analysis.result === 'Allowed' };
}

/** What S3 says of itself when it asks the key for an object. */
export const throughS3 = (object: string): Record<string, string> => ({
  'kms:ViaService': `s3.${region}.amazonaws.com`,
  'kms:EncryptionContext:aws:s3:arn': object,
});
