import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  barriersOn,
  keepPicture,
  open,
  overhangOf,
  startBrowser,
  untilShown,
  visitAs,
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

describe('two dates side by side', () => {
  it.each([
    ['phone', { width: 360, height: 780, touch: true }],
    ['desktop', { width: 1280, height: 800, touch: false }],
  ])('are one tap from the client on a %s, without a barrier', async (kind, device) => {
    visit = await visitAs(browser, 'practitioner', { device });
    page = visit.page;
    await open(page, '/');
    await untilShown(page);
    await page.getByRole('article').first().getByRole('link').click();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Compare two dates' }).click();
    await page.getByRole('heading', { name: 'Differences' }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await untilShown(page);
      await keepPicture(page, `compare-${kind}-${colorScheme}`);
      expect(await barriersOn(page)).toEqual([]);
      expect(await overhangOf(page)).toBe(0);
    }
    const later = page.getByLabel('Later');
    await later.focus();
    await page.keyboard.press('ArrowUp');
    await page.getByRole('heading', { name: 'Differences' }).waitFor();
  });
});
