import { BreakpointObserver } from '@angular/cdk/layout';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { of } from 'rxjs';
import { fail, playedServer, settled, textOf } from '../asked.testing';
import { tell } from '../graphql';
import { KeptVisits } from '../kept-visits';
import type { Failure } from '../ui/failure';
import { homeOf, SignedIn } from '../viewer';
import type { Viewer } from '../viewer';
import { Privacy } from './privacy';
import { Shell } from './shell';

const person = (facts: Partial<Viewer>): Viewer => ({
  id: 'v-1',
  name: 'Ruth Weaver',
  role: 'OWNER',
  clientId: null,
  practitionerId: null,
  mustSetUpSecondFactor: false,
  memberships: [],
  practice: { id: 'p-1', name: 'Riverside', timeZone: 'Australia/Melbourne' },
  ...facts,
});

const owner = person({});
const treatingOwner = person({ practitionerId: 't-1' });
const practitioner = person({ role: 'PRACTITIONER', practitionerId: 't-2' });
const lead = person({ role: 'LEAD', practitionerId: 't-3' });
const admin = person({ role: 'ADMIN' });
const analyst = person({ role: 'ANALYST' });
const unfinished = person({ mustSetUpSecondFactor: true });
const client = person({ role: 'CLIENT', clientId: 'c-1' });

async function frame(viewer: Viewer, isNarrow = false): Promise<ComponentFixture<Shell>> {
  const observe = () => of({ matches: isNarrow, breakpoints: {} });
  TestBed.configureTestingModule({
    providers: [
      ...playedServer,
      provideRouter([{ path: '**', children: [] }]),
      { provide: BreakpointObserver, useValue: { observe } },
    ],
  });
  TestBed.inject(SignedIn).viewer.set(viewer);
  const fixture = TestBed.createComponent(Shell);
  await settled();
  return fixture;
}

const elementsOf = (fixture: ComponentFixture<Shell>, selector: string) => [
  ...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>(selector),
];

