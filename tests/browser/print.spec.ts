import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { askAs } from '../faults/practitioner';
import { demoClient } from './demo-client';
import { testProgram } from './program-for-browsers';
import { open, settledOn, startBrowser, visitAs } from './visit';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Elsewhere printing was switched off by default, and absent where charts were shown. */
it('prints the page with every chart in it, and nothing that one could only click', async () => {
  const client = await demoClient();
  const { context, page } = await visitAs(browser, 'practitioner');
  await open(page, `/clients/${client.id}`);
  await page.getByRole('button', { name: /print/i }).waitFor();
  const pictures = page.getByRole('figure').getByRole('img');
  await pictures.first().waitFor();
  const onScreen = await pictures.count();
  expect(onScreen).toBeGreaterThan(2);
  await page.emulateMedia({ media: 'print' });
  for (let index = 0; index < onScreen; index += 1) {
    const box = await pictures.nth(index).boundingBox();
    expect(box?.height ?? 0).toBeGreaterThan(20);
    expect(box?.width ?? 0).toBeGreaterThan(50);
  }
  expect(await page.getByRole('button', { name: /print/i }).isVisible()).toBe(false);
  const pressed = /^\s*(Table|CSV|PNG|Previous|Next)\s*$/;
  const buttons = page.locator('figure button').filter({ visible: true, hasText: pressed });
  expect(await buttons.allTextContents()).toEqual([]);
  await context.close();
});

interface Trail {
  readonly auditEvents: { readonly edges: readonly { readonly node: { readonly at: string } }[] };
}

/** How often the record was noted as printed so far. */
async function printsOf(clientId: string): Promise<number> {
  const program = testProgram();
  const query = `query ($filter: AuditEventFilter) { auditEvents(first: 100, filter: $filter) {
    edges { node { at } } } }`;
  const filter = { clientId, action: 'PRINT_RECORD' };
  const trail = await askAs<Trail>(program, program.cookies.owner, query, { filter });
  return trail.auditEvents.edges.length;
}

it('notes a print once, by the button and from the browser itself', async () => {
  const client = await demoClient();
  const { context, page, trouble } = await visitAs(browser, 'practitioner');
  await open(page, `/clients/${client.id}`);
  const before = await printsOf(client.id);
  const heard = await page.evaluateHandle(() => {
    const times = { n: 0 };
    addEventListener('beforeprint', () => (times.n += 1));
    return times;
  });
  // What Ctrl+P does, without the dialog of the machine.
  await page.pdf();
  expect(await heard.evaluate(({ n }) => n)).toBe(1);
  expect(await settledOn(before + 1, () => printsOf(client.id))).toBe(before + 1);
  await page.getByRole('button', { name: /print/i }).click();
  expect(await settledOn(before + 2, () => printsOf(client.id))).toBe(before + 2);
  await page.waitForTimeout(500);
  expect(await printsOf(client.id)).toBe(before + 2);
  expect(trouble).toEqual([]);
  await context.close();
});
