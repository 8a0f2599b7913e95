import { readFileSync } from 'node:fs';
import { localDayOf } from '../care/local-day';
import { worseConfirmedIn } from './alerts/worse-confirmed';
import { weeklyEpisode } from './alerts/made-alert-facts.example';
import type { JudgedReading } from './counted-readings';
import { hipReading, painReading, weeklyPain, weeklySessions } from './made-readings.example';
import { measureLookup } from './measure-lookup';
import { progressOf } from './progress-of';
import { allSeriesFactsOf } from './series-facts-of';
import { reliableChangeOf } from './change/reliable-change-of';
import { percentChangeOf } from './change/percent-change-of';

/*
 * Defects that were seen in other programs, each with the test that keeps it out of this one. What belongs to
 * another room has its test there; here it is named, and missed when it goes.
 */
const only = (readings: readonly JudgedReading[]) => {
  const [series] = progressOf(allSeriesFactsOf(readings, weeklySessions), readings, {
    client: { bornOn: null, sex: 'UNKNOWN' },
    conditionRegion: 'lumbar',
    audience: 'STAFF',
    measureOf: measureLookup([]),
  }).series;
  if (series === undefined) throw new Error('There is no series.');
  return series;
};

/** Whether a spec elsewhere in the project holds a test of that name. */
const isTestedIn = (path: string, name: string): boolean =>
  readFileSync(path, 'utf8').includes(`it('${name}'`);

describe('values of 0 were taken for none', () => {
  it('pain 0 and an angle of 0 are kept, counted and averaged', () => {
    expect(only(weeklyPain(0, 0, 0))).toMatchObject({
      n: 3,
      latest: 0,
      change: 0,
      baseline: { value: 0 },
      readings: { values: [0, 0, 0] },
      call: 'STABLE',
    });
    expect(only([0, 0, 20].map((angle, week) => hipReading(7 * week, angle)))).toMatchObject({
      baseline: { value: 0 },
      change: 20,
    });
    const early = [painReading(-1, 0), painReading(0, 4)];
    expect(only(early).baseline).toEqual({ value: 2, n: 2, late: false });
  });

  it.each([
    ['libs/charts/pain-line.spec.ts', 'draws zeros'],
    ['libs/charts/drawn-readings.spec.ts', 'keep zeros'],
    ['libs/charts/movement-over-time.spec.ts', 'draws zeros and every other value'],
    [
      'libs/charts/table-csv.spec.ts',
      'keeps zeros, signs and all digits, and leaves out what has no value',
    ],
    ['libs/charts/measures-table.spec.ts', 'keeps a start of zero and a change of zero'],
    ['tests/api/care.spec.ts', 'keeps a zero, and a reason in place of a value'],
    [
      'tests/browser/practitioner.spec.ts',
      'shows every point of a chart as a table, zeros among them, and saves them as CSV',
    ],
  ])('they are drawn, exported and stored: %s', (path, name) => {
    expect(isTestedIn(path, name)).toBe(true);
  });
});

describe('only the latest ten points were shown', () => {
  it('sixty sessions have sixty readings', () => {
    const values = Array.from({ length: 60 }, (_, index) => index % 11);
    expect(only(weeklyPain(...values)).readings.values).toEqual(values);
    expect(isTestedIn('libs/charts/pain-line.spec.ts', 'draws all points of sixty sessions')).toBe(
      true,
    );
  });
});

describe('a score of 0 before was taken for "no score before"', () => {
  it('0 to 6 is worse', () => {
    expect(only(weeklyPain(0, 0, 6)).call).toBe('WORSENING');
    expect(worseConfirmedIn(weeklyEpisode([0, 0, 6, 6]))).toMatchObject({
      reason: expect.stringContaining('0 → 6'),
    });
    const gate = { direction: 'LOWER', sem: 1.02, important: 2 } as const;
    expect(reliableChangeOf(0, 6, gate)).toMatchObject({ side: 'WORSE' });
  });
});

describe('change was counted from the visit before only', () => {
  it('eight steps of half a point are worse since the start, by call and by alert', () => {
    const drift = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((step) => 3 + step / 2);
    expect(only(weeklyPain(...drift))).toMatchObject({ call: 'WORSENING', change: 4 });
    expect(worseConfirmedIn(weeklyEpisode(drift))).toMatchObject({
      reason: expect.stringContaining('worse than at the start'),
    });
  });
});

