import { jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { Browser, Locator, Page } from 'playwright-core';
import { askAs } from '../faults/practitioner';
import { testProgram } from './program-for-browsers';
import { formFor } from './visit-client';
import { tapShape } from './tap-shape';
import { tablet, VisitForm } from './visit-form';
import { barriersOn, desktop, keepPicture, open, overhangOf, phone, tabTo } from './visit';
import { startBrowser, untilShown, visitAs, type Device, type Visit } from './visit';

jest.setTimeout(180_000);

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

async function arrive(path: string, device: Device = desktop): Promise<void> {
  visit = await visitAs(browser, 'practitioner', { device });
  page = visit.page;
  await open(page, path);
}

const link = (name: string) => page.getByRole('link', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const chip = (name: string) => page.getByRole('radio', { name, exact: true });

/** A client whose only episode began so many days ago and had no visit. */
async function newClient(
  daysAgo: number,
): Promise<{ id: string; episodeId: string; name: string }> {
  const program = testProgram();
  const [id, episodeId] = [uuidv7(), uuidv7()];
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Australia/Melbourne' });
  const openedOn = calendar.format(Date.now() - daysAgo * 86_400_000);
  const episode = { id: episodeId, condition: 'neck_pain', side: 'LEFT', openedOn };
  const name = `Aaron Example ${id.slice(-4)}`;
  const { registerClient } = await askAs<{ registerClient: { problems: object[] } }>(
    program,
    program.cookies.practitioner,
    `mutation ($input: RegisterClientInput!) { registerClient(input: $input) { problems { code path } } }`,
    { input: { id, name, sex: 'UNKNOWN', episode } },
  );
  expect(registerClient.problems).toEqual([]);
  return { id, episodeId, name };
}

describe('a first visit', () => {
  it('takes at most 45 taps, from the list of clients to the chart', async () => {
    await arrive('/clients', tablet);
    const form = new VisitForm(page);
    let taps = 0;
    const tap = async (target: Locator) => {
      taps += 1;
      await target.tap();
    };
    /** A list to choose from opens by one tap, and a second one chooses. */
    const choose = async (target: Locator, label: string) => {
      taps += 2;
      await target.selectOption({ label });
    };
    await tap(link('New client'));
    await untilShown(page);
    await tap(page.getByLabel('Name', { exact: true }));
    await page.keyboard.type('Wren First');
    await choose(page.getByLabel('Condition'), 'Neck pain');
    await tap(chip('Left'));
    await keepPicture(page, 'new-client-filled-tablet');
    await tap(button('Start and record first visit'));
    await form.button('Save visit').waitFor();
    await untilShown(page);

    await tap(form.chip(/rating, now/, 6));
    await tap(form.chip(/rating, worst/, 8));
    await tap(form.chip(/rating, average/, 5));
    await tap(page.getByRole('button', { name: /movements of the region/ }));
    await page.getByRole('textbox', { name: /^Neck flexion/ }).focus();
    for (const digit of '403030305560') await tap(form.button(digit));
    const points = page.getByRole('region', { name: 'Trigger points' });
    await tap(points.getByRole('button', { name: 'Choose on the body' }));
    // Those that the view from the side shows, which most muscles near the neck are on.
    const muscles = ['Levator scapulae', 'Scalenes', 'Splenius capitis', 'Upper trapezius'];
    for (const muscle of muscles) {
      const name = new RegExp(`^${muscle}, left`);
      taps += 1;
      await tapShape(page, points.getByRole('button', { name }).first());
      await tap(form.chip(name, 3));
    }
    const technique = page.getByRole('region', { name: 'Techniques' });
    await choose(technique.getByLabel('Technique'), 'Myofascial release');
    await tap(technique.getByRole('button', { name: 'Add', exact: true }));
    const goals = page.getByRole('region', { name: 'Goals' });
    await tap(goals.getByLabel('New goal', { exact: false }));
    await page.keyboard.type('look over my shoulder');
    await choose(goals.getByLabel('Today'), '3');
    await tap(form.button('Add goal'));
    const areas = page.getByRole('region', { name: 'Where it hurts' });
    await tap(areas.getByRole('button', { name: 'Choose on the body' }));
    for (const name of ['Neck', 'Head']) {
      taps += 1;
      await tapShape(
        page,
        areas.getByRole('button', { name: new RegExp(`^${name}(,|$)`) }).first(),
      );
      await tap(
        areas
          .getByRole('radiogroup', { name: new RegExp(`^${name}, `) })
          .getByRole('radio', { name: '5' }),
      );
    }
    await keepPicture(page, 'first-visit-filled-tablet');
    await tap(form.button('Save visit'));
    await form.recorded();
    expect(taps).toBeLessThanOrEqual(45);

    const [, , clientId = ''] = new URL(page.url()).pathname.split('/');
    const stored = await formFor(clientId);
    expect(stored.version).toBe(1);
    const angles = stored.measures.filter(
      ({ measure, last }) => measure === 'rom_deg' && last !== null,
    );
    expect(angles).toHaveLength(6);
    expect(stored.triggerPoints.map(({ severity }) => severity)).toEqual([3, 3, 3, 3]);
    await untilShown(page);
    await link('Episodes').tap();
    await page.getByRole('heading', { name: 'Neck pain, left' }).waitFor();
    await page.getByText('look over my shoulder').waitFor();
    await untilShown(page);
    await keepPicture(page, 'episodes-after-first-visit-tablet');
  });

  it('says beside each field what is missing, and stores nothing', async () => {
    await arrive('/clients/new');
    await button('Start only').click();
    for (const words of ['Give the client’s name.', 'Choose what the care is about.']) {
      await page.getByText(words).waitFor();
    }
    await keepPicture(page, 'new-client-problems-desktop');
    await page.getByLabel('Name', { exact: true }).fill('Nobody Yet');
    await page.getByLabel('Condition').selectOption({ label: 'Neck pain' });
    await chip('Right').check();
    await page.getByLabel('Care begins').fill('2099-01-01');
    await button('Start only').click();
    await page.getByText('Care cannot begin on a day to come.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/clients/new');
  });
});

describe('an episode', () => {
  it('is planned, closed with a reason and reopened, by the keyboard alone', async () => {
    const { id, name } = await newClient(3);
    await arrive(`/clients/${id}`);
    await tabTo(page, link('Episodes'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await untilShown(page);
    await tabTo(page, button('Change plan'));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByLabel('Sessions planned'));
    await page.keyboard.type('6');
    await page.keyboard.press('Enter');
    await page.getByText('The plan was changed.').waitFor();
    await page.getByText('0 of 6 planned').waitFor();

    await tabTo(page, button('Close episode'));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keepPicture(page, 'close-episode-desktop');
    await tabTo(page, chip('Goals reached'));
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('The episode was closed.').waitFor();
    await page.getByText('Discharged', { exact: true }).waitFor();

    await tabTo(page, button('Reopen'));
    await page.keyboard.press('Enter');
    await page.getByText('The episode was reopened.').waitFor();
    await tabTo(page, link('New episode'));
    await page.keyboard.press('Enter');
    await page.getByLabel('Condition').selectOption({ label: 'Neck pain' });
    await chip('Left').check();
    await button('Start only').click();
    await page.getByText('An episode of this complaint on this side goes on.').waitFor();
    await chip('Right').check();
    await button('Start only').click();
    await page.getByRole('heading', { name: 'Neck pain, right' }).waitFor();
    await untilShown(page);
    await keepPicture(page, 'episodes-two-desktop');
  });

  it('that has lapsed is found from the list of clients and closed in two taps', async () => {
    const { name } = await newClient(700);
    await arrive('/clients', phone);
    await link('Lapsed').tap();
    await untilShown(page);
    const row = page.getByRole('listitem').filter({ hasText: name });
    await row.getByRole('button').tap();
    expect(await page.getByRole('radio', { name: 'Did not return' }).isChecked()).toBe(true);
    await button('Close episode').tap();
    await page.getByText('The episode was closed.').waitFor();
    await untilShown(page);
    expect(await row.count()).toBe(0);
  });
});

const devices: readonly (readonly [string, Device])[] = [
  ['phone', phone],
  ['tablet', tablet],
  ['desktop', desktop],
];

describe.each(devices)('on a %s', (device, size) => {
  it('pages of episodes have no barrier and nothing sideways, light and dark', async () => {
    const { id } = await newClient(60);
    await arrive('/clients', size);
    const places = { clients: '/clients', 'new-client': '/clients/new', lapsed: '/clients/lapsed' };
    for (const [name, path] of Object.entries({ ...places, episodes: `/clients/${id}/episodes` })) {
      await open(page, path);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await untilShown(page);
        await keepPicture(page, `${name}-${device}-${colorScheme}`);
        expect([name, await barriersOn(page)]).toEqual([name, []]);
        expect([name, await overhangOf(page)]).toEqual([name, 0]);
      }
    }
  });
});
