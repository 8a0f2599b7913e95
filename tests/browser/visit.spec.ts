import { jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { askAs } from '../faults/practitioner';
import { testProgram } from './program-for-browsers';
import { formFor, visitClient, type VisitClient } from './visit-client';
import { tablet, upright, valuesOf, VisitForm } from './visit-form';
import { barriersOn, desktop, hasFocus, keepPicture, open, overhangOf, phone } from './visit';
import { settledOn, startBrowser, untilShown, visitAs, type Device, type Visit } from './visit';

jest.setTimeout(180_000);

let browser: Browser;
let visit: Visit;
let page: Page;
let form: VisitForm;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(() => visit.context.close());

async function arrive(client: VisitClient, device: Device = tablet): Promise<void> {
  visit = await visitAs(browser, 'practitioner', { device });
  page = visit.page;
  form = new VisitForm(page);
  await open(page, `/clients/${client.id}`);
}

describe('a repeat visit', () => {
  it('takes at most 16 taps, and changes the chart at once', async () => {
    const client = await visitClient(0);
    const before = await formFor(client.id);
    await arrive(client);
    let taps = 0;
    const tap = async (target: Locator) => {
      taps += 1;
      await target.tap();
    };
    await tap(form.entry());
    await tap(form.button('Repeat last measures'));
    await tap(form.chip(/rating, now/, 4));
    await tap(form.chip(/rating, worst/, 7));
    for (const digit of '425138') await tap(form.button(digit));
    await tap(form.chip(/^Upper trapezius, left/, 2));
    await tap(form.chip(/^Upper trapezius, right/, 0));
    await tap(form.button('Same as last time'));
    await tap(form.button('+5 minutes').first());
    await tap(form.button('Done every day'));
    await keepPicture(page, 'visit-filled-tablet');
    await tap(form.button('Save visit'));
    await form.recorded();
    expect(taps).toBeLessThanOrEqual(16);
    const after = await formFor(client.id);
    expect(after.version).toBe(before.version + 1);
    expect(await valuesOf(client)).toEqual({
      ...{ now: 4, worst: 7, 'angle 0': 42, 'angle 1': 51, 'angle 2': 38 },
    });
    expect(after.triggerPoints.slice(0, 2).map(({ severity }) => severity)).toEqual([2, 0]);
    // It was given today, and could be done on no day before.
    expect(after.exercises.at(-1)?.days.map(({ done }) => done)).toEqual([true]);
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
    await form.entry().focus();
    await press('Enter');
    await form.button('Repeat last measures').waitFor();
    await untilShown(page);
    await form.button('Repeat last measures').focus();
    await press('Enter');
    const first = form.chip(/rating, now/, 6);
    expect(await settledOn(true, () => hasFocus(first))).toBe(true);
    for (const key of '47425138') await press(key);
    for (const key of '20') await press(key);
    await press('Enter');
    await press('Enter');
    await press('Control+Enter');
    await form.recorded();
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
    await form.entry().tap();
    await form.button('Repeat last measures').tap();
    await form.chip(/rating, now/, 1).tap();
    await form.button('Save visit').tap();
    await form.recorded();
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

interface Recorded {
  readonly progress: {
    readonly sessions: readonly { readonly id: string; readonly heldOn: string }[];
    readonly series: readonly {
      readonly label: string;
      readonly readings: { readonly sessionIds: string[]; readonly absent: (string | null)[] };
    }[];
  };
}

it('tells unable because of pain from not measured, on another day', async () => {
  const client = await visitClient(3);
  await arrive(client, desktop);
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Australia/Melbourne' });
  const yesterday = calendar.format(Date.now() - 86_400_000);
  await form.entry().click();
  await form.button('Repeat last measures').click();
  await page.getByLabel('Day of the visit').fill(yesterday);
  const [pained, skipped] = client.movements;
  await form.button(`Unable: pain, ${pained?.label ?? ''}`).click();
  await form.button(`Not measured, ${skipped?.label ?? ''}`).click();
  await form.button('Save visit').click();
  await form.recorded();
  const program = testProgram();
  const { progress } = await askAs<Recorded>(
    program,
    program.cookies.practitioner,
    `query ($id: ID!) { progress(clientId: $id) { sessions { id heldOn }
      series { label readings { sessionIds absent } } } }`,
    { id: client.id },
  );
  const session = progress.sessions.filter(({ heldOn }) => heldOn === yesterday).at(-1);
  const reasons = progress.series.flatMap(({ label, readings }) => {
    const nth = readings.sessionIds.indexOf(session?.id ?? '');
    return nth < 0 ? [] : [[label, readings.absent[nth]]];
  });
  expect(Object.fromEntries(reasons)).toEqual({
    [pained?.label ?? '']: 'UNABLE_PAIN',
    [skipped?.label ?? '']: 'NOT_MEASURED',
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
    await form.button('Repeat last measures').click();
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
