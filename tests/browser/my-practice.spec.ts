import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  barriersOn,
  keepPicture,
  open,
  overhangOf,
  startBrowser,
  tabTo,
  untilShown,
  visitAs,
  type Device,
  type Visit,
} from './visit';

jest.setTimeout(120_000);

let browser: Browser;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(visit.trouble).toEqual([]);
  await visit.context.close();
});

async function arrive(device?: Device): Promise<void> {
  visit = await visitAs(browser, 'practitioner', device === undefined ? {} : { device });
  page = visit.page;
  await open(page, '/my-practice');
  await page.getByRole('heading', { name: 'Are the scores there?' }).waitFor();
}

describe('my practice', () => {
  it('is reached from the menu and leads from a dot to its client, by the keyboard alone', async () => {
    visit = await visitAs(browser, 'practitioner');
    page = visit.page;
    await open(page, '/');
    await untilShown(page);
    await tabTo(page, page.getByRole('link', { name: 'My practice' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'My practice', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Are the scores there?' }).waitFor();
    await tabTo(page, page.getByText('Clients behind the dots'));
    await page.keyboard.press('Enter');
    const first = page.locator('.behind a').first();
    const name = (await first.textContent())?.trim() ?? '';
    await tabTo(page, first);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name, level: 1 }).waitFor();
  });

  it('says that there is nothing yet, and what failed', async () => {
    visit = await visitAs(browser, 'practitioner');
    page = visit.page;
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('OwnResults') !== true) return route.continue();
      const nothing = { measure: null, beforeAfter: null, own: null, clinic: null, months: null };
      const ownResults = { since: '2024-03-01', ...nothing, due: [], caveats: [] };
      return route.fulfill({ json: { data: { ownResults } } });
    });
    await open(page, '/my-practice');
    await page.getByRole('heading', { name: 'Nothing to show yet' }).waitFor();
    await keepPicture(page, 'my-practice-nothing');
    await page.unroute('**/graphql');
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('OwnResults') === true
        ? route.abort('connectionfailed')
        : route.continue(),
    );
    await page.reload();
    await page.getByText('Your results could not be loaded.').waitFor();
    await keepPicture(page, 'my-practice-failure');
    (visit.trouble as string[]).length = 0;
  });

  it.each([
    ['phone', { width: 360, height: 780, touch: true }],
    ['tablet', { width: 820, height: 1180, touch: true }],
    ['desktop', { width: 1280, height: 800, touch: false }],
  ])('has no barrier on a %s, light or dark', async (kind, device) => {
    await arrive(device);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await untilShown(page);
      await keepPicture(page, `my-practice-${kind}-${colorScheme}`);
      expect(await barriersOn(page)).toEqual([]);
      expect(await overhangOf(page)).toBe(0);
    }
  });
});
