import { changeSinceLast, painSeriesOf, tiledScoresOf } from './chosen-series';
import { exampleNeckPain, exampleProgress } from './progress.example';

const score = (key: string, facts: object = {}) => ({
  ...exampleNeckPain,
  key,
  label: key,
  measure: { ...exampleNeckPain.measure, key, name: key },
  ...facts,
});

describe('the scores that are shown as tiles', () => {
  it('begin with the main pain score, then what is no pain score, and leave out what never counted', () => {
    const series = [
      score('nprs_worst'),
      score('nprs_post', { n: 0 }),
      exampleNeckPain,
      score('ndi'),
      score('psfs'),
      score('nprs_move'),
    ];
    const shown = tiledScoresOf({ ...exampleProgress, series });
    expect(shown.map(({ label }) => label)).toEqual([
      'Neck pain, now',
      'ndi',
      'psfs',
      'nprs_worst',
    ]);
  });

  it('know the main pain score by its name', () => {
    expect(painSeriesOf(exampleProgress)).toBe(exampleNeckPain);
    const none = { ...exampleProgress, episode: { ...exampleProgress.episode, pain: null } };
    expect(painSeriesOf(none)).toBeUndefined();
  });
});

describe('the change since last time', () => {
  const readings = (
    values: (number | null)[],
    contexts = values.map(() => 'PRE_SESSION' as const),
  ) => ({
    readings: { ...exampleNeckPain.readings, values, contexts },
  });

  it.each([
    [[3, 0], -3],
    [[0, 6], 6],
    [[4, null, 2], -2],
    [[0], null],
    [[], null],
  ])('of %j is %p', (values, change) => {
    expect(changeSinceLast(readings(values))).toBe(change);
  });

  it('leaves out what was measured after a treatment', () => {
    const { readings: columns } = readings([6, 1, 5]);
    const contexts = ['PRE_SESSION', 'POST_SESSION', 'PRE_SESSION'] as const;
    expect(changeSinceLast({ readings: { ...columns, contexts } })).toBe(-1);
  });
});