describe('the comment said "at least", the code "more than", and the directions disagreed', () => {
  it.each(['LOWER', 'HIGHER'] as const)(
    'exactly the important difference is reached, better and worse, where %s is better',
    (direction) => {
      const gate = { direction, sem: 0.3, important: 2 };
      const [low, high] = direction === 'LOWER' ? [4, 6] : [6, 4];
      expect(reliableChangeOf(high, low, gate)).toMatchObject({
        side: 'BETTER',
        isImportant: true,
      });
      const alert = (values: number[]) => {
        const facts = weeklyEpisode(values);
        const course = facts.course && { ...facts.course, gate };
        return worseConfirmedIn({ ...facts, course });
      };
      expect(alert([low, high, high])).toMatchObject({ severity: expect.any(Number) });
      const almost = low + 0.99 * (high - low);
      expect(alert([low, almost, almost])).toBeNull();
    },
  );

  it('exactly 3 of 10 is enough for a percentage', () => {
    const scale = { min: 0, max: 10, direction: 'LOWER' } as const;
    expect(percentChangeOf(3, 0, scale)).toEqual({ percent: 100 });
  });
});

describe('a reference line was read from the wrong column', () => {
  it('every line has a name and a type: error, important difference and start are not mixed', () => {
    expect(only(weeklyPain(6, 5, 4))).toMatchObject({
      n: 3,
      baseline: { value: 6 },
      detectable: { value: 2.8, kind: expect.stringContaining('detectable') },
      important: { value: 2, kind: expect.stringContaining('important') },
    });
    expect(
      isTestedIn(
        'libs/charts/pain-line.spec.ts',
        'bands the start by the detectable change, inside of the scale',
      ),
    ).toBe(true);
  });
});

describe('values and their labels came from two lists of different length', () => {
  it('the columns of a series belong together, whatever is missing or zero', () => {
    const readings = only(weeklyPain(0, null, 5, 0, null)).readings;
    const lengths = Object.values(readings).map((column) => column.length);
    expect(new Set(lengths)).toEqual(new Set([5]));
    expect(
      readings.values.map((value, at) => (value === null ? readings.absent[at] : null)),
    ).toEqual([null, 'NOT_MEASURED', null, null, 'NOT_MEASURED']);
    expect(
      isTestedIn(
        'libs/charts/pain-line.spec.ts',
        'draw as many points as there are counted values, and speak of each',
      ),
    ).toBe(true);
  });
});

describe('means were shown without n, without limits and without a start', () => {
  it('a mean of readings says of how many', () => {
    const { sentence, baseline } = only([painReading(-3, 8), ...weeklyPain(6, 5, 4, 3)]);
    expect(baseline).toEqual({ value: 7, n: 2, late: false });
    expect(sentence).toMatch(/mean of the last two.*5 readings/);
  });
});

describe('days were those of the browser', () => {
  it('the day is that of the practice: when clocks change, and for a client who travels', () => {
    const evening = localDayOf('2026-04-04T21:30:00+09:00', 'Australia/Melbourne');
    expect(evening).toBe('2026-04-04');
    // A check-in late at night in Tokyo, already the next day in Melbourne.
    expect(localDayOf('2026-04-04T23:30:00+09:00', 'Australia/Melbourne')).toBe('2026-04-05');
    for (const [path, name] of [
      [
        'libs/domain/care/local-day.spec.ts',
        'lasts 23 hours when clocks go forward and 25 when they go back',
      ],
      [
        'libs/domain/care/local-day.spec.ts',
        'is that of its own zone, whatever zone a travelling client writes the instant in',
      ],
      [
        'libs/domain/progress/series-facts-of.spec.ts',
        'counts days as the practice does, not as they are in UTC',
      ],
      [
        'apps/api/src/progress/episode-progress-of.spec.ts',
        'changes on the birthday at the practice, not in UTC',
      ],
      ['libs/charts/day-axis.spec.ts', 'name a day as it is written, in any time zone'],
    ] as const) {
      expect([name, isTestedIn(path, name)]).toEqual([name, true]);
    }
  });
});

it('printing was off by default and absent beside charts: here every chart is printed', () => {
  const name = 'prints the page with every chart in it, and nothing that one could only click';
  expect(isTestedIn('tests/browser/print.spec.ts', name)).toBe(true);
});
