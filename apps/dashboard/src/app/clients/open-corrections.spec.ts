import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { playedServer, textOf } from '../asked.testing';
import { allIn, answerTo } from '../form.testing';
import { OpenCorrections } from './open-corrections';

function part(): Element {
  TestBed.configureTestingModule({ providers: [...playedServer, provideRouter([])] });
  return TestBed.createComponent(OpenCorrections).nativeElement as Element;
}

describe('clients who wait for an answer to a correction', () => {
  it('are named, with a way to where they are answered', async () => {
    const root = part();
    const request = { id: 'r-1', askedAt: '2026-11-20T08:00:00.000Z' };
    const openCorrectionRequests = [{ clientId: 'c-1', clientName: 'Ana Lindqvist', request }];
    await answerTo('OpenCorrections', { openCorrectionRequests });
    expect(textOf(allIn(root, 'li')[0])).toBe('Ana Lindqvist asked 20 Nov 2026');
    expect(allIn(root, 'a')[0]!.getAttribute('href')).toBe('/clients/c-1/consent');
  });

  it('take no room where there are none', async () => {
    const root = part();
    await answerTo('OpenCorrections', { openCorrectionRequests: [] });
    expect(root.children).toHaveLength(0);
  });
});
