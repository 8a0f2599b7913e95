import { emptyDraft, isTouched, withLastMeasures, type Form } from './visit-draft';
import { inputOf, instantOn, placedProblems } from './visit-input';

const score: Form['measures'][number] = {
  side: 'NONE',
  mode: 'NONE',
  ...{ key: 'nprs_now/neck/none/NONE/NONE', measure: 'nprs_now', site: 'neck', movement: null },
  ...{ label: 'Pain, now, neck', unit: 'of 10', recall: 'now' },
  ...{ min: 0, max: 10, step: 1, usualMaximum: null, last: 6, lastAbsent: null },
  ...{ lastOn: '2026-03-02', tool: '', atLastVisit: true, due: false },
};

const form: Form = {
  ...{ clientId: 'c1', clientName: 'A client', clientReference: null, episodeId: 'e1' },
  ...{ conditionName: 'Neck pain', side: 'NONE', site: 'neck', version: 3, today: '2026-03-09' },
  timeZone: 'Australia/Melbourne',
  lastVisit: { id: 's1', heldOn: '2026-03-02', practitionerName: 'Kim Lee', techniques: [] },
  measures: [
    score,
    {
      ...score,
      key: 'sens_change/neck/none/NONE/NONE',
      measure: 'sens_change',
      atLastVisit: false,
    },
  ],
  triggerPoints: [
    {
      ...{ muscle: 'scalenes', muscleName: 'Scalenes', side: 'LEFT', point: 1, severity: 3 },
      foundOn: '2026-03-02',
    },
  ],
  ...{
    postures: [],
    painAreas: [],
    questionnaires: [],
    goals: [],
    exercises: [],
    muscleChoices: [],
  },
  ...{ techniqueChoices: [], regionChoices: [], postureChoices: [] },
};

const now = '2026-03-08T23:30:00.000Z';
const blank = emptyDraft(form, now);

describe('a visit as it is sent', () => {
  it('holds nothing of the last visit that was not entered again', () => {
    const draft = { ...blank, ...withLastMeasures(blank, form) };
    expect(draft.shown).toEqual([score.key]);
    expect(draft.points).toMatchObject([{ muscle: 'scalenes', severity: null }]);
    expect(isTouched(draft)).toBe(false);
    expect(inputOf(draft, form)).toMatchObject({ readings: [], triggerPoints: [], techniques: [] });
  });

  it('holds a zero, and what is absent without signs', () => {
    const repeated = { ...blank, ...withLastMeasures(blank, form) };
    const reading = { id: 'r1', value: 0, absent: null, accepted: [] };
    const points = repeated.points.map((point) => ({ ...point, severity: 0, tautBand: true }));
    const draft = { ...repeated, readings: { [score.key]: reading }, points };
    expect(isTouched(draft)).toBe(true);
    const input = inputOf(draft, form);
    expect(input.readings).toMatchObject([{ id: 'r1', measure: 'nprs_now', value: 0, tool: null }]);
    expect(input.triggerPoints).toEqual([
      { id: points[0]?.id, muscle: 'scalenes', side: 'LEFT', point: 1, severity: 0 },
    ]);
  });

  it('says how a movement was measured, and what it hurt at the end', () => {
    const key = 'rom_deg/neck/rotation/LEFT/ACTIVE';
    const rotation: Form['measures'][number] = {
      ...{ ...score, key, measure: 'rom_deg', movement: 'rotation' },
      side: 'LEFT',
      mode: 'ACTIVE',
      ...{ tool: 'goniometer', unit: '°' },
    };
    const moved = { id: 'r1', value: 40, absent: null, accepted: [] };
    const sent = (reading: object) =>
      inputOf(
        { ...blank, readings: { [key]: { ...moved, ...reading } } },
        { ...form, measures: [rotation] },
      ).readings;
    expect(sent({})).toMatchObject([{ mode: 'ACTIVE', tool: 'goniometer', value: 40 }]);
    const endPain = { id: 'r2', value: 0 };
    expect(sent({ mode: 'PASSIVE', tool: '', endPain })).toMatchObject([
      { id: 'r1', mode: 'PASSIVE', tool: null },
      { id: 'r2', measure: 'nprs_move', movement: 'rotation', mode: 'PASSIVE', value: 0 },
    ]);
    expect(sent({ value: null, mode: 'PASSIVE' })).toEqual([]);
  });

  it('holds forms with their answers, and totals as readings', () => {
    const lefs: Form['questionnaires'][number] = {
      ...{ measure: 'lefs', name: 'A leg scale', recall: 'today', unit: 'of 80', min: 0, max: 80 },
      side: 'NONE',
      ...{ site: 'whole_body', items: 20, lowest: 0, highest: 4, fewest: 18 },
      ...{
        questions: [],
        choices: [],
        lead: '',
        credit: '',
        source: 'here',
        near: true,
        due: false,
      },
      ...{ last: null, lastOn: null, lastUnscored: '' },
    };
    const shown = { ...form, questionnaires: [lefs, { ...lefs, measure: 'ndi' }] };
    const none = { answers: {}, finished: false, total: null };
    const draft = {
      ...blank,
      forms: {
        lefs: { ...none, id: 'f1', answers: { 2: 0 } },
        ndi: { ...none, id: 'f2', total: 0 },
      },
    };
    expect(isTouched(draft)).toBe(true);
    expect(isTouched({ ...blank, forms: { lefs: { ...none, id: 'f1' } } })).toBe(false);
    const { readings, questionnaires } = inputOf(draft, shown);
    expect(readings).toMatchObject([{ id: 'f2', measure: 'ndi', value: 0 }]);
    expect(questionnaires).toMatchObject([
      { id: 'f1', measure: 'lefs', answers: [{ item: 2, answer: 0 }], finished: false },
    ]);
  });

  it('begins when the form was opened, or on the day that is named', () => {
    expect(inputOf(blank, form)).toMatchObject({ startedAt: now, expectedVersion: 3 });
    expect(inputOf({ ...blank, heldOn: '2026-03-05' }, form).startedAt).toBe(
      '2026-03-05T12:00:00.000Z',
    );
  });

  it.each(['Australia/Melbourne', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin'])(
    'falls on its day in %s',
    (zone) => {
      const days = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
      expect(days.format(new Date(instantOn('2026-03-29', zone)))).toBe('2026-03-29');
    },
  );

  it('finds the entry that a problem is about', () => {
    const reading = { id: 'r1', value: 11, absent: null, accepted: [] };
    const draft = { ...blank, readings: { [score.key]: reading } };
    const problems = [
      { path: ['readings', '0', 'value'], code: 'OUT_OF_RANGE', message: 'Too much.' },
      { path: ['techniques', '2', 'site'], code: 'SITE_UNKNOWN', message: 'Where?' },
      { path: ['startedAt'], code: 'IN_FUTURE', message: 'Not yet.' },
    ];
    const placed = placedProblems(inputOf(draft, form), problems);
    expect([...placed.keys()]).toEqual(['r1', 'techniques/2', 'startedAt']);
  });
});
