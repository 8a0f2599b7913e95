import { defaultSchedule } from './episode/reassessment';
import type { LastReading } from './visit-measures';
import { visitQuestionnairesOf } from './visit-questionnaires';

const today = '2026-03-09';
const score = (measure: string, takenOn: string, value: number | null): LastReading => ({
  ...{ measure, site: 'neck', movement: 'none', side: 'NONE', mode: 'NONE', value, absent: null },
  ...{ takenOn, tool: '', sessionId: 's1' },
});
const asked = (more: object = {}) =>
  visitQuestionnairesOf({
    ...{ lastReadings: [], responses: [], region: 'neck' },
    ...{ today, schedule: defaultSchedule, sessionDays: [], ...more },
  });
const of = (measure: string, more: object = {}) =>
  asked(more).find((form) => form.measure === measure);

describe('the forms of a visit', () => {
  it('begin with those for where the condition is', () => {
    expect(
      asked()
        .filter(({ near }) => near)
        .map(({ measure }) => measure),
    ).toEqual(['ndi']);
    const first = asked({ region: 'knee' })[0]?.measure;
    expect(first).toBe('lefs');
    expect(asked({ region: null }).some(({ near }) => near)).toBe(false);
  });

  it('have the last score, 0 among them, at the place where it is stored', () => {
    const lastReadings = [score('k10', '2026-03-01', 0)];
    expect(of('k10', { lastReadings })).toMatchObject({
      ...{ last: 0, lastOn: '2026-03-01', site: 'neck', near: true, due: false, lastUnscored: '' },
    });
    expect(of('k10')).toMatchObject({ last: null, lastOn: null, site: 'whole_body', due: false });
  });

  it('are due after six weeks, or as the plan has it', () => {
    const due = (day: string) => of('ndi', { lastReadings: [score('ndi', day, 20)] })?.due;
    expect([due('2026-01-26'), due('2026-01-27')]).toEqual([true, false]);
    const schedule = { everyDays: null, everySessions: 1 };
    const lastReadings = [score('ndi', '2026-03-02', 20)];
    expect(of('ndi', { lastReadings, schedule })?.due).toBe(true);
  });

  it('say why there was no score the last time, beside the last one that there was', () => {
    const responses = [
      ...[{ measure: 'ndi', filledOn: '2026-03-02', unscored: 'TOO_FEW_ANSWERS', answered: 7 }],
    ];
    const lastReadings = [score('ndi', '2026-02-01', 20)];
    expect(of('ndi', { responses, lastReadings })).toMatchObject({
      ...{ last: 20, lastOn: '2026-03-02' },
      lastUnscored: 'No score: 7 of 10 answered, at least 8 are needed.',
    });
  });

  it('say no word that was written down from memory for the practice only', () => {
    expect(asked().every(({ recall }) => !recall.includes('memory'))).toBe(true);
  });
});
