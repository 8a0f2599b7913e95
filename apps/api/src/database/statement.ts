/** One SQL statement; the server keeps its plan under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Names a statement. The name is unique in the program and says what the statement answers or does. */
export function statement(name: string, text: string): Statement {
  return { name, text };
}

/** SQL of all rows of a query as one JSON list, in their order; empty where there are none. */
export function listOf(query: string): string {
  return `(select coalesce(json_agg(row_of_list), '[]') from (${query}) row_of_list)`;
}

/** Sends a statement and answers its rows. Statements that are sent without waiting travel together. */
export type Ask = <Row extends object>(
  statement: Statement,
  values?: readonly unknown[],
) => Promise<readonly Row[]>;
