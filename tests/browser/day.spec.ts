import { jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { makeFolder, removeFolders } from '../faults/folders';
import { askAs, signInTo } from '../faults/practitioner';
import { startProgram, untilReady, type Program } from '../faults/program';
import { testProgram } from './program-for-browsers';
import { barriersOn, hasFocus, open, settledOn, startBrowser, tabTo } from './visit';
import { untilShown, visitAs, type Visit } from './visit';

jest.setTimeout(240_000);

// A demo of its own: what is recorded here would change whom other tests find in need of a look.
let folder: string;
let program: Program;
let browser: Browser;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  folder = makeFolder();
  program = await untilReady(await startProgram({ UNKNOT_DATA: folder }), 200);
  browser = await startBrowser();
  const { browser: found } = testProgram();
  const cookies = { owner: '', practitioner: '', client: '' };
  const own = { url: program.url, cookies, browser: found };
  visit = await visitAs(browser, 'stranger', { program: own });
  page = visit.page;
});
afterAll(async () => {
  await browser.close();
  await program.stop();
  removeFolders([folder]);
});

/** Goes to something by the Tab key and presses a key there. */
async function press(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

const heading = (name: string) => page.getByRole('heading', { name, level: 1, exact: true });
const link = (name: string) => page.getByRole('link', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** How many readings a picture says that it shows. */
const readingsIn = (label: string): number => Number(/: (\d+) readings/.exec(label)?.[1]);

interface Trail {
  readonly auditEvents: {
    readonly edges: readonly { readonly node: { readonly action: string } }[];
  };
}

async function deeds(): Promise<readonly string[]> {
  const cookie = await signInTo(program.url, 'owner@demo.unknot.example');
  const query = '{ auditEvents(first: 100) { edges { node { action } } } }';
  const { auditEvents } = await askAs<Trail>(program, cookie, query);
  return auditEvents.edges.map(({ node }) => node.action);
}

it('is a whole day by the keyboard alone', async () => {
  await open(page, '/');
  await tabTo(page, page.getByLabel('E-mail'));
  await page.keyboard.type('practitioner@demo.unknot.example');
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await page.keyboard.type('try-unknot');
  await page.keyboard.press('Enter');
  await heading('Needs attention').waitFor();
  await untilShown(page);

  const worst = page.getByRole('article').first().getByRole('link');
  const name = (await worst.textContent())?.trim() ?? '';
  await press(worst);
  await heading(name).waitFor();
  await untilShown(page);
  const chart = page.getByRole('img', { name: /^Numeric pain rating, average/ }).first();
  const before = (await chart.getAttribute('aria-label')) ?? '';
  expect(before).toContain('latest 9 of 10');

  await press(link('Record visit'));
  await button('Repeat last measures').waitFor();
  await untilShown(page);
  await press(button('Repeat last measures'));
  const nine = page.getByRole('radio', { name: '9', exact: true }).first();
  expect(await settledOn(true, () => hasFocus(nine))).toBe(true);
  await page.keyboard.press('3');
  await press(button('Same as last time'));
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/episodes\/[^/]+$/);
  await heading(name).waitFor();
  await untilShown(page);
  const after = (await chart.getAttribute('aria-label')) ?? '';
  expect(readingsIn(after)).toBe(readingsIn(before) + 1);
  expect(after).toContain('latest 3 of 10');
  // The call on the change, with its reason, by the mean of the last two.
  await page
    .getByText(/2 → 6 of 10 \(\+4, mean of the last two\)/)
    .first()
    .waitFor();
  expect(await barriersOn(page)).toEqual([]);

  await press(button('Print'));
  expect(await settledOn(true, async () => (await deeds()).includes('PRINT_RECORD'))).toBe(true);

  await press(link('Attention'));
  await heading('Needs attention').waitFor();
  await untilShown(page);
  const today = page.getByRole('region', { name: 'Recorded today' });
  await today.getByRole('link', { name }).waitFor();
  const first = page.getByRole('article').first();
  const next = (await first.getByRole('link').textContent())?.trim() ?? '';
  await press(first.getByRole('button', { name: 'Reviewed' }));
  const undo = page.getByRole('button', { name: `Undo for ${next}` });
  expect(await settledOn(true, () => hasFocus(undo))).toBe(true);

  await press(page.getByRole('button', { name: /, your menu$/ }));
  await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await heading('Sign in').waitFor();
  expect(visit.trouble).toEqual([]);
});
