import type { OutcomeEpisode } from '@unknot/domain/outcomes/outcome-episode';
import type { StandingEpisode } from '@unknot/domain/outcomes/standing-of';
import { isWithheld } from '@unknot/domain/progress/withheld';
import { shrunkenUnitsOf } from '@unknot/domain/outcomes/units/shrunken-units-of';
import { unitEstimatesOf } from '@unknot/domain/outcomes/units/unit-estimates-of';
import { compareLeaves, nothingCompared, tolerances } from './comparison';
import type { Line } from './reference';
import { describeWithReference, expectedOf, linesOf, numberIn } from './reference';

const dataset = 'acupuncture-headache';

/** Headache score from a diary, lower is better; 35 % less is what the trial called a response. */
const measure = {
  key: 'headache_score',
  name: 'Headache score',
  unit: 'points',
  min: 0,
  max: null,
  direction: 'LOWER',
  sem: null,
  importantOf: (baseline: number) => 0.35 * baseline,
} as const;

/** The people treated with a score at 12 months. */
const treated = () =>
  linesOf(`${dataset}/acupuncture.csv`).filter(
    (line) => line.group === '1' && numberIn(line, 'pk5') !== undefined,
  );

function standingOf(line: Line): StandingEpisode {
  const before = numberIn(line, 'pk1') ?? NaN;
  const after = numberIn(line, 'pk5') ?? NaN;
  const episode: OutcomeEpisode = {
    episodeId: line.id ?? '',
    clientId: line.id ?? '',
    condition: line.migraine === '1' ? 'migraine' : 'tth',
    side: 'NONE',
    status: 'DISCHARGED',
    practitionerId: line.acupuncturist ?? '',
    locationId: null,
    age: numberIn(line, 'age') ?? null,
    sex: line.sex === '1' ? 'FEMALE' : 'MALE',
    durationWeeks: null,
    earlierEpisodes: 0,
    firstSessionOn: '2000-01-03',
    closedDay: 90,
    sessionDays: [0, 7, 14],
    baseline: { value: before, n: 1, late: false },
    scoreDays: [0, 365],
    scores: [before, after],
    earlyMinutes: {},
    allMinutes: {},
    homeExercise: false,
    agreesToComparison: true,
    exclusion: null,
  };
  return { episode, standing: 'COMPLETE', followUp: { value: after, day: 365 } };
}

describeWithReference('the practitioners of the acupuncture trial', () => {
  it('spread as R finds when nobody is left out and nothing adjusted for', () => {
    const lines = treated();
    const keys = [...new Set(lines.map(({ acupuncturist = '' }) => acupuncturist))];
    const units = keys.map((key) => {
      const episodes = lines.filter(({ acupuncturist }) => acupuncturist === key);
      return { key, people: episodes.length, episodes };
    });
    const improvement = (line: Line) =>
      (numberIn(line, 'pk1') ?? NaN) - (numberIn(line, 'pk5') ?? NaN);
    const found = shrunkenUnitsOf(units, improvement);
    const { PM } = expectedOf(dataset, 'practitioner.empiricalBayes') as {
      PM: { Q: number; I2: number };
    };
    const { Q: _q, I2: _i2, ...expected } = PM;
    const byKey = (of: (unit: NonNullable<typeof found>['units'][number]) => number) =>
      Object.fromEntries(found?.units.map((each) => [each.unit.key, of(each)]) ?? []);
    const answer = {
      tau2: found?.betweenVariance,
      mean: found?.mean,
      se: found?.standardError,
      shrunken: byKey(({ shrunken }) => shrunken),
      shrunkenSe: byKey(({ standardError }) => standardError),
    };
    const compared = nothingCompared();
    compareLeaves(compared, 'Paule-Mandel', answer, expected, tolerances.iterative);
    expect(compared).toMatchObject({ differences: [], unanswered: [], numbers: 25 });
    const means = expectedOf(dataset, 'practitioner.means');
    expect(found?.withinVariance).toBeCloseTo(means.pooledWithinVariance as number, 8);
  });

  it('show no reliable difference once people are made alike', () => {
    const found = unitEstimatesOf(treated().map(standingOf), { measure }, 'PRACTITIONER');
    if (isWithheld(found)) throw new Error(found.why);
    expect(found.verdict).toBe(
      'No reliable difference between practitioners. They differ no more than chance explains: ' +
        'the estimate of the true spread between them is 0.',
    );
    expect(found.betweenVariance).toBe(0);
    expect(found.units.map(({ unit }) => unit)).toEqual(['11', '3', '4', '6', '7', '8', '9']);
    expect(found.unitsLeftOut).toBe(4);
    expect(found.adjustedFor).toEqual(['start', 'age', 'sex']);
    expect(found.units.every(({ zone }) => zone === 'AS_EXPECTED')).toBe(true);
  });

  // NumPy 2: lstsq of pk5 on 1, pk1, age, sex among the 142 people of the seven practitioners who are shown; minus the residuals, by practitioner.
  it('gain beyond what was expected what NumPy finds', () => {
    const found = unitEstimatesOf(treated().map(standingOf), { measure }, 'PRACTITIONER');
    if (isWithheld(found)) throw new Error(found.why);
    const own = new Map(found.units.map((unit) => [unit.unit, unit]));
    expect(own.get('3')?.beyondExpected).toBeCloseTo(0.4984284048520681, 9);
    expect(own.get('4')?.beyondExpected).toBeCloseTo(2.834805345909089, 9);
    expect(own.get('9')?.beyondExpected).toBeCloseTo(-4.1240942145420885, 9);
    expect(own.get('11')?.beyondExpected).toBeCloseTo(-2.3368549080900776, 9);
    expect(found.meanGain).toBeCloseTo(7.6215961971830986, 9);
    expect(found.withinVariance).toBeCloseTo(116.410995037714, 8);
    for (const { shrunken } of found.units) {
      expect(shrunken.value).toBeCloseTo(0, 9);
      expect(shrunken.standardError).toBeCloseTo(0.9054257229073024, 9);
    }
  });
});
