import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { formFor, visitClient, type VisitClient } from './visit-client';
import { barriersOn, desktop, keepPicture, open, overhangOf, phone } from './visit';
import { settledOn, startBrowser, untilShown, visitAs, type Device, type Visit } from './visit';

jest.setTimeout(180_000);

const tablet: Device = { width: 1180, height: 820, touch: true };
const upright: Device = { width: 820, height: 1180, touch: true };

let browser: Browser;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(() => visit.context.close());

async function arrive(client: VisitClient, device: Device = tablet): Promise<void> {
  visit = await visitAs(browser, 'practitioner', { device });
  page = visit.page;
  await open(page, `/clients/${client.id}`);
}

const toTheForm = () => page.getByRole('link', { name: 'Record visit' });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const chip = (group: RegExp, number: number) =>
  page
    .getByRole('radiogroup', { name: group })
    .first()
    .getByRole('radio', { name: String(number), exact: true });
/** Waits for the progress page; says what the form said where it does not come. */
async function recorded(): Promise<void> {
  await page.waitForURL(/\/episodes\/[^/]+$/, { timeout: 8_000 }).catch(async () => {
    const said = await page.locator('[role=alert], [role=status]').allTextContents();
    throw new Error(`The visit was not stored: ${said.join(' | ').replace(/\s+/g, ' ')}`);
  });
}
const saved = (name: string) => page.getByText(name, { exact: true });

/** Values of the last visit by measure, as the server has them. */
async function valuesOf({ id, movements }: VisitClient): Promise<Record<string, number | null>> {
  const { measures } = await formFor(id);
  const of = (word: string) => measures.find(({ measure }) => measure === word)?.last ?? null;
  const labels = movements.map(({ label }) => label);
  const angles = measures.filter(
    ({ label, measure }) => measure === 'rom_deg' && labels.includes(label),
  );
  return {
    ...{ now: of('nprs_now'), worst: of('nprs_worst') },
    ...Object.fromEntries(angles.map(({ last }, nth) => [`angle ${nth}`, last])),
  };
}

describe('a repeat visit', () => {
  it('takes at most 16 taps, and changes the chart at once', async () => {
    const client = await visitClient(0);
    const before = await formFor(client.id);
    await arrive(client);
    let taps = 0;
    const tap = async (target: ReturnType<typeof button>) => {
      taps += 1;
      await target.tap();
    };
    await tap(toTheForm());
    await tap(button('Repeat last measures'));
    await tap(chip(/rating, now/, 4));
    await tap(chip(/rating, worst/, 7));
    for (const digit of '425138') await tap(button(digit));
    await tap(chip(/^Upper trapezius, left/, 2));
    await tap(chip(/^Upper trapezius, right/, 0));
    await tap(button('Same as last time'));
    await tap(button('+5 minutes').first());
    await tap(button('Done every day'));
    await keepPicture(page, 'visit-filled-tablet');
    await tap(button('Save visit'));
    await recorded();
    expect(taps).toBeLessThanOrEqual(16);
    const after = await formFor(client.id);
    expect(after.version).toBe(before.version + 1);
    expect(await valuesOf(client)).toEqual({
      ...{ now: 4, worst: 7, 'angle 0': 42, 'angle 1': 51, 'angle 2': 38 },
    });
    expect(after.triggerPoints.slice(0, 2).map(({ severity }) => severity)).toEqual([2, 0]);
    expect(after.exercises.at(-1)?.days.map(({ done }) => done)).toEqual(Array(7).fill(true));
    await untilShown(page);
    await page
      .getByRole('img', { name: /Numeric pain rating/ })
      .first()
      .waitFor();
    expect(visit.trouble).toEqual([]);
  });

  it('takes at most 16 keys', async () => {
    const client = await visitClient(1);
    await arrive(client, desktop);
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
      await page.waitForTimeout(60);
    };
    await toTheForm().focus();
    await press('Enter');
    await button('Repeat last measures').waitFor();
    await untilShown(page);
    await button('Repeat last measures').focus();
    await press('Enter');
    for (const key of '47425138') await press(key);
    for (const key of '20') await press(key);
    await press('Enter');
    await press('Enter');
    await press('Control+Enter');
    await recorded();
    expect(keys).toBeLessThanOrEqual(16);
    expect(await valuesOf(client)).toEqual({
      ...{ now: 4, worst: 7, 'angle 0': 42, 'angle 1': 51, 'angle 2': 38 },
    });
    expect(visit.trouble).toEqual([]);
  });

  it('stores no value of the last visit that was not entered again', async () => {
    const client = await visitClient(2);
    const before = await formFor(client.id);
    await arrive(client);
    await toTheForm().tap();
    await button('Repeat last measures').tap();
    await chip(/rating, now/, 1).tap();
    await button('Save visit').tap();
    await recorded();
    const after = await formFor(client.id);
    expect(after.version).toBe(before.version + 1);
    // The values are those of the visit before.
    const { now, worst, ...angles } = await valuesOf(client);
    expect([now, worst]).toEqual([1, 6]);
    expect(Object.values(angles)).toEqual([31, 32, 33]);
    expect(await sessionsWith(client, 'rom_deg')).toBe(1);
  });
});

