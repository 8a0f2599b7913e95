import type { JudgedReading } from '../counted-readings';
import { dayAfterStart, hipReading, painReading, weeklySessions } from '../made-readings.example';
import { measureLookup } from '../measure-lookup';
import { allSeriesFactsOf } from '../series-facts-of';
import { canonicalText } from './canonical-text';
import type { ReportAudience } from './report-audience';
import { reportAudiences } from './report-audience';
import type { RecordToReport } from './report-of';
import { reportOf } from './report-of';

const measureOf = measureLookup([]);
const noPoints = {
  ...{ sessionIds: [], muscles: [], sides: [], points: [], severities: [], referrals: [] },
};

const sessionsOf = (count: number) =>
  Array.from({ length: count }, (_, week) => ({
    id: `s${week}`,
    heldOn: dayAfterStart(7 * week),
    techniques: week === 0 ? ['deep_tissue'] : ['deep_tissue', 'deep_tissue', 'dry_needling'],
  }));

/** Pain once a week, each in the session of that week. */
const painOf = (...values: readonly (number | null)[]): JudgedReading[] =>
  values.map((value, week) => painReading(7 * week, value, { sessionId: `s${week}` }));

function recordOf(
  readings: readonly JudgedReading[],
  sessions = sessionsOf(4),
  more: Partial<RecordToReport> = {},
): RecordToReport {
  return {
    ...{ id: 'c', name: 'Client', reference: 'C-1', bornOn: '1980-03-09', sex: 'FEMALE' },
    letterhead: { practiceName: 'Practice', lines: ['1 Street'] },
    practitionerName: 'Kim Lee',
    carePlan: null,
    episode: {
      ...{ id: 'e', condition: 'low_back_pain', side: 'NONE', status: 'OPEN' },
      ...{ openedOn: '2026-03-02', lastMeasuredOn: null, sessionCount: sessions.length },
    },
    sessions,
    facts: allSeriesFactsOf(readings, weeklySessions),
    readings,
    triggerPoints: noPoints,
    goals: [],
    exercises: [],
    ...more,
  };
}
const today = dayAfterStart(25);
const report = (record: RecordToReport, audience: ReportAudience = 'DOCTOR') =>
  reportOf(record, audience, measureOf, today);

describe('how much there is to report from', () => {
  it('counts sessions in which something was measured, and says when and with what', () => {
    const readings = [
      ...painOf(6, 5, null, 4),
      hipReading(7, 90, { sessionId: 's1' }),
      hipReading(14, 95, { sessionId: 's2', context: 'POST_SESSION' }),
    ];
    const { sufficiency } = report(recordOf(readings));
    expect(sufficiency).toMatchObject({ sessions: 4, measured: 3, lastOn: '2026-03-23' });
    expect(sufficiency.sentence).toBe(
      '3 of 4 sessions measured; last 4 days ago; measured with: goniometer.',
    );
  });

  it('takes a zero as a value', () => {
    expect(report(recordOf(painOf(0, 0))).sufficiency).toMatchObject({
      measured: 2,
      isEnough: true,
    });
  });

  it.each(reportAudiences)('with one measured session says to %s that it is too little', (who) => {
    const { sufficiency, verdict } = report(recordOf(painOf(6, null, null)), who);
    expect(sufficiency.isEnough).toBe(false);
    expect(sufficiency.sentence).toContain('too little for a report');
    expect(verdict).toMatch(/too little/i);
    expect(verdict).not.toMatch(/better|worse/);
  });

  it('stands with nothing at all', () => {
    const empty = report(recordOf([], []));
    expect(empty.sufficiency.sentence).toMatch(/^No session was held; nothing measured yet/);
    expect(empty).toMatchObject({ painKey: null, tableKeys: [], from: '2026-03-02' });
    expect(empty.until).toBe('2026-03-02');
    expect(empty.plan).toEqual(['No plan was written down.']);
  });
});

