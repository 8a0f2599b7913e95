import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoClient } from './demo-client';
import { visitClient } from './visit-client';
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

it('a questionnaire and the details of a movement, on a visit', async () => {
  const { id, movements } = await visitClient(2);
  const { context, page } = await visitAs(browser, 'practitioner');
  await open(page, `/clients/${id}/visit`);
  await page.getByLabel('Another questionnaire').selectOption({ label: 'Kessler K10' });
  const sheet = page.getByRole('dialog', { name: 'Kessler K10' });
  await page.keyboard.press('2');
  await sheet.getByText('nervous?').first().waitFor();
  const question = await sheet.locator('.sheet').screenshot();
  keep('questionnaire', question);
  await sheet.getByRole('button', { name: 'Put away' }).click();
  await page.getByRole('button', { name: 'Repeat last measures' }).click();
  const label = movements[0]?.label ?? '';
  await page.getByRole('textbox', { name: label, exact: true }).fill('38');
  await page
    .getByRole('button', { name: `How it is measured: ${label}` })
    .first()
    .click();
  const entry = page.locator('un-measure-entry', { has: page.locator('un-movement-details') });
  const movement = await entry.screenshot();
  keep('movement', movement);
  expect(Math.max(question.byteLength, movement.byteLength)).toBeLessThan(300_000);
  await context.close();
});

it('all episodes of a client, with plan and result', async () => {
  const client = await demoClient();
  const { context, page } = await visitAs(browser, 'practitioner');
  await open(page, `/clients/${client.id}/episodes`);
  const main = await page.getByRole('main').boundingBox();
  const last = await page.locator('un-episode-card').last().boundingBox();
  if (main === null || last === null) throw new Error('The page shows no episode.');
  const height = last.y + last.height + 24 - main.y;
  const picture = await page.screenshot({ fullPage: true, clip: { ...main, height } });
  keep('episodes', picture);
  expect(height).toBeGreaterThan(300);
  expect(picture.byteLength).toBeLessThan(300_000);
  await context.close();
});

it('the one page on an episode, for a doctor', async () => {
  const client = await demoClient();
  const { context, page } = await visitAs(browser, 'practitioner');
  await open(page, `/clients/${client.id}/report`);
  await page.getByRole('radio', { name: 'Doctor' }).click();
  await page.getByRole('heading', { name: /for the doctor: / }).waitFor();
  const picture = await page.getByRole('article').screenshot();
  keep('report', picture);
  expect(picture.byteLength).toBeGreaterThan(20_000);
  expect(picture.byteLength).toBeLessThan(300_000);
  await context.close();
});
