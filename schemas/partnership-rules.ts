/** What must hold between the parts of a partnership, beyond the shape of each. */
import type { Duty, Partnership } from './partnership-shape.ts';
import { parsePeriod } from './quarter.ts';

export interface PartnershipProblem {
  path: (string | number)[];
  message: string;
}

/** Every contradiction within a partnership, in the order of the file; none when it can be used. */
export function partnershipProblems(partnership: Partnership): PartnershipProblem[] {
  return [
    ...repeated(
      partnership.areas.map((area) => area.code),
      ['areas'],
      'code',
    ),
    ...repeated(
      partnership.agencies.map((agency) => agency.id),
      ['agencies'],
      'id',
    ),
    ...repeated(
      partnership.priorities.map((priority) => priority.id),
      ['priorities'],
      'id',
    ),
    ...repeated(
      partnership.localities.map((locality) => locality.id),
      ['localities'],
      'id',
    ),
    ...repeated(
      partnership.baselines.map(({ indicator }) => indicator),
      ['baselines'],
    ),
    ...repeated(
      partnership.rebases.map(({ indicator, date }) => `${indicator} on ${date}`),
      ['rebases'],
    ),
    ...partnership.agencies.flatMap(({ owes }, at) => dutyProblems(owes, ['agencies', at, 'owes'])),
    ...priorityProblems(partnership),
    ...neighbourProblems(partnership),
    ...sourceProblems(partnership),
  ];
}

function repeated(values: string[], path: (string | number)[], name?: string): PartnershipProblem[] {
  const advice = name === undefined ? 'Keep one.' : `Give each its own ${name}.`;
  return values.flatMap((value, at) =>
    values.indexOf(value) < at
      ? [
          {
            path: [...path, at, ...(name === undefined ? [] : [name])],
            message: `"${value}" is there twice. ${advice}`,
          },
        ]
      : [],
  );
}

/** The same dataset may be owed in turns (annual, then quarterly, or with a gap), never twice for the same time. */
function dutyProblems(owes: Duty[], path: (string | number)[]): PartnershipProblem[] {
  return owes.flatMap((duty, at) => {
    const here = backwards(duty, [...path, at]);
    const earlier = owes.slice(0, at).find((other) => other.dataset === duty.dataset && overlap(other, duty));
    if (earlier)
      here.push({
        path: [...path, at],
        message: `${duty.dataset} is owed twice for the same time. Keep one, or end it with "until".`,
      });
    return here;
  });
}

/**
 * An indicator counts for one priority at a time: the release's indicator table has one row an indicator,
 * and a second priority would count each of its figures twice.
 */
function priorityProblems({ priorities }: Partnership): PartnershipProblem[] {
  return priorities.flatMap((priority, at) => [
    ...backwards(priority, ['priorities', at]),
    ...repeated(priority.indicators, ['priorities', at, 'indicators']),
    ...priorities.slice(0, at).flatMap((other) =>
      overlap(other, priority)
        ? priority.indicators
            .filter((indicator) => other.indicators.includes(indicator))
            .map((indicator) => ({
              path: ['priorities', at, 'indicators'],
              message: `${indicator} is already under "${other.id}" at the same time. Keep it under one priority.`,
            }))
        : [],
    ),
  ]);
}

function neighbourProblems({ areas, neighbours: { model, sets } }: Partnership): PartnershipProblem[] {
  const models = sets.map((set) => set.model);
  const missing: PartnershipProblem[] =
    sets.length > 0 && model !== undefined && !models.includes(model)
      ? [
          {
            path: ['neighbours', 'model'],
            message: `The ${model} model is used but its set is not given. Add it to sets.`,
          },
        ]
      : [];
  const shared: PartnershipProblem[] =
    sets.length > 0 && areas.length > 1
      ? [
          {
            path: ['neighbours', 'sets'],
            message:
              'A set is of one authority, and the partnership has several. Leave it out: each has its own in the file loaded as neighbours.',
          },
        ]
      : [];
  return [...missing, ...shared, ...repeated(models, ['neighbours', 'sets'], 'model')];
}

function sourceProblems({ fictional, sources }: Partnership): PartnershipProblem[] {
  if (fictional || sources.length > 0) return [];
  return [
    { path: ['sources'], message: 'Say where the facts of a real partnership come from: give at least one source.' },
  ];
}

interface Span {
  from?: string | undefined;
  until?: string | undefined;
}

function backwards({ from, until }: Span, path: (string | number)[]): PartnershipProblem[] {
  if (from === undefined || until === undefined || firstDay(from) <= lastDay(until)) return [];
  return [{ path: [...path, 'until'], message: `${until} ends before ${from} begins. Swap them or correct one.` }];
}

const overlap = (a: Span, b: Span): boolean =>
  firstDay(a.from) <= lastDay(b.until) && firstDay(b.from) <= lastDay(a.until);

const firstDay = (period: string | undefined): string => (period && parsePeriod(period)?.start) || '0000-01-01';
const lastDay = (period: string | undefined): string => (period && parsePeriod(period)?.end) || '9999-12-31';
