import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Figure } from '@unknot/charts/figure';
import { expectedPathExamples } from '@unknot/charts/expected-path.example';
import { answer, fail, playedServer, textOf } from '../asked.testing';
import { ChartFigure } from '../ui/chart-figure';
import { ExpectedPathCard } from './expected-path-card';

/** Stands in for the chart: the test environment cannot draw. */
@Component({
  selector: 'un-chart-figure',
  template: '{{ figure()?.label }}{{ failure() }}',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class PretendedFigure {
  readonly figure = input.required<Figure | undefined>();
  readonly noted = input(true);
  readonly title = input('');
  readonly failure = input('');
  readonly requestId = input('');
  readonly again = output();
}

const within = {
  ...expectedPathExamples['within'],
  ...{ n: 64, people: 58, byDuration: false },
  alikeIn: 'neck pain, starting at 5 to 7 of 10, of any duration',
};

function card(): HTMLElement {
  TestBed.configureTestingModule({ providers: [...playedServer] });
  TestBed.overrideComponent(ExpectedPathCard, {
    remove: { imports: [ChartFigure] },
    add: { imports: [PretendedFigure] },
  });
  const fixture = TestBed.createComponent(ExpectedPathCard);
  fixture.componentRef.setInput('clientId', 'c-1');
  fixture.componentRef.setInput('episodeId', 'e-1');
  TestBed.tick();
  return fixture.nativeElement as HTMLElement;
}

describe('what is expected of a client', () => {
  it('is drawn, with who is in the band in one tap', async () => {
    const element = card();
    await answer('ExpectedPath', { expectedPath: within });
    expect(textOf(element.querySelector('un-chart-figure'))).toContain('As expected: 4 of 10');
    expect(textOf(element.querySelector('summary'))).toBe('Who is in this band');
    const words = [...element.querySelectorAll('dd')].map(textOf);
    expect(words[0]).toBe('neck pain, starting at 5 to 7 of 10, of any duration');
    expect(words[1]).toBe('64 closed episodes of 58 people, all of this practice');
    expect(words[3]).toContain('Of any duration');
    expect(words[4]).toContain('22 of 64 had stopped being scored');
  });

  it('says why there is none, and names no band then', async () => {
    const element = card();
    const none = { n: null, people: null, alikeIn: '', byDuration: false };
    await answer('ExpectedPath', {
      expectedPath: { ...expectedPathExamples['held back'], ...none },
    });
    expect(textOf(element)).toContain('An expected path needs 30 closed episodes');
    expect(element.querySelector('details')).toBeNull();
  });

  it('says that nothing was measured', async () => {
    const element = card();
    const sentence = 'No main result has been measured in this episode yet.';
    await answer('ExpectedPath', {
      expectedPath: { ...within, measure: null, n: null, weeks: [], scores: [], sentence },
    });
    expect(textOf(element)).toContain(sentence);
  });

  it('says what failed while the rest stands', async () => {
    const element = card();
    await fail('ExpectedPath', 'INTERNAL');
    expect(textOf(element)).toContain('What is expected could not be loaded.');
  });
});
