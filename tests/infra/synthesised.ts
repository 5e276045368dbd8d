/** The template of Northshire's stack, with stand-ins for what CloudFormation would fill in; nothing is bundled. */
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { pagesAddress, readSettings } from '../../infra/settings.ts';
import { pagesStack } from '../../infra/stack/pages/pages-stack.ts';
import { partnershipStack } from '../../infra/stack/partnership-stack.ts';
import northshire from '../../partnerships/northshire.ts';

export interface Resource {
  id: string;
  Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is whatever CloudFormation takes.
  Properties: any;
  DeletionPolicy?: string;
}

export interface Synthesised {
  stack: Stack;
  all: Resource[];
  of(type: string): Resource[];
  /** The one whose id starts so. */
  named(type: string, start: string): Resource;
}

export const account = '123456789012';
export const region = 'eu-west-2';

/** Settings with which the pages have their front door. */
export const withPages = {
  pagesDomain: 'dataset.example.org',
  pagesCertificate: 'arn:aws:acm:us-east-1:123456789012:certificate/1',
};

const code = () => Code.fromInline('exports.handler = () => 1');
const settingsOf = (context: Record<string, unknown>) => readSettings({ partnership: northshire.id, ...context });

export function synthesised(context: Record<string, unknown> = {}, app = new App()): Synthesised {
  return read(partnershipStack(app, northshire, settingsOf(context), code));
}

/** The stack of the pages' front door. */
export function synthesisedPages(context: Record<string, unknown> = {}, app = new App()): Synthesised {
  const settings = settingsOf({ ...withPages, ...context });
  return read(pagesStack(app, northshire, settings, pagesAddress(settings)!, code()));
}

function read(stack: Stack): Synthesised {
  const { Resources } = Template.fromStack(stack).toJSON() as { Resources: Record<string, Omit<Resource, 'id'>> };
  const fill = (value: unknown): unknown => filled(value, Resources);
  const all = Object.entries(Resources).map(([id, resource]) => ({
    ...resource,
    id,
    Properties: fill(resource.Properties),
  }));
  const of = (type: string) => all.filter(({ Type }) => Type === `AWS::${type}`);
  const named = (type: string, start: string) => {
    const found = of(type).filter(({ id }) => id.startsWith(start));
    if (found.length !== 1) throw new Error(`${found.length} of ${type} start with ${start}.`);
    return found[0]!;
  };
  return { stack, all, of, named };
}

const services: Readonly<Record<string, string>> = {
  'AWS::S3::Bucket': 's3:::',
  'AWS::KMS::Key': `kms:${region}:${account}:key/`,
  'AWS::SQS::Queue': `sqs:${region}:${account}:`,
  'AWS::SNS::Topic': `sns:${region}:${account}:`,
  'AWS::IAM::Role': `iam::${account}:role/`,
  'AWS::Lambda::Function': `lambda:${region}:${account}:function:`,
  'AWS::SecretsManager::Secret': `secretsmanager:${region}:${account}:secret:`,
  'AWS::Logs::LogGroup': `logs:${region}:${account}:log-group:`,
  'AWS::Events::Rule': `events:${region}:${account}:rule/`,
};
/** Those whose Ref is an ARN. */
const byArn = new Set(['AWS::SNS::Topic', 'AWS::SecretsManager::Secret']);
const pseudo: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::URLSuffix': 'amazonaws.com',
};

type Resources = Record<string, Omit<Resource, 'id'>>;

export const arnOf = ({ Type }: Pick<Resource, 'Type'>, id: string): string =>
  `arn:aws:${services[Type] ?? 'none:::'}${id.toLowerCase()}`;

function filled(value: unknown, resources: Resources): unknown {
  if (Array.isArray(value)) return value.map((one) => filled(one, resources));
  if (typeof value !== 'object' || value === null) return value;
  const [[name, given] = ['', undefined], ...others] = Object.entries(value);
  if (others.length === 0 && name === 'Ref') {
    const id = String(given);
    const found = resources[id];
    return pseudo[id] ?? (found && byArn.has(found.Type) ? arnOf(found, id) : id.toLowerCase());
  }
  if (others.length === 0 && name === 'Fn::GetAtt') {
    const [id, attribute] = given as [string, string];
    return attribute.endsWith('Arn') ? arnOf(resources[id]!, id) : `${id}.${attribute}`.toLowerCase();
  }
  if (others.length === 0 && name === 'Fn::Join') {
    const [between, parts] = given as [string, unknown[]];
    return parts.map((part) => filled(part, resources)).join(between);
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, resources)]));
}
