import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Pictures of the documentation are taken anew by `UNKNOT_PICTURES=1`; otherwise they are only tried. */
function keep(name: string, picture: Buffer): void {
  if (process.env['UNKNOT_PICTURES'] !== '1') return;
  const folder = join(process.cwd(), 'docs', 'pictures');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), picture);
}

it('one client’s progress, from the verdict to pain and movement', async () => {
  const client = await demoClient();
  const { context, page } = await visitAs(browser, 'practitioner');
  await open(page, `/clients/${client.id}`);
  const top = await page.getByRole('heading', { level: 1 }).boundingBox();
  const figures = ['Numeric pain rating', 'Range of motion now'];
  const boxes = await Promise.all(
    figures.map((name) => page.getByRole('figure', { name }).first().boundingBox()),
  );
  const main = await page.getByRole('main').boundingBox();
  if (top === null || main === null) throw new Error('The page shows no progress.');
  const bottom = Math.max(...boxes.map((box) => (box === null ? 0 : box.y + box.height)));
  const y = top.y - 8;
  const picture = await page.screenshot({
    fullPage: true,
    clip: { x: main.x, y, width: main.width, height: bottom + 24 - y },
  });
  keep('progress', picture);
  expect(bottom).toBeGreaterThan(top.y + 400);
  expect(picture.byteLength).toBeLessThan(300_000);
  await context.close();
});

it('who needs a look, from the numbers to those who are below the expected path', async () => {
  const { context, page } = await visitAs(browser, 'practitioner');
  await open(page, '/attention');
  const main = await page.getByRole('main').boundingBox();
  const below = page.getByRole('region', { name: 'No clear change' });
  const box = await below.boundingBox();
  if (main === null || box === null) throw new Error('The page shows nobody.');
  const height = box.y + box.height + 16 - main.y;
  const picture = await page.screenshot({ fullPage: true, clip: { ...main, height } });
  keep('attention', picture);
  expect(height).toBeGreaterThan(400);
  expect(picture.byteLength).toBeLessThan(300_000);
  await context.close();
});

it('the first screen of one client', async () => {
  const client = await demoClient();
  const { context, page } = await visitAs(browser, 'practitioner');
  await open(page, `/clients/${client.id}`);
  const picture = await page.screenshot();
  keep('overview', picture);
  expect(picture.byteLength).toBeGreaterThan(50_000);
  expect(picture.byteLength).toBeLessThan(300_000);
  await context.close();
});
