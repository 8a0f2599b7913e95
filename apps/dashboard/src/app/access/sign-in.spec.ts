import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { playedServer, settled, textOf } from '../asked.testing';
import { SignIn } from './sign-in';
import { wayBack } from './sign-in-words';

const demo = [{ who: 'Owner', email: 'owner@demo.example', password: 'secret' }];

async function page(
  offered: object[] = [],
  wanted?: string,
  came: Record<string, string> = {},
  singleSignOn: object | null = null,
): Promise<ComponentFixture<SignIn>> {
  TestBed.configureTestingModule({
    providers: [...playedServer, provideRouter([{ path: '**', children: [] }])],
  });
  const fixture = TestBed.createComponent(SignIn);
  fixture.componentRef.setInput('return', wanted);
  for (const [name, value] of Object.entries(came)) fixture.componentRef.setInput(name, value);
  TestBed.tick();
  const server = TestBed.inject(HttpTestingController);
  server.expectOne('/sign-in/demo').flush(offered);
  server.expectOne('/sign-in/ways').flush({ singleSignOn });
  await settled();
  return fixture;
}

const elementOf = <Kind extends HTMLElement>(
  fixture: ComponentFixture<SignIn>,
  selector: string,
): Kind | null => (fixture.nativeElement as HTMLElement).querySelector<Kind>(selector);