/** In how many sessions of the last two a measure was taken, by the marks of the progress page. */
async function sessionsWith({ id }: VisitClient, measure: string): Promise<number> {
  const { progress } = (await page.evaluate(
    async ([clientId]) => {
      const query = `query ($id: ID!) { progress(clientId: $id) { sessions { id }
        series { measure { key } readings { sessionIds } } } }`;
      const reply = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-unknot': '1' },
        body: JSON.stringify({ query, variables: { id: clientId } }),
      });
      return ((await reply.json()) as { data: unknown }).data;
    },
    [id],
  )) as {
    progress: {
      sessions: { id: string }[];
      series: { measure: { key: string }; readings: { sessionIds: string[] } }[];
    };
  };
  const lastTwo = progress.sessions.slice(-2).map((session) => session.id);
  const taken = progress.series.filter((series) => series.measure.key === measure);
  return lastTwo.filter((session) =>
    taken.some(({ readings }) => readings.sessionIds.includes(session)),
  ).length;
}

describe('what is written down', () => {
  it('is there again after the page was loaded anew, and goes with signing out', async () => {
    const client = await visitClient(3);
    visit = await visitAs(browser, 'stranger', { device: tablet });
    page = visit.page;
    await open(page, `/clients/${client.id}/visit`);
    await page.getByLabel('E-mail').fill('practitioner@demo.unknot.example');
    await page.getByLabel('Password', { exact: true }).fill('try-unknot');
    await button('Sign in').tap();
    await button('Repeat last measures').tap();
    await chip(/rating, now/, 3).tap();
    await saved('Draft kept on this device').waitFor();
    await page.reload();
    await untilShown(page);
    const kept = chip(/rating, now/, 3);
    expect(await settledOn('true', () => kept.getAttribute('aria-checked'))).toBe('true');
    await page.getByRole('button', { name: /your menu/ }).tap();
    await page.getByRole('menuitem', { name: 'Sign out' }).tap();
    await button('Sign out and delete').tap();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    expect(await keptIn(page)).toEqual([]);
  });

  it('is sent once when the network returns', async () => {
    const client = await visitClient(4);
    const { version } = await formFor(client.id);
    await arrive(client);
    await toTheForm().tap();
    await button('Repeat last measures').tap();
    await chip(/rating, now/, 5).tap();
    await visit.context.setOffline(true);
    await button('Save visit').tap();
    await saved('The visit waits for the network.').waitFor();
    await keepPicture(page, 'visit-waiting');
    expect((await formFor(client.id)).version).toBe(version);
    await visit.context.setOffline(false);
    await recorded();
    expect((await formFor(client.id)).version).toBe(version + 1);
    expect(await keptIn(page)).toEqual([]);
  });

  it('is stored once though the answer was lost', async () => {
    const client = await visitClient(5);
    const { version } = await formFor(client.id);
    await arrive(client);
    await toTheForm().tap();
    await button('Repeat last measures').tap();
    await chip(/rating, now/, 2).tap();
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      const isVisit = (route.request().postData() ?? '').includes('RecordVisit');
      if (!isVisit || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await button('Save visit').tap();
    await saved('The visit waits for the network.').waitFor();
    expect(lost).toBe(1);
    expect((await formFor(client.id)).version).toBe(version + 1);
    await button('Send now').tap();
    await recorded();
    expect((await formFor(client.id)).version).toBe(version + 1);
  });
});

function keptIn(where: Page): Promise<unknown[]> {
  return where.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const request = indexedDB.open('unknot.visits');
        request.onsuccess = () => {
          const { result } = request;
          if (result.objectStoreNames.length === 0) return resolve([]);
          const all = result.transaction('visit').objectStore('visit').getAll();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );
}

describe('what cannot be', () => {
  it('is said beside its field, and a value that is meant is kept', async () => {
    const client = await visitClient(6);
    await arrive(client);
    await toTheForm().tap();
    await button('Repeat last measures').tap();
    const [first] = client.movements;
    await page.getByRole('textbox', { name: first?.label ?? '', exact: true }).fill('195');
    await button('Save visit').tap();
    const keep = button('Keep it as it is');
    await keep.waitFor();
    await keepPicture(page, 'visit-problem');
    expect(await barriersOn(page)).toEqual([]);
    while ((await keep.count()) > 0) {
      await keep.first().tap();
      await button('Save visit').tap();
      await page.waitForTimeout(500);
    }
    await recorded();
    expect(Object.values(await valuesOf(client))).toContain(195);
  });

  it('is no second visit over that of somebody else', async () => {
    const client = await visitClient(7);
    await arrive(client);
    await toTheForm().tap();
    await button('Repeat last measures').tap();
    await chip(/rating, now/, 5).tap();
    await visitClient(7);
    const { version } = await formFor(client.id);
    await button('Save visit').tap();
    await button('Show the visit of the other').waitFor();
    expect((await formFor(client.id)).version).toBe(version);
    await button('Show the visit of the other').tap();
    await untilShown(page);
    await button('Save visit').tap();
    await recorded();
    expect((await formFor(client.id)).version).toBe(version + 1);
  });
});

describe.each([
  ['tablet', tablet],
  ['upright tablet', upright],
  ['phone', phone],
  ['desktop', desktop],
])('on a %s', (name, device) => {
  it('has no barrier and nothing sideways, light and dark', async () => {
    const client = await visitClient(8);
    await arrive(client, device);
    await open(page, `/clients/${client.id}/visit`);
    await button('Repeat last measures').click();
    await page.getByRole('textbox', { name: client.movements[0]?.label ?? '' }).focus();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await untilShown(page);
      await keepPicture(page, `visit-${name.replace(' ', '-')}-${colorScheme}`);
      expect(await barriersOn(page)).toEqual([]);
      expect(await overhangOf(page)).toBe(0);
    }
    expect(visit.trouble).toEqual([]);
  });
});
