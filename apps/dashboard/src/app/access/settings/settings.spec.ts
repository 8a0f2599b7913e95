import { DialogModule } from '@angular/cdk/dialog';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Role } from '@unknot/contract/schema.generated';
import { playedServer, textOf } from '../../asked.testing';
import { allIn, answerTo, fill, overlay, press, variablesOf } from '../../form.testing';
import { SignedIn } from '../../viewer';
import { Settings } from './settings';
import { actionsToGive } from './token-words';

const rules = { ownersNeedSecondFactor: false, idleMinutes: 120 };
const token = {
  id: 'k-1',
  name: 'nightly',
  accountName: 'Greta Campbell',
  actions: ['IMPORT'],
  createdAt: '2026-11-20T08:00:00.000Z',
  expiresAt: '2126-11-20T08:00:00.000Z',
  lastUsedAt: null,
  endedAt: null,
};

async function page(role: Role, accessTokens: object[] = []): Promise<HTMLElement> {
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
  const root = TestBed.createComponent(Settings).nativeElement as HTMLElement;
  if (role === 'OWNER') await answerTo('SignInRulesHere', { signInRules: rules });
  await answerTo('AccessTokens', { accessTokens });
  return root;
}

describe('the settings of a practice', () => {
  it('saves the rules of signing in; for owners alone', async () => {
    const root = await page('OWNER');
    await fill(root, { idleMinutes: '1.5' });
    expect(textOf(allIn(root, '#idleMinutes-problem')[0])).toContain('whole minutes');
    (allIn(root, '[name=owners]')[0] as HTMLInputElement).checked = true;
    await fill(root, { idleMinutes: '30' });
    expect(variablesOf('ChangeSignInRules')).toEqual({
      input: { ownersNeedSecondFactor: true, idleMinutes: 30 },
    });
    await answerTo('ChangeSignInRules', {
      changeSignInRules: { signInRules: rules, problems: [] },
    });
    expect(textOf(allIn(root, '[role=status]')[0])).toContain('Saved.');
    TestBed.resetTestingModule();
    expect(allIn(await page('ADMIN'), 'un-sign-in-rules')).toEqual([]);
  });

  it('puts the lines of an owner under the name of the practice', async () => {
    const root = await page('OWNER');
    await answerTo('LetterheadHere', {
      letterhead: { practiceName: 'Riverside', lines: ['1 Road'] },
    });
    const card = allIn(root, 'un-letterhead')[0]!;
    expect((allIn(card, 'textarea')[0] as HTMLTextAreaElement).value).toBe('1 Road');
    await fill(card, { lines: '2 Road\n03 5550 0000' });
    expect(variablesOf('SetLetterhead')).toEqual({ input: { lines: ['2 Road', '03 5550 0000'] } });
    const message = 'Write at most 4 lines; these are 5.';
    const problem = { path: ['lines'], code: 'TOO_MANY', message };
    await answerTo('SetLetterhead', { setLetterhead: { letterhead: null, problems: [problem] } });
    expect(textOf(allIn(card, '#lines-problem')[0])).toBe(message);
    TestBed.resetTestingModule();
    expect(allIn(await page('ADMIN'), 'un-letterhead')).toEqual([]);
  });

  it('keeps records for as long as an owner says, and asks once more before it is shorter', async () => {
    const root = await page('OWNER');
    await answerTo('RetentionHere', {
      retention: { years: 7, minorsUntilAge: 25 },
      retentionChanges: [],
    });
    const card = allIn(root, 'un-retention')[0]!;
    await fill(card, { years: 'seven' });
    expect(textOf(allIn(card, '#years-problem')[0])).toBe('Give whole years.');
    await fill(card, { years: '6' });
    expect(textOf(allIn(card, '#reason-problem')[0])).toBe('Say why.');
    await fill(card, { years: '6', reason: 'Less paper.' });
    expect(textOf(overlay())).toContain('Keep records for less than the law of most places');
    await press(overlay(), /^Leave it as it was$/);
    await fill(card, { years: '10', minorsUntilAge: '28' });
    expect(variablesOf('SetRetention')).toEqual({
      ...{ years: 10, minorsUntilAge: 28, reason: 'Less paper.', shorterIsLawful: false },
    });
    const retention = { years: 10, minorsUntilAge: 28 };
    await answerTo('SetRetention', { setRetention: { retention, problems: [] } });
    const change = {
      ...{
        id: 'c-1',
        from: { years: 7, minorsUntilAge: 25 },
        to: retention,
        reason: 'Less paper.',
      },
      ...{ changer: 'Greta Campbell', changedAt: '2026-11-20T08:00:00.000Z' },
    };
    await answerTo('RetentionHere', { retention, retentionChanges: [change] });
    expect(textOf(card)).toContain('Saved.');
    expect(textOf(card)).toContain('From 7 years, minors until 25 to 10 years, minors until 28');
    expect(textOf(card)).toContain('Greta Campbell, 20 Nov 2026');
    await fill(card, { years: '5', reason: 'Our law.' });
    await press(overlay(), /^It is lawful here: keep them shorter$/);
    expect(variablesOf('SetRetention')).toMatchObject({ years: 5, shorterIsLawful: true });
  });

  it('makes a token and shows it once', async () => {
    const root = await page('OWNER');
    await press(root, /New token/);
    await fill(overlay(), { name: '' });
    expect(textOf(allIn(overlay(), '#actions-problem')[0])).toContain('Choose at least one');
    (allIn(overlay(), '[value=IMPORT]')[0] as HTMLInputElement).checked = true;
    await fill(overlay(), { name: 'nightly', until: '2027-01-31' });
    expect(variablesOf('CreateAccessToken')).toMatchObject({
      input: { name: 'nightly', actions: ['IMPORT'] },
    });
    await answerTo('CreateAccessToken', {
      createAccessToken: { accessToken: token, secret: 'unknot_secret', problems: [] },
    });
    expect((allIn(overlay(), '#token-secret')[0] as HTMLInputElement).value).toBe('unknot_secret');
    await press(overlay(), /I have kept it/);
    await answerTo('AccessTokens', { accessTokens: [token] });
    expect(textOf(root)).toContain('Import files');
    expect(allIn(document, '#token-secret')).toEqual([]);
  });

  it('ends a token after asking once more', async () => {
    const root = await page('ADMIN', [token]);
    await press(root, /End the token nightly/);
    await press(allIn(overlay(), '.dialog')[0], /End token/);
    expect(variablesOf('EndAccessToken')).toEqual({ id: 'k-1' });
    await answerTo('EndAccessToken', { endAccessToken: { accessToken: token } });
    expect(textOf(root)).toContain('The token “nightly” has ended.');
  });

  it('offers a token nothing that its maker may not do', () => {
    const nobody = { clientId: null, practitionerId: null };
    expect(actionsToGive({ role: 'ADMIN', ...nobody })).toEqual(['SEE_CATALOGUE']);
    expect(actionsToGive({ role: 'OWNER', ...nobody })).not.toContain('SEE_CLIENTS');
  });
});
