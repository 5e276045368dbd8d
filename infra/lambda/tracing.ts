/**
 * What X-Ray is told of a function's calls: how long each took, what it asked of other services, and whether it failed.
 * Outside Lambda, nothing. Operations and statuses only, hence no `captureAWSv3Client` of the tracer's: it tells the keys
 * of objects, and a file's name may name a child, and what errors say, which may quote one.
 */
import { Tracer } from '@aws-lambda-powertools/tracer';
import type { S3Client } from '@aws-sdk/client-s3';
import type { WatchClient } from '../../functions/platform/aws/aws-platform.ts';
import type { BatchAnswer } from '../../functions/platform/queue-batch.ts';

type Segment = ReturnType<NonNullable<ReturnType<Tracer['getSegment']>>['addNewSubsegment']>;

export interface Tracing {
  /** The handler, each of whose calls is a segment with the function's name. Errors pass through. */
  handler<Event, Answer>(work: (event: Event) => Promise<Answer>): (event: Event) => Promise<Answer>;
  /** The client, each of whose requests within a call is a segment below it. */
  client: WatchClient;
}

/** For a function of Lambda, which has one call at a time. */
export function xRayTracing(service: string, partnership: string): Tracing {
  const tracer = new Tracer({ serviceName: service, captureHTTPsRequests: false });
  if (!tracer.isTracingEnabled()) return { handler: (work) => work, client: (client) => client };
  // The tracer would set this by itself, but too late for a module; else each call without a trace is an error in the log.
  tracer.provider.setContextMissingStrategy('IGNORE_ERROR');
  let current: Segment | undefined;
  let cold = true;
  return {
    handler: (work) => async (event) => {
      current = tracer.getSegment()?.addNewSubsegment(`## ${service}`);
      for (const [name, value] of Object.entries({ Service: service, partnership, ColdStart: cold }))
        current?.addAnnotation(name, value);
      cold = false;
      try {
        const answer = await work(event);
        const { batchItemFailures: failed = [] } = (answer ?? {}) as Partial<BatchAnswer>;
        if (failed.length > 0) current?.addErrorFlag();
        return answer;
      } catch (error) {
        current?.addError(nameOnly(error));
        throw error;
      } finally {
        current?.close();
        current = undefined;
      }
    },
    client: (client) => {
      // The stacks of all clients are alike; their types are by what each asks.
      (client.middlewareStack as S3Client['middlewareStack']).add(
        (next, { clientName = '', commandName = '' }) =>
          async (args) => {
            const request = current?.addNewSubsegment(clientName.replace(/Client$/, ''));
            request?.addAttribute('namespace', 'aws');
            request?.addAttribute('aws', { operation: commandName.replace(/Command$/, '') });
            try {
              const answer = await next(args);
              tellStatus(request, answer.output);
              return answer;
            } catch (error) {
              tellStatus(request, error);
              throw error;
            } finally {
              request?.close();
            }
          },
        { step: 'initialize' },
      );
      return client;
    },
  };
}

/** A status of 400 to 499 is an answer that went against us, such as of an object that is not there; no answer is a fault. */
function tellStatus(request: Segment | undefined, from: unknown): void {
  const { httpStatusCode: status } = (from as { $metadata?: { httpStatusCode?: number } }).$metadata ?? {};
  if (status !== undefined) request?.addAttribute('http', { response: { status } });
  if (status === 429) request?.addThrottleFlag();
  if (status === undefined || status >= 500) request?.addFaultFlag();
  else if (status >= 400) request?.addErrorFlag();
}

/** What kind of error it was. Its words and its stack, which begins with them, are for the log, which is under our key. */
function nameOnly(error: unknown): Error {
  const name = error instanceof Error ? error.name : 'unknown';
  return Object.assign(new Error('The log of the call says what was wrong.'), { name, stack: '' });
}
