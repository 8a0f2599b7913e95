import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { barriersOn, keepPicture, open, startBrowser, untilShown, visitAs } from './visit';
import type { Visit } from './visit';

jest.setTimeout(180_000);

/** Real people's hip angles, beside the project. Person 8 bent the right hip 123° before and 127° after. */
const folder = join(process.cwd(), '..', 'shared', 'data', 'hip-stretching-rom');
const isThere = existsSync(folder);
const describeWithData = isThere ? describe : describe.skip;
const people = 39;
const person = 'Hip study, person 8';

let browser: Browser;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visit = await visitAs(browser, 'owner');
  page = visit.page;
  await open(page, '/imports');
});
afterEach(async () => {
  expect(visit.trouble).toEqual([]);
  await visit.context.close();
});

async function check(file: string): Promise<void> {
  await page.getByLabel('File', { exact: true }).setInputFiles(join(folder, file));
  await page.getByLabel('What kind of file it is').selectOption({
    label: 'Hip angles before and after stretching',
  });
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByRole('heading', { name: /What is in it/ }).waitFor();
}

const importsListed = (): Locator => page.getByRole('region', { name: 'Imported files' });
const numberOf = (name: string): Promise<string | null> =>
  page
    .locator('dl > div', { has: page.getByText(name, { exact: true }) })
    .locator('dd')
    .textContent();

describeWithData(
  `an owner brings in a real file${isThere ? '' : ' (skipped: there is no folder ../shared/data)'}`,
  () => {
    it('sees the typing error by line and column before anything is stored', async () => {
      await check('hips-with-entry-error.csv');
      const row = page.getByRole('row', { name: /213/ });
      const cells = (await row.getByRole('cell').allTextContents()).map((text) => text.trim());
      // The head of the file is line 1, so that person 8, right, stands in line 16.
      expect(cells.slice(0, 3)).toEqual(['Left out', '16', 'fbef']);
      expect(await numberOf('Rows read')).toBe('78');
      expect(await numberOf('Readings')).toBe('311');
      expect(await barriersOn(page)).toEqual([]);
      await keepPicture(page, 'import-checked');
      await page.getByRole('button', { name: 'Put it aside' }).click();
      await open(page, '/imports');
      expect(await importsListed().getByRole('listitem').count()).toBe(0);
      expect(await clientsNamed('Hip study')).toBe(0);
    });

    it('stores a file, finds real angles against their reference, and takes it back', async () => {
      await check('hips.csv');
      await page.getByRole('button', { name: 'Store 312 readings' }).click();
      await page.getByText(`Stored 312 readings of ${people} clients.`).waitFor();
      const listed = importsListed().getByRole('listitem').filter({ hasText: 'hips.csv' });
      await listed.getByText(`312 readings of ${people} clients`).waitFor();
      await keepPicture(page, 'import-stored');

      expect(await clientsNamed('Hip study')).toBe(people);
      await expectAnglesOfPerson8();

      await open(page, '/imports');
      await listed.getByRole('button', { name: /^Undo/ }).click();
      const dialog = page.getByRole('dialog', { name: /Undo the import of hips.csv/ });
      await dialog.waitFor();
      expect(await barriersOn(page, '[role=dialog]')).toEqual([]);
      await keepPicture(page, 'import-undo');
      await dialog.getByRole('button', { name: 'Keep it' }).click();
      expect(await clientsNamed('Hip study')).toBe(people);

      await open(page, '/imports');
      await listed.getByRole('button', { name: /^Undo/ }).click();
      await dialog.getByRole('button', { name: 'Undo import' }).click();
      await page.getByText('hips.csv was taken back.').waitFor();
      await listed.getByText(/^Undone/).waitFor();
      expect(await clientsNamed('Hip study')).toBe(0);
    });
  },
);

/** How many clients the list finds under a part of a name. */
async function clientsNamed(part: string): Promise<number> {
  await open(page, `/clients?search=${encodeURIComponent(part)}`);
  const count = await page.getByRole('main').getByRole('status').first().textContent();
  return Number(/\d+/.exec(count ?? '')?.[0]);
}

/** Before and after are of the file; 125° is the reference of hip flexion that the catalogue holds. */
async function expectAnglesOfPerson8(): Promise<void> {
  await open(page, `/clients?search=${encodeURIComponent(person)}`);
  await page.getByRole('link', { name: person }).click();
  await page.getByRole('heading', { name: person, level: 1 }).waitFor();
  await untilShown(page);
  const chart = page.getByRole('figure', { name: 'Range of motion now' });
  await chart.getByRole('button', { name: 'Table', exact: true }).click();
  const row = chart.getByRole('row', { name: /Hip flexion.*right/ });
  await row.waitFor();
  const cells = (await row.getByRole('cell').allTextContents()).map((text) => text.trim());
  // Side, start, now, change, measurement error, reference.
  expect([...cells.slice(0, 4), cells[5]]).toEqual(['right', '123', '127', '+4', '125']);
  await keepPicture(page, 'import-progress');
}