async function submit(
  fixture: ComponentFixture<SignIn>,
  email: string,
  password: string,
): Promise<void> {
  elementOf<HTMLInputElement>(fixture, '#email')!.value = email;
  elementOf<HTMLInputElement>(fixture, '#password')!.value = password;
  elementOf(fixture, 'form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
}

const sent = () => TestBed.inject(HttpTestingController).expectOne('/sign-in');

describe('the sign-in page', () => {
  it('says what is missing beside the field, and sends nothing', async () => {
    const fixture = await page();
    await submit(fixture, '', 'secret');
    expect(textOf(elementOf(fixture, '#email-problem'))).toBe('Give your e-mail address.');
    expect(elementOf(fixture, '#email')!.getAttribute('aria-invalid')).toBe('true');
    expect(elementOf(fixture, '#password-problem')).toBeNull();
    TestBed.inject(HttpTestingController).expectNone('/sign-in');
  });

  it('sends e-mail and password, and leads on to where the person wanted to go', async () => {
    const fixture = await page([], '/clients/c-1');
    await submit(fixture, ' sam@practice.example ', 'secret');
    const request = sent();
    expect(request.request.body).toEqual({ email: 'sam@practice.example', password: 'secret' });
    request.flush(null, { status: 204, statusText: 'No Content' });
    await settled();
    expect(TestBed.inject(Router).url).toBe('/clients/c-1');
  });

  it.each([
    [401, 'E-mail and password do not match. Check both and try again.'],
    [429, 'Too many tries. Wait a few minutes, then try again.'],
    [503, 'Unknot cannot be reached. Check the connection, then try again.'],
  ])('says what to do after a refusal with %i', async (status, words) => {
    const fixture = await page();
    await submit(fixture, 'sam@practice.example', 'wrong');
    sent().flush({}, { status, statusText: 'No' });
    await settled();
    expect(textOf(elementOf(fixture, '[role=alert]'))).toBe(words);
    expect(elementOf<HTMLInputElement>(fixture, '#email')!.value).toBe('sam@practice.example');
  });

  it('offers the demo people only when the server names them', async () => {
    expect(textOf((await page()).nativeElement)).not.toContain('Demo');
    TestBed.resetTestingModule();
    const fixture = await page(demo);
    elementOf(fixture, '.choice')!.click();
    expect(sent().request.body).toEqual({ email: 'owner@demo.example', password: 'secret' });
  });
});

const codeSent = () => TestBed.inject(HttpTestingController).expectOne('/sign-in/code');

async function typeCode(fixture: ComponentFixture<SignIn>, code: string): Promise<void> {
  elementOf<HTMLInputElement>(fixture, 'input[name=code]')!.value = code;
  elementOf(fixture, 'form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
}

describe('the second step', () => {
  it('asks for the code when the password was right, and leads on', async () => {
    const fixture = await page([], '/people');
    await submit(fixture, 'sam@practice.example', 'secret');
    sent().flush({ code: 'SECOND_FACTOR', message: 'Now your one-time code.' });
    await settled();
    expect(textOf(elementOf(fixture, 'h1'))).toBe('One more step');
    await typeCode(fixture, ' 123456 ');
    const request = codeSent();
    expect(request.request.body).toEqual({ code: '123456' });
    request.flush(null, { status: 204, statusText: 'No Content' });
    await settled();
    expect(TestBed.inject(Router).url).toBe('/people');
  });

  it('is open at once for who comes from another sign-in', async () => {
    const fixture = await page([], undefined, { step: 'SECOND_FACTOR' });
    expect(elementOf(fixture, 'input[name=code]')!.getAttribute('autocomplete')).toBe(
      'one-time-code',
    );
  });

  it('takes a recovery code, and says what is wrong with a code', async () => {
    const fixture = await page([], undefined, { step: 'SECOND_FACTOR' });
    await typeCode(fixture, '');
    expect(textOf(elementOf(fixture, '#code-problem'))).toBe('Type the code.');
    elementOf(fixture, '.way')!.click();
    await settled();
    await typeCode(fixture, 'K7QX-2MZD-9F4T-W3HB');
    const refusal = {
      code: 'WRONG_CODE',
      message: 'This code is not right, or it was used already.',
    };
    codeSent().flush(refusal, { status: 401, statusText: 'No' });
    await settled();
    expect(textOf(elementOf(fixture, '[role=alert]'))).toBe(refusal.message);
  });

  it('says for how long to wait, in seconds', async () => {
    const fixture = await page([], undefined, { step: 'SECOND_FACTOR' });
    await typeCode(fixture, '123456');
    const headers = { 'retry-after': '42' };
    codeSent().flush({ code: 'RATE_LIMITED' }, { status: 429, statusText: 'No', headers });
    await settled();
    expect(textOf(elementOf(fixture, '[role=alert]'))).toContain('Wait 42 seconds');
    expect(textOf(elementOf(fixture, 'un-wait-notice .number'))).toBe('0:42');
  });

  it('goes back to the password where it took too long', async () => {
    const fixture = await page([], undefined, { step: 'SECOND_FACTOR' });
    await typeCode(fixture, '123456');
    const refusal = { code: 'UNAUTHENTICATED', message: 'This took too long.' };
    codeSent().flush(refusal, { status: 401, statusText: 'No' });
    await settled();
    expect(textOf(elementOf(fixture, 'h1'))).toBe('Sign in');
    expect(textOf(elementOf(fixture, '[role=alert]'))).toBe('This took too long.');
  });
});

describe('other ways in', () => {
  it('offers another sign-in only where there is one', async () => {
    expect(elementOf(await page(), 'a[href="/sign-in/oidc"]')).toBeNull();
    TestBed.resetTestingModule();
    const fixture = await page([], undefined, {}, { name: 'Clinic Login' });
    expect(textOf(elementOf(fixture, 'a[href="/sign-in/oidc"]'))).toBe('Sign in with Clinic Login');
  });

  it.each([
    [{ problem: 'SINGLE_SIGN_ON' }, 'Signing in that way did not work'],
    [{ done: 'NEW_PASSWORD' }, 'Your new password is set.'],
    [{ done: 'ACCEPTED' }, 'You belong to this practice too now.'],
  ])('says how one came here: %p', async (came, words) => {
    const fixture = await page([], undefined, came as Record<string, string>);
    expect(textOf(elementOf(fixture, '[role=status]'))).toContain(words);
  });
});

describe('the way back', () => {
  it.each([
    [undefined, '/'],
    ['/clients?search=ana', '/clients?search=ana'],
    ['https://elsewhere.example', '/'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['/sign-in', '/'],
  ])('from %p is %p', (wanted, back) => {
    expect(wayBack(wanted)).toBe(back);
  });
});
