import { jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { demoSeed } from '@unknot/sample-clinic/demo-people';
import { practiceOf } from '@unknot/sample-clinic/practice-of';
import { demoSize } from '@unknot/sample-clinic/size';
import {
  barriersOn,
  hasFocus,
  keepPicture,
  open,
  overhangOf,
  phone,
  settledOn,
  startBrowser,
  tabTo,
  untilShown,
  visitAs,
  type Device,
  type Visit,
} from './visit';

jest.setTimeout(120_000);

let browser: Browser;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(visit.trouble).toEqual([]);
  await visit.context.close();
});

/** The name of the client who is told as the worst; names do not depend on the day. */
function worstName(): string {
  const today = new Date().toISOString().slice(0, 10);
  const sample = practiceOf(demoSeed, demoSize, today, { knownCases: true });
  for (const { client } of sample.episodes()) if (client.reference === 'C-9001') return client.name;
  throw new Error('The demo has no told client.');
}

const rows = (): Locator => page.getByRole('article');
const nameOf = async (row: Locator) => (await row.getByRole('link').textContent())?.trim() ?? '';
const button = (words: string): Locator =>
  rows().first().getByRole('button', { name: words, exact: false });

/** Takes an answer back as a script would, so that the next test finds the demo as it was. */
async function takeBack(answerId: string): Promise<void> {
  const query = `mutation ($input: UndoAlertAnswerInput!) { undoAlertAnswer(input: $input) { answer { undoneAt } } }`;
  const reply = await page.request.post('/graphql', {
    headers: { 'x-unknot': '1' },
    data: { query, variables: { input: { answerId } } },
  });
  expect(await reply.text()).toContain('"undoneAt":"2');
}

async function arrive(device?: Device): Promise<void> {
  visit = await visitAs(browser, 'practitioner', device === undefined ? {} : { device });
  page = visit.page;
  await open(page, '/');
}

describe('who needs a look', () => {
  it('is what one sees after signing in, the worst client first, by the keyboard alone', async () => {
    visit = await visitAs(browser, 'stranger');
    page = visit.page;
    await open(page, '/');
    await tabTo(page, page.getByLabel('E-mail'));
    await page.keyboard.type('practitioner@demo.unknot.example');
    await tabTo(page, page.getByLabel('Password', { exact: true }));
    await page.keyboard.type('try-unknot');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Needs attention', level: 1 }).waitFor();
    await untilShown(page);

    const worst = rows().first();
    expect(await nameOf(worst)).toBe(worstName());
    const words = await worst.innerText();
    expect(words).toContain('Shoulder pain, left');
    expect(words).toMatch(/Worse[\s\S]*worse than at the start, 2 → 9 of 10 \(\+7\)/);
    const box = await worst.boundingBox();
    expect((box?.y ?? 800) + (box?.height ?? 0)).toBeLessThan(800);

    await tabTo(page, worst.getByRole('link'));
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: worstName(), level: 1 });
    await heading.waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Needs attention', level: 1 }).waitFor();
  });

  it('counts every group first, in the order of urgency, and leads to each', async () => {
    await arrive();
    const counts = page.getByRole('navigation', { name: 'Groups' }).getByRole('link');
    const shown = (await counts.allInnerTexts()).map((words) => words.replace(/\d+\s+/, '').trim());
    expect(shown).toEqual([
      ...['worse', 'below path', 'no clear change', 'goal reached', 'overdue', 'data issues'],
    ]);
    const headings = await page
      .getByRole('main')
      .getByRole('heading', { level: 2 })
      .allInnerTexts();
    expect(headings).toEqual([
      ...['Worse (confirmed)', 'Below expected path', 'No clear change'],
      ...['Goal reached - consider discharge', 'Re-assessment overdue', 'Data issues', 'Today'],
    ]);
    await counts.last().click();
    expect(await hasFocus(page.getByRole('heading', { name: 'Data issues' }))).toBe(true);
    expect(new URL(page.url()).hash).toBe('');
  });

  it('keeps a reviewed client in place until it is undone, by the keyboard, and away afterwards', async () => {
    await arrive();
    const [before, name] = [await rows().count(), await nameOf(rows().first())];
    await tabTo(page, button('Reviewed'));
    const sent = page.waitForRequest(
      (request) => request.postData()?.includes('ReviewAlert') === true,
    );
    await page.keyboard.press('Enter');
    const { variables } = (await sent).postDataJSON() as { variables: { input: { id: string } } };
    const undo = page.getByRole('button', { name: `Undo for ${name}` });
    await undo.waitFor();
    expect(await settledOn(true, () => hasFocus(undo))).toBe(true);
    await page.getByText('Reviewed. Back when it is worse.').waitFor();
    expect(await rows().count()).toBe(before - 1);
    await keepPicture(page, 'attention-reviewed');

    await page.reload();
    await untilShown(page);
    expect(await nameOf(rows().first())).not.toBe(name);
    await takeBack(variables.input.id);
    await page.reload();
    await untilShown(page);
    expect(await nameOf(rows().first())).toBe(name);
  });

  it('shows a client again who was put off, when that is undone', async () => {
    await arrive();
    const name = await nameOf(rows().first());
    await button('Snooze to next visit').click();
    const undo = page.getByRole('button', { name: `Undo for ${name}` });
    await undo.click();
    expect(await settledOn(name, () => nameOf(rows().first()))).toBe(name);
    expect(await settledOn(true, () => hasFocus(button('Reviewed')))).toBe(true);
    await page.reload();
    await untilShown(page);
    expect(await nameOf(rows().first())).toBe(name);
  });

  it('says what failed where an answer does not arrive, and keeps the client', async () => {
    await arrive();
    const name = await nameOf(rows().first());
    await page.route('**/graphql', (route) => route.abort('connectionfailed'));
    await button('Not useful').click();
    const notice = page.getByRole('alert');
    await notice.getByText('This could not be noted.').waitFor();
    await page.unroute('**/graphql');
    expect(await nameOf(rows().first())).toBe(name);
    (visit.trouble as string[]).length = 0;
  });

  it('opens a client by one tap on a phone, with nothing sideways', async () => {
    await arrive({ ...phone, width: 360 });
    expect(await overhangOf(page)).toBe(0);
    const first = rows().first();
    const name = await nameOf(first);
    const reason = await first.getByText('worse than at', { exact: false }).boundingBox();
    await page.touchscreen.tap((reason?.x ?? 0) + 20, (reason?.y ?? 0) + 20);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
  });

  it.each([
    ['phone', { width: 360, height: 780, touch: true }],
    ['tablet', { width: 820, height: 1180, touch: true }],
    ['desktop', { width: 1280, height: 800, touch: false }],
  ])('has no barrier on a %s, light or dark', async (kind, device) => {
    await arrive(device);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await untilShown(page);
      await keepPicture(page, `attention-${kind}-${colorScheme}`);
      expect(await barriersOn(page)).toEqual([]);
      expect(await overhangOf(page)).toBe(0);
    }
  });
});
