import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from 'playwright-core';
import { testProgram, type Role, type TestProgram } from './program-for-browsers';

/** Somebody with a browser, and everything that went wrong in it. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors on the console, what the page's policy refused, failed requests, and requests to other machines. */
  readonly trouble: readonly string[];
}

/** What somebody looks at the pages with. */
export interface Device {
  readonly width: number;
  readonly height: number;
  readonly touch: boolean;
}

export const desktop: Device = { width: 1280, height: 800, touch: false };
export const phone: Device = { width: 390, height: 844, touch: true };
/** The narrowest screen, and a wider one at 400 % (WCAG 2.2, 1.4.10). */
export const narrowest = { width: 320, height: 640 };

/** Starts the browser of this run. */
export function startBrowser(): Promise<Browser> {
  const { executablePath, args, env } = testProgram().browser;
  return chromium.launch({
    executablePath,
    args: [...args],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

/** Opens a browser window for a person of the demo, who has signed in, or for a stranger. */
export async function visitAs(
  browser: Browser,
  who: Role | 'stranger',
  {
    device = desktop,
    dark = false,
    program = testProgram(),
  }: { device?: Device; dark?: boolean; program?: TestProgram } = {},
): Promise<Visit> {
  const { url, cookies } = program;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: device.width, height: device.height },
    hasTouch: device.touch,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-AU',
    timezoneId: 'Australia/Melbourne',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(20_000);
  await context.addInitScript(tellOfViolations);
  if (who !== 'stranger') {
    const [name = '', value = ''] = cookies[who].split(/=(.*)/s);
    await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }]);
  }
  const page = await context.newPage();
  return { context, page, trouble: troubleOf(page, url) };
}

/** Runs in every page before anything else: what its policy refuses is said as an error. */
function tellOfViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
    const where = `${sourceFile}:${lineNumber}`;
    console.error(`policy: ${effectiveDirective} refused ${blockedURI} ${sample} at ${where}`);
  });
}

function troubleOf(page: Page, url: string): string[] {
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== url && !['data:', 'blob:'].includes(protocol)) {
      trouble.push(`leaves the machine: ${request.url()}`);
    }
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A question that is not needed any more is taken back.
    if (why !== 'net::ERR_ABORTED') trouble.push(`failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`);
  });
  return trouble;
}

/** Opens an address of the program and waits until its page shows what it has to show. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilShown(page);
}

/** Waits until the page has its heading, its answers and its fonts, and nothing is on its way any more. */
export async function untilShown(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    () => document.querySelector('.skeleton') === null && document.fonts.status === 'loaded',
  );
}

/** Asks until the answer is as expected, and then answers it; what it was last is answered after five seconds. */
export async function settledOn<T>(expected: T, ask: () => Promise<T>): Promise<T> {
  const until = Date.now() + 5_000;
  for (;;) {
    const answer = await ask();
    if (answer === expected || Date.now() > until) return answer;
    await wait(50);
  }
}

/** Presses the Tab key until the focus is there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 200; presses += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not lead there.');
}

/** Whether the keys go there. */
export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
  }[];
}

/**
 * What axe finds wrong on the page as it stands, or in the part of it that a selector names, one line each.
 * The policy of the page refuses script tags.
 */
export async function barriersOn(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as {
      axe: { run(selector: string, options: object): Promise<AxeResult> };
    };
    return axe.run(selector, { resultTypes: ['violations'] });
  }, within);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}

/** How many pixels the page is wider than its window. */
export function overhangOf(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

const pictures = fileURLToPath(new URL('../../tmp/screens', import.meta.url));

/** Keeps a picture of the page for people to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}
