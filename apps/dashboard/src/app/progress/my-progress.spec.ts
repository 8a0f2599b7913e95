import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Figure } from '@unknot/charts/figure';
import { answer, asked, fail, playedServer, textOf } from '../asked.testing';
import { ChartFigure } from '../ui/chart-figure';
import { SignedIn } from '../viewer';
import { MyProgress } from './my-progress';
import {
  exampleNeckPain,
  exampleNeckRotation,
  exampleProgress,
  exampleThreshold,
} from './progress.example';

/** Stands in for the chart and tells all its words. */
@Component({
  selector: 'un-chart-figure',
  template: '{{ figure()?.title }}. {{ figure()?.summary }} {{ figure()?.label }} {{ notes() }}',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class PretendedFigure {
  readonly figure = input.required<Figure | undefined>();
  protected notes = () => this.figure()?.notes.join(' ');
}

const plain = 'Your pain is lower than when you started: 7 → 0 of 10.';

function page(): ComponentFixture<MyProgress> {
  TestBed.configureTestingModule({ providers: [...playedServer, provideRouter([])] });
  TestBed.overrideComponent(MyProgress, {
    remove: { imports: [ChartFigure] },
    add: { imports: [PretendedFigure] },
  });
  TestBed.inject(SignedIn).viewer.set({
    id: 'v-1',
    name: 'Ana Lindqvist',
    role: 'CLIENT',
    clientId: 'c-1',
    practitionerId: null,
    mustSetUpSecondFactor: false,
    memberships: [],
    practice: { id: 'p-1', name: 'Riverside', timeZone: 'Australia/Melbourne' },
  });
  const fixture = TestBed.createComponent(MyProgress);
  TestBed.tick();
  return fixture;
}

const elementsOf = (fixture: ComponentFixture<MyProgress>, selector: string) => [
  ...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>(selector),
];

describe('my progress', () => {
  it("asks for the client's own record and no other", () => {
    page();
    expect(asked('ClientProgress').request.body).toMatchObject({
      variables: { clientId: 'c-1', episodeId: null },
    });
  });

  it('speaks plainly, without statistics', async () => {
    const fixture = page();
    const pain = { ...exampleNeckPain, sentence: plain };
    const series = [pain, exampleNeckRotation];
    await answer('ClientProgress', { progress: { ...exampleProgress, verdict: plain, series } });
    const text = textOf(fixture.nativeElement);
    expect(textOf(elementsOf(fixture, '.verdict')[0])).toBe(plain);
    expect(text).toContain('You can move further than when you started in 1 of 1 movement.');
    expect(text).not.toMatch(/95 %|measurement error|minimal detectable|n =/);
  });

  it('shows no reference whose source we have not seen', async () => {
    const fixture = page();
    await answer('ClientProgress', { progress: exampleProgress });
    const movement = textOf(elementsOf(fixture, 'un-chart-figure')[1]);
    expect(movement).toContain('64°');
    expect(movement).not.toContain('80');
  });

  it('shows no band whose source we have not seen', async () => {
    const fixture = page();
    const pain = { ...exampleNeckPain, detectable: exampleThreshold(2.1, false) };
    await answer('ClientProgress', { progress: { ...exampleProgress, series: [pain] } });
    expect(textOf(elementsOf(fixture, 'un-chart-figure')[0])).not.toContain('grey band');
  });

  it('says what is to come where nothing is recorded, and what failed', async () => {
    const fixture = page();
    await answer('ClientProgress', { progress: null });
    expect(textOf(fixture.nativeElement)).toContain('After your first visit');
    TestBed.resetTestingModule();
    const failed = page();
    await fail('ClientProgress', 'INTERNAL');
    expect(textOf(elementsOf(failed, '[role=alert]')[0])).toContain(
      'Your progress could not be loaded.',
    );
  });
});
