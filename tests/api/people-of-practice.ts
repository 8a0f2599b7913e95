import { asOwner } from '@unknot/api/database/as-owner';
import { statement } from '@unknot/api/database/statement';
import { openBrowser, type Browser } from './browser';
import type { TestServer } from './test-server';

/** A password that keeps the rules. */
export const good = 'velvet tundra ostrich nine';

/** What making a link answers. */
export interface Made {
  readonly url: string | null;
  readonly link: { readonly id: string } | null;
  readonly problems: readonly { readonly code: string }[];
}

/** A person as the page of people shows them. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly state: string;
}

/** The mutation that invites. */
export const inviting = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) {
  url link { id kind email state mail } problems { code } } }`;

/** The mutation that makes a link for an account. */
export const linking = `mutation ($input: MakeLinkInput!) { makeLink(input: $input) {
  url link { id kind email state mail } problems { code } } }`;

/** All that the page of people asks for. */
export const everybody = `{ people { sendsMail persons { id email role state isViewer lastSeenAt practitionerId }
  links { id kind email state mail } } clientAccounts(first: 50) { id email role state } }`;

/** Who is to be an admin. */
export const admin = (email: string) => ({ email, name: 'Ada Admin', role: 'ADMIN' });

/** Invites somebody where no mail goes out; answers the token behind `#`. */
export async function invited(by: Browser, input: object): Promise<{ token: string; id: string }> {
  const { data, errors } = await by.ask(inviting, { input });
  return tokenIn(data?.['invitePerson'] as Made | undefined, errors);
}

/** Makes a link for an account where no mail goes out; answers its token. */
export async function linkFor(by: Browser, accountId: string, kind: string): Promise<string> {
  const { data, errors } = await by.ask(linking, { input: { accountId, kind } });
  return tokenIn(data?.['makeLink'] as Made | undefined, errors).token;
}

function tokenIn(made: Made | undefined, errors: unknown): { token: string; id: string } {
  if (made?.url == null) throw new Error(JSON.stringify({ errors, made }));
  return { token: made.url.split('#')[1] ?? '', id: made.link?.id ?? '' };
}

/** The account of an address, as `by` finds it on the page of people. */
export async function accountOf(by: Browser, email: string): Promise<string> {
  const { data } = await by.ask(everybody);
  const { persons } = data?.['people'] as { persons: readonly Person[] };
  const clients = data?.['clientAccounts'] as readonly Person[];
  return [...persons, ...clients].find((person) => person.email === email)?.id ?? '';
}

/** A person who was invited and has accepted, signed in. */
export async function joined(server: TestServer, by: Browser, input: object): Promise<Browser> {
  const browser = openBrowser(server.url);
  const { token } = await invited(by, input);
  const reply = await browser.post('/links/accept-invitation', { token, password: good });
  if (reply.status !== 204) throw new Error(`${reply.status} ${await reply.text()}`);
  return browser;
}

/** Asks the database of a practice past the program. */
export function inPractice<Row extends object>(
  server: TestServer,
  practiceId: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  return asOwner(server.ownerUrl, { practiceId }, (ask) => ask<Row>(statement('', text), values));
}
