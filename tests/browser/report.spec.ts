import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { readPdf } from '../api/read-pdf';
import { askAs } from '../faults/practitioner';
import { demoClient } from './demo-client';
import { testProgram } from './program-for-browsers';
import { keepPicture, open, settledOn, startBrowser, untilShown, visitAs } from './visit';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const sheet = (page: Page) => page.getByRole('article');
const hashOn = async (page: Page) =>
  /Data ([0-9a-f]{64})/.exec((await sheet(page).textContent()) ?? '')?.[1];

interface Trail {
  readonly auditEvents: {
    readonly edges: readonly { readonly node: { readonly action: string } }[];
  };
}

async function timesNoted(clientId: string, action: string): Promise<number> {
  const program = testProgram();
  const query = `query ($filter: AuditEventFilter) { auditEvents(first: 100, filter: $filter) {
    edges { node { action } } } }`;
  const filter = { clientId, action };
  const trail = await askAs<Trail>(program, program.cookies.owner, query, { filter });
  return trail.auditEvents.edges.length;
}

it('takes the page of a client for the doctor as a file in four taps, with the same hash', async () => {
  const client = await demoClient();
  const { context, page, trouble } = await visitAs(browser, 'practitioner');
  await open(page, `/clients/${client.id}`);
  await page.getByRole('link', { name: 'Report' }).click();
  await untilShown(page);
  await page.getByRole('radio', { name: 'Doctor' }).click();
  await page.getByRole('radio', { name: 'Letter' }).click();
  await page.getByRole('heading', { name: /^Progress report for the doctor: / }).waitFor();
  const before = await timesNoted(client.id, 'TAKE_REPORT');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download PDF' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('report.pdf');
  const file = await readPdf(readFileSync(await download.path()));
  const hash = await hashOn(page);
  expect(hash).toBeDefined();
  expect(file.words).toContain(`Data ${hash ?? 'none'}`);
  expect([file.pages, Math.round(file.width)]).toEqual([1, 612]);
  for (const cell of await sheet(page).getByRole('cell').allTextContents()) {
    expect(file.words).toContain(cell.trim());
  }
  for (const item of await sheet(page).getByRole('listitem').allTextContents()) {
    expect(file.words).toContain(item.trim().slice(0, 40));
  }
  expect(await timesNoted(client.id, 'TAKE_REPORT')).toBe(before + 1);
  expect(trouble).toEqual([]);
  await context.close();
});

it.each([
  ['A4', 595, 842],
  ['Letter', 612, 792],
])('prints one page on %s with every chart, and notes it', async (paper, width, height) => {
  const client = await demoClient();
  const { context, page, trouble } = await visitAs(browser, 'practitioner');
  await open(page, `/clients/${client.id}/report`);
  await page.getByRole('radio', { name: 'Insurer' }).click();
  await page.getByRole('radio', { name: paper }).click();
  await page.getByRole('heading', { name: /for the insurer: / }).waitFor();
  await untilShown(page);
  await keepPicture(page, `report-sheet-${paper}`);
  const before = await timesNoted(client.id, 'PRINT_RECORD');
  const printed = await page.pdf({
    preferCSSPageSize: true,
    path: `tmp/screens/report-${paper}.pdf`,
  });
  const read = await readPdf(printed);
  expect(read.pages).toBe(1);
  expect([Math.round(read.width), Math.round(read.height)]).toEqual([width, height]);
  expect(read.words).toContain(`Data ${(await hashOn(page)) ?? 'none'}`);
  expect(read.words).not.toMatch(/Download PDF|Insurer Paper/);
  const noted = () => timesNoted(client.id, 'PRINT_RECORD');
  expect(await settledOn(before + 1, noted)).toBe(before + 1);
  await page.emulateMedia({ media: 'print' });
  const pictures = sheet(page).getByRole('img');
  expect(await pictures.count()).toBe(4);
  for (const picture of await pictures.all()) {
    const box = await picture.boundingBox();
    expect(box?.height ?? 0).toBeGreaterThan(100);
    expect(box?.width ?? 0).toBeGreaterThan(80);
  }
  expect(trouble).toEqual([]);
  await context.close();
});

/** Every text of the page as long as somebody could have written it. */
async function withLongTexts(page: Page): Promise<void> {
  const long = 'Wilhelmina von Hohenstein-Oberstaufen '.repeat(13).slice(0, 500);
  await page.route('**/graphql*', async (route) => {
    const reply = await route.fetch();
    const answer = (await reply.json()) as { data?: { report?: Record<string, unknown> } };
    const report = answer.data?.report;
    if (report !== undefined) {
      const sentence = `“${long}”: 3 → 6`;
      Object.assign(report, {
        ...{ clientName: long, clientReference: long, practitionerName: long, verdict: long },
        letterhead: { practiceName: long, lines: [long, long, long, long] },
        ...{ goals: [{ sentence }, { sentence }, { sentence }], moreGoals: 2 },
        ...{ exercises: [{ sentence }, { sentence }], moreExercises: 2 },
        plan: [long, long, long, long],
      });
    }
    await route.fulfill({ response: reply, json: answer });
  });
}

it.each(['A4', 'Letter'])('prints one page on %s, however long the texts are', async (paper) => {
  const client = await demoClient();
  const { context, page } = await visitAs(browser, 'practitioner');
  await withLongTexts(page);
  await open(page, `/clients/${client.id}/report`);
  await page.getByRole('radio', { name: paper }).click();
  await untilShown(page);
  const printed = await page.pdf({
    preferCSSPageSize: true,
    path: `tmp/screens/report-long-${paper}.pdf`,
  });
  const read = await readPdf(printed);
  expect(read.words).toContain('Wilhelmina');
  expect(read.pages).toBe(1);
  await context.close();
});

it('shows a client their own page in plain words, and no choice of for whom', async () => {
  const { context, page, trouble } = await visitAs(browser, 'client');
  await open(page, '/my-progress');
  await page.getByRole('link', { name: 'My report on one page' }).click();
  await untilShown(page);
  await page.getByRole('heading', { name: /^Progress report: / }).waitFor();
  expect(await page.getByRole('radio', { name: 'Doctor' }).count()).toBe(0);
  expect(await sheet(page).textContent()).toMatch(/Your pain/);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download PDF' }).click();
  const file = await readPdf(readFileSync(await (await coming).path()));
  expect(file.words).toContain(`Data ${(await hashOn(page)) ?? 'none'}`);
  expect(trouble).toEqual([]);
  await context.close();
});
