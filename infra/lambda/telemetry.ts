import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Telemetry } from '../../functions/platform/ports.ts';
import { namespace } from './metrics.ts';

/** Log lines and metrics as CloudWatch reads them. Each metric is a line of its own, so none waits for the end of a call. */
export function cloudWatchTelemetry(service: string, partnership: string): Telemetry {
  const logger = new Logger({ serviceName: service, persistentLogAttributes: { partnership } });
  return {
    info: (message, facts) => logger.info(message, facts),
    error: (message, facts) => logger.error(message, facts),
    count: (metric, by = 1) => {
      const metrics = new Metrics({ namespace, serviceName: service, defaultDimensions: { partnership } });
      metrics.addMetric(metric, MetricUnit.Count, by);
      metrics.publishStoredMetrics();
    },
  };
}
