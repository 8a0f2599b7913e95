import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { answer, asked, fail, playedServer, textOf } from '../asked.testing';
import { CompareSessions } from './compare-sessions';
import type { SessionComparisonQuery } from './compare-sessions.generated';

type Comparison = NonNullable<SessionComparisonQuery['sessionComparison']>;

const session = (id: string, number: number) => ({
  ...{ id, number, heldOn: `2026-03-0${number}`, techniques: [] },
});
const whole: Comparison = {
  ...{ clientId: 'c-1', clientName: 'Ana Lindqvist', episodeId: 'e-1', from: 's-1', to: 's-3' },
  sessions: [session('s-1', 1), session('s-2', 2), session('s-3', 3)],
  differences: [
    {
      ...{ key: 'pain', label: 'Pain, average', unit: 'of 10', before: 6, after: 0, change: -6 },
      ...{ side: 'BETTER', reason: 'More than the measurement error (4).' },
    },
    {
      ...{ key: 'ndi', label: 'Neck', unit: 'of 50', before: null, after: 9, change: null },
      ...{ side: null, reason: 'Measured only on the later day.' },
    },
  ],
  triggerPoints: {
    ...{ sessionIds: [], muscles: [], sides: [], points: [], severities: [], referrals: [] },
  },
  painAreas: [],
};

function page(): ComponentFixture<CompareSessions> {
  TestBed.configureTestingModule({
    providers: [...playedServer, provideRouter([{ path: '**', children: [] }])],
  });
  const fixture = TestBed.createComponent(CompareSessions);
  fixture.componentRef.setInput('clientId', 'c-1');
  document.body.append(fixture.nativeElement as HTMLElement);
  TestBed.tick();
  return fixture;
}

const elementsOf = (fixture: ComponentFixture<CompareSessions>, selector: string) => [
  ...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>(selector),
];

describe('two dates side by side', () => {
  it('show each difference with its call and its reason, zero and nothing among them', async () => {
    const fixture = page();
    await answer('SessionComparison', { sessionComparison: whole });
    const [pain, neck] = elementsOf(fixture, '.differences li').map(textOf);
    expect(pain).toBe(
      'Pain, average 6 of 10 → 0 of 10 Better (−6)More than the measurement error (4).',
    );
    expect(neck).toBe('Neck not measured → 9 of 50 Not judgedMeasured only on the later day.');
    expect(elementsOf(fixture, '.bodies h2').map(textOf)).toHaveLength(2);
  });

  it('ask for another pair and keep what is shown until it comes', async () => {
    const fixture = page();
    await answer('SessionComparison', { sessionComparison: whole });
    const [, later] = elementsOf(fixture, 'select') as HTMLSelectElement[];
    later!.value = 's-2';
    later!.dispatchEvent(new Event('change'));
    expect(asked('SessionComparison').request.body).toMatchObject({
      variables: { clientId: 'c-1', from: 's-1', to: 's-2' },
    });
    expect(elementsOf(fixture, '.differences li')).toHaveLength(2);
  });

  it('say that one session is not enough, and what failed', async () => {
    const fixture = page();
    await fail('SessionComparison', 'INTERNAL');
    expect(textOf(elementsOf(fixture, '[role=alert]')[0])).toContain('could not be loaded');
    elementsOf(fixture, 'button')
      .find((button) => textOf(button).startsWith('Try again'))!
      .click();
    const alone = { ...whole, from: null, to: null, differences: [] };
    await answer('SessionComparison', { sessionComparison: alone });
    expect(textOf(elementsOf(fixture, '.empty')[0])).toContain('One session is not enough');
  });
});
