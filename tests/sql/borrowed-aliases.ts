type Node = { readonly [key: string]: unknown };

/**
 * Aliases of a SELECT that its own list, WHERE, GROUP BY or HAVING uses: DuckDB allows it and Trino does not. An alias that
 * renames an expression of the very column (`CAST(period AS VARCHAR) AS period`) means the column in both.
 */
export function borrowedAliases(tree: unknown): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (node.type !== 'SELECT_NODE' || !Array.isArray(node.select_list)) return;
    const items = node.select_list as Node[];
    const aliases = items
      .filter((item) => typeof item.alias === 'string' && item.alias !== '' && !namesIn(item).includes(item.alias))
      .map((item) => String(item.alias));
    const used = [...items, node.where_clause, node.group_expressions, node.having].flatMap(namesIn);
    found.push(...aliases.filter((alias) => used.includes(alias)));
  });
  return [...new Set(found)];
}

/** Columns that an expression names without saying whose, subqueries left out. */
function namesIn(part: unknown): string[] {
  const names: string[] = [];
  visit(
    part,
    (node) => {
      if (node.class === 'COLUMN_REF' && Array.isArray(node.column_names) && node.column_names.length === 1)
        names.push(String(node.column_names[0]));
    },
    (node) => node.class === 'SUBQUERY',
  );
  return names;
}

function visit(part: unknown, see: (node: Node) => void, skip: (node: Node) => boolean = () => false): void {
  if (Array.isArray(part)) for (const child of part) visit(child, see, skip);
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
  const node = part as Node;
  if (skip(node)) return;
  see(node);
  for (const child of Object.values(node)) visit(child, see, skip);
}
