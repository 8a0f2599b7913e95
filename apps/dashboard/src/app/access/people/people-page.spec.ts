import { DialogModule } from '@angular/cdk/dialog';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Role } from '@unknot/contract/schema.generated';
import { fail, playedServer, textOf } from '../../asked.testing';
import { allIn, answerTo, buttonIn, fill, overlay, press, variablesOf } from '../../form.testing';
import { SignedIn } from '../../viewer';
import { PeoplePage } from './people-page';
import { coverStanding, rolesToGive } from './people-words';

const person = (facts: object) => ({
  id: 'a-1',
  name: 'Greta Campbell',
  email: 'greta@practice.example',
  role: 'OWNER',
  state: 'ACTIVE',
  practitionerId: null,
  clientId: null,
  locationName: null,
  lastSeenAt: null,
  guardianUntil: null,
  isViewer: true,
  ...facts,
});
const joe = person({
  id: 'a-2',
  name: 'Joe Ho',
  role: 'PRACTITIONER',
  practitionerId: 't-2',
  isViewer: false,
});
const link = {
  id: 'l-1',
  kind: 'INVITATION',
  email: 'new@practice.example',
  name: 'New One',
  madeByName: 'Greta Campbell',
  madeAt: '2026-11-20T08:00:00.000Z',
  expiresAt: '2126-11-27T08:00:00.000Z',
  state: 'OPEN',
  mail: 'NONE',
};
const cover = {
  id: 'k-1',
  accountId: 'a-2',
  accountName: 'Joe Ho',
  practitionerId: 't-9',
  practitionerName: 'Chen Ryan',
  reason: 'holiday',
  startsAt: '2026-11-20T08:00:00.000Z',
  endsAt: '2126-11-27T08:00:00.000Z',
  endedAt: null,
  arrangedByName: 'Greta Campbell',
} as const;
const people = {
  sendsMail: false,
  persons: [person({}), joe, person({ id: 'a-3', name: 'Gone', state: 'ENDED', isViewer: false })],
  links: [link],
  covers: [cover],
  practitioners: [
    { id: 't-2', name: 'Joe Ho', leftOn: null },
    { id: 't-9', name: 'Chen Ryan', leftOn: null },
  ],
  locations: [{ id: 'o-1', name: 'Harbour Street' }],
};

async function page(role: Role = 'OWNER'): Promise<HTMLElement> {
  document.querySelector('.cdk-overlay-container')?.remove();
  TestBed.configureTestingModule({
    imports: [DialogModule],
    providers: [...playedServer, provideRouter([])],
  });
  TestBed.inject(SignedIn).viewer.set({
    ...{ id: 'a-1', name: 'Greta', role, clientId: null, practitionerId: null },
    ...{
      mustSetUpSecondFactor: false,
      memberships: [],
      practice: { id: 'p', name: 'Riverside', timeZone: 'Australia/Melbourne' },
    },
  });
  const root = TestBed.createComponent(PeoplePage).nativeElement as HTMLElement;
  await answerTo('PeopleHere', { people });
  return root;
}

