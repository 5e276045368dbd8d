/**
 * The workbook's sheets, to the Government Statistical Service's guidance on accessible spreadsheets: cover, contents,
 * notes, then one table a sheet from the same row, with no merged and no empty cells; symbols stand for what is not there.
 */

import { inOrderOfWorry } from '../../../dashboard/facts/actions.ts';
import { day, longPeriod, shortPeriod, symbol, symbolWords } from '../../../dashboard/facts/figures.ts';
import { marking } from '../../../dashboard/facts/marking.ts';
import type { IndicatorFacts, PeriodRow, ReleaseFacts, Status } from '../../../dashboard/facts/release.ts';
import { returnsOf } from '../../../dashboard/facts/returns.ts';
import { verdict } from '../../../dashboard/facts/sentences.ts';
import { assuranceWords, stateOf, stateWords } from '../../../dashboard/facts/state.ts';

export type SheetCell = string | number;

export interface TableSheet {
  /** At most 31 characters, as Excel wants. */
  name: string;
  title: string;
  heading: readonly string[];
  rows: readonly (readonly SheetCell[])[];
}

export interface WordsSheet {
  name: string;
  lines: readonly string[];
}

const none = '[z]';
const cell = (value: number | null, status: Status): SheetCell => value ?? symbol(status ?? 'z');
const text = (value: string | null): SheetCell => value ?? none;

/** The sheets that hold tables, in order. */
export function tableSheets(facts: ReleaseFacts): TableSheet[] {
  const periods = (kind: PeriodRow['kind']) =>
    [...facts.periods.values()].filter((one) => one.kind === kind).map(({ period }) => period);
  const of = (kind: PeriodRow['kind']) =>
    facts.indicators.filter(({ row }) => (row.frequency === 'annual') === (kind === 'year'));
  return [
    latest(facts),
    overTime('Quarters', 'Every indicator by quarter', periods('quarter'), of('quarter')),
    overTime('Years', 'Annual indicators by year', periods('year'), of('year')),
    breakdowns(facts),
    comparators(facts),
    stories(facts),
    challenges(facts),
    actions(facts),
    submissions(facts),
    definitions(facts),
  ].filter(({ rows }) => rows.length > 0);
}

function latest({ indicators, quarter }: ReleaseFacts): TableSheet {
  return {
    name: 'Latest',
    title: `Every indicator in ${shortPeriod(quarter.period)}, or its last year`,
    heading: [
      'Indicator code',
      'Indicator',
      'Group',
      'Owner',
      'Unit',
      'Period',
      'Value',
      'Change on period before',
      'Change on a year before',
      'Variation',
      'What it says',
      'Ambition',
      'Assurance',
    ],
    rows: indicators.map((one) => {
      const { row, owner, group, latest: point } = one;
      const status = point?.value_status ?? null;
      return [
        row.indicator_id,
        row.title,
        group.title,
        owner,
        row.unit,
        point?.period ?? quarter.period,
        cell(point?.value ?? null, status ?? 'x'),
        cell(point?.change ?? null, status),
        cell(point?.change_on_year ?? null, status),
        stateWords[stateOf(point)].title,
        verdict(one).text,
        cell(point?.target ?? null, null),
        assuranceWords[point?.assurance ?? ''] ?? none,
      ];
    }),
  };
}

function overTime(
  name: string,
  title: string,
  periods: readonly string[],
  indicators: readonly IndicatorFacts[],
): TableSheet {
  return {
    name,
    title,
    heading: ['Indicator code', 'Indicator', 'Unit', ...periods.map(shortPeriod)],
    rows: indicators.map(({ row, points }) => [
      row.indicator_id,
      row.title,
      row.unit,
      ...periods.map((period) => {
        const point = points.find((one) => one.period === period);
        return point ? cell(point.value, point.value_status) : '[x]';
      }),
    ]),
  };
}

const breakdowns = ({ indicators }: ReleaseFacts): TableSheet => ({
  name: 'Breakdowns',
  title: 'Every category of every breakdown, in the latest period',
  heading: [
    'Indicator code',
    'Indicator',
    'Unit',
    'Period',
    'Breakdown',
    'Category',
    'Number',
    'Value',
    'Lower 95%',
    'Upper 95%',
  ],
  rows: indicators.flatMap(({ row, breakdowns: all }) =>
    all.flatMap(({ title, latest: figures }) =>
      figures.map((one) => [
        row.indicator_id,
        row.title,
        row.unit,
        one.period,
        title,
        one.title,
        cell(one.numerator, one.value_status),
        cell(one.value, one.value_status),
        cell(one.lower_95, one.value_status),
        cell(one.upper_95, one.value_status),
      ]),
    ),
  ),
});

