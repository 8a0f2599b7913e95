import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoClient } from './demo-client';
import { open, startBrowser, visitAs } from './visit';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Elsewhere printing was switched off by default, and absent where charts were shown. */
it('prints the page with every chart in it, and nothing that one could only click', async () => {
  const client = await demoClient();
  const { context, page } = await visitAs(browser, 'practitioner');
  await open(page, `/clients/${client.id}`);
  await page.getByRole('button', { name: /print/i }).waitFor();
  const pictures = page.getByRole('figure').getByRole('img');
  await pictures.first().waitFor();
  const onScreen = await pictures.count();
  expect(onScreen).toBeGreaterThan(2);
  await page.emulateMedia({ media: 'print' });
  for (let index = 0; index < onScreen; index += 1) {
    const box = await pictures.nth(index).boundingBox();
    expect(box?.height ?? 0).toBeGreaterThan(20);
    expect(box?.width ?? 0).toBeGreaterThan(50);
  }
  expect(await page.getByRole('button', { name: /print/i }).isVisible()).toBe(false);
  expect(await page.getByRole('figure').getByRole('button').first().isVisible()).toBe(false);
  await context.close();
});
