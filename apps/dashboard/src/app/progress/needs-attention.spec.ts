import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { answer, asked, fail, playedServer, settled, textOf } from '../asked.testing';
import type { Row } from './attention-row';
import { NeedsAttention } from './needs-attention';

const rowOf = (clientId: string, clientName: string, more: Partial<Row> = {}): Row => ({
  alertId: `a-${clientId}`,
  rule: 'WORSE_CONFIRMED',
  rulesVersion: 'ALERTS-1.0',
  since: '2026-03-02',
  reason: 'Pain: worse than at its lowest.',
  clientId,
  clientName,
  call: 'WORSENING',
  countedFrom: 0,
  nextReassessmentOn: '2026-03-01',
  episode: {
    id: `e-${clientId}`,
    conditionName: 'Neck pain',
    side: 'LEFT',
    sessionCount: 1,
    pain: {
      measureName: 'Pain, average',
      unit: 'of 10',
      first: 7,
      latest: 6,
      n: 4,
      recentValues: [7, 0, 5, 6],
    },
  },
  ...more,
});

const ana = rowOf('c-1', 'Ana Lindqvist');
const ben = rowOf('c-2', 'Ben Adeyemi', {
  rule: 'NO_BASELINE',
  call: null,
  countedFrom: null,
  nextReassessmentOn: null,
  episode: { ...ana.episode, side: 'NONE', sessionCount: 3, pain: null },
});

const listOf = (rows: readonly Row[], more: object = {}) => ({
  needsAttention: {
    today: '2026-03-09',
    totalCount: rows.length,
    counts: [
      { rule: 'WORSE_CONFIRMED', name: 'Worse (confirmed)', count: 1 },
      { rule: 'NO_BASELINE', name: 'Data issues', count: 1 },
    ].filter(({ rule }) => rows.some((row) => row.rule === rule)),
    pageInfo: { hasNextPage: false, endCursor: null },
    edges: rows.map((node) => ({ node })),
    recordedToday: [],
    dueToday: [],
    ...more,
  },
});

function page(): ComponentFixture<NeedsAttention> {
  TestBed.configureTestingModule({
    providers: [...playedServer, provideRouter([{ path: '**', children: [] }])],
  });
  const fixture = TestBed.createComponent(NeedsAttention);
  document.body.append(fixture.nativeElement as HTMLElement);
  TestBed.tick();
  return fixture;
}

const elementsOf = (fixture: ComponentFixture<NeedsAttention>, selector: string) => [
  ...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>(selector),
];
const named = (fixture: ComponentFixture<NeedsAttention>, words: string) =>
  elementsOf(fixture, 'button').find((button) => textOf(button).startsWith(words))!;

