import fc from 'fast-check';
import { baselineOf } from './baseline-of';
import type { JudgedReading } from './counted-readings';
import { countedReadingsOf } from './counted-readings';
import type { EpisodeStart } from './episode-start';
import { episodeStartOf } from './episode-start';
import {
  dayAfterStart,
  hipReading,
  painReading,
  weeklyPain,
  weeklySessions,
} from './made-readings.example';
import { allSeriesFactsOf, seriesFactsOf } from './series-facts-of';

const series = painReading(0, 0);
const factsOf = (readings: Iterable<JudgedReading>, start = weeklySessions) =>
  seriesFactsOf(series, readings, start);
const withoutSessions: EpisodeStart = {
  openedOn: dayAfterStart(0),
  firstSession: null,
  secondSessionAt: null,
};
const baseline = (start: EpisodeStart, readings: JudgedReading[]) => {
  const { baseline: value, baselineN: n, baselineLate: late } = factsOf(readings, start);
  return { value, n, late };
};

describe('the baseline', () => {
  it('is the mean of the 14 days before the first session and up to its start', () => {
    const early = [painReading(-14, 8), painReading(-1, 6), painReading(0, 4)];
    const later = [painReading(7, 2), painReading(14, 1)];
    expect(baseline(weeklySessions, [...early, ...later])).toEqual({ value: 6, n: 3, late: false });
  });

  it('leaves out what is older than 14 calendar days', () => {
    const old = painReading(-15, 10);
    expect(baseline(weeklySessions, [old, painReading(0, 4)])).toMatchObject({ value: 4, n: 1 });
    expect(baseline(weeklySessions, [old])).toEqual({ value: null, n: 0, late: false });
    expect(baseline(weeklySessions, [old, painReading(3, 5)])).toMatchObject({
      value: 5,
      late: true,
    });
  });

  it('ends with the instant at which the first session starts', () => {
    const atStart = painReading(0, 4, { takenAt: `${dayAfterStart(0)}T10:00:00+01:00` });
    expect(baseline(weeklySessions, [atStart])).toMatchObject({ value: 4, late: false });
    const after = painReading(0, 4, { takenAt: `${dayAfterStart(0)}T09:00:00.001Z` });
    expect(baseline(weeklySessions, [after])).toMatchObject({ value: 4, late: true });
  });

  it('is else the first score before the second session, flagged late', () => {
    const late = [painReading(3, 5), painReading(5, 1), painReading(7, 0)];
    expect(baseline(weeklySessions, late)).toEqual({ value: 5, n: 1, late: true });
  });

  it('does not exist for what begins with the second session', () => {
    expect(baseline(weeklySessions, [painReading(7, 5), painReading(14, 4)])).toEqual({
      value: null,
      n: 0,
      late: false,
    });
  });

  it('counts zero', () => {
    expect(baseline(weeklySessions, [painReading(-1, 0), painReading(0, 0)])).toMatchObject({
      value: 0,
      n: 2,
    });
  });

  it('takes the whole day of opening where no session was held, else the first reading', () => {
    const evening = painReading(0, 4, { takenAt: `${dayAfterStart(0)}T21:00:00Z` });
    expect(baseline(withoutSessions, [painReading(-14, 8), evening])).toMatchObject({
      value: 6,
      late: false,
    });
    const months = [painReading(60, 3), painReading(90, 1)];
    expect(baseline(withoutSessions, months)).toEqual({ value: 3, n: 1, late: true });
  });

  it('counts days as the practice does, not as they are in UTC', () => {
    // Half past one in the night of the 16th in Melbourne, where the practice is, and still the 15th in UTC.
    const local = painReading(-14, 8, { takenAt: '2026-02-15T14:30:00Z' });
    expect(local.takenOn).toBe('2026-02-16');
    expect(baseline(weeklySessions, [local])).toMatchObject({ value: 8, n: 1 });
  });
});

describe('the facts', () => {
  it('leave out what was taken after a treatment and what has no value', () => {
    const readings = [
      painReading(0, 6),
      painReading(0, 1, { id: 'b', context: 'POST_SESSION' }),
      painReading(7, null),
      painReading(14, 5, { context: 'DIARY' }),
    ];
    expect(factsOf(readings)).toMatchObject({
      n: 2,
      latestValue: 5,
      lowest: 5,
      highest: 6,
      recentValues: [6, 5],
    });
  });

  it('say nothing about nothing', () => {
    expect(factsOf([])).toMatchObject({
      n: 0,
      baseline: null,
      firstValue: null,
      firstOn: null,
      latestValue: null,
      latestOn: null,
      lowest: null,
      highest: null,
      recentValues: [],
      recentDays: [],
    });
  });

  it('keep the last eight, with their days since 1970', () => {
    const facts = factsOf(weeklyPain(9, 8, 7, 6, 5, 4, 3, 2, 1, 0));
    expect(facts.recentValues).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
    // 30 March 2026 is 20,542 days after 1 January 1970: date -u -d 2026-03-30 +%s divided by 86,400.
    expect(facts.recentDays[2]).toBe(20_542);
    expect(facts).toMatchObject({ n: 10, firstValue: 9, latestValue: 0, lowest: 0, highest: 9 });
  });

  it('order readings of one instant by their id', () => {
    const one = painReading(0, 1, { id: 'a' });
    const other = painReading(0, 2, { id: 'b' });
    expect(factsOf([other, one])).toMatchObject({ firstValue: 1, latestValue: 2 });
  });

  it('do not depend on the order in which readings come', () => {
    const reading = fc
      .tuple(fc.integer({ min: -30, max: 90 }), fc.option(fc.integer({ min: 0, max: 10 })))
      .map(([days, value]) => painReading(days, value));
    const readings = fc.uniqueArray(reading, { selector: ({ id }) => id });
    fc.assert(
      fc.property(readings, (all) => {
        expect(factsOf(all.toReversed())).toEqual(factsOf(all));
      }),
    );
  });

  it('are kept for each series that counts', () => {
    const readings = [
      ...weeklyPain(6, 5),
      hipReading(0, 90),
      hipReading(0, 95, { id: 'r', side: 'RIGHT' }),
      hipReading(7, null, { id: 'x', movement: 'extension' }),
    ];
    const all = allSeriesFactsOf(readings, weeklySessions);
    expect(all.map(({ measure, movement, side, n }) => [measure, movement, side, n])).toEqual([
      ['nprs_avg', 'none', 'NONE', 2],
      ['rom_deg', 'flexion', 'LEFT', 1],
      ['rom_deg', 'flexion', 'RIGHT', 1],
    ]);
  });
});

it('finds first and second session whatever their order', () => {
  const session = (id: string, day: number) => ({
    id,
    heldOn: dayAfterStart(day),
    startedAt: `${dayAfterStart(day)}T09:00:00Z`,
  });
  const start = episodeStartOf({ openedOn: '2026-02-20' }, [session('b', 7), session('a', 0)]);
  expect(start).toMatchObject({
    openedOn: '2026-02-20',
    firstSession: { heldOn: dayAfterStart(0) },
    secondSessionAt: `${dayAfterStart(7)}T09:00:00Z`,
  });
  expect(baselineOf(countedReadingsOf([painReading(0, 3)]), start)).toMatchObject({ value: 3 });
});
