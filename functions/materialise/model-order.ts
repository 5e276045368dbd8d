/** A statement that makes a table, and the tables it reads. */
export interface Step {
  name: string;
  reads: readonly string[];
}

/**
 * The steps in an order in which each finds the tables it reads already made; those free to go at once, by name.
 * `made` are the tables that are there before. Throws an Error that names a table nobody makes, or the steps of a circle.
 */
export function inOrder<T extends Step>(steps: readonly T[], made: ReadonlySet<string>): T[] {
  const makers = new Set(steps.map(({ name }) => name));
  for (const { name, reads } of steps) {
    const unknown = reads.find((table) => !made.has(table) && !makers.has(table));
    if (unknown !== undefined) throw new Error(`${name} reads the table "${unknown}", which nothing makes.`);
  }
  const ordered: T[] = [];
  const there = new Set(made);
  let left = [...steps].sort((a, b) => (a.name < b.name ? -1 : 1));
  while (left.length > 0) {
    const ready = left.filter(({ reads }) => reads.every((table) => there.has(table)));
    if (ready.length === 0)
      throw new Error(`These tables wait for each other: ${left.map(({ name }) => name).join(', ')}.`);
    for (const step of ready) there.add(step.name);
    ordered.push(...ready);
    left = left.filter(({ name }) => !there.has(name));
  }
  return ordered;
}

/** The steps that are needed for some tables, through whatever they read in turn. */
export function neededFor<T extends Step>(tables: Iterable<string>, steps: readonly T[]): T[] {
  const byName = new Map(steps.map((step) => [step.name, step]));
  const needed = new Map<string, T>();
  const visit = (table: string) => {
    const step = byName.get(table);
    if (step === undefined || needed.has(table)) return;
    needed.set(table, step);
    step.reads.forEach(visit);
  };
  for (const table of tables) visit(table);
  return [...needed.values()];
}
