/** A function of the pipeline: Node 24, its own role and log, what the stack tells it, and no more. */
import { type Duration, RemovalPolicy, Size, type Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Architecture, type Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';

export interface FunctionProps {
  code: Code;
  handler: string;
  environment: Record<string, string>;
  memory: number;
  /** Gigabytes below /tmp. */
  disk: number;
  timeout: Duration;
  /** At most so many at once. */
  atOnce: number;
  key: Key;
}

export function addFunction(stack: Stack, id: string, props: FunctionProps): LambdaFunction {
  const logGroup = new LogGroup(stack, `${id}Log`, {
    retention: RetentionDays.ONE_YEAR,
    encryptionKey: props.key,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const role = new Role(stack, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  // Traces have no resource that a policy could name.
  role.addToPolicy(
    new PolicyStatement({
      effect: Effect.ALLOW,
      actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
      resources: ['*'],
    }),
  );
  return new LambdaFunction(stack, id, {
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.X86_64,
    code: props.code,
    handler: props.handler,
    role,
    logGroup,
    memorySize: props.memory,
    ephemeralStorageSize: Size.gibibytes(props.disk),
    timeout: props.timeout,
    reservedConcurrentExecutions: props.atOnce,
    tracing: Tracing.ACTIVE,
    environment: props.environment,
    environmentEncryption: props.key,
  });
}
