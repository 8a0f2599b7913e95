import type { Client } from 'pg';
import { catalogueOf, ofPractice } from './catalogue';

/** All by which the records of a practice can be told from those of every other one. */
export interface Canaries {
  /** How many words, ids and numbers are looked for. */
  readonly size: number;
  /**
   * What a text holds of them. What was sent by who asked, word for word, is no leak; what is written in base64, such
   * as a cursor, is read too.
   */
  leaksIn(text: string, sent?: string): readonly string[];
}

/** Ids, words of three letters and more with their digits, and numbers that are no whole ones or long. */
const token =
  /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\d+\.\d+|(?<![\w.])\d{5,}(?![\w.])|[\p{L}_][\p{L}\p{N}_]{2,}/giu;

const base64 = /[\w-]{16,}/g;

function tokensIn(text: string): Set<string> {
  return new Set([...text.matchAll(token)].map(([found]) => found.toLowerCase()));
}

/** Base64 within a text, as the words that it stands for. */
function unpacked(text: string): string {
  return [...text.matchAll(base64)]
    .map(([packed]) => Buffer.from(packed, 'base64url').toString('utf8'))
    .filter((words) => /^[\[{"]/.test(words))
    .join(' ');
}

/**
 * Reads from the database itself what only the practice `theirs` has and `own` has not, and looks for it. The word of
 * the practice is found within longer words too.
 */
export async function canariesOf(
  client: Client,
  theirs: { readonly id: string; readonly token: string },
  own: { readonly id: string },
): Promise<Canaries> {
  const [known, found] = [await tokensOf(client, own.id), await tokensOf(client, theirs.id)];
  const only = new Set([...found].filter((one) => !known.has(one)));
  const leaksIn = (text: string, sent = '') => {
    const whole = `${text} ${unpacked(text)}`;
    const said = tokensIn(`${sent} ${unpacked(sent)}`);
    const isCanary = (one: string) => only.has(one) || one.includes(theirs.token);
    return [...tokensIn(whole)].filter((one) => isCanary(one) && !said.has(one));
  };
  return { size: only.size, leaksIn };
}

const telling = /^(uuid|text|jsonb|double precision|integer)(\[\])?$/;

async function tokensOf(client: Client, practiceId: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const table of await catalogueOf(client)) {
    const where = ofPractice(table);
    if (where === undefined) continue;
    const columns = table.columns.filter(({ type }) => telling.test(type)).map(({ name }) => name);
    const { rows } = await client.query<Record<string, unknown>>(
      `select ${columns.join(', ')} from ${table.name} where ${where}`,
      [practiceId],
    );
    for (const one of tokensIn(JSON.stringify(rows.map((row) => Object.values(row)))))
      found.add(one);
  }
  return found;
}