describe('what is on the page', () => {
  it('says the verdict of the page of progress, to each in their words', () => {
    const record = recordOf(painOf(8, 8, 3, 2, 2));
    expect(report(record).verdict).toMatch(/^Numeric pain rating, average.*better/);
    expect(report(record, 'INSURER').verdict).toBe(report(record).verdict);
    expect(report(record, 'CLIENT').verdict).toMatch(/^Your pain is lower than when you started/);
  });

  it('gives a client no figure whose source was not seen', () => {
    const { series } = report(
      recordOf([...painOf(8, 8, 3), hipReading(0, 90), hipReading(7, 95)]),
      'CLIENT',
    );
    const figures = series.flatMap(({ detectable, important, norm }) => [
      detectable,
      important,
      norm,
    ]);
    expect(figures.filter((figure) => figure?.verified === false)).toEqual([]);
  });

  it('counts a technique once a session, most often first, and what does not fit', () => {
    const { done, moreDone } = report(recordOf(painOf(6, 5)));
    expect(done.map(({ sessions }) => sessions)).toEqual([4, 3]);
    expect(moreDone).toBe(0);
  });

  it('holds at most eight rows and three movements of sixty sessions, and counts the rest', () => {
    const movements = ['flexion', 'extension', 'abduction', 'adduction', 'internal_rotation'];
    const readings = Array.from({ length: 60 }, (_, week) => [
      painReading(7 * week, week % 11, { sessionId: `s${week}` }),
      ...movements.flatMap((movement, at) =>
        (['LEFT', 'RIGHT'] as const).map((side, other) =>
          hipReading(7 * week, 40 + week, {
            ...{ movement, side, sessionId: `s${week}` },
            id: `${String(week).padStart(8, '0')}-${at}${other}`,
          }),
        ),
      ),
    ]).flat();
    const page = report(recordOf(readings, sessionsOf(60)));
    expect(page.tableKeys).toHaveLength(8);
    expect(page.tableKeys[0]).toBe(page.painKey);
    expect(page.movementKeys).toHaveLength(6);
    const keys = new Set([...page.tableKeys, ...page.movementKeys]);
    expect(page.series).toHaveLength(keys.size);
    expect(page.moreSeries).toBe(11 - keys.size);
    expect(page.sufficiency.sentence).toMatch(/^60 of 60 sessions measured/);
  });

  it('shows trigger points of the first and the latest session only', () => {
    const triggerPoints = {
      sessionIds: ['s0', 's0', 's1', 's2'],
      muscles: ['a', 'b', 'a', 'a'],
      sides: ['LEFT', 'LEFT', 'LEFT', 'LEFT'] as const,
      points: [1, 1, 1, 1],
      severities: [3, 2, 1, 0],
      referrals: [['hip'], [], [], []],
    };
    const { triggerPoints: shown } = report(
      recordOf(painOf(6, 5), sessionsOf(3), { triggerPoints }),
    );
    expect(shown).toMatchObject({
      sessionIds: ['s0', 's0', 's2'],
      severities: [3, 2, 0],
      referrals: [['hip'], [], []],
    });
  });

  it('says what is to come, or that care has ended', () => {
    const exercise = (id: string, untilOn: string | null) => ({
      ...{ id, exercise: `Bridge ${id}`, timesPerWeek: 3, fromOn: '2026-03-02', untilOn, logs: [] },
    });
    const exercises = [exercise('1', null), exercise('2', '2026-03-20')];
    const record = recordOf(painOf(6, 5), sessionsOf(2), { exercises });
    expect(report(record).plan).toEqual([
      'Numeric pain rating, average, low back is asked again by 20 April 2026.',
      'At home: Bridge 1, 3 times a week.',
    ]);
    const carePlan = {
      ...{ plannedSessions: 6, visitsInFourWeeks: 4 },
      ...{ reassessEveryDays: null, reassessEverySessions: 1 },
    };
    expect(report({ ...record, carePlan }).plan).toEqual([
      '2 of 6 sessions planned, 4 visits in four weeks.',
      'At home: Bridge 1, 3 times a week.',
    ]);
    const ended = { ...record, episode: { ...record.episode, status: 'LAPSED' as const } };
    expect(report(ended).plan).toEqual(['Care for this has ended.']);
  });
});

describe('the canonical text', () => {
  it('is the same for the same content, whatever the order of its fields', () => {
    expect(canonicalText({ b: [1, { d: null, c: '“é”' }], a: 0 })).toBe(
      canonicalText({ a: 0, b: [1, { c: '“é”', d: null }] }),
    );
  });

  // The example of RFC 8785, 3.2.3, without what JSON cannot hold in source.
  it('orders keys by code units and writes numbers as JavaScript does', () => {
    expect(canonicalText({ '€': 'e', '\r': 'c', '1': 'o', ö: 'l' })).toBe(
      '{"\\r":"c","1":"o","ö":"l","€":"e"}',
    );
    expect(canonicalText([333333333.33333329, 1e30, 4.5, 2e-3, 1e-27])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
    );
  });

  it('tells a change of one number', () => {
    expect(canonicalText(report(recordOf(painOf(6, 5, 4))))).not.toBe(
      canonicalText(report(recordOf(painOf(6, 5, 3)))),
    );
  });
});