describe('the frame of every page', () => {
  it.each([
    ['an owner', owner, ['Import', 'People', 'Records', 'Audit', 'About'], '/imports'],
    [
      'an owner who treats',
      treatingOwner,
      ['Attention', 'Clients', 'My practice', 'Import', 'People', 'Records', 'Audit', 'About'],
      '/attention',
    ],
    [
      'a practitioner',
      practitioner,
      ['Attention', 'Clients', 'My practice', 'About'],
      '/attention',
    ],
    ['a lead', lead, ['Attention', 'Clients', 'My practice', 'People', 'About'], '/attention'],
    ['an admin', admin, ['People', 'About'], '/people'],
    ['an analyst', analyst, ['About'], '/about'],
    ['a client', client, ['My progress', 'My privacy', 'About'], '/my-progress'],
  ])('shows %s where they can go', async (_, viewer, ways, home) => {
    const fixture = await frame(viewer);
    expect(elementsOf(fixture, 'nav a').map(textOf)).toEqual(ways);
    expect(homeOf(viewer)).toBe(home);
  });

  it('leads an owner without one-time codes to setting them up, where the practice asks for them', () => {
    expect(homeOf(unfinished)).toBe('/set-up-codes');
  });

  it.each([
    ['an owner', owner, ['My account', 'Practice settings', 'Sign out']],
    ['an owner who treats', treatingOwner, ['My account', 'Practice settings', 'Sign out']],
    ['a client', client, ['My account', 'Sign out']],
  ])('opens from the menu of %s what is their own', async (_, viewer, items) => {
    const fixture = await frame(viewer);
    elementsOf(fixture, '.person')[0]!.click();
    await settled();
    const found = [...document.querySelectorAll('.cdk-overlay-container [cdkMenuItem]')];
    expect(found.map(textOf)).toEqual(items);
    (found[0] as HTMLElement).click();
    await settled();
    expect(TestBed.inject(Router).url).toBe('/account');
  });

  it('puts into the menu what has no room in a row', async () => {
    const fixture = await frame(treatingOwner, true);
    const inRow = ['Attention', 'Clients', 'My practice', 'Import', 'People'];
    expect(elementsOf(fixture, 'nav a').map(textOf)).toEqual(inRow);
    elementsOf(fixture, '.person')[0]!.click();
    await settled();
    const found = [...document.querySelectorAll('.cdk-overlay-container [cdkMenuItem]')];
    const items = ['My account', 'Practice settings', 'Records', 'Audit', 'About', 'Sign out'];
    expect(found.map(textOf)).toEqual(items);
  });

  it('blurs names and values on Shift+P, but not while one types', async () => {
    const fixture = await frame(practitioner);
    const press = (target: EventTarget) =>
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'P', shiftKey: true, bubbles: true }),
      );
    const field = document.createElement('input');
    (fixture.nativeElement as HTMLElement).append(field);
    document.body.append(fixture.nativeElement as HTMLElement);
    press(field);
    expect(TestBed.inject(Privacy).on()).toBe(false);
    press(document.body);
    await settled();
    expect(document.documentElement.classList.contains('private')).toBe(true);
    press(document.body);
    await settled();
    expect(document.documentElement.classList.contains('private')).toBe(false);
  });

  it('skips to the page', async () => {
    const fixture = await frame(practitioner);
    document.body.append(fixture.nativeElement as HTMLElement);
    elementsOf(fixture, '.skip')[0]!.click();
    expect(document.activeElement?.id).toBe('main');
  });

  it('signs out, and says so where that did not work', async () => {
    const fixture = await frame(practitioner);
    const signOut = async () => {
      elementsOf(fixture, '.person')[0]!.click();
      await settled();
      const items = document.querySelectorAll<HTMLElement>('.cdk-overlay-container [cdkMenuItem]');
      [...items].at(-1)!.click();
      await settled();
      return TestBed.inject(HttpTestingController).expectOne('/sign-out');
    };
    (await signOut()).error(new ProgressEvent('error'));
    await settled();
    expect(textOf(elementsOf(fixture, '[role=alert]')[0])).toContain('You are still signed in');
    (await signOut()).flush(null, { status: 204, statusText: 'No Content' });
    await settled();
    expect(TestBed.inject(Router).url).toBe('/sign-in');
    expect(TestBed.inject(SignedIn).viewer()).toBeNull();
  });

  it('asks before signing out deletes an unsent visit of another practice', async () => {
    const fixture = await frame(practitioner);
    const kept = TestBed.inject(KeptVisits);
    const visit = { clientId: 'c-1', episodeId: 'e-1', draft: {}, input: {}, problems: [] };
    await kept.keep(visit);
    await TestBed.inject(Router).navigateByUrl('/about');
    await settled();
    // jsdom has no database.
    expect(textOf(elementsOf(fixture, '.unsent')[0])).toContain('This device could not keep it');
    const elsewhere = {
      ...practitioner,
      practice: { id: 'p-2', name: 'Hilltop', timeZone: 'Australia/Melbourne' },
    };
    TestBed.inject(SignedIn).viewer.set(elsewhere);
    await settled();
    expect(elementsOf(fixture, '.unsent')).toEqual([]);
    elementsOf(fixture, '.person')[0]!.click();
    await settled();
    const items = [...document.querySelectorAll('.cdk-overlay-container [cdkMenuItem]')];
    (items.find((item) => textOf(item) === 'Sign out') as HTMLElement).click();
    await settled();
    expect(textOf(document.querySelector('.cdk-overlay-container'))).toContain('One visit is');
    TestBed.inject(HttpTestingController).expectNone('/sign-out');
  });

  it('offers to load the page again once the server has turned out to be of another version', async () => {
    const fixture = await frame(practitioner);
    const offers = () => elementsOf(fixture, 'button').map(textOf);
    expect(offers()).not.toContain('Load the page again');
    const asking = TestBed.runInInjectionContext(() => tell({ name: 'Gone', id: 'sha256:0' }))({});
    const refused = asking.catch((failure: Failure) => failure.code);
    await fail('Gone', 'UNKNOWN_OPERATION');
    expect(await refused).toBe('UNKNOWN_OPERATION');
    await settled();
    expect(textOf(elementsOf(fixture, '[role=alert]')[0])).toContain('Unknot was updated');
    expect(offers()).toContain('Load the page again');
  });
});
