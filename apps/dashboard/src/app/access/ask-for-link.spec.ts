import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { playedServer, settled, textOf } from '../asked.testing';
import { allIn, fill, sentTo } from '../form.testing';
import { AskForLink } from './ask-for-link';
import type { LinkAsked } from './ask-for-link';

function page(kind: LinkAsked): HTMLElement {
  TestBed.configureTestingModule({ providers: [...playedServer, provideRouter([])] });
  const fixture = TestBed.createComponent(AskForLink);
  fixture.componentRef.setInput('kind', kind);
  TestBed.tick();
  return fixture.nativeElement as HTMLElement;
}

describe('asking for a link', () => {
  it('says what is missing, and sends nothing', async () => {
    const root = page('PASSWORD_RESET');
    await fill(root, { email: '' });
    expect(textOf(allIn(root, '#email-problem')[0])).toBe('Give your e-mail address.');
  });

  it.each([
    ['PASSWORD_RESET' as const, '/sign-in/forgot', '30 minutes'],
    ['MAGIC_SIGN_IN' as const, '/sign-in/magic', '20 minutes'],
  ])('for %s answers everybody the same', async (kind, door, lasts) => {
    const root = page(kind);
    await fill(root, { email: ' ana@client.example ' });
    const request = sentTo(door);
    expect(request.request.body).toEqual({ email: 'ana@client.example' });
    request.flush(null, { status: 204, statusText: 'No Content' });
    await settled();
    expect(textOf(root)).toContain('If somebody here has the address ana@client.example');
    expect(textOf(root)).toContain(lasts);
  });

  it('says for how long to wait, and what failed', async () => {
    const root = page('PASSWORD_RESET');
    await fill(root, { email: 'ana@client.example' });
    const headers = { 'retry-after': '90' };
    sentTo('/sign-in/forgot').flush({}, { status: 429, statusText: 'No', headers });
    await settled();
    expect(textOf(allIn(root, '[role=alert]')[0])).toContain('Wait 2 minutes');
    await fill(root, { email: 'ana@client.example' });
    sentTo('/sign-in/forgot').flush({}, { status: 500, statusText: 'No' });
    await settled();
    expect(textOf(allIn(root, '[role=alert]')[0])).toContain('The link could not be asked for.');
  });
});
