import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { askAs } from '../faults/practitioner';
import { demoClient } from './demo-client';
import { testProgram } from './program-for-browsers';
import { barriersOn, keepPicture, open, overhangOf, phone, startBrowser, tabTo } from './visit';
import { visitAs, type Visit } from './visit';

jest.setTimeout(240_000);

const password = 'lantern harbour velvet twelve';

interface Listed {
  readonly clients: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
  };
}
interface Invited {
  readonly inviteClient: { readonly url: string | null };
}

let browser: Browser;
let owner: Visit;
let practitioner: Visit;
let client: Visit;
let whose: { readonly id: string; readonly name: string };
beforeAll(async () => {
  browser = await startBrowser();
  owner = await visitAs(browser, 'owner');
  practitioner = await visitAs(browser, 'practitioner');
  client = await visitAs(browser, 'stranger', { device: { ...phone, width: 360 } });
  await letClientIn();
});
afterEach(() => {
  expect([...owner.trouble, ...practitioner.trouble, ...client.trouble]).toEqual([]);
});
afterAll(() => browser.close());

/** Not the client of the demo, whom the other tests look at. */
async function letClientIn(): Promise<void> {
  const program = testProgram();
  const { id: demoId } = await demoClient();
  const by = program.cookies.practitioner;
  const list = '{ clients(first: 20) { edges { node { id name } } } }';
  const { clients } = await askAs<Listed>(program, by, list);
  whose = clients.edges.map(({ node }) => node).findLast(({ id }) => id !== demoId)!;
  const invite =
    'mutation ($input: InviteClientInput!) { inviteClient(input: $input) { url problems { code } } }';
  const input = { clientId: whose.id, email: 'records.journey@client.example' };
  const { inviteClient } = await askAs<Invited>(program, by, invite, { input });
  const link = new URL(inviteClient.url ?? '');
  await open(client.page, `${link.pathname}${link.hash}`);
  await client.page.getByLabel('New password', { exact: true }).fill(password);
  await client.page.getByRole('button', { name: 'Accept and join' }).click();
  await client.page.getByRole('heading', { name: 'My progress', level: 1 }).waitFor();
}

async function look(page: Page, name: string, within?: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await keepPicture(page, `records-${name}-${colorScheme}`);
    expect([name, colorScheme, await barriersOn(page, within)]).toEqual([name, colorScheme, []]);
  }
  expect(await overhangOf(page)).toBe(0);
}

/** By the keyboard alone, as the client asks and the owner answers. */
async function asks(title: string): Promise<void> {
  const { page } = client;
  await open(page, '/my-privacy');
  await tabTo(page, page.getByRole('button', { name: title }));
  await page.keyboard.press('Enter');
  await page.getByLabel('Why, if you want to say').waitFor();
  await page.keyboard.type('I have moved away.');
  await tabTo(page, page.getByRole('button', { name: 'Send the request' }));
  await page.keyboard.press('Enter');
  await page.getByText('Your request is sent.').waitFor();
  await page.getByText('Waits for an answer').waitFor();
}

