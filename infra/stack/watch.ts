/** What somebody should hear of, and one page to look at. */
import { Duration, type Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { namespace } from '../lambda/metrics.ts';
import type { Settings } from '../settings.ts';
import type { Storage } from './storage.ts';

export interface Watched {
  functions: Readonly<Record<string, LambdaFunction>>;
  deadLetters: Readonly<Record<string, Queue>>;
}

export function addWatch(stack: Stack, settings: Settings, { dataKey }: Storage, watched: Watched): Topic {
  const topic = new Topic(stack, 'Alarms', { masterKey: dataKey, enforceSSL: true });
  topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
  topic.grantPublish(new ServicePrincipal('budgets.amazonaws.com'));
  if (settings.alarmAddress !== undefined) topic.addSubscription(new EmailSubscription(settings.alarmAddress));
  const action = new SnsAction(topic);
  const alarm = (
    id: string,
    alarmDescription: string,
    metric: IMetric,
    more: Partial<ConstructorParameters<typeof Alarm>[2]> = {},
  ) => {
    new Alarm(stack, id, {
      alarmDescription,
      metric,
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...more,
    }).addAlarmAction(action);
  };
  const own = (metricName: string, service: string, period = Duration.minutes(5)) =>
    new Metric({
      namespace,
      metricName,
      period,
      statistic: 'Sum',
      dimensionsMap: { partnership: settings.partnership, service },
    });
  for (const [name, queue] of Object.entries(watched.deadLetters))
    alarm(
      `${name}DeadLettersAlarm`,
      `There are dead letters (${name}): look at the log, put right what is wrong, then redrive`,
      queue.metricApproximateNumberOfMessagesVisible(),
    );
  for (const [name, own] of Object.entries(watched.functions))
    alarm(`${name}Errors`, `The function ${name} failed`, own.metricErrors());
  alarm(
    'Refused',
    'A release was refused by a gate: readers see the one before',
    own('ReleasesRefused', 'materialise'),
  );
  alarm(
    'Overdue',
    'No release was asked for in a day and a half',
    watched.functions.Materialise!.metricInvocations({ period: Duration.hours(12) }),
    {
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 3,
      treatMissingData: TreatMissingData.BREACHING,
    },
  );
  alarm(
    'Rejected',
    'Many drops were rejected within an hour: an agency may need help',
    own('DropsRejected', 'receive', Duration.hours(1)),
    { threshold: 5 },
  );
  alarm('Misplaced', 'A file was put where no drop belongs', own('DropsMisplaced', 'receive'));
  new CfnBudget(stack, 'Budget', {
    budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount: settings.monthlyBudget, unit: 'USD' } },
    notificationsWithSubscribers: [
      {
        notification: { comparisonOperator: 'GREATER_THAN', notificationType: 'FORECASTED', threshold: 100 },
        subscribers: [{ subscriptionType: 'SNS', address: topic.topicArn }],
      },
    ],
  });
  const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
  new Dashboard(stack, 'Dashboard', {
    widgets: [
      [
        graph(
          'Drops',
          ['DropsAccepted', 'DropsRejected', 'DropsMisplaced'].map((name) => own(name, 'receive')),
        ),
        graph('Releases', [
          ...['ReleasesMade', 'ReleasesRefused'].map((name) => own(name, 'materialise')),
          own('SitesPublished', 'publish'),
        ]),
      ],
      [
        graph(
          'Dead letters',
          Object.values(watched.deadLetters).map((queue) => queue.metricApproximateNumberOfMessagesVisible()),
        ),
        graph(
          'Time of the functions',
          Object.values(watched.functions).map((one) => one.metricDuration({ statistic: 'p95' })),
        ),
      ],
    ],
  });
  return topic;
}
