import type { Series } from '../care/reading';
import type { JudgedReading } from './counted-readings';
import { hipReading, weeklyPain, weeklySessions } from './made-readings.example';
import { measureLookup } from './measure-lookup';
import { painSummaryOf } from './pain-summary-of';
import { progressOf } from './progress-of';
import { allSeriesFactsOf } from './series-facts-of';

const own = {
  key: 'own_headache',
  name: 'Headache score',
  min: 0,
  max: 100,
  step: 0.25,
  direction: 'LOWER',
  unit: '{score}',
} as const;
const measureOf = measureLookup([own]);
const factsOf = (readings: readonly JudgedReading[]) => allSeriesFactsOf(readings, weeklySessions);

const as = (series: Partial<Series>, readings: readonly JudgedReading[]) =>
  readings.map((reading, index) => ({
    ...reading,
    ...series,
    id: `${JSON.stringify(series)}${index}`,
  }));

describe('the pain score that stands for an episode', () => {
  const main = (...groups: readonly (readonly JudgedReading[])[]) => {
    const facts = factsOf(groups.flat());
    return painSummaryOf(facts, null, measureOf)?.measureName;
  };
  const average = weeklyPain(6, 5);
  const visual = as({ measure: 'vas' }, weeklyPain(60, 50, 40));
  const disability = as({ measure: 'odi' }, weeklyPain(40, 30, 20));
  const headache = as({ measure: 'own_headache' }, weeklyPain(20, 15));

  it('is average pain, else the visual scale, else a main result, else an own measure of pain', () => {
    expect(main(headache, disability, visual, average)).toBe('Numeric pain rating, average');
    expect(main(headache, disability, visual)).toBe('Visual analogue pain');
    expect(main(headache, disability)).toBe('Oswestry Disability Index');
    expect(main(headache)).toBe('Headache score');
    expect(main(as({ measure: 'nprs_now' }, average), [hipReading(0, 90)])).toBeUndefined();
    expect(main()).toBeUndefined();
  });

  it('is the site with most readings, else the first by name', () => {
    const neck = as({ site: 'neck' }, weeklyPain(1, 2, 3));
    expect(painSummaryOf(factsOf([...average, ...neck]), null, measureOf)?.latest).toBe(3);
  });

  it('agrees with the page', () => {
    const readings = weeklyPain(6, 5, 3, 3, 4, 0);
    const summary = painSummaryOf(factsOf(readings), 'lumbar', measureOf);
    const page = progressOf(factsOf(readings), readings, {
      client: { bornOn: null, sex: 'UNKNOWN' },
      conditionRegion: 'lumbar',
      audience: 'STAFF',
      measureOf,
    });
    expect(summary).toEqual(page.pain);
    expect(page.series[0]).toMatchObject({ confirmed: 'BETTER' });
    expect(summary).toMatchObject({
      first: 6,
      latest: 0,
      n: 6,
      unit: 'of 10',
      call: page.series[0]?.call,
      confirmed: 'BETTER',
      recentValues: [6, 5, 3, 3, 4, 0],
    });
  });
});
