import { jest } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import {
  barriersOn,
  keepPicture,
  open,
  overhangOf,
  phone,
  startBrowser,
  untilShown,
  visitAs,
} from './visit';

jest.setTimeout(240_000);

const nora = {
  name: 'Nora Field',
  email: 'nora.field@practice.example',
  password: 'kettle orchard violin sandstone',
};

let browser: Browser;
let invitation = '';
beforeAll(async () => {
  browser = await startBrowser();
  invitation = await inviteNora();
});
afterAll(() => browser.close());

/** As the owner does it: the link is shown, for the demo sends no mail. */
async function inviteNora(): Promise<string> {
  const { context, page, trouble } = await visitAs(browser, 'owner');
  await open(page, '/people');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('Name').fill(nora.name);
  await dialog.getByLabel('E-mail').fill(nora.email);
  await dialog.getByLabel('Role').selectOption({ label: 'Administrator' });
  expect(await barriersOn(page, '[role=dialog]')).toEqual([]);
  await keepPicture(page, 'people-invite');
  await dialog.getByRole('button', { name: 'Invite' }).click();
  const shown = page.getByRole('dialog', { name: 'Hand this link over' });
  const link = new URL(await shown.getByLabel('Link').inputValue());
  expect(await barriersOn(page, '[role=dialog]')).toEqual([]);
  await keepPicture(page, 'people-link');
  await shown.getByRole('button', { name: 'Done' }).click();
  await page
    .getByRole('region', { name: /^Links/ })
    .getByText(nora.name, { exact: true })
    .waitFor();
  // Behind the mark, where no server and no log sees it.
  expect([link.search, link.hash.length > 20]).toEqual(['', true]);
  expect(trouble).toEqual([]);
  await context.close();
  return `${link.pathname}${link.hash}`;
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

async function signInAsNora(page: Page): Promise<void> {
  await open(page, '/sign-in');
  await page.getByLabel('E-mail').fill(nora.email);
  await page.getByLabel('Password', { exact: true }).fill(nora.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /your menu/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await heading(page, 'Sign in').waitFor();
}

it('lets somebody in by an invitation, once', async () => {
  const { context, page, trouble } = await visitAs(browser, 'stranger', { device: phone });
  await open(page, invitation);
  await heading(page, 'Join Wattle Lane Myotherapy (invented)').waitFor();
  expect(await barriersOn(page)).toEqual([]);
  expect(await overhangOf(page)).toBe(0);
  await keepPicture(page, 'invitation');
  await page.getByLabel('New password', { exact: true }).fill(nora.password);
  await page.getByRole('button', { name: 'Accept and join' }).click();
  await heading(page, 'People').waitFor();
  expect(await page.getByRole('link', { name: 'Clients' }).count()).toBe(0);
  await signOut(page);
  await open(page, invitation);
  await heading(page, 'This link does not work any more').waitFor();
  expect(await barriersOn(page)).toEqual([]);
  expect(trouble).toEqual([]);
  await context.close();
});

it('asks for a code once one-time codes are on, and takes a recovery code', async () => {
  const { context, page, trouble } = await visitAs(browser, 'stranger');
  await signInAsNora(page);
  await heading(page, 'People').waitFor();
  await open(page, '/account');
  await page.getByRole('button', { name: 'Set up one-time codes' }).click();
  await page.getByText('Use the key').click();
  const secret = await page.getByLabel('Type this key into the app').inputValue();
  const codeAt = (millis: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: millis });
  expect(await barriersOn(page)).toEqual([]);
  await keepPicture(page, 'codes-set-up');
  await page.getByLabel('Code', { exact: true }).fill(codeAt(Date.now()));
  await page.getByRole('button', { name: 'Turn on' }).click();
  const codes = page.locator('un-recovery-codes li');
  await codes.first().waitFor();
  expect(await codes.count()).toBe(10);
  const [recoveryCode = ''] = await codes.allTextContents();
  expect(await barriersOn(page)).toEqual([]);
  await keepPicture(page, 'codes-recovery');
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('One-time codes are on. You are signed out everywhere else.').waitFor();
  await signOut(page);

  await signInAsNora(page);
  await heading(page, 'One more step').waitFor();
  // The code of half a minute ahead: the one of now was used to turn codes on.
  await page.getByLabel('Code', { exact: true }).fill(codeAt(Date.now() + 30_000));
  await page.keyboard.press('Enter');
  await heading(page, 'People').waitFor();
  await signOut(page);

  expect(trouble).toEqual([]);
  await signInAsNora(page);
  await page.getByRole('button', { name: /Use a recovery code/ }).click();
  await page.getByLabel('Recovery code').fill('AAAA-AAAA-AAAA-AAAA');
  await page.keyboard.press('Enter');
  await page.getByText('This code is not right').waitFor();
  await page.getByLabel('Recovery code').fill(recoveryCode.toLowerCase());
  await page.keyboard.press('Enter');
  await heading(page, 'People').waitFor();
  await context.close();
});

it('ends the sign-ins of other browsers, which are out at their next click', async () => {
  const here = await visitAs(browser, 'practitioner');
  const there = await visitAs(browser, 'stranger');
  await open(there.page, '/sign-in');
  await there.page.getByRole('button', { name: /practitioner@/ }).click();
  await heading(there.page, 'Needs attention').waitFor();
  await open(there.page, '/account');
  await open(here.page, '/account');
  const card = here.page.getByRole('region', { name: 'Where you are signed in' });
  const others = card.getByRole('button', { name: /^End the sign-in/ });
  const before = await others.count();
  expect(before).toBeGreaterThan(0);
  // The newest is first; this browser itself has no button.
  await others.first().click();
  await card.getByText(/is signed out/).waitFor();
  await untilShown(here.page);
  expect(await others.count()).toBe(before - 1);
  await there.page.getByRole('link', { name: 'Clients' }).click();
  await heading(there.page, 'Sign in').waitFor();
  await there.page.getByText('Sign in to go on where you were.').waitFor();
  expect([...here.trouble, ...there.trouble]).toEqual([]);
  await here.context.close();
  await there.context.close();
});
