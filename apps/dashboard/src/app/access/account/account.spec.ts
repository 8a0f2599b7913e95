import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { fail, playedServer, settled, textOf } from '../../asked.testing';
import { allIn, answerTo, fill, press, sentTo, variablesOf } from '../../form.testing';
import { SignedIn } from '../../viewer';
import type { Viewer } from '../../viewer';
import { Account } from './account';
import { MustSetUpCodes } from './must-set-up-codes';

const memberships = [
  { practiceId: 'p-1', practiceName: 'Riverside', role: 'PRACTITIONER' },
  { practiceId: 'p-2', practiceName: 'Hilltop', role: 'OWNER' },
] as const;
const viewer: Viewer = {
  id: 'v-1',
  name: 'Sam Rivers',
  role: 'PRACTITIONER',
  clientId: null,
  practitionerId: 't-1',
  mustSetUpSecondFactor: false,
  practice: { id: 'p-1', name: 'Riverside', timeZone: 'Australia/Melbourne' },
  memberships,
};
const one = {
  id: 's-1',
  isThisOne: false,
  startedAt: '2026-11-20T08:00:00.000Z',
  seenAt: '2026-11-20T09:00:00.000Z',
  expiresAt: '2026-11-20T20:00:00.000Z',
  browser: 'Firefox on Windows',
  address: '192.0.2.7',
};
const signIns = [one, { ...one, id: 's-2', browser: 'Chrome on Linux', isThisOne: true }];
const off = { isOn: false, since: null, recoveryCodesLeft: 0, isRequired: false };
const on = {
  isOn: true,
  since: '2026-11-01T08:00:00.000Z',
  recoveryCodesLeft: 2,
  isRequired: true,
};

async function page(secondFactor: object = off): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: [...playedServer, provideRouter([{ path: '**', children: [] }])],
  });
  TestBed.inject(SignedIn).viewer.set(viewer);
  const root = TestBed.createComponent(Account).nativeElement as HTMLElement;
  document.body.append(root);
  await answerTo('OwnAccount', { signIns, secondFactor });
  return root;
}

const part = (root: HTMLElement, name: string) => allIn(root, name)[0]!;

