import { v7 as uuidv7 } from 'uuid';
import { openBrowser } from '../browser';
import type { TestServer } from '../test-server';
import { makePractice, type TestPractice } from '../two-practices';

/** Somebody of a practice with a question, and the right answer to it, as it was given when nobody else asked. */
export interface Question {
  /** The word of the practice. */
  readonly token: string;
  ask(): Promise<string>;
  readonly right: string;
}

const sees = `{ clients(first: 9) { totalCount edges { node { id name reference episode { id pain { latest } } } } } }`;
const chart = `query ($id: ID!) { progress(clientId: $id) { clientId clientName episode { id } sessions { id }
  series { label latest readings { values sessionIds } } } }`;
const records = '{ records(first: 9) { edges { node { id name reference } } } }';
const people =
  '{ people { persons { id name email role } practitioners { id name } locations { id name } } }';
const consents = '{ consents { clientId clientName standings { granted } } }';
const asking = `mutation ($input: AskForCorrectionInput!) { askForCorrection(input: $input) { request { id words } } }`;

/** Makes practices whose words are told apart by one letter: `clinicax`, `clinicbx`. */
export async function makeClinics(
  ownerUrl: string,
  count: number,
): Promise<readonly TestPractice[]> {
  const clinics: TestPractice[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    clinics.push(await makePractice(ownerUrl, `clinic${String.fromCharCode(97 + nth)}x`));
  }
  return clinics;
}

/** What people of a practice ask again and again; the answer is the same each time. */
export async function questionsOf(
  server: Pick<TestServer, 'url'>,
  { token, emails, treatedClient, colleaguesClient }: TestPractice,
): Promise<readonly Question[]> {
  const signedIn = async (email: string) => {
    const browser = openBrowser(server.url);
    if ((await browser.signIn(email)).status !== 204) throw new Error(`${email} was not let in.`);
    return browser;
  };
  const practitioner = await signedIn(emails.practitioner);
  const owner = await signedIn(emails.treatingOwner);
  const client = await signedIn(emails.client);
  // A client may ask for few corrections a day; the same one, sent again, is answered the same as often as one likes.
  const correction = uuidv7();
  const questions: [typeof owner, string, () => object][] = [
    [practitioner, sees, () => ({})],
    [practitioner, chart, () => ({ id: treatedClient.id })],
    [owner, sees, () => ({})],
    [owner, chart, () => ({ id: colleaguesClient.id })],
    [owner, records, () => ({})],
    [owner, people, () => ({})],
    [client, chart, () => ({ id: treatedClient.id })],
    [client, consents, () => ({})],
    [client, asking, () => ({ input: { id: correction, words: `It was ${token}.` } })],
  ];
  const all: Question[] = [];
  for (const [by, query, variables] of questions) {
    const ask = async () => {
      const reply = await by.post('/graphql', { query, variables: variables() });
      return reply.text();
    };
    all.push({ token, ask, right: await ask() });
  }
  return all;
}

/** Words and ids that are another practice's, in an answer to somebody of `token`. */
export function foreignIn(
  answer: string,
  token: string,
  whose: ReadonlyMap<string, string>,
): readonly string[] {
  const words = [...answer.matchAll(/clinic[a-z]x/g)].map(([word]) => word);
  const ids = [...answer.matchAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g)].map(
    ([id]) => id,
  );
  return [
    ...words.filter((word) => word !== token),
    ...ids.filter((id) => (whose.get(id) ?? token) !== token),
  ];
}

/** Whose each id is that stands in the right answers. */
export function ownersOf(questions: readonly Question[]): ReadonlyMap<string, string> {
  const whose = new Map<string, string>();
  for (const { right, token } of questions) {
    for (const [id] of right.matchAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g))
      whose.set(id, token);
  }
  return whose;
}
