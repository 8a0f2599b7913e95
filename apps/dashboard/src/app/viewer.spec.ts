import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { answer, asked, fail, playedServer, settled } from './asked.testing';
import { is, leadHome, only, seesClients, signedInOnly } from './viewer';

@Component({ template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class Page {}

const routes = [
  { path: 'sign-in', component: Page },
  { path: 'unavailable', component: Page },
  { path: 'set-up-codes', component: Page, canActivate: [signedInOnly] },
  {
    path: '',
    canActivate: [signedInOnly],
    children: [
      { path: '', pathMatch: 'full' as const, canActivate: [leadHome], children: [] },
      { path: 'clients', component: Page, canActivate: [only(seesClients)] },
      { path: 'imports', component: Page, canActivate: [only(is('OWNER'))] },
      { path: 'my-progress', component: Page, canActivate: [only(is('CLIENT'))] },
    ],
  },
];

const practice = { id: 'p-1', name: 'Riverside' };
const client = {
  id: 'v-1',
  name: 'Ana',
  role: 'CLIENT',
  clientId: 'c-1',
  practitionerId: null,
  mustSetUpSecondFactor: false,
  memberships: [],
  practice,
};
const owner = { ...client, role: 'OWNER', clientId: null };

async function open(address: string): Promise<Router> {
  TestBed.configureTestingModule({ providers: [...playedServer, provideRouter(routes)] });
  const harness = await RouterTestingHarness.create();
  void harness.navigateByUrl(address);
  await settled();
  return TestBed.inject(Router);
}

describe('opening an address', () => {
  it('leads a stranger to sign in, with the way back', async () => {
    const router = await open('/clients?search=ana');
    await answer('SignedInViewer', { viewer: null });
    await settled();
    expect(router.url).toBe(`/sign-in?return=${encodeURIComponent('/clients?search=ana')}`);
  });

  it('leads each to where they begin', async () => {
    const router = await open('/');
    await answer('SignedInViewer', { viewer: client });
    await settled();
    expect(router.url).toBe('/my-progress');
  });

  it.each(['/clients', '/imports'])('does not let a client into %s', async (address) => {
    const router = await open(address);
    await answer('SignedInViewer', { viewer: client });
    await settled();
    expect(router.url).toBe('/my-progress');
  });

  it.each(['/imports', '/', '/set-up-codes'])(
    'leads an owner who needs one-time codes from %s to setting them up',
    async (address) => {
      const router = await open(address);
      await answer('SignedInViewer', { viewer: { ...owner, mustSetUpSecondFactor: true } });
      await settled();
      expect(router.url).toBe('/set-up-codes');
    },
  );

  it('shows that page to nobody else', async () => {
    const router = await open('/set-up-codes');
    await answer('SignedInViewer', { viewer: owner });
    await settled();
    expect(router.url).toBe('/imports');
  });

  it('says at the same address that the server cannot be reached', async () => {
    const router = await open('/clients');
    asked('SignedInViewer').error(new ProgressEvent('error'));
    await settled();
    await settled();
    expect(router.routerState.snapshot.root.firstChild?.routeConfig?.path).toBe('unavailable');
    expect(TestBed.inject(Location).path()).not.toBe('/unavailable');
  });

  it('says so too where a page of another version was loaded anew a moment ago', async () => {
    sessionStorage.setItem('unknot.reloadedAt', String(Date.now()));
    const router = await open('/clients');
    await fail('SignedInViewer', 'UNKNOWN_OPERATION');
    await settled();
    sessionStorage.clear();
    expect(router.routerState.snapshot.root.firstChild?.routeConfig?.path).toBe('unavailable');
  });
});
