import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { demoClient, type DemoClient } from './demo-client';
import { hasFocus, open, settledOn, startBrowser, tabTo, untilShown, visitAs } from './visit';
import type { Visit } from './visit';

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

async function arrive(who: 'practitioner' | 'stranger', path: string): Promise<void> {
  visit = await visitAs(browser, who);
  page = visit.page;
  await open(page, path);
}

const figure = (name: string): Locator =>
  page.getByRole('figure', { name, exact: true }).filter({ has: page.getByRole('img') });
const rowsOf = (chart: Locator): Locator => chart.getByRole('table').locator('tbody tr');

describe('finding a client', () => {
  it('goes by the keyboard alone, from signing in to signing out; back does not lead in again', async () => {
    await arrive('stranger', '/clients');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await tabTo(page, page.getByLabel('E-mail'));
    await page.keyboard.type('practitioner@demo.unknot.example');
    await tabTo(page, page.getByLabel('Password', { exact: true }));
    await page.keyboard.type('try-unknot');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Clients', level: 1 }).waitFor();

    await tabTo(page, page.getByRole('searchbox'));
    await page.keyboard.type(client.name.slice(0, 6));
    await page.waitForURL(/search=/);
    await tabTo(page, page.getByRole('link', { name: client.name }));
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: client.name, level: 1 });
    await heading.waitFor();
    expect(await settledOn(true, () => hasFocus(heading))).toBe(true);

    await tabTo(page, page.getByRole('button', { name: /your menu/ }));
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const signIn = page.getByRole('heading', { name: 'Sign in', level: 1 });
    await signIn.waitFor();
    await page.goBack();
    await signIn.waitFor();
    await untilShown(page);
    expect(await page.content()).not.toContain(client.name);
  });

  it('lists who is in care, finds by a part of the name, and says when nobody fits', async () => {
    await arrive('practitioner', '/clients');
    // Above them may stand what clients ask to be corrected.
    const rows = page.getByRole('listitem').filter({ has: page.locator('un-client-row') });
    const all = await rows.count();
    expect(all).toBeGreaterThan(10);
    // Some clients share a name.
    await page.getByRole('searchbox').fill(client.name.toLowerCase());
    const named = rows.filter({ hasText: client.name });
    await page.waitForFunction(() => location.search.includes('search='));
    await untilShown(page);
    expect(await named.count()).toBeGreaterThanOrEqual(1);
    expect(await settledOn(await named.count(), () => rows.count())).toBe(await named.count());
    expect(await rows.count()).toBeLessThan(all);
    await page.getByRole('searchbox').fill('qqqq');
    await page.getByRole('heading', { name: 'Nobody found for “qqqq”' }).waitFor();
    await page.getByRole('button', { name: 'Show all clients' }).click();
    expect(await settledOn(all, () => rows.count())).toBe(all);
  });
});

describe("one client's progress", () => {
  beforeEach(() => arrive('practitioner', `/clients/${client.id}`));

  it('says how it stands, and draws pain, movement now and movement over time', async () => {
    await page.getByText(client.verdict, { exact: true }).first().waitFor();
    for (const name of [client.painLabel, 'Range of motion now']) {
      const picture = figure(name).getByRole('img');
      expect((await picture.getAttribute('aria-label'))?.length).toBeGreaterThan(40);
      expect(await inkOf(picture)).toBeGreaterThan(500);
    }
    const overTime = page.getByRole('region', { name: 'Movement over time' });
    expect(await overTime.getByRole('figure').count()).toBeGreaterThan(1);
    for (const name of new Set(client.movements)) {
      expect(await overTime.getByRole('figure', { name }).count()).toBeGreaterThan(0);
    }
  });

  it('leads from point to point by arrow keys, and speaks each of them', async () => {
    const chart = figure(client.painLabel);
    await tabTo(page, chart.getByRole('group', { name: /, points$/ }));
    const spoken = chart.getByRole('status');
    const said: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'ArrowLeft', 'Home']) {
      const before = said.at(-1) ?? '';
      await page.keyboard.press(key);
      await settledOn(false, async () => (await spoken.textContent()) === before);
      said.push((await spoken.textContent()) ?? '');
    }
    const valueIn = (words = '') => Number(/ (\d+) of 10/.exec(words)?.[1]);
    const { pain } = client;
    const expected = [pain[0], pain[1], pain.at(-1), pain.at(-2), pain[0]];
    expect(said.map(valueIn)).toEqual(expected);
    expect(said[1]).toMatch(/lower than start|higher than start|as at the start|same/);

    await page.keyboard.press('Enter');
    await chart.getByRole('button', { name: 'Close' }).waitFor();
    await page.keyboard.press('Escape');
    const close = chart.getByRole('button', { name: 'Close' });
    expect(await settledOn(0, () => close.count())).toBe(0);
  });

  it('shows every point of a chart as a table, zeros among them, and saves them as CSV', async () => {
    expect(client.pain).toContain(0);
    const chart = figure(client.painLabel);
    await chart.getByRole('button', { name: 'Table', exact: true }).click();
    const cells = await rowsOf(chart).locator('td:nth-of-type(1)').allTextContents();
    const values = cells.map((text) => text.trim());
    expect(values).toEqual(client.pain.map((value) => (value === null ? '–' : String(value))));
    const headers = await chart.getByRole('columnheader').allTextContents();
    expect(headers.map((text) => text.replace(/\s+/g, ' ').trim())[1]).toBe('Value of 10');

    const saved = page.waitForEvent('download');
    await chart.getByRole('button', { name: 'CSV' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^numeric-pain-rating.*\.csv$/);
    const text = readFileSync(await download.path(), 'utf8');
    const lines = text.replace('\uFEFF', '').trim().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',')[1])).toEqual(
      client.pain.map((value) => (value === null ? '' : String(value))),
    );
  });

  it('turns dark, and stays dark on the next visit', async () => {
    const background = () =>
      page.evaluate(
        () => getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)?.[0],
      );
    expect(Number(await background())).toBeGreaterThan(200);
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    expect(Number(await background())).toBeLessThan(60);
    await page.reload();
    await untilShown(page);
    expect(Number(await background())).toBeLessThan(60);
  });

  it('leads from another practitioner’s client to no record', async () => {
    await open(page, `/clients/${client.strangerId}`);
    await page.getByRole('heading', { name: 'No such client here' }).waitFor();
  });
});

/** How many pixels of a canvas are drawn on. */
function inkOf(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const pen = (element as HTMLCanvasElement).getContext('2d');
    const pixels = pen?.getImageData(0, 0, width, height).data ?? [];
    return pixels.filter((value, at) => at % 4 === 3 && value > 0).length;
  });
}
