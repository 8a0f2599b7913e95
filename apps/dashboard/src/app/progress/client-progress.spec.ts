import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { Figure } from '@unknot/charts/figure';
import { answer, asked, fail, playedServer, settled, textOf } from '../asked.testing';
import { answerTo, fill, variablesOf } from '../form.testing';
import { ChartFigure } from '../ui/chart-figure';
import { ClientProgress } from './client-progress';
import { exampleGoal, exampleProgress, exampleUnmeasured } from './progress.example';

/** Stands in for the chart: the test environment cannot draw. */
@Component({
  selector: 'un-chart-figure',
  template: '{{ figure()?.label }}',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class PretendedFigure {
  readonly figure = input.required<Figure | undefined>();
  readonly noted = input(true);
}

function page(episodeId?: string): ComponentFixture<ClientProgress> {
  TestBed.configureTestingModule({
    providers: [...playedServer, provideRouter([{ path: '**', children: [] }])],
  });
  TestBed.overrideComponent(ClientProgress, {
    remove: { imports: [ChartFigure] },
    add: { imports: [PretendedFigure] },
  });
  const fixture = TestBed.createComponent(ClientProgress);
  fixture.componentRef.setInput('clientId', 'c-1');
  fixture.componentRef.setInput('episodeId', episodeId);
  TestBed.tick();
  return fixture;
}

const elementsOf = (fixture: ComponentFixture<ClientProgress>, selector: string) => [
  ...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>(selector),
];

const readText = (fixture: ComponentFixture<ClientProgress>) => textOf(fixture.nativeElement);

describe("a client's progress", () => {
  it('asks for the episode in the address, else for the open or latest one', () => {
    page();
    expect(asked('ClientProgress').request.body).toMatchObject({
      variables: { clientId: 'c-1', episodeId: null },
    });
    TestBed.resetTestingModule();
    page('e-0');
    expect(asked('ClientProgress').request.body).toMatchObject({ variables: { episodeId: 'e-0' } });
  });

  it('keeps its one heading while it loads, so that the focus stays', async () => {
    const fixture = page();
    const [heading] = elementsOf(fixture, 'h1');
    expect(elementsOf(fixture, '.skeleton').length).toBeGreaterThan(0);
    await answer('ClientProgress', { progress: exampleProgress });
    expect(elementsOf(fixture, 'h1')).toEqual([heading]);
    expect(textOf(heading)).toBe('Ana Lindqvist');
    await answer('ExpectedPath', { expectedPath: null });
    expect(elementsOf(fixture, '.skeleton')).toEqual([]);
  });

  it('says who, what for and how it goes', async () => {
    const fixture = page();
    await answer('ClientProgress', { progress: exampleProgress });
    expect(elementsOf(fixture, '.facts li').map(textOf)).toEqual([
      'No. 1042',
      '47 years',
      'Neck pain, left',
      'Open, began 5 Jan 2026',
      '4 sessions',
      'last measured 26 Jan 2026',
    ]);
    expect(textOf(elementsOf(fixture, '.verdict')[0])).toBe('Better: pain fell by 7 points.');
  });

  it('shows a latest value of zero as zero', async () => {
    const fixture = page();
    await answer('ClientProgress', { progress: exampleProgress });
    const [tile] = elementsOf(fixture, 'un-measure-tile');
    expect(textOf(tile!.querySelector('.value'))).toBe('0 of 10');
    expect(textOf(tile)).toContain('from 7, −2 since last');
    expect(textOf(tile)).toContain('n = 4');
  });

  it('draws pain, movement now, and movement over time', async () => {
    const fixture = page();
    await answer('ClientProgress', { progress: exampleProgress });
    const labels = elementsOf(fixture, 'un-chart-figure').map(textOf);
    // One is that of the path, which is asked for by itself.
    expect(labels).toHaveLength(5);
    expect(labels[0]).toContain('lowest 0, highest 7');
    expect(labels[1]).toContain('Dry needling in 1 session');
    expect(labels[2]).toContain('64°');
    expect(labels[4]).toContain('3 readings');
  });

  it('draws the goals, a last score of zero among them, and nothing where there is none', async () => {
    const fixture = page();
    await answer('ClientProgress', { progress: { ...exampleProgress, goals: [exampleGoal] } });
    const labels = elementsOf(fixture, 'un-chart-figure').map(textOf);
    expect(labels.filter((label) => label.startsWith('Goals.'))).toEqual([
      `Goals. ${exampleGoal.sentence}`,
    ]);
  });

  it('asks by itself what is expected, of the episode that is shown', async () => {
    page();
    await answer('ClientProgress', { progress: exampleProgress });
    expect(variablesOf('ExpectedPath')).toEqual({ clientId: 'c-1', episodeId: 'e-1' });
  });

  it('lists every measure and every session', async () => {
    const fixture = page();
    await answer('ClientProgress', { progress: exampleProgress });
    expect(elementsOf(fixture, 'un-data-table tbody tr')).toHaveLength(2);
    const sessions = elementsOf(fixture, 'un-session-list li').map(textOf);
    expect(sessions).toHaveLength(4);
    expect(sessions[0]).toMatch(/^4 ?26 Jan 2026/);
  });

  it('leads to another episode', async () => {
    const fixture = page();
    await answer('ClientProgress', { progress: exampleProgress });
    const choice = elementsOf(fixture, 'select')[0] as HTMLSelectElement;
    choice.value = 'e-0';
    choice.dispatchEvent(new Event('change'));
    await settled();
    expect(TestBed.inject(Router).url).toBe('/clients/c-1/episodes/e-0');
  });

  it('says that nothing is measured instead of drawing nothing', async () => {
    const fixture = page();
    await answer('ClientProgress', { progress: exampleUnmeasured });
    expect(textOf(elementsOf(fixture, '.empty')[0])).toContain('Nothing measured yet');
    expect(elementsOf(fixture, 'un-chart-figure, un-measure-tile, select')).toEqual([]);
    expect(readText(fixture)).not.toContain('null');
  });

  it('does not tell a client who is missing from one who is not theirs', async () => {
    const fixture = page();
    await answer('ClientProgress', { progress: null });
    expect(readText(fixture)).not.toContain('No such client here');
    await answer('RestrictedRecord', { restrictedRecord: null });
    expect(readText(fixture)).toContain('No such client here');
  });

  it('opens a restricted record with a reason, and then says until when', async () => {
    const fixture = page();
    const restrictedRecord = { id: 'c-1', name: 'Ana Lindqvist', openUntil: null };
    await answer('ClientProgress', { progress: null });
    await answer('RestrictedRecord', { restrictedRecord });
    expect(readText(fixture)).toContain('The record of Ana Lindqvist is restricted');
    expect(readText(fixture)).not.toContain('No such client here');
    await fill(fixture.nativeElement, { reason: ' ' });
    expect(textOf(elementsOf(fixture, '#reason-problem')[0])).toContain('Say why');
    await fill(fixture.nativeElement, { reason: 'sudden numbness' });
    expect(variablesOf('OpenRestrictedRecord')).toEqual({
      clientId: 'c-1',
      reason: 'sudden numbness',
    });
    const until = '2026-11-20T08:00:00.000Z';
    await answerTo('OpenRestrictedRecord', { openRestrictedRecord: { until, problems: [] } });
    await answer('RestrictedRecord', {
      restrictedRecord: { ...restrictedRecord, openUntil: until },
    });
    await answer('ClientProgress', { progress: exampleProgress });
    expect(textOf(elementsOf(fixture, 'un-restricted-notice')[0])).toContain('open to you until');
    expect(elementsOf(fixture, '.verdict')).toHaveLength(1);
  });

  it('says what failed and what is safe', async () => {
    const fixture = page();
    await fail('ClientProgress', 'INTERNAL');
    const notice = textOf(elementsOf(fixture, '[role=alert]')[0]);
    expect(notice).toContain("This client's progress could not be loaded.");
    expect(notice).toContain('Nothing that was recorded is lost.');
    expect(notice).toContain('Request request-7');
  });
});
