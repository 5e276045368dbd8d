/** Every command: what it does in a line, and where it is. Loaded when it is asked for, so that each starts fast. */
import type { Command } from './command.ts';

interface Entry {
  summary: string;
  load(): Promise<{ default: Command }>;
}

export const catalogue: Readonly<Record<string, Entry>> = {
  demo: {
    summary: 'Build a whole example: four years of drops, received and released',
    load: () => import('./commands/demo.ts'),
  },
  drop: {
    summary: 'Send files: each is checked, kept and answered with a report',
    load: () => import('./commands/drop.ts'),
  },
  check: {
    summary: 'Check a file: the same verdict, and nothing is stored',
    load: () => import('./commands/check.ts'),
  },
  materialise: {
    summary: 'Build the release of the drops that count',
    load: () => import('./commands/materialise.ts'),
  },
  publish: {
    summary: 'Write the pages of a release: dashboard, report and data',
    load: () => import('./commands/publish.ts'),
  },
  export: {
    summary: 'Write the shared figures as a workbook, CSV, open data or Parquet',
    load: () => import('./commands/export.ts'),
  },
  report: {
    summary: 'Write the quarterly report and the councillors’ page, and print them as PDF',
    load: () => import('./commands/report.ts'),
  },
  serve: {
    summary: 'Look at the pages of a release in a browser on this computer',
    load: () => import('./commands/serve.ts'),
  },
  status: {
    summary: 'Who owes what: received, late, rejected, and how complete',
    load: () => import('./commands/status.ts'),
  },
  query: {
    summary: 'Ask a release in SQL',
    load: () => import('./commands/query.ts'),
  },
  trace: {
    summary: 'The drops and rows behind a number',
    load: () => import('./commands/trace.ts'),
  },
  releases: {
    summary: 'List the releases',
    load: () => import('./commands/releases.ts'),
  },
  template: {
    summary: 'Write the file to fill in for a dataset, and its data dictionary',
    load: () => import('./commands/template.ts'),
  },
  'reference load': {
    summary: 'Load a published file: population, deprivation, localities and others',
    load: () => import('./commands/reference-load.ts'),
  },
  'reference list': {
    summary: 'List the reference data that is loaded',
    load: () => import('./commands/reference-list.ts'),
  },
  redrive: {
    summary: 'Put the dead letters of a queue on AWS back where they came from',
    load: () => import('./commands/redrive.ts'),
  },
};