describe('the page of people', () => {
  it('shows a lead who works here, and nothing to change but cover', async () => {
    const root = await page('LEAD');
    expect(allIn(root, 'un-person-row strong').map(textOf)[0]).toBe('Greta Campbell You');
    expect(allIn(root, 'un-person-row .tool')).toEqual([]);
    expect(allIn(root, 'un-link-list, un-client-accounts')).toEqual([]);
    expect(() => buttonIn(root, /^Invite$/)).toThrow();
    expect(textOf(root)).toContain('Who has left (1)');
  });

  it('invites somebody and shows the link once', async () => {
    const root = await page();
    await press(root, /^Invite$/);
    const dialog = overlay();
    await fill(dialog, { name: '', email: 'new@practice.example' });
    expect(textOf(allIn(dialog, '#name-problem')[0])).toBe('Give a name.');
    await fill(dialog, { name: 'New One', role: 'LEAD', practitioner: 't-9' });
    expect(variablesOf('InvitePerson')).toEqual({
      input: {
        name: 'New One',
        email: 'new@practice.example',
        role: 'LEAD',
        treats: false,
        practitionerId: 't-9',
        locationId: null,
      },
    });
    const url = 'https://clinic.example/invitation#secret';
    await answerTo('InvitePerson', { invitePerson: { link, url, problems: [] } });
    await answerTo('PeopleHere', { people });
    expect((allIn(overlay(), '#made-link')[0] as HTMLInputElement).value).toBe(url);
    await press(overlay(), /^Done$/);
    expect(textOf(document.body)).not.toContain('secret');
  });

  it('ends access only after what follows was read', async () => {
    const root = await page();
    allIn(root, '[aria-label="Change Joe Ho"]')[0]!.click();
    await press(overlay(), /End access/);
    expect(textOf(overlay())).toContain('What they recorded stays.');
    await press(allIn(overlay(), '.dialog')[0], /End access/);
    expect(variablesOf('EndMembership')).toEqual({ accountId: 'a-2' });
    const problem = { path: ['accountId'], code: 'LAST_OWNER', message: 'One owner stays.' };
    await answerTo('EndMembership', { endMembership: { person: null, problems: [problem] } });
    expect(textOf(allIn(root, '[role=alert]')[0])).toBe('One owner stays.');
  });

  it('changes a role, as whom of those who treat', async () => {
    const root = await page();
    allIn(root, '[aria-label="Change Joe Ho"]')[0]!.click();
    await press(overlay(), /Change role/);
    await fill(overlay(), { role: 'ADMIN' });
    expect(variablesOf('ChangeRole')).toEqual({
      input: { accountId: 'a-2', role: 'ADMIN', practitionerId: null },
    });
    await answerTo('ChangeRole', { changeRole: { person: joe, problems: [] } });
    expect(textOf(root)).toContain('The role of Joe Ho is changed.');
  });

  it('arranges cover for whole days and says beside the field what is wrong', async () => {
    const root = await page();
    await press(root, /Arrange cover/);
    await fill(overlay(), { from: '2026-12-10', until: '2026-12-01', reason: '' });
    expect(textOf(allIn(overlay(), '#until-problem')[0])).toBe('It ends before it begins.');
    expect(textOf(allIn(overlay(), '#reason-problem')[0])).toContain('Say why');
    await fill(overlay(), { until: '2026-12-10', reason: 'holiday', practitioner: 't-9' });
    const { input } = variablesOf('ArrangeCover') as { input: Record<string, string> };
    expect(Date.parse(input['endsAt']!) - Date.parse(input['startsAt']!)).toBe(86_400_000);
    expect(input).toMatchObject({ accountId: 'a-2', practitionerId: 't-9', reason: 'holiday' });
  });

  it('takes a link back, and asks nothing of clients before a search', async () => {
    const root = await page();
    await press(allIn(root, 'un-link-list')[0], /Take back/);
    await answerTo('EndLink', { endLink: { ended: true } });
    expect(textOf(root)).toContain('The link for New One no longer works.');
    await answerTo('PeopleHere', { people });
    await fill(allIn(root, 'un-client-accounts')[0], { search: 'ana' });
    expect(variablesOf('ClientAccounts')).toEqual({ search: 'ana', first: 50 });
    await answerTo('ClientAccounts', { clientAccounts: [] });
    expect(textOf(root)).toContain('No client who can sign in matches.');
  });

  it('names a guardian until the 18th birthday, and takes it back', async () => {
    const root = await page('OWNER');
    const part = allIn(root, 'un-client-accounts')[0]!;
    const client = person({ id: 'a-9', name: 'Mara Ode', role: 'CLIENT', isViewer: false });
    await fill(part, { search: 'mara' });
    await answerTo('ClientAccounts', { clientAccounts: [client] });
    await press(part, /^Guardian: Mara Ode$/);
    await press(allIn(overlay(), '.dialog')[0], /^Name as guardian$/);
    expect(variablesOf('NameGuardian')).toEqual({ accountId: 'a-9', isGuardian: true });
    const until = '2033-06-29T14:00:00.000Z';
    await answerTo('NameGuardian', { nameGuardian: { until, problems: [] } });
    await answerTo('ClientAccounts', { clientAccounts: [{ ...client, guardianUntil: until }] });
    expect(textOf(part)).toContain('Guardian until the 18th birthday, ');
    await press(part, /^No guardian: Mara Ode$/);
    await press(allIn(overlay(), '.dialog')[0], /^It is the client’s own$/);
    const problem = {
      path: ['accountId'],
      code: 'GROWN_UP',
      message: 'The client is 18 or older.',
    };
    await answerTo('NameGuardian', { nameGuardian: { until: null, problems: [problem] } });
    expect(textOf(allIn(part, '[role=alert]')[0])).toBe('The client is 18 or older.');
  });

  it('says what failed', async () => {
    TestBed.configureTestingModule({ providers: [...playedServer, provideRouter([])] });
    const root = TestBed.createComponent(PeoplePage).nativeElement as HTMLElement;
    await fail('PeopleHere', 'INTERNAL');
    expect(textOf(allIn(root, '[role=alert]')[0])).toContain(
      'The list of people could not be loaded.',
    );
  });
});

describe('words of the page', () => {
  it('lets owners alone make owners', () => {
    expect(rolesToGive('OWNER', null)).toContain('OWNER');
    expect(rolesToGive('ADMIN', null)).not.toContain('OWNER');
    expect(rolesToGive('ADMIN', 'OWNER')).toEqual([]);
  });

  it('tells a cover that holds from one to come and one that is over', () => {
    const now = Date.parse('2026-11-21T00:00:00.000Z');
    expect(coverStanding(cover, now)).toBe('NOW');
    expect(coverStanding(cover, Date.parse('2026-11-19T00:00:00.000Z'))).toBe('LATER');
    expect(coverStanding({ ...cover, endedAt: cover.startsAt }, now)).toBe('OVER');
  });
});
