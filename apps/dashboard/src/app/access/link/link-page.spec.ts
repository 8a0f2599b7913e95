import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter, Router } from '@angular/router';
import { answer, playedServer, settled, textOf } from '../../asked.testing';
import { allIn, buttonIn, fill, press, sentTo } from '../../form.testing';
import { LinkPage } from './link-page';

const invitation = {
  kind: 'INVITATION',
  practiceName: 'Riverside',
  email: 's•••@practice.example',
  name: 'Sam Rivers',
  role: 'PRACTITIONER',
  hasAccount: false,
};

async function page(looked: object): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: [
      ...playedServer,
      provideRouter([{ path: '**', children: [] }]),
      { provide: ActivatedRoute, useValue: { snapshot: { fragment: 'token-1' } } },
    ],
  });
  const root = TestBed.createComponent(LinkPage).nativeElement as HTMLElement;
  const request = sentTo('/links/look');
  expect(request.request.body).toEqual({ token: 'token-1' });
  request.flush(looked);
  await settled();
  return root;
}

const url = () => TestBed.inject(Router).url;
const done = { status: 204, statusText: 'No Content' };

describe('the page of a link', () => {
  it('says of a dead link what to do', async () => {
    const root = await page({ kind: 'DEAD' });
    expect(textOf(allIn(root, 'h1')[0])).toBe('This link does not work any more');
    expect(textOf(root)).toContain('Ask whoever invited you for a new invitation.');
    expect(buttonIn(root, /Ask for a new link/).getAttribute('href')).toBe('/forgot-password');
  });

  it('takes a new person in, who may change how they are called', async () => {
    const root = await page(invitation);
    expect(textOf(allIn(root, 'h1')[0])).toBe('Join Riverside');
    await fill(root, { password: '' });
    expect(textOf(allIn(root, '#password-problem')[0])).toBe('Choose a password.');
    await fill(root, { name: 'Samuel Rivers', password: ' four words in a row' });
    const request = sentTo('/links/accept-invitation');
    const password = ' four words in a row';
    expect(request.request.body).toEqual({ token: 'token-1', name: 'Samuel Rivers', password });
    request.flush(null, done);
    await settled();
    expect(url()).toBe('/');
  });

  it('says beside the field what is wrong with a password, and keeps the link', async () => {
    const root = await page(invitation);
    await fill(root, { password: 'short' });
    const refusal = { code: 'PASSWORD_TOO_SHORT', message: 'Use at least 12 characters.' };
    sentTo('/links/accept-invitation').flush(refusal, { status: 422, statusText: 'No' });
    await settled();
    expect(textOf(allIn(root, '#password-problem')[0])).toBe('Use at least 12 characters.');
    expect(allIn(root, 'form')).toHaveLength(1);
  });

  it('lets who is signed in accept with one press, and asks others for the password', async () => {
    const root = await page({ ...invitation, hasAccount: true });
    const viewer = { id: 'v', name: 'Sam', role: 'OWNER' };
    await answer('SignedInViewer', { viewer });
    expect(textOf(root)).toContain('You are signed in as Sam.');
    await fill(root, {});
    const request = sentTo('/links/accept-invitation');
    expect(request.request.body).toEqual({ token: 'token-1' });
    request.flush({ code: 'UNAUTHENTICATED' }, { status: 401, statusText: 'No' });
    await settled();
    expect(textOf(allIn(root, '#password-problem')[0])).toContain('signed in as somebody else');
    await fill(root, { password: 'secret' });
    sentTo('/links/accept-invitation').flush({ code: 'ACCEPTED' });
    await settled();
    expect(url()).toBe('/sign-in?done=ACCEPTED');
  });

  it('sets a new password and leads to signing in', async () => {
    const root = await page({ ...invitation, kind: 'PASSWORD_RESET', role: null });
    await fill(root, { password: 'four words in a row' });
    sentTo('/links/reset-password').flush(null, done);
    await settled();
    expect(url()).toBe('/sign-in?done=NEW_PASSWORD');
  });

  it('signs a client in at a press, by the code too, and says when the link died meanwhile', async () => {
    const root = await page({ ...invitation, kind: 'MAGIC_SIGN_IN', role: 'CLIENT' });
    await press(root, /^Sign in$/);
    sentTo('/links/sign-in').flush({ code: 'SECOND_FACTOR' });
    await settled();
    expect(url()).toBe('/sign-in?step=SECOND_FACTOR');
    await press(root, /^Sign in$/);
    sentTo('/links/sign-in').flush({ code: 'DEAD' }, { status: 404, statusText: 'No' });
    await settled();
    expect(textOf(allIn(root, 'h1')[0])).toBe('This link does not work any more');
  });
});
