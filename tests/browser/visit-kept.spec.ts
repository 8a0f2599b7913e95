import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { formFor, visitClient, type VisitClient } from './visit-client';
import { keptIn, tablet, valuesOf, VisitForm } from './visit-form';
import {
  barriersOn,
  keepPicture,
  open,
  settledOn,
  startBrowser,
  untilShown,
  visitAs,
} from './visit';
import type { Device, Visit } from './visit';

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

describe('what is written down', () => {
  it('is there again after the page was loaded anew, and goes with signing out', async () => {
    const client = await visitClient(3);
    visit = await visitAs(browser, 'stranger', { device: tablet });
    page = visit.page;
    form = new VisitForm(page);
    await open(page, `/clients/${client.id}/visit`);
    await page.getByLabel('E-mail').fill('practitioner@demo.unknot.example');
    await page.getByLabel('Password', { exact: true }).fill('try-unknot');
    await form.button('Sign in').tap();
    await form.button('Repeat last measures').tap();
    await form.chip(/rating, now/, 3).tap();
    await form.text('Draft kept on this device').waitFor();
    await page.reload();
    await untilShown(page);
    const kept = form.chip(/rating, now/, 3);
    expect(await settledOn('true', () => kept.getAttribute('aria-checked'))).toBe('true');
    await page.getByRole('button', { name: /your menu/ }).tap();
    await page.getByRole('menuitem', { name: 'Sign out' }).tap();
    await form.button('Sign out and delete').tap();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    expect(await keptIn(page)).toEqual([]);
  });

  it('is sent once when the network returns', async () => {
    const client = await visitClient(4);
    const { version } = await formFor(client.id);
    await arrive(client);
    await form.entry().tap();
    await form.button('Repeat last measures').tap();
    await form.chip(/rating, now/, 5).tap();
    await visit.context.setOffline(true);
    await form.button('Save visit').tap();
    await form.text('The visit waits for the network.').waitFor();
    await keepPicture(page, 'visit-waiting');
    expect((await formFor(client.id)).version).toBe(version);
    await visit.context.setOffline(false);
    await form.recorded();
    expect((await formFor(client.id)).version).toBe(version + 1);
    expect(await keptIn(page)).toEqual([]);
  });

  it('is stored once though the answer was lost', async () => {
    const client = await visitClient(5);
    const { version } = await formFor(client.id);
    await arrive(client);
    await form.entry().tap();
    await form.button('Repeat last measures').tap();
    await form.chip(/rating, now/, 2).tap();
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      const isVisit = (route.request().postData() ?? '').includes('RecordVisit');
      if (!isVisit || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await form.button('Save visit').tap();
    await form.text('The visit waits for the network.').waitFor();
    expect(lost).toBe(1);
    expect((await formFor(client.id)).version).toBe(version + 1);
    await form.button('Send now').tap();
    await form.recorded();
    expect((await formFor(client.id)).version).toBe(version + 1);
  });
});

describe('what cannot be', () => {
  it('is said beside its field, and a value that is meant is kept', async () => {
    const client = await visitClient(6);
    await arrive(client);
    await form.entry().tap();
    await form.button('Repeat last measures').tap();
    const [first] = client.movements;
    await page.getByRole('textbox', { name: first?.label ?? '', exact: true }).fill('195');
    await form.button('Save visit').tap();
    const keep = form.button('Keep it as it is');
    await keep.waitFor();
    await keepPicture(page, 'visit-problem');
    expect(await barriersOn(page)).toEqual([]);
    while ((await keep.count()) > 0) {
      await keep.first().tap();
      await form.button('Save visit').tap();
      await page.waitForTimeout(500);
    }
    await form.recorded();
    expect(Object.values(await valuesOf(client))).toContain(195);
  });

  it('is no second visit over that of somebody else', async () => {
    const client = await visitClient(7);
    await arrive(client);
    await form.entry().tap();
    await form.button('Repeat last measures').tap();
    await form.chip(/rating, now/, 5).tap();
    await visitClient(7);
    const { version } = await formFor(client.id);
    await form.button('Save visit').tap();
    await form.button('Show the visit of the other').waitFor();
    expect((await formFor(client.id)).version).toBe(version);
    await form.button('Show the visit of the other').tap();
    await untilShown(page);
    await form.button('Save visit').tap();
    await form.recorded();
    expect((await formFor(client.id)).version).toBe(version + 1);
  });
});
