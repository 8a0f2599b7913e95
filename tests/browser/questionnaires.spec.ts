import { jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { askAs } from '../faults/practitioner';
import { testProgram } from './program-for-browsers';
import { visitClient } from './visit-client';
import { tablet, VisitForm } from './visit-form';
import { barriersOn, desktop, keepPicture, open, overhangOf, phone, startBrowser } from './visit';
import { untilShown, visitAs, type Device } from './visit';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function openedAs(nth: number, device: Device) {
  const { id } = await visitClient(nth);
  const visit = await visitAs(browser, 'practitioner', { device });
  await open(visit.page, `/clients/${id}/visit`);
  return { ...visit, id };
}

/** Opens a form by its name, wherever the card offers it. */
async function openSheet(page: Page, name: string): Promise<Locator> {
  const card = page.getByRole('region', { name: 'Questionnaires' });
  const button = card.getByRole('button', { name: new RegExp(`^((Open|Due): )?${name}`) });
  if ((await button.count()) > 0) await button.first().click();
  else await card.getByLabel('Another questionnaire').selectOption({ label: name });
  const sheet = page.getByRole('dialog', { name });
  await sheet.waitFor();
  return sheet;
}

interface Forms {
  readonly visitForm: {
    readonly questionnaires: readonly {
      readonly measure: string;
      readonly last: number | null;
      readonly lastUnscored: string;
    }[];
  };
}

async function lastOf(id: string, measure: string): Promise<number | string | null> {
  const program = testProgram();
  const { visitForm } = await askAs<Forms>(
    program,
    program.cookies.practitioner,
    `query ($id: ID!) { visitForm(clientId: $id) { questionnaires { measure last lastUnscored } } }`,
    { id },
  );
  const form = visitForm.questionnaires.find((one) => one.measure === measure);
  if (form === undefined) return null;
  // Whom the test gets may have had a score before: what the latest form says comes first.
  return form.lastUnscored === '' ? (form.last ?? '') : form.lastUnscored;
}

it('is answered by digits, put away and gone on with, and its score stands on the overview', async () => {
  const { context, page, trouble, id } = await openedAs(5, desktop);
  const form = new VisitForm(page);
  const sheet = await openSheet(page, 'Lower Extremity Functional Scale');
  await sheet.getByText('Any of your usual work, housework or school activities').waitFor();
  await keepPicture(page, 'questionnaire-desktop');
  for (const digit of '4444400000') await page.keyboard.press(digit);
  await sheet.getByText('10 of 20 answered').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('10 of 20 answered, not finished').waitFor();
  await form.text('Draft kept on this device').waitFor();
  await page.reload();
  await untilShown(page);
  const again = await openSheet(page, 'Lower Extremity Functional Scale');
  await again.getByText('Walking 2 blocks').waitFor();
  for (const digit of '3333322222') await page.keyboard.press(digit);
  await again.getByText('Tap a question to change its answer.').waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await keepPicture(page, 'questionnaire-all-desktop');
  await again.getByRole('button', { name: 'Finish' }).click();
  await form.button('Save visit').click();
  await form.recorded();
  // Five of 4, five of 0, five of 3 and five of 2.
  expect(await lastOf(id, 'lefs')).toBe(45);
  await page.getByText('Lower Extremity Functional Scale').first().waitFor();
  expect(trouble).toEqual([]);
  await context.close();
});

it('takes ticks by touch; none of them is a score of 0', async () => {
  const { context, page, trouble, id } = await openedAs(6, tablet);
  const form = new VisitForm(page);
  const sheet = await openSheet(page, 'Roland-Morris 24');
  const statement = sheet.getByLabel('I sleep less well because of my back.');
  await statement.tap();
  await sheet.getByText('1 of 24 ticked').waitFor();
  await keepPicture(page, 'questionnaire-ticks-tablet');
  expect(await barriersOn(page)).toEqual([]);
  await statement.tap();
  await sheet.getByRole('button', { name: 'None of these today' }).tap();
  await form.button('Save visit').tap();
  await form.recorded();
  expect(await lastOf(id, 'rmdq')).toBe(0);
  expect(trouble).toEqual([]);
  await context.close();
});

it('says before and after saving why there is no score', async () => {
  const { context, page, trouble, id } = await openedAs(7, desktop);
  const form = new VisitForm(page);
  const sheet = await openSheet(page, 'QuickDASH');
  await sheet.getByText('may not be shown here').waitFor();
  await sheet.getByRole('button', { name: 'Enter the 11 answers instead' }).click();
  for (const digit of '33333333') await page.keyboard.press(digit);
  await sheet.getByRole('button', { name: 'All questions' }).click();
  const why = 'No score: 8 of 11 answered, at least 10 are needed.';
  await sheet.getByText(why).waitFor();
  await keepPicture(page, 'questionnaire-too-few');
  await sheet.getByRole('button', { name: 'Finish' }).click();
  await page.getByText(why).waitFor();
  await form.button('Save visit').click();
  await form.recorded();
  expect(await lastOf(id, 'quickdash')).toBe(why);
  expect(trouble).toEqual([]);
  await context.close();
});

it('is sent once with its visit when the network returns', async () => {
  const { context, page, id } = await openedAs(9, tablet);
  const form = new VisitForm(page);
  const sheet = await openSheet(page, 'PEG (pain, enjoyment, general activity)');
  await sheet.getByLabel(/Total/).fill('4.3');
  await sheet.getByRole('button', { name: 'Done' }).tap();
  await context.setOffline(true);
  await form.button('Save visit').tap();
  await form.text('The visit waits for the network.').waitFor();
  expect(await lastOf(id, 'peg')).toBe('');
  await context.setOffline(false);
  await form.recorded();
  expect(await lastOf(id, 'peg')).toBe(4.3);
  await context.close();
});

describe.each([
  ['phone', phone],
  ['tablet', tablet],
])('on a %s', (name, device) => {
  it('has no barrier and nothing sideways, light and dark', async () => {
    const { context, page, trouble } = await openedAs(8, device);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const shown = await openSheet(page, 'Kessler K10');
      await page.keyboard.press('2');
      await keepPicture(page, `questionnaire-${name}-${colorScheme}`);
      expect(await barriersOn(page)).toEqual([]);
      expect(await overhangOf(page)).toBe(0);
      await shown.getByRole('button', { name: 'Put away' }).click();
      const paper = await openSheet(page, 'Oswestry Disability Index');
      await keepPicture(page, `questionnaire-paper-${name}-${colorScheme}`);
      expect(await barriersOn(page)).toEqual([]);
      await paper.getByRole('button', { name: 'Put away' }).click();
    }
    expect(trouble).toEqual([]);
    await context.close();
  });
});
