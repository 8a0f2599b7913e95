import { DialogModule } from '@angular/cdk/dialog';
import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { fail, playedServer, settled, textOf } from '../../asked.testing';
import { allIn, answerTo, buttonIn, fill, overlay, press, variablesOf } from '../../form.testing';
import type { RecordRowFragment } from './records.generated';
import { deedsOn, erasureWords } from './record-words';
import { RecordsPage } from './records-page';

const mark = { reason: 'a dispute', setAt: '2026-11-20T08:00:00.000Z' };
const record: RecordRowFragment = {
  id: 'c-1',
  name: 'Ana Lindqvist',
  reference: '1042',
  lastServiceOn: '2026-03-16',
  earliestErasureOn: '2033-03-16',
  restricted: null,
  onHold: null,
  erasureAsked: null,
};
const request = {
  id: 'q-1',
  kind: 'ERASURE',
  words: 'I have moved.',
  askedAt: '2026-11-20T08:00:00.000Z',
  outcome: null,
  answer: null,
  answeredAt: null,
};
const pageOf = (nodes: readonly object[], endCursor: string | null = null) => ({
  records: {
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
    edges: nodes.map((node) => ({ node })),
  },
});

function page(wanted: Record<string, string> = {}): ComponentFixture<RecordsPage> {
  document.querySelector('.cdk-overlay-container')?.remove();
  TestBed.configureTestingModule({
    imports: [DialogModule],
    providers: [...playedServer, provideRouter([{ path: '**', children: [] }])],
  });
  const fixture = TestBed.createComponent(RecordsPage);
  for (const [name, value] of Object.entries(wanted)) fixture.componentRef.setInput(name, value);
  TestBed.tick();
  return fixture;
}
const rows = (root: unknown) => allIn(root, 'un-record-row').map(textOf);

async function shown(nodes: readonly object[], requests: readonly object[] = []): Promise<Element> {
  const root = page().nativeElement as Element;
  await answerTo('RecordRequests', { recordRequests: requests });
  await answerTo('Records', pageOf(nodes));
  return root;
}

async function choose(root: Element, label: RegExp): Promise<void> {
  allIn(root, '.tool')[0]!.click();
  await settled();
  await press(overlay(), label);
}

