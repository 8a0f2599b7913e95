import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { demoClient, type DemoClient } from './demo-client';
import type { Role } from './program-for-browsers';
import { keepPicture, open, settledOn, startBrowser, untilShown, visitAs } from './visit';

jest.setTimeout(240_000);

let browser: Browser;
let client: DemoClient;
beforeAll(async () => {
  browser = await startBrowser();
  client = await demoClient();
});
afterAll(() => browser.close());

/** Opens what a button opens over the page, and closes it again. */
async function openAndClose(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await page.locator('.cdk-overlay-pane').first().waitFor();
  await untilShown(page);
  await page.keyboard.press('Escape');
  await page.locator('.cdk-overlay-pane').first().waitFor({ state: 'detached' });
}

async function saveChart(page: Page, kind: 'PNG' | 'CSV'): Promise<void> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: kind, exact: true }).first().click();
  expect((await saved).suggestedFilename()).toContain(`.${kind.toLowerCase()}`);
}

interface Stage {
  readonly path: () => string;
  readonly act?: (page: Page) => Promise<void>;
}

/** The way of each through their pages: every menu, every kind of dialog, every kind of chart. */
const ways: Readonly<Record<Role | 'stranger', readonly Stage[]>> = {
  stranger: [
    { path: () => '/sign-in' },
    { path: () => '/forgot-password' },
    { path: () => '/invitation#x' },
  ],
  practitioner: [
    { path: () => '/attention' },
    { path: () => '/clients', act: (page) => openAndClose(page, 'Theme') },
    {
      path: () => `/clients/${client.id}`,
      act: async (page) => {
        await saveChart(page, 'PNG');
        await saveChart(page, 'CSV');
        await page.getByRole('button', { name: 'Table', exact: true }).first().click();
        await page.keyboard.press('Shift+P');
        await openAndClose(page, /your menu/);
      },
    },
    {
      path: () => `/clients/${client.id}/visit`,
      act: async (page) => {
        await page.getByRole('button', { name: 'Repeat last measures' }).click();
        await page.getByRole('textbox').first().focus();
      },
    },
    { path: () => `/clients/${client.id}/consent` },
    { path: () => '/nothing/here' },
  ],
  client: [
    { path: () => '/my-progress' },
    { path: () => '/my-privacy' },
    { path: () => '/account' },
  ],
  owner: [
    {
      path: () => '/people',
      act: async (page) => {
        await openAndClose(page, 'Invite');
        await openAndClose(page, 'Arrange cover');
      },
    },
    { path: () => '/settings', act: (page) => openAndClose(page, 'New token') },
    {
      path: () => '/account',
      // The picture of the code is a data address.
      act: async (page) => {
        await page.getByRole('button', { name: 'Set up one-time codes' }).click();
        await page.locator('img[src^="data:"]').waitFor();
      },
    },
    { path: () => '/audit' },
    { path: () => '/records' },
    { path: () => '/imports' },
    { path: () => '/about' },
  ],
};

interface Styled {
  readonly sheets: number;
  /** Styles without the nonce of this page, which its policy would refuse. */
  readonly foreign: number;
  readonly font: string;
}

function styledOf(page: Page): Promise<Styled> {
  return page.evaluate(() => {
    const styles = Array.from(document.querySelectorAll('style'));
    const nonces = new Set(styles.map(({ nonce }) => nonce));
    return {
      sheets: styles.filter(({ sheet }) => (sheet?.cssRules.length ?? 0) > 0).length,
      foreign: styles.filter(({ nonce }) => nonce === '').length + nonces.size - 1,
      font: getComputedStyle(document.body).fontFamily,
    };
  });
}

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  it.each(['stranger', 'practitioner', 'client', 'owner'] as const)(
    'the policy refuses nothing on the way of %s',
    async (who) => {
      const { context, page, trouble } = await visitAs(browser, who, { dark: theme === 'dark' });
      for (const { path, act } of ways[who]) {
        await open(page, path());
        await act?.(page);
        const { sheets, foreign, font } = await styledOf(page);
        expect({ path: path(), foreign }).toEqual({ path: path(), foreign: 0 });
        expect(sheets).toBeGreaterThanOrEqual(1);
        expect(font).toContain('Inter');
      }
      // What is refused is said a moment later.
      await page.waitForTimeout(300);
      expect(trouble).toEqual([]);
      await context.close();
    },
  );
});

