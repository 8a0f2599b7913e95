import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { askAs } from '../faults/practitioner';
import { demoClient, type DemoClient } from './demo-client';
import { testProgram } from './program-for-browsers';
import { open, phone, settledOn, startBrowser, untilShown, visitAs, type Visit } from './visit';

jest.setTimeout(120_000);

let browser: Browser;
let client: DemoClient;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
  client = await demoClient();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visit = await visitAs(browser, 'client', { device: phone });
  page = visit.page;
});
afterEach(() => visit.context.close());

it('sees their own progress at once, on a phone', async () => {
  await open(page, '/');
  expect(new URL(page.url()).pathname).toBe('/my-progress');
  await page.getByRole('heading', { name: 'My progress', level: 1 }).waitFor();
  const pain = page.getByRole('figure').filter({ hasText: 'lower is better' }).first();
  await pain.getByRole('button', { name: 'Table', exact: true }).tap();
  const rows = pain.getByRole('table').locator('tbody tr');
  const all = client.pain.length;
  expect(await settledOn(all, () => rows.count())).toBe(all);
  expect(visit.trouble).toEqual([]);
});

it('sees no words of the trade: no unverified figure, no rule, no measurement error', async () => {
  await open(page, '/my-progress');
  const words = await page.getByRole('main').innerText();
  expect(words).not.toMatch(/measurement error|important difference|significant|TREND/);
});

it('is offered no page but their own', async () => {
  await open(page, '/my-progress');
  const ways = await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link')
    .allTextContents();
  expect(ways.map((text) => text.trim())).toEqual(['My progress', 'My privacy', 'About']);
});

it.each([
  ['the clients', () => '/clients'],
  ["another client's progress", () => `/clients/${client.strangerId}`],
  ["their own record as a practitioner's page", () => `/clients/${client.id}`],
  ["another client's episode", () => `/clients/${client.strangerId}/episodes/${client.id}`],
  ['the imports', () => '/imports'],
  ['the people', () => '/people'],
  ['the settings', () => '/settings'],
  ['the audit trail', () => '/audit'],
  ['the records', () => '/records'],
  ['their own consents as a practitioner’s page', () => `/clients/${client.id}/consent`],
])('is led back from the address of %s', async (_, path) => {
  await open(page, path());
  expect(new URL(page.url()).pathname).toBe('/my-progress');
  await untilShown(page);
  expect(visit.trouble).toEqual([]);
});

it.each([
  ['an unknown page', '/nothing/here', 'There is no page here'],
  ['the gallery of developers', '/gallery', 'There is no page here'],
])('finds nothing at %s', async (_, path, heading) => {
  await open(page, path);
  await page.getByRole('heading', { name: heading }).waitFor();
});

it('gets the same nothing for another client’s id and for one that is not there', async () => {
  const program = testProgram();
  const ask = (clientId: string, episodeId: string | null = null) =>
    askAs(
      program,
      program.cookies.client,
      'query ($clientId: ID!, $episodeId: ID) { progress(clientId: $clientId, episodeId: $episodeId) { clientName } }',
      { clientId, episodeId },
    );
  expect(await ask(client.id)).toEqual({ progress: { clientName: client.name } });
  const others = await ask(client.strangerId).catch((fault: Error) => fault.message);
  const absent = await ask('019f0000-0000-7000-8000-000000000000').catch(
    (fault: Error) => fault.message,
  );
  expect(others).toEqual(absent);
  expect(JSON.stringify(others)).not.toContain('clientName');
});
