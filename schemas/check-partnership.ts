/** Whether what a partnership names exists: the datasets owed, the indicators under its priorities, targets, rebases and baselines. */
import { didYouMean } from './nearest.ts';
import type { Partnership } from './partnership-shape.ts';

/**
 * Sentences of what is wrong, in the order of the partnership's file; empty when nothing is. The ids are given, since
 * the contracts and the indicators are the files that are there and this room reads no files.
 */
export function checkPartnership(partnership: Partnership, datasetIds: string[], indicatorIds: string[]): string[] {
  const datasets = new Set(datasetIds);
  const indicators = new Set(indicatorIds);
  const unknownIndicator = (where: string, id: string): string[] =>
    indicators.has(id)
      ? []
      : [
          `${where} names the indicator "${id}", and there is no sql/indicators/${id}.sql.${didYouMean(id, indicatorIds)}`,
        ];
  return [
    ...partnership.agencies.flatMap((agency) =>
      agency.owes
        .filter((duty) => !datasets.has(duty.dataset))
        .map(
          ({ dataset }) =>
            `${agency.id} owes "${dataset}", and no dataset has that id.${didYouMean(dataset, datasetIds)}`,
        ),
    ),
    ...partnership.priorities.flatMap((priority) =>
      priority.indicators.flatMap((id) => unknownIndicator(`The priority "${priority.title}"`, id)),
    ),
    ...partnership.targets.flatMap((target) => unknownIndicator('A target', target.indicator)),
    ...partnership.rebases.flatMap((rebase) => unknownIndicator(`The rebase of ${rebase.date}`, rebase.indicator)),
    ...partnership.baselines.flatMap((baseline) => unknownIndicator('A baseline', baseline.indicator)),
  ];
}
