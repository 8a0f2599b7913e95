import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { answer, fail, playedServer, textOf } from '../asked.testing';
import { MyPractice } from './my-practice';
import type { OwnResultsQuery } from './my-practice.generated';

type Results = OwnResultsQuery['ownResults'];

const hidden = {
  n: null,
  value: null,
  low: null,
  high: null,
  reason: 'Not shown: too few people.',
};
const results: Results = {
  since: '2024-03-01',
  measure: { name: 'Pain, average', unit: 'of 10', min: 0, max: 10, direction: 'LOWER' },
  beforeAfter: {
    episodes: [
      {
        ...{ episodeId: 'e-1', clientId: 'c-1', clientName: 'Ana Lindqvist' },
        ...{ first: 6, last: 0, finished: false },
      },
    ],
    ...{ better: 7, worse: 0, same: 2, missing: 3, detectable: 2.8, important: 2 },
  },
  own: { n: 40, value: 0, low: -0.4, high: 0.4, reason: '' },
  clinic: hidden,
  months: { points: [], limits: null, sentence: 'No episode is due yet.' },
  due: [
    {
      ...{ measure: 'nprs_avg', name: 'Average pain', due: 40, done: 20, late: 0, never: 20 },
      ...{ share: 0.5, low: 0.35, high: 0.65, isEnough: false, reason: '' },
    },
    {
      ...{
        measure: 'ndi',
        name: 'Neck disability',
        due: null,
        done: null,
        late: null,
        never: null,
      },
      ...{ share: null, low: null, high: null, isEnough: null, reason: 'Not shown: too few.' },
    },
  ],
  caveats: ['Pain usually falls from the day people seek help.'],
};

function page(): ComponentFixture<MyPractice> {
  TestBed.configureTestingModule({
    providers: [...playedServer, provideRouter([{ path: '**', children: [] }])],
  });
  const fixture = TestBed.createComponent(MyPractice);
  document.body.append(fixture.nativeElement as HTMLElement);
  TestBed.tick();
  return fixture;
}

const elementsOf = (fixture: ComponentFixture<MyPractice>, selector: string) => [
  ...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>(selector),
];

describe('my practice', () => {
  it('shows each figure with number and limits, or its reason, zero among them', async () => {
    const fixture = page();
    expect(textOf(elementsOf(fixture, '[role=status]')[0])).toBe('Loading your results');
    await answer('OwnResults', { ownResults: results });
    const [own, clinic] = elementsOf(fixture, '.means dd').map(textOf);
    expect(own).toMatch(/^0 ?95 % interval −0.4 to 0.4, 40 episodes/);
    expect(clinic).toMatch(/^Not shown ?Not shown: too few people/);
    expect(elementsOf(fixture, '.caveats li').map(textOf)).toEqual(results.caveats);
  });

  it('counts as the server did, and leads from a dot to its client', async () => {
    const fixture = page();
    await answer('OwnResults', { ownResults: results });
    expect(textOf(elementsOf(fixture, '.charts .summary')[0])).toContain('7 better and 0 worse');
    const [link] = elementsOf(fixture, '.behind a');
    expect(link?.getAttribute('href')).toBe('/clients/c-1/episodes/e-1');
    expect(textOf(elementsOf(fixture, '.behind li')[0])).toMatch(/6 of 10 → 0 of 10 not finished/);
  });

  it('says what became of due scores, or why not', async () => {
    const fixture = page();
    await answer('OwnResults', { ownResults: results });
    const [pain, neck] = elementsOf(fixture, 'un-due-bar').map(textOf);
    expect(pain).toMatch(/50 % of 40 in time \(95 % interval 35 % to 65 %\) Below 70 %/);
    expect(pain).toMatch(/20 in time ?0 late ?20 never/);
    expect(neck).toBe('Neck disability Not shown: too few.');
  });

  it('says that there is nothing, and what failed', async () => {
    const nothing = { measure: null, beforeAfter: null, own: null, clinic: null, months: null };
    const fixture = page();
    await fail('OwnResults', 'INTERNAL');
    expect(textOf(elementsOf(fixture, '[role=alert]')[0])).toContain('could not be loaded');
    elementsOf(fixture, 'button')
      .find((button) => textOf(button).startsWith('Try again'))!
      .click();
    await answer('OwnResults', { ownResults: { ...results, ...nothing, due: [], caveats: [] } });
    expect(textOf(elementsOf(fixture, '.empty')[0])).toContain('Nothing to show yet');
  });
});
