/** What an execution of Athena gave: its rows and its columns. */
import { type AthenaClient, GetQueryResultsCommand, paginateGetQueryResults } from '@aws-sdk/client-athena';
import type { Column, Row } from '../ports.ts';
import { athenaValue, hiveTypeOf } from './athena-values.ts';

/** All rows of a SELECT, decoded. */
export async function rowsOf(client: AthenaClient, id: string): Promise<Row[]> {
  const rows: Row[] = [];
  let heading = true;
  for await (const { ResultSet } of paginateGetQueryResults({ client }, { QueryExecutionId: id })) {
    const columns = ResultSet?.ResultSetMetadata?.ColumnInfo ?? [];
    // The first row of the first page repeats the names.
    for (const { Data = [] } of (ResultSet?.Rows ?? []).slice(heading ? 1 : 0))
      rows.push(
        Object.fromEntries(columns.map(({ Name, Type }, at) => [Name!, athenaValue(Data[at]?.VarCharValue, Type!)])),
      );
    heading = false;
  }
  return rows;
}

/** The columns of a SELECT, in order. Throws an Error for a type that tables here do not use. */
export async function columnsOf(client: AthenaClient, id: string): Promise<Column[]> {
  const { ResultSet } = await client.send(new GetQueryResultsCommand({ QueryExecutionId: id, MaxResults: 1 }));
  return (ResultSet?.ResultSetMetadata?.ColumnInfo ?? []).map(({ Name, Type, Precision, Scale }) => {
    const type = hiveTypeOf(Type!, Precision, Scale);
    if (type === null)
      throw new Error(
        `The column "${Name}" has the type ${Type}, which no table here has. Cast it, for instance to VARCHAR.`,
      );
    return { name: Name!, type };
  });
}