describe('a person’s own account', () => {
  it('changes the password, and says beside the field what is wrong with it', async () => {
    const card = part(await page(), 'un-password-card');
    await press(card, /Change password/);
    await fill(card, { 'old-password': 'old', 'new-password': '' });
    expect(textOf(allIn(card, '#new-password-problem')[0])).toBe('Choose a new password.');
    await fill(card, { 'new-password': 'four words in a row' });
    const problem = { path: ['oldPassword'], code: 'WRONG_PASSWORD', message: 'Not yours.' };
    await answerTo('ChangePassword', { changePassword: { problems: [problem] } });
    expect(textOf(allIn(card, '#old-password-problem')[0])).toBe('Not yours.');
    await fill(card, { 'old-password': 'right' });
    await answerTo('ChangePassword', { changePassword: { problems: [] } });
    expect(textOf(card)).toContain('You are signed out everywhere else.');
    expect(allIn(card, 'form')).toEqual([]);
  });

  it('marks this browser, ends another one, and all others', async () => {
    const root = await page();
    const card = part(root, 'un-sign-ins-card');
    expect(allIn(card, 'li strong').map(textOf)).toEqual([
      'Chrome on Linux This one',
      'Firefox on Windows',
    ]);
    expect(textOf(allIn(card, 'li')[0])).not.toContain('End');
    await press(card, /^End the sign-in of Firefox/);
    expect(variablesOf('EndSignIn')).toEqual({ id: 's-1' });
    await answerTo('EndSignIn', { endSignIn: { signIns: [], problems: [] } });
    expect(textOf(card)).toContain('Firefox on Windows is signed out.');
    await answerTo('OwnAccount', { signIns, secondFactor: off });
    await press(card, /^End all others/);
    await fail('EndOtherSignIns', 'INTERNAL');
    expect(textOf(allIn(card, '[role=alert]')[0])).toContain('It still holds; try again.');
  });

  it('turns one-time codes on: password once more, picture, code, recovery codes', async () => {
    const card = part(await page(), 'un-codes-card');
    await press(card, /Set up one-time codes/);
    await fill(card, {});
    const stale = [{ path: ['password'], code: 'PASSWORD_NEEDED', message: 'Once more.' }];
    await answerTo('StartSecondFactor', { startSecondFactor: { setUp: null, problems: stale } });
    await fill(card, { password: 'secret' });
    expect(variablesOf('StartSecondFactor')).toEqual({ input: { password: 'secret' } });
    const setUp = { secret: 'JBSWY3DP', address: 'otpauth://x', picture: 'data:image/png;base64,' };
    await answerTo('StartSecondFactor', { startSecondFactor: { setUp, problems: [] } });
    expect(allIn(card, 'img')[0]!.getAttribute('alt')).not.toBe('');
    expect((allIn(card, '#secret')[0] as HTMLInputElement).value).toBe('JBSWY3DP');
    await fill(card, { code: '123456' });
    const recoveryCodes = ['K7QX-2MZD-9F4T-W3HB', 'AAAA-2MZD-9F4T-W3HB'];
    await answerTo('ConfirmSecondFactor', { confirmSecondFactor: { recoveryCodes, problems: [] } });
    expect(allIn(card, 'ol li').map(textOf)).toEqual(recoveryCodes);
    expect(textOf(allIn(card, 'h2')[0])).toBe('One-time codes On');
    await press(card, /I have kept them/);
    await answerTo('OwnAccount', { signIns, secondFactor: on });
    expect(textOf(card)).toContain('One-time codes are on.');
    expect(textOf(card)).not.toContain('K7QX');
  });

  it('keeps codes on where the practice asks for them, and warns when few are left', async () => {
    const card = part(await page(on), 'un-codes-card');
    expect(textOf(card)).toContain('Few recovery codes are left.');
    expect(textOf(card)).not.toContain('Turn off');
    await press(card, /New recovery codes/);
    await fill(card, { code: '123456' });
    const problem = { path: ['code'], code: 'WRONG_CODE', message: 'This code is not right.' };
    await answerTo('RenewRecoveryCodes', {
      renewRecoveryCodes: { recoveryCodes: [], problems: [problem] },
    });
    expect(textOf(allIn(card, '#own-code-problem')[0])).toBe('This code is not right.');
  });

  it('switches to another practice', async () => {
    const card = part(await page(), 'un-practices-card');
    await press(card, /Switch to Hilltop/);
    const request = sentTo('/sign-in/switch');
    expect(request.request.body).toEqual({ practiceId: 'p-2' });
    request.flush(null, { status: 204, statusText: 'No Content' });
    await settled();
    const there = { ...viewer, role: 'OWNER', practitionerId: null };
    await answerTo('SignedInViewer', { viewer: there });
    expect(TestBed.inject(SignedIn).viewer()?.role).toBe('OWNER');
    expect(TestBed.inject(Router).url).toBe('/imports');
  });

  it('says what failed', async () => {
    TestBed.configureTestingModule({ providers: [...playedServer, provideRouter([])] });
    TestBed.inject(SignedIn).viewer.set(viewer);
    const root = TestBed.createComponent(Account).nativeElement as HTMLElement;
    await fail('OwnAccount', 'INTERNAL');
    expect(textOf(allIn(root, '[role=alert]')[0])).toContain('Your account could not be loaded.');
  });
});

it('leads an owner who set up codes back to the start, and lets others sign out', async () => {
  TestBed.configureTestingModule({
    providers: [...playedServer, provideRouter([{ path: '**', children: [] }])],
  });
  TestBed.inject(SignedIn).viewer.set({ ...viewer, mustSetUpSecondFactor: true });
  const root = TestBed.createComponent(MustSetUpCodes).nativeElement as HTMLElement;
  TestBed.tick();
  expect(textOf(root)).toContain('Riverside asks its owners for one-time codes');
  await press(root, /Sign out for now/);
  sentTo('/sign-out').flush(null, { status: 204, statusText: 'No Content' });
  await settled();
  expect(TestBed.inject(Router).url).toBe('/sign-in');
});
