import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { answer, asked, fail, playedServer, settled, textOf } from '../asked.testing';
import { ClientList } from './client-list';
import type { Client } from './client-row';

const pain = {
  measureName: 'Pain now',
  unit: 'of 10',
  first: 8,
  latest: 0,
  latestOn: '2026-03-02',
  n: 4,
  call: 'IMPROVING',
  recentValues: [8, 4, 2, 0],
} as const;

const episode = {
  id: 'e-1',
  conditionName: 'Neck pain',
  side: 'LEFT',
  status: 'OPEN',
  openedOn: '2026-01-05',
  lastMeasuredOn: '2026-03-02',
  sessionCount: 1,
  pain,
} as const;

const ana: Client = { id: 'c-1', name: 'Ana Lindqvist', reference: '1042', episode };
const ben: Client = { id: 'c-2', name: 'Ben Adeyemi', reference: null, episode: null };

const pageOf = (clients: Client[], totalCount: number, endCursor: string | null = null) => ({
  clients: {
    totalCount,
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
    edges: clients.map((node) => ({ node })),
  },
});

function page(search = ''): ComponentFixture<ClientList> {
  TestBed.configureTestingModule({
    providers: [...playedServer, provideRouter([{ path: '**', children: [] }])],
  });
  const fixture = TestBed.createComponent(ClientList);
  fixture.componentRef.setInput('search', search);
  TestBed.tick();
  return fixture;
}

const elementsOf = (fixture: ComponentFixture<ClientList>, selector: string) => [
  ...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>(selector),
];

const variables = () => (asked('ClientList').request.body as { variables: object }).variables;

describe('the list of clients', () => {
  it('says that it loads, in its final size', () => {
    const fixture = page();
    expect(elementsOf(fixture, '.skeleton').length).toBeGreaterThan(0);
    expect(textOf(elementsOf(fixture, '[role=status]')[0])).toBe('Loading clients');
  });

  it('shows a pain of zero, the condition with its side, and who was never measured', async () => {
    const fixture = page();
    await answer('ClientList', pageOf([ana, ben], 2));
    const [first, second] = elementsOf(fixture, 'un-client-row').map(textOf);
    expect(first).toContain('Ana Lindqvist Neck pain, left');
    expect(first).toContain('8 → at the start, now 0 of 10');
    expect(first).toContain('Better');
    expect(first).toContain('1 session');
    expect(first).toContain('measured 2 Mar 2026');
    expect(second).toContain('No episode of care yet');
    expect(second).toContain('No pain score yet');
    expect(second).toContain('never measured');
    expect(textOf(elementsOf(fixture, '.count')[0])).toBe('2 clients');
  });

  it('puts the next page below the first', async () => {
    const fixture = page();
    await answer('ClientList', pageOf([ana], 2, 'after-ana'));
    expect(textOf(elementsOf(fixture, '.count')[0])).toBe('1 of 2 clients');
    elementsOf(fixture, '.more button')[0]!.click();
    const question = asked('ClientList');
    expect(question.request.body).toMatchObject({ variables: { after: 'after-ana' } });
    question.flush({ data: pageOf([ben], 2) });
    await settled();
    expect(elementsOf(fixture, '.name').map(textOf)).toEqual(['Ana Lindqvist', 'Ben Adeyemi']);
    expect(elementsOf(fixture, '.more')).toEqual([]);
  });

  it('searches for what the address says, from the first page on', async () => {
    const fixture = page('ana');
    expect(variables()).toEqual({ search: 'ana', first: 50, after: null });
    fixture.componentRef.setInput('search', '  ');
    TestBed.tick();
    expect(variables()).toEqual({ search: null, first: 50, after: null });
  });

  it('keeps the search in the address', async () => {
    const fixture = page();
    await answer('ClientList', pageOf([ana], 1));
    const box = elementsOf(fixture, '#search')[0] as HTMLInputElement;
    box.value = ' ana ';
    elementsOf(fixture, 'form')[0]!.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    expect(TestBed.inject(Router).url).toBe('/?search=ana');
  });

  it('says that nobody matches, and offers all', async () => {
    const fixture = page('zzz');
    await answer('ClientList', pageOf([], 0));
    expect(textOf(elementsOf(fixture, '.empty')[0])).toContain('Nobody found for “zzz”');
  });

  it('says what comes first in an empty practice', async () => {
    const fixture = page();
    await answer('ClientList', pageOf([], 0));
    expect(textOf(elementsOf(fixture, '.empty')[0])).toContain('No clients yet');
  });

  it('says what failed and what is safe, and tries again', async () => {
    const fixture = page();
    await fail('ClientList', 'INTERNAL');
    const notice = elementsOf(fixture, '[role=alert]')[0];
    expect(textOf(notice)).toContain('The list of clients could not be loaded.');
    expect(textOf(notice)).toContain('Nothing that was recorded is lost.');
    expect(textOf(notice)).toContain('Request request-7');
    notice!.querySelector('button')!.click();
    await answer('ClientList', pageOf([ana], 1));
    expect(elementsOf(fixture, '[role=alert]')).toEqual([]);
    expect(elementsOf(fixture, 'un-client-row')).toHaveLength(1);
  });
});
