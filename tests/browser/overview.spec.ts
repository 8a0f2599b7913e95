import { jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { demoClient, type DemoClient } from './demo-client';
import { desktop, open, phone, settledOn, startBrowser, tabTo, visitAs } from './visit';
import type { Device, Visit } from './visit';

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
afterEach(async () => {
  expect(visit.trouble).toEqual([]);
  await visit.context.close();
});

async function arrive(who: 'practitioner' | 'client', path: string, device: Device = desktop) {
  visit = await visitAs(browser, who, { device });
  page = visit.page;
  await open(page, path);
}

const figure = (name: string): Locator =>
  page.getByRole('figure', { name, exact: true }).filter({ has: page.getByRole('img') });

const labelOf = async (name: string): Promise<string> =>
  (await figure(name).getByRole('img').getAttribute('aria-label')) ?? '';

const endOf = async (part: Locator): Promise<number> => {
  const box = await part.boundingBox();
  return box === null ? Infinity : box.y + box.height;
};

describe('the overview of a client', () => {
  it('answers whether it goes well at 1280 by 800 without scrolling', async () => {
    await arrive('practitioner', `/clients/${client.id}`);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const verdict = page.getByText(client.verdict, { exact: true }).first();
    const tiles = page.locator('un-measure-tile');
    expect(await tiles.count()).toBeGreaterThan(1);
    const parts = [verdict, ...(await tiles.all()), figure(client.painLabel)];
    const ends = await Promise.all(parts.map(endOf));
    expect(ends.filter((end) => end > 800)).toEqual([]);
  });

  it('shows goals, and what was done in which session and at home, on the days of the pain', async () => {
    await arrive('practitioner', `/clients/${client.id}`);
    expect(await labelOf('Goals')).toMatch(/“.+”: \d.* → \d.* of 10 .*target \d/);
    expect(await labelOf('What was done')).toMatch(
      /\d+ sessions, \d techniques\. At home, \d exercises?: done on \d+ of \d+ days answered/,
    );
    const [pain, done] = await Promise.all(
      [client.painLabel, 'What was done'].map((name) =>
        figure(name).getByRole('img').boundingBox(),
      ),
    );
    expect([done?.x, done?.width]).toEqual([pain?.x, pain?.width]);
    expect(done?.y).toBeGreaterThan(pain?.y ?? Infinity);
  });

  it('tells by one key who is in the band of what is expected', async () => {
    await arrive('practitioner', `/clients/${client.id}`);
    expect(await labelOf(`${client.painLabel}: expected path`)).toMatch(
      /People like this: .*; n = \d+ closed episodes of this practice/,
    );
    const more = page.getByText('Who is in this band');
    await tabTo(page, more);
    await page.keyboard.press('Enter');
    const words = page.locator('un-expected-path-card dd');
    expect(await settledOn(true, () => words.first().isVisible())).toBe(true);
    expect(await words.nth(1).textContent()).toMatch(/\d\d closed episodes of \d\d people/);
    expect(await words.nth(4).textContent()).toContain('had stopped being scored');
  });

  it('stays within a phone', async () => {
    await arrive('practitioner', `/clients/${client.id}`, phone);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(phone.width);
    await figure('What was done').waitFor();
  });
});

describe('the same for the client', () => {
  it('shows the own goal in plain words, and nothing of other people', async () => {
    await arrive('client', '/my-progress');
    expect(await labelOf('My goal')).toContain('Your goal “');
    expect(await page.getByText(/people like this|expected path/i).count()).toBe(0);
  });
});
