import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { playedServer, settled, textOf } from '../asked.testing';
import { SignIn } from './sign-in';
import { wayBack } from './sign-in-words';

const demo = [{ who: 'Owner', email: 'owner@demo.example', password: 'secret' }];

async function page(offered: object[] = [], wanted?: string): Promise<ComponentFixture<SignIn>> {
  TestBed.configureTestingModule({
    providers: [...playedServer, provideRouter([{ path: '**', children: [] }])],
  });
  const fixture = TestBed.createComponent(SignIn);
  fixture.componentRef.setInput('return', wanted);
  TestBed.tick();
  TestBed.inject(HttpTestingController).expectOne('/sign-in/demo').flush(offered);
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
    expect(textOf(elementOf(fixture, '#email-missing'))).toBe('Give your e-mail address.');
    expect(elementOf(fixture, '#email')!.getAttribute('aria-invalid')).toBe('true');
    expect(elementOf(fixture, '#password-missing')).toBeNull();
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
