import { Client, escapeLiteral } from 'pg';
import { typeParsers } from './parsers';
import type { Ask, Statement } from './statement';

/** For whom the owner of the tables works. Row-level security holds for the owner too. */
export interface OwnersWork {
  readonly practiceId: string;
  /** The account that may be looked up. */
  readonly email?: string;
}

/** Statements that are sent without waiting wait here for one another: this connection takes one at a time. */
function oneByOne(client: Client): Ask {
  let before: Promise<unknown> = Promise.resolve();
  return <Row extends object>({ text }: Statement, values: readonly unknown[] = []) => {
    const rows = before.then(async () => (await client.query<Row>(text, [...values])).rows);
    before = rows.catch(() => undefined);
    return rows;
  };
}

/**
 * Works as the owner of the tables in one transaction for one practice: for the command line and for seeding,
 * which write what the program's role may not. The connection can copy, and is not pipelined.
 */
export async function asOwner<T>(
  ownerUrl: string,
  { practiceId, email }: OwnersWork,
  work: (ask: Ask, client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: ownerUrl, types: typeParsers });
  await client.connect();
  try {
    await client.query(
      `begin; set local unknot.practice_id to ${escapeLiteral(practiceId)}; set local unknot.reach to 'STAFF';` +
        (email === undefined ? '' : `set local unknot.email to ${escapeLiteral(email)};`),
    );
    const answer = await work(oneByOne(client), client);
    await client.query('commit');
    return answer;
  } finally {
    await client.end();
  }
}
