import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { tableCsv } from '@unknot/charts/table-csv';
import { fail, playedServer, settled, textOf } from '../../asked.testing';
import { allIn, answerTo, press, variablesOf } from '../../form.testing';
import { Trail } from './trail';
import { filterOf, tableOf, whoOf } from './trail-words';
import type { TrailEvent } from './trail-words';

const event: TrailEvent = {
  id: 'e-1',
  at: '2026-11-20T08:00:00.000Z',
  who: 'Kim Lee',
  role: 'PRACTITIONER',
  accountId: 'a-1',
  action: 'SEE_PROGRESS',
  words: 'looked at the chart',
  clients: [{ id: 'c-1', reference: '1042' }],
  purpose: 'COVER',
  address: '192.0.2.7',
};
const pageOf = (nodes: readonly TrailEvent[], endCursor: string | null = null) => ({
  auditEvents: {
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
    edges: nodes.map((node) => ({ node })),
  },
});

function page(wanted: Record<string, string> = {}): ComponentFixture<Trail> {
  TestBed.configureTestingModule({
    providers: [...playedServer, provideRouter([{ path: '**', children: [] }])],
  });
  const fixture = TestBed.createComponent(Trail);
  for (const [name, value] of Object.entries(wanted)) fixture.componentRef.setInput(name, value);
  TestBed.tick();
  return fixture;
}
const rows = (root: unknown) => allIn(root, 'un-event-row').map(textOf);

describe('the audit trail', () => {
  it('says who did what with whose record, when, why and from where', async () => {
    const { nativeElement: root } = page();
    const command = { ...event, id: 'e-2', who: null, role: null, accountId: null, clients: [] };
    await answerTo('AuditTrail', pageOf([event, { ...command, purpose: 'COMMAND' }]));
    expect(rows(root)[0]).toContain('Kim Lee: show only this person looked at the chart');
    expect(rows(root)[0]).toContain('No. 1042');
    expect(rows(root)[0]).toContain('covers for a colleague from 192.0.2.7');
    expect(rows(root)[1]).toContain('Command line');
    expect(textOf(allIn(root, '.count')[0])).toBe('2 events');
    expect(whoOf({ ...event, who: null, role: 'CLIENT' })).toBe('A client');
    expect(whoOf({ ...event, who: null, role: 'OWNER' })).toBe('Somebody');
  });

  it('asks for what the address says, whole days, and keeps a choice in the address', async () => {
    const { nativeElement: root } = page({
      client: 'c-1',
      from: '2026-11-20',
      until: '2026-11-20',
    });
    const { filter } = variablesOf('AuditTrail') as { filter: { from: string; until: string } };
    expect(filter).toMatchObject({ clientId: 'c-1', accountId: null, action: null });
    expect(Date.parse(filter.until) - Date.parse(filter.from)).toBe(86_400_000);
    await answerTo('AuditTrail', pageOf([event]));
    expect(textOf(root)).toContain('Only what concerns client No. 1042');
    await press(allIn(root, 'un-event-row')[0], /Kim Lee/);
    expect(TestBed.inject(Router).url).toBe('/?person=a-1');
    const action = allIn(root, '#action')[0] as HTMLSelectElement;
    action.value = 'PRINT_RECORD';
    action.dispatchEvent(new Event('change'));
    await settled();
    expect(TestBed.inject(Router).url).toBe('/?person=a-1&action=PRINT_RECORD');
  });

  it('puts the next page below the first', async () => {
    const { nativeElement: root } = page();
    await answerTo('AuditTrail', pageOf([event], 'after-1'));
    expect(textOf(allIn(root, '.count')[0])).toBe('The latest 1');
    await press(root, /Show more/);
    expect(variablesOf('AuditTrail')).toMatchObject({ after: 'after-1' });
    await answerTo('AuditTrail', pageOf([{ ...event, id: 'e-2', who: 'Joe Ho' }]));
    expect(rows(root)).toHaveLength(2);
  });

  it('saves what is shown without letting a name be a formula', () => {
    const csv = tableCsv(tableOf([{ ...event, who: '=cmd' }]));
    expect(csv.split('\r\n')[1]).toContain("2026-11-20T08:00:00.000Z,'=cmd,Practitioner");
    expect(csv).toContain('1042');
  });

  it('says that nothing was done, and what failed', async () => {
    const { nativeElement: root } = page({ action: 'PRINT_RECORD' });
    await answerTo('AuditTrail', pageOf([]));
    expect(textOf(allIn(root, '.empty')[0])).toContain('Nothing of the kind was done');
    TestBed.resetTestingModule();
    const { nativeElement: broken } = page();
    await fail('AuditTrail', 'INTERNAL');
    expect(textOf(allIn(broken, '[role=alert]')[0])).toContain('It is complete as it was.');
  });

  it('leaves out days that are none', () => {
    const wanted = { client: '', person: '', action: '', from: 'soon', until: '' };
    expect(filterOf(wanted)).toMatchObject({ from: null, until: null });
  });
});