describe('who needs a look', () => {
  it('says that it loads, in its final size', () => {
    const fixture = page();
    expect(elementsOf(fixture, '.skeleton').length).toBeGreaterThan(5);
    expect(textOf(elementsOf(fixture, '[role=status]')[0])).toBe('Loading who needs you');
  });

  it('counts first, then shows each group with its rows, zero and nothing among them', async () => {
    const fixture = page();
    await answer('NeedsAttention', listOf([ana, ben]));
    expect(elementsOf(fixture, '.counts a').map(textOf)).toEqual(['1 worse', '1 data issues']);
    const [first, second] = elementsOf(fixture, 'un-attention-row').map(textOf);
    expect(elementsOf(fixture, '.who')[0]!.children).toHaveLength(2);
    expect(first).toContain('Ana Lindqvist');
    expect(first).toContain('Neck pain, left');
    expect(first).toContain('0 → before, now 6 of 10');
    expect(first).toContain('Worse');
    expect(elementsOf(fixture, '.facts')[0]!.children).toHaveLength(2);
    expect(first).toMatch(/1 session.*re-assessment due since 1 March/);
    expect(first).toContain('Pain: worse than at its lowest.');
    expect(second).toContain('No pain score yet');
    expect(second).not.toContain('re-assessment');
    expect(elementsOf(fixture, 'a.name')[0]!.getAttribute('href')).toBe('/clients/c-1');
  });

  it('says that nobody needs the person, and what there is today', async () => {
    const fixture = page();
    const visit = {
      clientId: 'c-9',
      clientName: 'Mia Roy',
      conditionName: 'Hip pain',
      side: 'LEFT',
    };
    await answer(
      'NeedsAttention',
      listOf([], {
        recordedToday: [{ ...visit, sessionId: 's-1', startedAt: '2026-03-09T01:30:00Z' }],
        dueToday: [{ ...visit, dueOn: '2026-03-08' }],
      }),
    );
    expect(textOf(elementsOf(fixture, '.empty')[0])).toContain('Nobody needs you now');
    const [recorded, due] = elementsOf(fixture, 'un-today-list .card').map(textOf);
    expect(recorded).toMatch(/Recorded today.*Mia Roy.*Hip pain, left.*\d\d:\d\d/);
    expect(due).toMatch(/Re-assessment due.*Mia Roy.*Hip pain, left.*8 March/);
    expect(textOf(elementsOf(fixture, 'un-today-list')[0])).toContain('keeps no appointments');
  });

  it('says what failed, and tries again', async () => {
    const fixture = page();
    await fail('NeedsAttention', 'INTERNAL');
    expect(textOf(elementsOf(fixture, '[role=alert]')[0])).toContain('could not be loaded');
    named(fixture, 'Try again').click();
    await answer('NeedsAttention', listOf([ana]));
    expect(elementsOf(fixture, 'un-attention-row')).toHaveLength(1);
  });

  it('puts the next page below the first, in the groups that are there', async () => {
    const fixture = page();
    const more = { pageInfo: { hasNextPage: true, endCursor: 'after-ana' }, totalCount: 2 };
    const whole = listOf([ana, ben]).needsAttention;
    await answer('NeedsAttention', {
      needsAttention: { ...whole, ...more, edges: whole.edges.slice(0, 1) },
    });
    named(fixture, 'Show more').click();
    expect(asked('NeedsAttention').request.body).toMatchObject({
      variables: { first: 50, after: 'after-ana' },
    });
  });

  it.each([
    ['Reviewed', 'ReviewAlert', 'reviewAlert', 'Back when it is worse'],
    ['Snooze', 'SnoozeAlert', 'snoozeAlert', 'Put off until the next visit'],
    ['Not useful', 'MarkAlertNotUseful', 'markAlertNotUseful', 'Marked as not useful'],
  ])('keeps the place of who was answered by “%s”, and undoes that', async (words, ...told) => {
    const [operation, field, said] = told;
    const fixture = page();
    await answer('NeedsAttention', listOf([ana, ben]));
    named(fixture, words).click();
    const question = asked(operation);
    const { input } = (question.request.body as { variables: { input: { id: string } } }).variables;
    expect(input).toEqual({ id: expect.any(String), alertId: 'a-c-1' });
    question.flush({ data: { [field]: { answer: { id: input.id }, problems: [] } } });
    await settled();
    const [row] = elementsOf(fixture, 'un-attention-row');
    expect(textOf(row)).toContain(
      `Ana Lindqvist ${words === 'Reviewed' ? 'Reviewed. ' : ''}${said}`,
    );
    expect(textOf(document.activeElement)).toBe('Undo for Ana Lindqvist');

    named(fixture, 'Undo').click();
    await answer('UndoAlertAnswer', {
      undoAlertAnswer: { answer: { id: input.id }, problems: [] },
    });
    expect(textOf(row)).toContain('Pain: worse than at its lowest.');
    expect(textOf(document.activeElement)).toContain('Reviewed: Ana Lindqvist');
  });

  const idIn = (question: ReturnType<typeof asked>) =>
    (question.request.body as { variables: { input: { id: string } } }).variables.input.id;

  it('sends an answer again under the id of the one whose reply was lost', async () => {
    const fixture = page();
    await answer('NeedsAttention', listOf([ana]));
    named(fixture, 'Reviewed').click();
    const lost = asked('ReviewAlert');
    lost.error(new ProgressEvent('error'));
    await settled();
    named(fixture, 'Try again').click();
    await fail('ReviewAlert', 'RATE_LIMITED');
    named(fixture, 'Reviewed').click();
    const again = asked('ReviewAlert');
    expect(idIn(again)).toBe(idIn(lost));
    again.flush({ data: { reviewAlert: { answer: { id: idIn(again) }, problems: [] } } });
    await settled();
    named(fixture, 'Undo').click();
    await answer('UndoAlertAnswer', { undoAlertAnswer: { answer: {}, problems: [] } });
    named(fixture, 'Reviewed').click();
    expect(idIn(asked('ReviewAlert'))).not.toBe(idIn(lost));
  });

  it.each(['stored after all', 'never stored'])(
    'takes back an answer without a reply before another is given: %s',
    async (how) => {
      const fixture = page();
      await answer('NeedsAttention', listOf([ana]));
      named(fixture, 'Reviewed').click();
      const lost = asked('ReviewAlert');
      lost.error(new ProgressEvent('error'));
      await settled();
      named(fixture, 'Snooze').click();
      const undo = asked('UndoAlertAnswer');
      expect(undo.request.body).toMatchObject({ variables: { input: { answerId: idIn(lost) } } });
      undo.flush(
        how === 'stored after all'
          ? { data: { undoAlertAnswer: { answer: {}, problems: [] } } }
          : { data: null, errors: [{ message: 'No.', extensions: { code: 'NOT_FOUND' } }] },
      );
      await settled();
      const other = asked('SnoozeAlert');
      expect(idIn(other)).not.toBe(idIn(lost));
      other.flush({ data: { snoozeAlert: { answer: { id: idIn(other) }, problems: [] } } });
      await settled();
      expect(textOf(elementsOf(fixture, 'un-attention-row')[0])).toContain('Put off');
    },
  );

  it('keeps a row whose alert is gone, and says so', async () => {
    const fixture = page();
    await answer('NeedsAttention', listOf([ana]));
    named(fixture, 'Snooze').click();
    await fail('SnoozeAlert', 'NOT_FOUND', 'There is nothing here.');
    expect(textOf(elementsOf(fixture, '[role=alert]')[0])).toContain('This could not be noted.');
    expect(named(fixture, 'Reviewed')).toBeDefined();
  });
});
