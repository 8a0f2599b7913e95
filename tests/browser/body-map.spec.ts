import { jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { demoClient, type DemoClient } from './demo-client';
import {
  barriersOn,
  desktop,
  hasFocus,
  keepPicture,
  narrowest,
  open,
  overhangOf,
  phone,
  settledOn,
  startBrowser,
  tabTo,
  visitAs,
} from './visit';
import type { Device, Visit } from './visit';

jest.setTimeout(120_000);

let browser: Browser;
let client: DemoClient;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
  client = await demoClient();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(visit.trouble).toEqual([]);
  await visit.context.close();
});

async function arrive(device: Device = desktop, dark = false): Promise<void> {
  visit = await visitAs(browser, 'practitioner', { device, dark });
  page = visit.page;
  await open(page, `/clients/${client.id}`);
}

const body = (): Locator => page.getByRole('figure', { name: 'Trigger points on the body' });
const strip = (): Locator => page.getByRole('figure', { name: 'Trigger points by session' });
const drawing = (): Locator => body().locator('svg.drawing');
const slider = (): Locator => body().getByRole('slider', { name: 'Session' });
const listed = (): Locator => body().getByRole('list', { name: 'Found in this session' });
const when = (): Promise<string> => body().locator('output').innerText();

/** What the marks of the drawing show: their numbers, or x for examined and gone. */
async function marksDrawn(): Promise<string[]> {
  const marks = await drawing().locator('.mark').allTextContents();
  return marks.map((text) => text.trim() || 'x').sort();
}

describe('the trigger points of the demo’s client', () => {
  it('are found by the keyboard alone: session, view, muscle', async () => {
    await arrive();
    const last = await when();
    await tabTo(page, body().getByRole('button', { name: 'Previous session' }));
    await page.keyboard.press('Enter');
    expect(await settledOn(false, async () => (await when()) === last)).toBe(false);
    const before = await when();
    await tabTo(page, slider());
    await page.keyboard.press('Home');
    expect(await settledOn(false, async () => (await when()) === before)).toBe(false);
    expect(await slider().getAttribute('aria-valuetext')).toBe(await when());

    await tabTo(page, body().getByRole('button', { name: /^Back/ }));
    await page.keyboard.press('Enter');
    expect(
      await settledOn('BACK', () => drawing().getAttribute('data-view') as Promise<string>),
    ).toBe('BACK');

    // One step of the Tab key leads into the drawing, whatever it shows, and the next one out of it.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const focused = drawing().locator('[role=button]:focus');
    expect(await focused.count()).toBe(1);
    await page.keyboard.press('Home');
    const first = await focused.getAttribute('aria-label');
    await page.keyboard.press('ArrowDown');
    const second = await focused.getAttribute('aria-label');
    expect(second).not.toBe(first);
    await page.keyboard.press('Enter');
    expect(
      await settledOn('true', () => focused.getAttribute('aria-pressed') as Promise<string>),
    ).toBe('true');
    const told = await body().locator('.told').innerText();
    expect(told).toContain(second?.split(',')[0]);
    await page.keyboard.press('Tab');
    expect(await focused.count()).toBe(0);
  });

  it('are the same in picture, list, names, table and strip', async () => {
    await arrive();
    await slider().focus();
    await page.keyboard.press('Home');
    await body().locator('output').filter({ hasText: 'Session 1,' }).waitFor();
    const items = await listed().getByRole('listitem').allInnerTexts();
    expect(items.length).toBeGreaterThan(2);
    const found = items.flatMap((text) => /trigger point (\d) of 5/.exec(text)?.[1] ?? []);
    const names = new Set<string>();
    const views = { FRONT: 'Front', BACK: 'Back', LEFT: 'Left', RIGHT: 'Right' };
    for (const [key, view] of Object.entries(views)) {
      await body()
        .getByRole('button', { name: new RegExp(`^${view}`) })
        .click();
      await page.locator(`svg[data-view=${key}]`).waitFor();
      const buttons = drawing().locator('[role=button]');
      const labels = await buttons.evaluateAll((all) =>
        all.map((button) => button.getAttribute('aria-label') ?? ''),
      );
      for (const label of labels) names.add(label);
    }
    const spoken = [...names].filter((name) => /trigger point \d of 5$/.test(name));
    expect(spoken.map((name) => name.at(-6)).sort()).toEqual([...found].sort());
    expect([...names].filter((name) => name.endsWith('not examined')).length).toBeGreaterThan(20);

    await body().getByRole('button', { name: 'Table', exact: true }).click();
    await body().locator('.twin tbody tr').first().waitFor();
    const rows = await body().locator('.twin tbody tr').count();
    const numbers = await strip().locator('tbody td:not(.unexamined)').count();
    expect(numbers).toBe(rows);
    await strip()
      .getByRole('button', { name: /^Session 1,/ })
      .click();
    expect(
      await strip().locator('tbody td:nth-of-type(1):not(.unexamined)').allInnerTexts(),
    ).toEqual(expect.arrayContaining(found));
  });

  it('move with the strip: choosing a session there shows it on the body', async () => {
    await arrive();
    const heads = strip().getByRole('button', { name: /^Session / });
    await heads.first().click();
    const name = (await heads.first().getAttribute('aria-label')) ?? '';
    expect(
      await settledOn(true, async () => name.includes((await when()).split(',')[1]?.trim() ?? '-')),
    ).toBe(true);
    expect(await marksDrawn()).not.toEqual([]);
  });
});

