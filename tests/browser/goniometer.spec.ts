import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { formFor, visitClient, type VisitClient } from './visit-client';
import { tablet, VisitForm } from './visit-form';
import { barriersOn, desktop, keepPicture, open, overhangOf, phone, startBrowser } from './visit';
import { settledOn, visitAs, type Device } from './visit';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function openedAs(client: VisitClient, device: Device) {
  const visit = await visitAs(browser, 'practitioner', { device });
  await open(visit.page, `/clients/${client.id}/visit`);
  const form = new VisitForm(visit.page);
  await form.button('Repeat last measures').click();
  return { ...visit, form };
}

const details = (page: Page, label: string) =>
  page.getByRole('button', { name: `How it is measured: ${label}`, exact: true }).first();

it('draws the movement with what is entered, and stores tool, mode and pain at the end', async () => {
  const client = await visitClient(6);
  const label = client.movements[0]?.label ?? '';
  const { context, page, trouble, form } = await openedAs(client, desktop);
  await page.getByRole('textbox', { name: label, exact: true }).fill('42');
  await details(page, label).click();
  await page.getByRole('img', { name: /zero is .*now 42°/ }).waitFor();
  await page.getByLabel('Measured with').selectOption('by eye');
  await page.getByText('Another tool breaks the line.').waitFor();
  const pain = page.getByRole('radiogroup', { name: `Pain at the end of the range: ${label}` });
  await pain.getByRole('radio', { name: '0', exact: true }).click();
  await keepPicture(page, 'goniometer-desktop');
  expect(await barriersOn(page)).toEqual([]);
  await form.button('Save visit').click();
  await form.recorded();
  const { measures } = await formFor(client.id);
  const angle = measures.find((one) => one.measure === 'rom_deg' && one.label === label);
  expect(angle?.last).toBe(42);
  const felt = measures.find(({ measure, movement, side }) => {
    return measure === 'nprs_move' && movement === angle?.movement && side === angle?.side;
  });
  expect(felt?.last).toBe(0);
  expect(trouble).toEqual([]);
  await context.close();
});

it('stores what was moved for the client as another series', async () => {
  const client = await visitClient(7);
  const label = client.movements[1]?.label ?? '';
  const { context, page, form } = await openedAs(client, tablet);
  await details(page, label).tap();
  await form.button('Passive').tap();
  await page.getByRole('textbox', { name: label, exact: true }).fill('44');
  await form.button('Save visit').tap();
  await form.recorded();
  const { measures } = await formFor(client.id);
  const passive = label.replace('active', 'passive');
  expect(measures.find((one) => one.label === passive)?.last).toBe(44);
  expect(measures.find((one) => one.label === label)?.last).toBe(client.movements[1]?.value);
  await context.close();
});

describe('the sensor of a phone', () => {
  it('measures by two taps, and is named as the tool', async () => {
    const client = await visitClient(8);
    const label = client.movements[0]?.label ?? '';
    const { context, page, trouble, form } = await openedAs(client, phone);
    const devtools = await context.newCDPSession(page);
    const turn = (beta: number) =>
      devtools.send('DeviceOrientation.setDeviceOrientationOverride', { alpha: 0, beta, gamma: 0 });
    await turn(10);
    await details(page, label).tap();
    await form.button('Measure with this phone').tap();
    await form.button('Start').tap();
    await turn(57);
    await page.getByText('47°', { exact: true }).waitFor();
    await keepPicture(page, 'goniometer-phone-sensor');
    expect(await barriersOn(page)).toEqual([]);
    expect(await overhangOf(page)).toBe(0);
    await form.button('End').tap();
    const field = page.getByRole('textbox', { name: label, exact: true });
    expect(await settledOn('47', () => field.inputValue())).toBe('47');
    const tool = page.getByLabel('Measured with');
    expect(await settledOn('phone sensor', () => tool.inputValue())).toBe('phone sensor');
    await form.button('Save visit').tap();
    await form.recorded();
    const { measures } = await formFor(client.id);
    expect(measures.find((one) => one.label === label)?.last).toBe(47);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('says so kindly where there is none', async () => {
    const client = await visitClient(9);
    const { context, page, form } = await openedAs(client, desktop);
    await details(page, client.movements[0]?.label ?? '').click();
    await form.button('Measure with this phone').click();
    await page.getByText('This device has no orientation sensor').waitFor();
    await context.close();
  });
});

describe.each([
  ['phone', phone],
  ['tablet', tablet],
])('on a %s', (name, device) => {
  it('has no barrier and nothing sideways, light and dark', async () => {
    const client = await visitClient(5);
    const { context, page, trouble } = await openedAs(client, device);
    await details(page, client.movements[2]?.label ?? '').click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await keepPicture(page, `goniometer-${name}-${colorScheme}`);
      expect(await barriersOn(page)).toEqual([]);
      expect(await overhangOf(page)).toBe(0);
    }
    expect(trouble).toEqual([]);
    await context.close();
  });
});