async function accepts(answer: string): Promise<void> {
  const { page } = owner;
  await open(page, '/records');
  const requests = page.getByRole('region', { name: 'What clients ask for' });
  await requests.getByText('I have moved away.').waitFor();
  await look(page, `requests-${answer.length}`);
  await tabTo(page, requests.getByRole('button', { name: `Answer ${whose.name}` }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('radio', { name: /^Accept/ }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type(answer);
  await look(page, `answer-${answer.length}`, '[role=dialog]');
  await page.keyboard.press('Enter');
  await page.getByText('Accepted: the record of').waitFor();
}

async function chooses(deed: string, go: string): Promise<void> {
  const { page } = owner;
  const change = page.getByRole('button', { name: `Change the record of ${whose.name}` });
  await tabTo(page, change);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: deed }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why').fill('They called.');
  await look(page, `deed-${go.length}`, '[role=dialog]');
  await dialog.getByRole('button', { name: go }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

it('restricts a record that its client asks to restrict', async () => {
  await look(client.page, 'my-progress');
  await asks('Ask to restrict it');
  await look(client.page, 'my-privacy');
  await accepts('We restricted it today.');
});

it('shows who treats the client that the record is restricted, and opens it with a reason', async () => {
  const { page } = practitioner;
  await open(page, `/clients?search=${encodeURIComponent(whose.name)}`);
  await page.getByRole('heading', { name: /^Nobody found/ }).waitFor();
  await page.getByRole('link', { name: 'Look among restricted records' }).click();
  const search = page.getByLabel('Name or whole number of the client');
  await search.fill(whose.name.slice(0, 4));
  await search.press('Enter');
  const found = page.getByRole('link', { name: whose.name });
  await found.waitFor();
  await look(page, 'restricted-found');
  await found.press('Enter');
  await page.getByRole('heading', { name: /is restricted$/ }).waitFor();
  expect(await page.getByText('No such client here').count()).toBe(0);
  await look(page, 'restricted');
  const opening = page.getByRole('button', { name: 'Open for an hour' });
  await opening.press('Enter');
  await page.getByText('Say why; it is kept.').waitFor();
  await page.keyboard.type('Came in with sudden numbness.');
  await page.keyboard.press('Enter');
  await page.getByText(/It is open to you until/).waitFor();
  await page.getByRole('heading', { name: whose.name, level: 1 }).waitFor();
  await look(page, 'restricted-open');
});

it('shows the client what became of it, and who opened the record', async () => {
  const { page } = client;
  await open(page, '/my-privacy');
  await page.getByText('“We restricted it today.”').waitFor();
  const looks = page.getByRole('region', { name: 'Who looked at my record' });
  await looks.getByText('opened the restricted record').waitFor();
  await looks.getByText('looked at the chart').first().waitFor();
  await look(page, 'my-privacy-answered');
});

it('lets a record that is to be erased wait for its day, and takes it all back', async () => {
  await asks('Ask to erase it');
  await accepts('We erase it when we may.');
  const { page } = owner;
  await open(page, '/records?show=waiting');
  await page.getByText('Waits for this day').waitFor();
  await page.getByText('Restricted', { exact: true }).last().waitFor();
  await look(page, 'waiting');
  await page.setViewportSize({ width: 768, height: 1024 });
  await keepPicture(page, 'records-waiting-tablet');
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'waiting-phone');
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(client.page, '/my-privacy');
  await client.page.getByText(/^Accepted: to be erased, not before/).waitFor();
  await look(client.page, 'my-privacy-erasure');
  await chooses('Take the erasure back', 'Take it back');
  await page.getByText('is kept.').waitFor();
  await open(page, '/records?show=restricted');
  await chooses('Lift the restriction', 'Lift it');
  await page.getByRole('heading', { name: 'No such record' }).waitFor();
  await open(practitioner.page, `/clients?search=${encodeURIComponent(whose.name)}`);
  await practitioner.page.getByRole('link', { name: whose.name }).first().waitFor();
});

it('shows who treats the client that a correction waits, and who manages people the account', async () => {
  await open(client.page, '/my-privacy');
  await client.page
    .getByLabel('What is wrong, and how should it be?')
    .fill('It was the left knee.');
  await client.page.getByRole('button', { name: 'Ask for a correction' }).click();
  await client.page.getByText('Your request is sent.').waitFor();
  const treating = practitioner.page;
  await open(treating, '/clients?search=qqqq');
  const way = treating.getByRole('link', { name: whose.name });
  await way.waitFor();
  await look(treating, 'correction-waits');
  await way.press('Enter');
  await treating.getByRole('heading', { name: 'Requests for a correction' }).waitFor();
  const { page } = owner;
  await open(page, '/people');
  await page.getByLabel('Name or e-mail').fill('records.journey');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Guardian/ }).click();
  await look(page, 'guardian', '[role=dialog]');
  await page.getByRole('button', { name: 'Name as guardian' }).press('Enter');
  // Nobody in the demo is a minor; that it is refused is said where it was asked.
  await page.getByRole('alert').waitFor();
  await look(page, 'guardian-refused');
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'guardian-phone');
});