const comparators = ({ indicators }: ReleaseFacts): TableSheet => ({
  name: 'Comparators',
  title: 'What is published elsewhere, beside the latest figures',
  heading: [
    'Indicator code',
    'Indicator',
    'Period',
    'Area',
    'Area code',
    'Published year',
    'Value',
    'Comparison',
    'Note',
  ],
  rows: indicators.flatMap(({ row, comparators: all }) =>
    all.map((one) => [
      row.indicator_id,
      row.title,
      one.period,
      one.area_name,
      one.area_code,
      one.published_period,
      cell(one.value, one.value_status),
      text(one.comparison),
      one.note,
    ]),
  ),
});

const stories = ({ indicators, agencies }: ReleaseFacts): TableSheet => ({
  name: 'Stories',
  title: 'What agencies say of the figures, the newest first',
  heading: [
    'Indicator code',
    'Indicator',
    'Period',
    'Agency',
    'What changed',
    'Why',
    'Actions',
    'Impact',
    'The child’s voice',
    'Author',
    'Written',
    'State',
  ],
  rows: indicators.flatMap(({ row, stories: all }) =>
    all.map((one) => [
      row.indicator_id,
      row.title,
      one.period,
      agencies.get(one.agency) ?? one.agency,
      text(one.what_changed),
      text(one.reasons),
      text(one.actions),
      text(one.impact),
      text(one.voice_of_the_child),
      text(one.author_role),
      text(one.written_at),
      one.state,
    ]),
  ),
});

const challenges = ({ challenges: all }: ReleaseFacts): TableSheet => ({
  name: 'Challenges',
  title: 'What partners asked of each other',
  heading: [
    'Challenge',
    'Raised',
    'By',
    'To',
    'Indicator code',
    'Question',
    'Due',
    'Answer',
    'Answered',
    'Escalated to',
    'Outcome',
    'Impact',
    'State',
  ],
  rows: all.map((one) => [
    one.challenge,
    one.raised_at,
    one.raised_by,
    one.raised_to,
    text(one.indicator_id),
    one.question,
    text(one.due),
    text(one.response),
    text(one.responded_at),
    text(one.escalated_to),
    text(one.outcome),
    text(one.impact_evidence),
    one.state,
  ]),
});

const actions = ({ actions: all, agencies }: ReleaseFacts): TableSheet => ({
  name: 'Actions',
  title: 'What is being done, what is late first',
  heading: [
    'Agency',
    'Origin',
    'Reference',
    'Audit or review',
    'Indicator code',
    'Action',
    'Owner',
    'Due',
    'Done',
    'Evidence of impact',
    'State',
  ],
  rows: inOrderOfWorry(all).map((one) => [
    agencies.get(one.agency) ?? one.agency,
    one.origin,
    one.action_reference,
    text(one.audit),
    text(one.indicator_id),
    text(one.action),
    text(one.action_owner),
    text(one.due),
    text(one.done),
    text(one.evidence_of_impact),
    one.state,
  ]),
});

const submissions = (facts: ReleaseFacts): TableSheet => ({
  name: 'Returns',
  title: `Returns for ${shortPeriod(facts.quarter.period)}`,
  heading: ['Agency', 'Return', 'Period', 'Due', 'State', 'Completeness', 'Days late'],
  rows: returnsOf(facts).map((one) => [
    facts.agencies.get(one.agency) ?? one.agency,
    facts.datasets.get(one.dataset) ?? one.dataset,
    one.period,
    text(one.due),
    one.state,
    cell(one.completeness, 'x'),
    cell(one.days_late, null),
  ]),
});

const definitions = ({ indicators }: ReleaseFacts): TableSheet => ({
  name: 'Definitions',
  title: 'What each indicator is',
  heading: ['Indicator code', 'Indicator', 'Definition', 'Unit', 'Better', 'Source', 'Whose definition'],
  rows: indicators.map(({ row }) => [
    row.indicator_id,
    row.title,
    row.definition,
    row.unit,
    row.better,
    row.source,
    row.definition_of,
  ]),
});

/** Cover, contents and notes. */
export function wordsSheets(facts: ReleaseFacts, tables: readonly TableSheet[]): WordsSheet[] {
  const { partnership, release, quarter } = facts;
  return [
    {
      name: 'Cover',
      lines: [
        `${partnership.title}: multi-agency dataset`,
        longPeriod(quarter),
        marking,
        `Release ${release.id}, as at ${day(release.asAt)}`,
        ...(partnership.fictional
          ? ['Made-up figures for a made-up place. Nothing here describes real children or agencies.']
          : []),
        'Figures are after disclosure control. Each table is on a sheet of its own: see Contents.',
      ],
    },
    {
      name: 'Contents',
      lines: ['Contents', 'One table a sheet.', ...tables.map(({ name, title }) => `${name}: ${title}`)],
    },
    {
      name: 'Notes',
      lines: [
        'Notes',
        'Where there is no number there is a symbol.',
        ...Object.entries(symbolWords).map(([sign, words]) => `[${sign}] ${words}`),
        ...release.warnings,
      ],
    },
  ];
}
