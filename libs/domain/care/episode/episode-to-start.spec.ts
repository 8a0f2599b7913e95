import { planProblemsOf, plannedIn, scheduleOf } from './care-plan';
import { clientProblemsOf, registeredClient } from './client-to-register';
import { startedEpisode, startProblemsOf, type OtherEpisode } from './episode-to-start';
import { defaultSchedule } from './reassessment';

const entry = {
  ...{ id: 'e', condition: 'neck_pain', side: 'LEFT' as const, openedOn: '2026-06-01' },
};
const known = { today: '2026-06-01', bornOn: '1980-01-01', others: [] };
const codes = (problems: readonly { path: readonly string[]; code: string }[]) =>
  problems.map(({ path, code }) => `${path.join('.')} ${code}`);

describe('starting an episode', () => {
  it('needs a condition that there is, and a day that was', () => {
    expect(startProblemsOf(entry, known)).toEqual([]);
    expect(codes(startProblemsOf({ ...entry, condition: 'sadness' }, known))).toEqual([
      'condition CONDITION_UNKNOWN',
    ]);
    const on = (openedOn: string) => codes(startProblemsOf({ ...entry, openedOn }, known, ['e']));
    expect(on('2026-06-02')).toEqual(['e.openedOn IN_THE_FUTURE']);
    expect(on('2026-02-30')).toEqual(['e.openedOn DAY_IMPOSSIBLE']);
    expect(on('1979-12-31')).toEqual(['e.openedOn BEFORE_BIRTH']);
    expect(on('1980-01-01')).toEqual([]);
  });

  it('takes zero weeks for a complaint of today, and no part of a week', () => {
    const after = (durationWeeks: number) =>
      codes(startProblemsOf({ ...entry, durationWeeks }, known));
    expect(after(0)).toEqual([]);
    expect(after(-1)).toEqual(['durationWeeks OUT_OF_RANGE']);
    expect(after(1.5)).toEqual(['durationWeeks OUT_OF_RANGE']);
    const of = { clientId: 'c', practitionerId: 'p', locationId: null };
    expect(startedEpisode({ ...entry, durationWeeks: 0 }, of)).toMatchObject({
      ...{ durationWeeks: 0, status: 'OPEN', closedOn: null, practitionerId: 'p' },
    });
  });

  it('is refused while the same complaint goes on, and within 90 days after it', () => {
    const same: OtherEpisode = {
      ...{ condition: 'neck_pain', side: 'LEFT', status: 'DISCHARGED' },
      lastContactOn: '2026-03-03',
    };
    const after = (other: Partial<OtherEpisode>) =>
      codes(startProblemsOf(entry, { ...known, others: [{ ...same, ...other }] }));
    // The ninetieth day is 1 June.
    expect(after({})).toEqual(['condition REOPEN_INSTEAD']);
    expect(after({ lastContactOn: '2026-03-02' })).toEqual([]);
    expect(after({ status: 'OPEN', lastContactOn: '2025-01-01' })).toEqual(['condition GOES_ON']);
    expect(after({ status: 'PAUSED' })).toEqual(['condition GOES_ON']);
    expect(after({ status: 'CANCELLED' })).toEqual([]);
    expect(after({ status: 'OPEN', side: 'RIGHT' })).toEqual([]);
    expect(after({ status: 'OPEN', condition: 'lbp' })).toEqual([]);
  });
});

describe('a plan', () => {
  it('needs a schedule, and numbers that can be', () => {
    const plan = plannedIn({ plannedSessions: 8, reassessEverySessions: 4 });
    expect(planProblemsOf(plan)).toEqual([]);
    expect(scheduleOf(plan)).toEqual({ everyDays: null, everySessions: 4 });
    expect(scheduleOf(null)).toBe(defaultSchedule);
    expect(codes(planProblemsOf(plannedIn({ plannedSessions: 0 }), ['plan']))).toEqual([
      'plan.plannedSessions OUT_OF_RANGE',
      'plan.reassessEveryDays SCHEDULE_MISSING',
    ]);
  });
});

describe('registering a client', () => {
  const client = { id: 'c', name: ' Kim Lee ', sex: 'UNKNOWN' as const };

  it('needs a name that can be seen, a number that nobody has, and a day that was', () => {
    expect(clientProblemsOf(client, '2026-06-01', false)).toEqual([]);
    const wrong = { ...client, name: ' \u200b', bornOn: '2026-06-02' };
    expect(codes(clientProblemsOf(wrong, '2026-06-01', true))).toEqual([
      ...['name NAME_MISSING', 'reference REFERENCE_USED', 'bornOn DAY_IMPOSSIBLE'],
    ]);
  });

  it('stores no number where none can be seen', () => {
    expect(registeredClient({ ...client, reference: ' ' })).toEqual({
      ...{ id: 'c', name: 'Kim Lee', reference: null, bornOn: null, sex: 'UNKNOWN' },
    });
  });
});