describe('the body under a finger', () => {
  it('takes a press beside a muscle for that muscle, and everything to press is large enough', async () => {
    await arrive(phone);
    await body()
      .getByRole('button', { name: /^Front/ })
      .tap();
    await drawing().scrollIntoViewIfNeeded();
    const muscle = drawing().locator('[data-site="tibialis_anterior/LEFT"]');
    const box = await muscle.boundingBox();
    if (box === null) throw new Error('The front shows no shin.');
    // Narrower than a finger: a press 12 px beside it still means it.
    expect(box.width).toBeLessThan(24);
    await page.touchscreen.tap(box.x + box.width + 12, box.y + box.height / 2);
    expect(
      await settledOn('true', () => muscle.getAttribute('aria-pressed') as Promise<string>),
    ).toBe('true');
    expect(await body().locator('.told').innerText()).toContain('Tibialis anterior, left');

    for (const button of await body().locator('button:visible, input:visible').all()) {
      const size = await button.boundingBox();
      expect([await button.innerText(), (size?.height ?? 0) >= 44]).toEqual([
        await button.innerText(),
        true,
      ]);
    }
    expect(await overhangOf(page)).toBe(0);
  });

  it('leaves alone what is far from every muscle', async () => {
    await arrive(phone);
    await drawing().scrollIntoViewIfNeeded();
    const box = await drawing().boundingBox();
    if (box === null) throw new Error('There is no drawing.');
    await page.touchscreen.tap(box.x + 4, box.y + box.height - 4);
    expect(await drawing().locator('[aria-pressed=true]').count()).toBe(0);
  });
});

it.each([
  ['desktop', desktop, false],
  ['desktop-dark', desktop, true],
  ['tablet', { width: 820, height: 1180, touch: true }, false],
  ['phone', phone, false],
  ['phone-dark', phone, true],
  ['narrowest', { ...narrowest, touch: true }, false],
] as const)('the body has no barriers that axe finds, and fits: %s', async (name, device, dark) => {
  await arrive(device, dark);
  await slider().focus();
  await page.keyboard.press('Home');
  expect(await barriersOn(page, 'section[aria-labelledby="trigger-points"]')).toEqual([]);
  expect(await overhangOf(page)).toBe(0);
  expect(await hasFocus(slider())).toBe(true);
  await keepPicture(page, `body-map-${name}`);
  await body().getByRole('button', { name: /^Back/ }).click();
  await keepPicture(page, `body-map-back-${name}`);
});
