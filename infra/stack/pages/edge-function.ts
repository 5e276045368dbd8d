/** The function that lets people in, at the edge: a numbered version in us-east-1, without environment, small and quick. */
import { Duration, type Stack } from 'aws-cdk-lib';
import { CompositePrincipal, Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { edgeHandler } from '../../bundle/bundle.ts';
import { edgeFunctionName, edgeRegion, signInSecretName, siteBucketName } from './names.ts';

export function addEdgeFunction(stack: Stack, partnership: string, home: string, code: Code): LambdaFunction {
  const functionName = edgeFunctionName(partnership);
  const role = new Role(stack, 'GateRole', {
    assumedBy: new CompositePrincipal(
      new ServicePrincipal('lambda.amazonaws.com'),
      new ServicePrincipal('edgelambda.amazonaws.com'),
    ),
  });
  const allow = (actions: string[], resources: string[], conditions?: Record<string, Record<string, string>>) =>
    role.addToPolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions, resources, ...(conditions && { conditions }) }),
    );
  const arn = (service: string, resource: string) =>
    `arn:${stack.partition}:${service}:${home}:${stack.account}:${resource}`;
  const bucket = `arn:${stack.partition}:s3:::${siteBucketName(partnership)}`;
  allow(['s3:GetObject'], [`${bucket}/sites/current.json`, `${bucket}/sites/*.json`]);
  // Without it S3 forbids what is not there, rather than saying so.
  allow(['s3:ListBucket'], [bucket]);
  // Six characters that Secrets Manager adds.
  allow(['secretsmanager:GetSecretValue'], [arn('secretsmanager', `secret:${signInSecretName(partnership)}-??????`)]);
  // The key's own name is known only in the other region; what it is used for says enough.
  allow(['kms:Decrypt'], [arn('kms', 'key/*')], {
    StringEquals: { 'kms:ViaService': `s3.${home}.amazonaws.com`, 'kms:EncryptionContext:aws:s3:arn': bucket },
  });
  allow(['kms:Decrypt'], [arn('kms', 'key/*')], {
    StringEquals: { 'kms:ViaService': `secretsmanager.${home}.amazonaws.com` },
    StringLike: {
      'kms:EncryptionContext:SecretARN': arn('secretsmanager', `secret:${signInSecretName(partnership)}-??????`),
    },
  });
  // It logs wherever in the world it runs.
  allow(
    ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
    [`arn:${stack.partition}:logs:*:${stack.account}:log-group:/aws/lambda/${edgeRegion}.${functionName}:*`],
  );
  return new LambdaFunction(stack, 'Gate', {
    functionName,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.X86_64,
    code,
    handler: edgeHandler,
    role,
    // The most that a function has that answers viewers.
    memorySize: 128,
    timeout: Duration.seconds(5),
  });
}
