/** One line each, with the answer that Trino's documentation gives: what differs in DuckDB as it comes. */
export const probes: [expression: string, answer: unknown][] = [
  // A birthday, not the turn of a year.
  ["date_diff('year', DATE '2023-12-31', DATE '2024-01-01')", 0],
  ["date_diff('year', DATE '2006-03-15', DATE '2024-03-14')", 17],
  ["date_diff('year', DATE '2006-03-15', DATE '2024-03-15')", 18],
  // The last day of a shorter month completes the unit. (In law one born on 29 February is a year older on 1 March: ages are
  // reckoned when a file is received, not here.)
  ["date_diff('year', DATE '2008-02-29', DATE '2009-02-28')", 1],
  ["date_diff('month', DATE '2024-01-31', DATE '2024-02-29')", 1],
  ["date_diff('day', DATE '2024-02-28', DATE '2024-03-01')", 2],
  ["date_diff('day', DATE '2024-03-01', DATE '2024-02-28')", -2],
  ["date_diff('week', DATE '2024-01-05', DATE '2024-01-08')", 0],
  ["date_add('day', 1, DATE '2024-02-28')", '2024-02-29'],
  ["date_add('week', 2, DATE '2024-02-20')", '2024-03-05'],
  ["date_add('month', 1, DATE '2024-01-31')", '2024-02-29'],
  ["date_add('quarter', -1, DATE '2024-05-31')", '2024-02-29'],
  ["date_add('year', -1, DATE '2024-02-29')", '2023-02-28'],
  ["date_trunc('month', DATE '2024-02-29')", '2024-02-01'],
  ["date_trunc('quarter', DATE '2024-02-29')", '2024-01-01'],
  ["day_of_week(DATE '2024-09-01')", 7],
  ["day_of_month(DATE '2024-09-01')", 1],
  ["last_day_of_month(DATE '2024-02-03')", '2024-02-29'],
  ["from_iso8601_date('2024-02-03')", '2024-02-03'],
  ["CAST(TIMESTAMP '2024-02-03 23:59:59' AS DATE)", '2024-02-03'],
  // Whole numbers divide to whole numbers, towards zero.
  ['7 / 2', 3],
  ['-7 / 2', -3],
  ['CAST(7 AS DOUBLE) / 2', 3.5],
  ['CAST(NULL AS DOUBLE) / NULLIF(0, 0)', null],
  ['round(CAST(2.5 AS DOUBLE))', 3],
  ['sign(-3)', -1],
  // Texts.
  ["regexp_replace('a-b-c', '-', '')", 'abc'],
  ["regexp_like('Contacts 12', '[0-9]')", true],
  ["concat('a', CAST(NULL AS VARCHAR))", null],
  ["'a' || CAST(NULL AS VARCHAR)", null],
  ["substr('2023-24-Q4', 1, 7)", '2023-24'],
  ["split_part('a/b', '/', 2)", 'b'],
  ["strpos('abc', 'c')", 3],
  ["lpad('7', 2, '0')", '07'],
  ['greatest(1, CAST(NULL AS INTEGER))', null],
  ['least(2, 1)', 1],
  // Arrays.
  ["(SELECT array_join(array_agg(x ORDER BY x DESC), ',') FROM (VALUES ('a'), ('b')) AS t (x))", 'b,a'],
  ['cardinality(sequence(1, 3))', 3],
  ['element_at(sequence(5, 7), 1)', 5],
  ['(SELECT CAST(SUM(x) AS BIGINT) FROM UNNEST(sequence(1, 4)) AS t (x))', 10],
  // Aggregates.
  ['(SELECT MAX_BY(x, y) FROM (VALUES (1, 2), (2, 1)) AS t (x, y))', 1],
  ['(SELECT COUNT_IF(x > 1) FROM (VALUES (1), (2), (3)) AS t (x))', 2],
  [
    '(SELECT MAX(g) FROM (SELECT GROUPING(x) AS g FROM (VALUES (1)) AS t (x) GROUP BY GROUPING SETS ((), (x))) AS u)',
    1,
  ],
  ["(SELECT CAST(NULL AS VARCHAR) IS DISTINCT FROM 'a')", true],
  ['(SELECT x FROM (VALUES (1), (CAST(NULL AS INTEGER))) AS t (x) ORDER BY x NULLS LAST LIMIT 1)', 1],
];
