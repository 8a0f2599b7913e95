import { measureLookup } from '../progress/measure-lookup';
import { catalogueVocabulary } from './catalogue-vocabulary';
import { defaultSchedule } from './episode/reassessment';
import { visitMeasuresOf, type LastReading, type VisitMeasuresAsked } from './visit-measures';

const pain: LastReading = {
  ...{ measure: 'nprs_avg', site: 'neck', movement: 'none', side: 'NONE', mode: 'NONE' },
  ...{ value: 4, absent: null, takenOn: '2026-03-10', tool: '', sessionId: 's2' },
};
const turn: LastReading = {
  ...pain,
  ...{ measure: 'rom_deg', movement: 'rotation', side: 'LEFT', mode: 'ACTIVE', value: null },
  ...{ absent: 'UNABLE_PAIN', tool: 'goniometer', takenOn: '2026-02-20', sessionId: 's1' },
};

const fourWeeks = { schedule: { everyDays: 28, everySessions: null }, sessionDays: [] };

const measuresOf = (
  last: readonly LastReading[],
  region: string | null = 'neck',
  due: Pick<VisitMeasuresAsked, 'schedule' | 'sessionDays'> = fourWeeks,
) =>
  visitMeasuresOf({
    ...{ last, region, today: '2026-03-20', measureOf: measureLookup([]), ...due },
    vocabulary: catalogueVocabulary,
  });
const keyed = (last: readonly LastReading[], key: string) =>
  measuresOf(last).find((measure) => measure.key === key);

describe('what a visit can measure', () => {
  it('begins with main scores and ends with movements, each series once', () => {
    const keys = measuresOf([pain, turn]).map(({ key }) => key);
    expect(keys.slice(0, 3)).toEqual([
      'nprs_now/neck/none/NONE/NONE',
      'nprs_worst/neck/none/NONE/NONE',
      'nprs_avg/neck/none/NONE/NONE',
    ]);
    expect(keys).toContain('sens_change/neck/none/NONE/NONE');
    expect(keys).toContain('groc/whole_body/none/NONE/NONE');
    expect(new Set(keys).size).toBe(keys.length);
    // Flexion and extension in the middle, bending and turning on each side.
    expect(keys.filter((key) => key.startsWith('rom_deg/neck/'))).toHaveLength(6);
  });

  it('was at the last visit only where there was one', () => {
    const atHome = { ...pain, sessionId: null };
    expect(keyed([atHome], 'nprs_avg/neck/none/NONE/NONE')).toMatchObject({
      ...{ last: 4, atLastVisit: false },
    });
  });

  it('keeps what was last, why there was nothing, and with which tool', () => {
    expect(keyed([pain, turn], 'nprs_avg/neck/none/NONE/NONE')).toMatchObject({
      ...{ last: 4, lastAbsent: null, lastOn: '2026-03-10', atLastVisit: true, due: false },
    });
    expect(keyed([pain, turn], 'rom_deg/neck/rotation/LEFT/ACTIVE')).toMatchObject({
      ...{ last: null, lastAbsent: 'UNABLE_PAIN', tool: 'goniometer', atLastVisit: false },
      ...{ due: true, usualMaximum: 80, movement: 'rotation', unit: '°' },
    });
  });

  it('asks for main scores that were never asked, and for nothing else', () => {
    const due = measuresOf([]).filter((measure) => measure.due);
    expect(due.map(({ measure }) => measure)).toEqual(['nprs_now', 'nprs_worst', 'nprs_avg']);
  });

  it('asks again when the schedule of the episode says so, and not before', () => {
    const dueAt = (schedule: VisitMeasuresAsked['schedule'], sessionDays: readonly string[]) =>
      measuresOf([pain], 'neck', { schedule, sessionDays }).find(
        ({ key }) => key === 'nprs_avg/neck/none/NONE/NONE',
      )?.due;
    expect(dueAt(defaultSchedule, [])).toBe(false);
    expect(dueAt({ everyDays: 10, everySessions: null }, [])).toBe(true);
    expect(dueAt({ everyDays: 11, everySessions: null }, [])).toBe(false);
    // The visit of the measurement does not count, that of today does.
    const bySessions = { everyDays: null, everySessions: 2 };
    expect(dueAt(bySessions, ['2026-03-10'])).toBe(false);
    expect(dueAt(bySessions, ['2026-03-10', '2026-03-17'])).toBe(true);
  });

  it('keeps a zero', () => {
    const zero = { ...pain, value: 0 };
    expect(keyed([zero], 'nprs_avg/neck/none/NONE/NONE')?.last).toBe(0);
  });

  it('offers no movement where the condition can be anywhere', () => {
    const all = measuresOf([], null);
    expect(new Set(all.map(({ site }) => site))).toEqual(new Set(['whole_body']));
    expect(all.every(({ movement }) => movement === null)).toBe(true);
  });

  it('offers tests where they are looked for, in centimetres and on their sides', () => {
    const testsAt = (region: string) =>
      measuresOf([], region)
        .filter(({ unit }) => unit === 'cm')
        .map(({ measure, side }) => `${measure} ${side}`);
    expect(testsAt('lumbar')).toEqual(['ftf_cm MIDLINE', 'schober_cm MIDLINE']);
    expect(testsAt('ankle')).toEqual(['wblt_cm LEFT', 'wblt_cm RIGHT']);
    expect(testsAt('neck')).toEqual([]);
  });

  it('asks for forms as forms', () => {
    const odi = { ...pain, measure: 'odi', site: 'whole_body' };
    expect(measuresOf([odi]).some(({ measure }) => measure === 'odi')).toBe(false);
  });
});