describe('the page of records', () => {
  it('says of each when it may be erased, why not yet, and what stands', async () => {
    const root = await shown([record, { ...record, id: 'c-2', restricted: mark }]);
    expect(rows(root)[0]).toContain('Ana Lindqvist No. 1042, last visit 16 Mar 2026');
    expect(rows(root)[0]).toContain('16 Mar 2033To be kept until then');
    expect(rows(root)[1]).toContain('Restricteda dispute (20 Nov 2026)');
    expect(textOf(root)).toContain('Nobody waits for an answer.');
    expect(textOf(root)).toContain('2 records');
  });

  it('offers only what can be done, and says why a record waits', () => {
    const today = '2033-03-16';
    const said = (changed: Partial<RecordRowFragment>, day = today) => [
      deedsOn({ ...record, ...changed }, day),
      erasureWords({ ...record, ...changed }, day),
    ];
    expect(said({}, '2033-03-15')).toEqual([['RESTRICT', 'HOLD'], 'To be kept until then']);
    expect(said({})).toEqual([['RESTRICT', 'HOLD', 'ERASE'], 'Can be erased']);
    expect(said({ onHold: mark })).toEqual([['RESTRICT', 'RELEASE'], 'Not while on hold']);
    const waits = { restricted: mark, erasureAsked: mark };
    expect(said(waits)).toEqual([['LIFT', 'HOLD', 'KEEP'], 'Waits for the command line']);
    expect(said(waits, '2033-03-15')[1]).toBe('Waits for this day');
    expect(said({ ...waits, onHold: mark })[1]).toBe('Waits for the hold to be lifted');
  });

  it('restricts with a reason, after saying what follows', async () => {
    const root = await shown([record]);
    await choose(root, /^Restrict$/);
    expect(textOf(overlay())).toContain('Restrict the record of Ana Lindqvist?');
    expect(textOf(overlay())).toContain('The client still sees it');
    await fill(overlay(), { reason: ' ' });
    expect(textOf(allIn(overlay(), '#reason-problem')[0])).toContain('Say why');
    await fill(overlay(), { reason: 'asked by letter' });
    expect(variablesOf('MarkRecord')).toEqual({
      clientId: 'c-1',
      kind: 'RESTRICTED',
      reason: 'asked by letter',
    });
    const after = { ...record, restricted: mark };
    await answerTo('MarkRecord', { markRecord: { record: after, problems: [] } });
    await answerTo('Records', pageOf([after]));
    expect(textOf(root)).toContain('The record of Ana Lindqvist is restricted.');
    await choose(root, /^Lift the restriction$/);
    await fill(overlay(), { reason: 'taken back' });
    expect(variablesOf('UnmarkRecord')).toMatchObject({ kind: 'RESTRICTED' });
  });

  it('says what the server refuses, and changes nothing', async () => {
    const root = await shown([{ ...record, earliestErasureOn: '2020-01-01' }]);
    await choose(root, /^File for erasure$/);
    await fill(overlay(), { reason: 'asked by letter' });
    const problem = { path: ['clientId'], code: 'ON_HOLD', message: 'This record is on hold.' };
    await answerTo('EraseRecord', { eraseRecord: { record: null, problems: [problem] } });
    expect(textOf(allIn(overlay(), '[role=alert]')[0])).toBe('This record is on hold.');
    await press(overlay(), /^Leave it$/);
    expect(allIn(overlay(), '.dialog')).toEqual([]);
  });

  it('keeps what is looked for in the address, and shows more', async () => {
    const root = page({ search: 'ana', show: 'hold' }).nativeElement as Element;
    expect(variablesOf('Records')).toMatchObject({ search: 'ana', marked: 'ON_HOLD', after: null });
    await answerTo('Records', pageOf([record], 'next'));
    await press(root, /^Show more$/);
    expect(variablesOf('Records')).toMatchObject({ after: 'next' });
    await answerTo('Records', pageOf([{ ...record, id: 'c-2', onHold: mark }]));
    expect(rows(root)).toHaveLength(2);
    const form = buttonIn(root, /^Search$/).closest('form')!;
    (allIn(form, '#search')[0] as HTMLInputElement).value = '';
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('says what failed, what is empty, and what was erased', async () => {
    const root = page({ search: 'zzz' }).nativeElement as Element;
    await fail('Records', 'INTERNAL');
    await fail('RecordRequests', 'INTERNAL');
    expect(allIn(root, '[role=alert]').map(textOf).join()).toContain('They wait as they were.');
    await press(allIn(root, '.all')[0], /^Try again$/);
    await answerTo('Records', pageOf([]));
    expect(textOf(allIn(root, '.empty')[0])).toContain('No such record');
    TestBed.resetTestingModule();
    const erased = page({ show: 'erased' }).nativeElement as Element;
    const row = { id: 'e-1', name: 'Ben Ode', reference: null, reason: 'asked by letter' };
    const days = { firstServiceOn: '2016-03-02', lastServiceOn: '2016-03-16' };
    const erasedRecords = [{ ...row, ...days, erasedAt: '2026-11-20T08:00:00.000Z' }];
    await answerTo('ErasedRecords', { erasedRecords });
    expect(textOf(allIn(erased, 'un-erased-list')[0])).toBe(
      'Ben OdeErased 20 Nov 2026visits from 2 Mar 2016 to 16 Mar 2016asked by letter',
    );
  });
});

describe('what clients ask for', () => {
  it('is answered in words, with what follows', async () => {
    const root = await shown([record], [{ request, record }]);
    const list = allIn(root, 'un-request-list')[0]!;
    expect(textOf(list)).toContain('Ana Lindqvist asks that the record be erased I have moved.');
    expect(textOf(list)).toContain('The record may be erased from 16 Mar 2033.');
    await press(list, /^Answer Ana/);
    expect(textOf(overlay())).toContain('waits to be erased from 16 Mar 2033 on');
    await fill(overlay(), { answer: '' });
    expect(textOf(allIn(overlay(), '#outcome-problem')[0])).toBe('Choose one.');
    allIn(overlay(), '[value=ACCEPTED]')[0]!.click();
    await fill(overlay(), { answer: 'We will.' });
    expect(variablesOf('AnswerRecordRequest')).toEqual({
      input: { id: 'q-1', outcome: 'ACCEPTED', answer: 'We will.' },
    });
    await answerTo('AnswerRecordRequest', {
      answerRecordRequest: { answered: { request, record }, problems: [] },
    });
    await answerTo('RecordRequests', { recordRequests: [] });
    expect(textOf(list)).toContain('is restricted and waits to be erased.');
    await press(list, /^Show answered requests$/);
    const answered = { ...request, outcome: 'ACCEPTED', answer: 'We will.' };
    await answerTo('RecordRequests', { recordRequests: [{ request: answered, record }] });
    expect(textOf(list)).toContain('Accepted: We will.');
  });
});
