import { jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Role } from '../program-for-browsers';
import { open, startBrowser, untilShown, visitAs, type Visit } from '../visit';
import { startHostilePractice, type HostilePractice } from './hostile-practice';
import { payloadsFor } from './payloads';

jest.setTimeout(300_000);

let browser: Browser;
let practice: HostilePractice;
beforeAll(async () => {
  browser = await startBrowser();
  practice = await startHostilePractice();
});
afterAll(async () => {
  await browser.close();
  await practice.stop();
});

/** Runs in every page before anything else: what a hostile text calls when it is run. */
function listen(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard, ran: (source: string) => heard.push(source) });
}

function heardBy(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/** Fields whose texts the page shows: each holds its own name. */
async function shownOn(page: Page): Promise<readonly string[]> {
  const text = await page.locator('body').innerText();
  return practice.fields.filter((field) => text.includes(field));
}

/** Elements that only a hostile text would bring, or attributes that would run. */
function foreignOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const foreign =
      'iframe, object, embed, base:not([href="/"]), marquee, math, video, audio, meta[http-equiv=refresh], [href^="javascript:"]';
    return Array.from(document.querySelectorAll('*'))
      .filter(
        (element) =>
          element.matches(foreign) ||
          element.getAttributeNames().some((name) => name.startsWith('on')),
      )
      .map((element) => element.outerHTML.slice(0, 200));
  });
}

const pages: Readonly<Record<Role, readonly string[]>> = {
  practitioner: [
    '/attention',
    '/clients',
    '/clients/:client',
    '/clients/:client/consent',
    '/account',
  ],
  client: ['/my-progress', '/my-privacy', '/account'],
  owner: [
    '/clients',
    '/records',
    '/people',
    '/settings',
    '/audit',
    '/imports',
    '/account',
    '/about',
  ],
};

/** Fields that some page shows. */
const everywhere = [
  'access_token.name',
  'account.name',
  'client.name',
  'correction_request.answer',
  'correction_request.words',
  'cover.reason',
  'import.file_name',
  'location.name',
  'one_time_link.name',
  'practice.name',
  'practitioner.name',
];

/** What somebody may open and press without changing anything. */
async function lookInto(page: Page): Promise<void> {
  for (const button of await page.getByRole('button', { name: 'Table', exact: true }).all()) {
    await button.click();
  }
  await page.getByRole('button', { name: /your menu/ }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.emulateMedia({ media: 'print' });
  await untilShown(page);
  await page.emulateMedia({ media: 'screen' });
}

async function visitHostile(who: Role): Promise<Visit> {
  const visit = await visitAs(browser, who, { program: practice.program });
  await visit.context.addInitScript(listen);
  return visit;
}

/** Nothing may open a window or a dialog. */
function watch(context: BrowserContext, page: Page): string[] {
  const opened: string[] = [];
  page.on('dialog', (dialog) => {
    opened.push(dialog.message());
    void dialog.dismiss();
  });
  context.on('page', (other) => opened.push(other.url()));
  return opened;
}

describe('hostile texts in every field that somebody writes', () => {
  it('are stored everywhere', () => {
    expect(practice.refused).toEqual([]);
    expect(practice.fields.length).toBeGreaterThan(20);
    expect(payloadsFor('x').length).toBeGreaterThanOrEqual(60);
  });

  const seen = new Set<string>();
  it.each(['practitioner', 'client', 'owner'] as const)(
    'are words and nothing else to %s',
    async (who) => {
      const { context, page, trouble } = await visitHostile(who);
      const opened = watch(context, page);
      for (const path of pages[who]) {
        await open(page, path.replace(':client', practice.clientId));
        await lookInto(page);
        for (const field of await shownOn(page)) seen.add(field);
        const found = { heard: await heardBy(page), foreign: await foreignOn(page) };
        expect({ path, ...found }).toEqual({ path, heard: [], foreign: [] });
      }
      // What is refused is said a moment later.
      await page.waitForTimeout(300);
      expect({ trouble, opened }).toEqual({ trouble: [], opened: [] });
      await context.close();
    },
  );

  it('were before their eyes', () => {
    expect([...seen].sort()).toEqual(expect.arrayContaining(everywhere));
  });
});

/** These leave the page before the others have run. */
const leaving = /http-equiv|<base/;

it('hears and sees hostile texts that are taken for markup', async () => {
  const context = await browser.newContext({ bypassCSP: true });
  await context.addInitScript(listen);
  const page = await context.newPage();
  await page.goto(`${practice.program.url}/sign-in`);
  const heard = await page.evaluate(
    async (texts) => {
      for (const text of texts) {
        const box = document.createElement('div');
        box.innerHTML = text;
        document.body.append(box);
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      return (globalThis as unknown as { heard: string[] }).heard;
    },
    payloadsFor('canary').filter((text) => !leaving.test(text)),
  );
  expect(heard.length).toBeGreaterThan(10);
  expect((await foreignOn(page)).length).toBeGreaterThan(10);
  await context.close();
});
