import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { demoClient, type DemoClient } from './demo-client';
import type { Role } from './program-for-browsers';
import {
  barriersOn,
  desktop,
  keepPicture,
  narrowest,
  open,
  overhangOf,
  phone,
  startBrowser,
  untilShown,
  visitAs,
} from './visit';

jest.setTimeout(120_000);

let browser: Browser;
let client: DemoClient;
beforeAll(async () => {
  browser = await startBrowser();
  client = await demoClient();
});
afterAll(() => browser.close());

interface State {
  readonly name: string;
  readonly who: Role | 'stranger';
  readonly path: () => string;
  /** Brings the page into the state, where opening it is not enough. */
  readonly reach?: (page: Page) => Promise<void>;
  /** The part that is looked at, where a page that shows the rest is looked at already. */
  readonly within?: string;
}

const states: readonly State[] = [
  { name: 'sign-in', who: 'stranger', path: () => '/sign-in' },
  {
    name: 'sign-in-incomplete',
    who: 'stranger',
    path: () => '/sign-in',
    reach: (page) => page.getByRole('button', { name: 'Sign in', exact: true }).click(),
  },
  { name: 'sign-in-code', who: 'stranger', path: () => '/sign-in?step=SECOND_FACTOR' },
  { name: 'forgot-password', who: 'stranger', path: () => '/forgot-password' },
  { name: 'dead-link', who: 'stranger', path: () => '/invitation#nothing' },
  { name: 'attention', who: 'practitioner', path: () => '/attention' },
  { name: 'clients', who: 'practitioner', path: () => '/clients' },
  { name: 'clients-no-match', who: 'practitioner', path: () => '/clients?search=qqqq' },
  { name: 'new-client', who: 'practitioner', path: () => '/clients/new' },
  { name: 'lapsed', who: 'practitioner', path: () => '/clients/lapsed' },
  { name: 'episodes', who: 'practitioner', path: () => `/clients/${client.id}/episodes` },
  { name: 'new-episode', who: 'practitioner', path: () => `/clients/${client.id}/episodes/new` },
  { name: 'progress', who: 'practitioner', path: () => `/clients/${client.id}` },
  {
    name: 'progress-tables',
    who: 'practitioner',
    path: () => `/clients/${client.id}`,
    reach: async (page) => {
      for (const button of await page.getByRole('button', { name: 'Table', exact: true }).all()) {
        await button.click();
      }
    },
  },
  {
    name: 'progress-menu',
    who: 'practitioner',
    path: () => `/clients/${client.id}`,
    reach: (page) => page.getByRole('button', { name: /your menu/ }).click(),
    within: '[role=menu]',
  },
  { name: 'no-such-client', who: 'practitioner', path: () => `/clients/${client.strangerId}` },
  { name: 'no-such-page', who: 'practitioner', path: () => '/nothing/here' },
  { name: 'about', who: 'practitioner', path: () => '/about' },
  { name: 'my-progress', who: 'client', path: () => '/my-progress' },
  { name: 'report', who: 'practitioner', path: () => `/clients/${client.id}/report` },
  { name: 'my-report', who: 'client', path: () => '/my-report' },
  { name: 'my-privacy', who: 'client', path: () => '/my-privacy' },
  { name: 'consent', who: 'practitioner', path: () => `/clients/${client.id}/consent` },
  { name: 'imports', who: 'owner', path: () => '/imports' },
  { name: 'account', who: 'owner', path: () => '/account' },
  { name: 'people', who: 'owner', path: () => '/people' },
  {
    name: 'people-cover',
    who: 'owner',
    path: () => '/people',
    reach: (page) => page.getByRole('button', { name: 'Arrange cover' }).click(),
    within: '[role=dialog]',
  },
  { name: 'settings', who: 'owner', path: () => '/settings' },
  {
    name: 'settings-token',
    who: 'owner',
    path: () => '/settings',
    reach: (page) => page.getByRole('button', { name: 'New token' }).click(),
    within: '[role=dialog]',
  },
  { name: 'audit', who: 'owner', path: () => '/audit' },
  { name: 'records', who: 'owner', path: () => '/records' },
  { name: 'records-erased', who: 'owner', path: () => '/records?show=erased' },
  { name: 'restricted-records', who: 'practitioner', path: () => '/clients/restricted' },
];

describe.each(states)('$name', ({ name, who, path, reach, within }) => {
  it.each([
    ['desktop', desktop],
    ['phone', phone],
  ])('on a %s: no barrier, no error, nothing sideways', async (kind, device) => {
    const { context, page, trouble } = await visitAs(browser, who, { device });
    await open(page, path());
    await reach?.(page);
    const found: object[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await untilShown(page);
      await keepPicture(page, `${name}-${kind}-${colorScheme}`);
      const barriers = await barriersOn(page, within);
      found.push({ colorScheme, barriers, overhang: await overhangOf(page) });
    }
    if (device === phone) {
      await page.setViewportSize(narrowest);
      await untilShown(page);
      await keepPicture(page, `${name}-narrow`);
      found.push({ overhang: await overhangOf(page) });
    }
    expect({ found, trouble }).toEqual({
      found: [
        { colorScheme: 'light', barriers: [], overhang: 0 },
        { colorScheme: 'dark', barriers: [], overhang: 0 },
        ...(device === phone ? [{ overhang: 0 }] : []),
      ],
      trouble: [],
    });
    await context.close();
  });
});

it('notices a barrier, an error and a request to another machine', async () => {
  const { context, page, trouble } = await visitAs(browser, 'stranger');
  await open(page, '/sign-in');
  await page.evaluate(() => {
    document.querySelector('label')?.remove();
    document.body.style.minWidth = '2000px';
    console.error('seeded');
  });
  expect(await barriersOn(page)).toContainEqual(expect.stringContaining('label'));
  expect(await overhangOf(page)).toBeGreaterThan(0);
  await page.goto('http://elsewhere.example/').catch(() => undefined);
  expect(trouble).toContain('console: seeded');
  expect(trouble).toContain('leaves the machine: http://elsewhere.example/');
  await context.close();
});
