import loadHighs, { type Highs } from 'highs';
import { takingTurns } from '../../platform/take-turns.ts';
import type { Range } from './attackers.ts';

/** Bounds of variables and of sums of them, within which one variable's least and greatest values are asked for. */
export interface Question {
  bounds: Range[];
  rows: { terms: { variable: number; times: 1 | -1 }[]; range: Range }[];
  /** The variable asked about. */
  target: number;
}

/** Small programs are solved many at a time, side by side in one: each call of the solver costs more than the solving. */
const variablesAtOnce = 4000;

/**
 * The least and the greatest value of each question's target, by HiGHS (Huangfu and Hall 2018). Throws an Error when one
 * cannot be solved, which cannot be where the truth itself fits what is published.
 */
export async function extremes(questions: Iterable<Question>): Promise<Range[]> {
  const highs = await solver();
  const found: Range[] = [];
  let batch: Question[] = [];
  let size = 0;
  const flush = () => {
    if (batch.length > 0) found.push(...solve(highs, batch));
    batch = [];
    size = 0;
  };
  for await (const question of takingTurns(questions)) {
    batch.push(question);
    size += 2 * question.bounds.length;
    if (size >= variablesAtOnce) flush();
  }
  flush();
  return found;
}

// The package's types are those of CommonJS, where the default export is one step further down.
const load = loadHighs as unknown as () => Promise<Highs>;
let loading: Promise<Highs> | null = null;

function solver(): Promise<Highs> {
  loading ??= load();
  return loading;
}

/** Each question stands there twice: once its target is made small, once great. */
function solve(highs: Highs, questions: readonly Question[]): Range[] {
  const cost: number[] = [];
  const bounds: Range[] = [];
  const ranges: Range[] = [];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const targets: number[] = [];
  for (const { bounds: own, rows, target } of questions)
    for (const sense of [1, -1]) {
      const first = bounds.length;
      targets.push(first + target);
      for (const [place, range] of own.entries()) {
        bounds.push(range);
        cost.push(place === target ? sense : 0);
      }
      for (const { terms, range } of rows) {
        for (const [variable, times] of net(terms)) {
          indices.push(first + variable);
          values.push(times);
        }
        starts.push(indices.length);
        ranges.push(range);
      }
    }
  const model = highs.createModel({
    numCols: bounds.length,
    numRows: ranges.length,
    sense: highs.constants.objectiveSense.minimize,
    colCost: cost,
    colLower: bounds.map(([low]) => low),
    colUpper: bounds.map(([, high]) => high),
    rowLower: ranges.map(([low]) => low),
    rowUpper: ranges.map(([, high]) => high),
    matrix: {
      format: 'csr',
      numCols: bounds.length,
      numRows: ranges.length,
      starts,
      indices,
      values,
    },
  });
  try {
    // Many small programs: simplifying them first takes longer than solving them.
    model.options.set({ output_flag: false, presolve: 'off' });
    model.run();
    const status = model.getModelStatus();
    if (status !== highs.constants.modelStatus.optimal)
      throw new Error(`The audit's linear program ended with status ${status}, not with an optimum.`);
    const { colValue } = model.getSolution();
    return questions.map((_, at) => [colValue[targets[2 * at]!]!, colValue[targets[2 * at + 1]!]!]);
  } finally {
    model.dispose();
  }
}

/** Each variable once, which the solver insists on: a sum may hold the same count as a part of it and as the whole. */
function net(terms: Question['rows'][number]['terms']): Iterable<readonly [number, number]> {
  const sum = new Map<number, number>();
  for (const { variable, times } of terms) sum.set(variable, (sum.get(variable) ?? 0) + times);
  for (const [variable, times] of sum) if (times === 0) sum.delete(variable);
  return sum;
}
