import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { visitClient } from './visit-client';
import { tablet, VisitForm } from './visit-form';
import { barriersOn, keepPicture, open, overhangOf, phone, startBrowser, tabTo } from './visit';
import { visitAs, type Device } from './visit';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const card = (page: Page, name: string) => page.getByRole('region', { name });

async function openedAs(nth: number, device: Device) {
  const { id } = await visitClient(nth);
  const visit = await visitAs(browser, 'practitioner', { device });
  await open(visit.page, `/clients/${id}/visit`);
  return visit;
}

it('takes a muscle that is tapped on the body, and stores what was found in it', async () => {
  const { context, page, trouble } = await openedAs(3, tablet);
  const points = card(page, 'Trigger points');
  await points.getByRole('button', { name: 'Choose on the body' }).tap();
  await points.getByRole('button', { name: 'Back', exact: false }).first().tap();
  await points.getByRole('button', { name: /^Gluteus medius, right/ }).tap();
  const chips = points.getByRole('radiogroup', { name: /^Gluteus medius, right/ });
  // The same muscle does not ask twice.
  await points.getByRole('button', { name: /^Gluteus medius, right/ }).tap();
  expect(await chips.count()).toBe(1);
  await chips.getByRole('radio', { name: '3', exact: true }).tap();
  await points
    .getByRole('button', { name: 'Gluteus medius, right, trigger point 3 of 5' })
    .waitFor();
  await keepPicture(page, 'visit-on-body-tablet');
  expect(await barriersOn(page)).toEqual([]);
  const form = new VisitForm(page);
  await form.button('Save visit').tap();
  await form.recorded();
  const table = page.getByRole('region', { name: 'Trigger points' });
  await table.getByText('Gluteus medius, right').first().waitFor();
  expect(trouble).toEqual([]);
  await context.close();
});

it('takes a region by the keyboard alone, with its number, on a phone as well', async () => {
  const { context, page, trouble } = await openedAs(4, phone);
  const felt = page.locator('un-area-entries');
  const opener = felt.getByRole('button', { name: 'Choose on the body' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await tabTo(page, felt.locator('.target[tabindex="0"]'));
  const chosen = (await felt.locator('.target[tabindex="0"]').getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Enter');
  const name = chosen.split(', felt')[0] ?? '';
  const chips = felt.getByRole('radiogroup', { name: new RegExp(`^${name}`) }).first();
  await chips.getByRole('radio', { name: '4', exact: true }).tap();
  await felt.getByRole('button', { name: new RegExp(`^${name}.*felt 4 of 10`) }).waitFor();
  await keepPicture(page, 'visit-on-body-phone');
  expect(await overhangOf(page)).toBe(0);
  expect(trouble).toEqual([]);
  await context.close();
});