/** Whether the policy has refused something by each of these rules; the browser says it a moment later. */
function refusedBy(rules: readonly string[], trouble: readonly string[]): Promise<boolean> {
  return settledOn(true, () => {
    const refused = trouble.filter((line) => line.startsWith('console: policy:')).join('\n');
    return Promise.resolve(rules.every((rule) => refused.includes(`policy: ${rule} `)));
  });
}

it('refuses, and says, whatever would write styles, scripts or markup into the page', async () => {
  const { context, page, trouble } = await visitAs(browser, 'practitioner');
  await open(page, '/clients');
  expect(trouble).toEqual([]);
  const done = await page.evaluate(() => {
    const mark = (name: string) => (globalThis as unknown as Record<string, unknown>)[name];
    const tried = (work: () => unknown): string => {
      try {
        work();
        return 'done';
      } catch (fault) {
        return (fault as Error).name;
      }
    };
    const style = document.createElement('style');
    style.textContent = 'h1 { font-size: 99px !important; }';
    document.head.append(style);
    const box = document.createElement('div');
    document.body.append(box);
    box.setAttribute('style', 'width: 77px');
    const markup = tried(() => (box.innerHTML = '<img src=x onerror="run = 1">'));
    const written = tried(() => document.write('<p>x</p>'));
    const script = document.createElement('script');
    const text = tried(() => (script.text = 'run = 3'));
    document.body.append(script);
    const address = tried(
      () => (document.createElement('script').src = 'data:text/javascript,run=4'),
    );
    const handler = tried(() => box.setAttribute('onclick', 'run = 5'));
    box.click();
    const heading = document.querySelector('h1');
    return {
      ...{ markup, written, text, address, handler, run: mark('run') },
      size: heading === null ? '' : getComputedStyle(heading).fontSize,
      width: box.style.width,
    };
  });
  expect(done).toMatchObject({
    ...{ markup: 'TypeError', written: 'TypeError', text: 'TypeError', address: 'TypeError' },
    handler: 'TypeError',
    width: '',
  });
  expect(done.run).toBeUndefined();
  expect(done.size).not.toBe('99px');
  expect(
    await refusedBy(['style-src-elem', 'style-src-attr', 'require-trusted-types-for'], trouble),
  ).toBe(true);
  await context.close();
});

it('loads nothing from elsewhere, sends nothing there, and is shown in no frame', async () => {
  const { context, page, trouble } = await visitAs(browser, 'practitioner');
  await open(page, '/clients');
  await page.evaluate(async () => {
    const image = new Image();
    image.src = 'http://elsewhere.example/leak.png';
    await fetch('http://elsewhere.example/leak').catch(() => undefined);
    const frame = document.createElement('iframe');
    frame.src = '/clients';
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  expect(await refusedBy(['img-src', 'connect-src', 'frame-src'], trouble)).toBe(true);
  await context.close();
});

it('offers a page of another version to load it again, and goes on after that', async () => {
  const { context, page } = await visitAs(browser, 'practitioner');
  await open(page, '/about');
  // As a server does that has other operations than the page was built with.
  await page.route('**/graphql', (route) => {
    const body = route.request().postDataJSON() as { documentId: string };
    return route.continue({ postData: { ...body, documentId: `${body.documentId}0` } });
  });
  await page.getByRole('link', { name: 'Clients' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Unknot was updated' });
  await notice.waitFor();
  await keepPicture(page, 'newer-version');
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  await page.unroute('**/graphql');
  await notice.getByRole('button', { name: 'Load the page again' }).click();
  await page.getByRole('heading', { name: 'Clients', exact: true }).waitFor();
  await untilShown(page);
  expect(await notice.count()).toBe(0);
  await context.close();
});
