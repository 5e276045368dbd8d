type Node = { readonly [key: string]: unknown };

/**
 * The tables named by a parsed SELECT, sorted, each once, names of common table expressions left out where they are in
 * scope. `tree` is what `json_serialize_sql` gives. A table is named `schema.table` when the statement says so, else
 * `table`; a view counts as a table, and a table function or a table macro does not.
 */
export function tablesInTree(tree: unknown): string[] {
  const found = new Set<string>();
  visit(tree, new Set(), found);
  return [...found].sort();
}

/** `hidden` holds the lower-case names that mean a common table expression here: the engine ignores their case. */
function visit(part: unknown, hidden: ReadonlySet<string>, found: Set<string>): void {
  if (Array.isArray(part)) for (const child of part) visit(child, hidden, found);
  if (!isNode(part)) return;
  if (part.type === 'BASE_TABLE' && typeof part.table_name === 'string') {
    const schema = [part.catalog_name, part.schema_name].filter((name) => typeof name === 'string' && name !== '');
    if (schema.length > 0) found.add([...schema, part.table_name].join('.'));
    else if (!hidden.has(part.table_name.toLowerCase())) found.add(part.table_name);
  }
  const inScope = new Set(hidden);
  if (part.type === 'RECURSIVE_CTE_NODE') inScope.add(String(part.cte_name).toLowerCase());
  for (const { key, value } of expressions(part.cte_map)) {
    // A query sees those written before it, and not itself: `WITH a AS (SELECT * FROM a)` reads the table `a`.
    visit(value, inScope, found);
    inScope.add(key.toLowerCase());
  }
  for (const [name, child] of Object.entries(part)) if (name !== 'cte_map') visit(child, inScope, found);
}

function expressions(map: unknown): { key: string; value: unknown }[] {
  return isNode(map) && Array.isArray(map.map) ? map.map : [];
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
