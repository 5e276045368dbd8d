/** The charts of an indicator's page, each with its table. */
import type { IndicatorFacts, ReleaseFacts } from '../facts/release.ts';
import type { ChartBlock } from '../parts/chart-block.ts';
import { breakdownCharts } from '../parts/charts/breakdowns.ts';
import { comparatorsChart } from '../parts/charts/comparators.ts';
import { trendChart } from '../parts/charts/trend.ts';

/** Every chart that the indicator has data for, in the order of the page. */
export function indicatorCharts(indicator: IndicatorFacts, facts: ReleaseFacts): ChartBlock[] {
  const charts = [
    trendChart(indicator, facts),
    comparatorsChart(indicator, facts),
    ...indicator.breakdowns.flatMap((one) => breakdownCharts(one, indicator, facts)),
  ];
  return charts
    .filter((chart) => chart !== null)
    .map((chart, index) => ({ ...chart, number: index + 1, file: indicator.row.indicator_id }));
}
