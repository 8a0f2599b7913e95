import { defaultSchedule } from '../../care/episode/reassessment';
import { measureOf } from '../../measures/catalogue';
import { dayAfterStart, painReading, weeklyPain } from '../made-readings.example';
import { seriesFactsOf } from '../series-facts-of';
import { reviewedUpTo } from './alert-answer';
import { callOfAlert } from './call-of-alert';
import { weeklyEpisode } from './made-alert-facts.example';
import { mainCourseOf } from './main-course-of';
import { reassessmentsOf } from './reassessments-of';
import { scoredGoalsOf } from './scored-goals-of';
import { standingAlertsOf } from './standing-alerts-of';

const start = {
  openedOn: dayAfterStart(0),
  firstSession: { heldOn: dayAfterStart(0), startedAt: `${dayAfterStart(0)}T09:00:00Z` },
  secondSessionAt: `${dayAfterStart(7)}T09:00:00Z`,
};
const psfs = (day: number, value: number) =>
  painReading(day, value, { measure: 'psfs', site: 'whole_body' });
const ofPain = (...values: number[]) => {
  const readings = weeklyPain(...values);
  return seriesFactsOf(readings[0]!, readings, start);
};
const ofActivities = (day: number) => seriesFactsOf(psfs(day, 4), [psfs(day, 4)], start);

const byDefault = { schedule: defaultSchedule, sessionDays: [] };

describe('re-assessments', () => {
  it('are due six weeks after a main result was last given, the earliest first', () => {
    expect(reassessmentsOf([ofPain(6, 5), ofActivities(0)], measureOf, byDefault)).toEqual([
      { label: 'Patient-Specific Functional Scale', dueOn: dayAfterStart(42) },
      { label: 'Numeric pain rating, average, low back', dueOn: dayAfterStart(49) },
    ]);
  });

  it('are due by the plan of the episode, by days or by sessions', () => {
    const dueOn = (everyDays: number | null, everySessions: number | null) =>
      reassessmentsOf([ofPain(6, 5)], measureOf, {
        schedule: { everyDays, everySessions },
        sessionDays: [0, 7, 14, 21].map(dayAfterStart),
      }).map((each) => each.dueOn);
    expect(dueOn(28, null)).toEqual([dayAfterStart(35)]);
    expect(dueOn(null, 2)).toEqual([dayAfterStart(21)]);
    expect(dueOn(10, 2)).toEqual([dayAfterStart(17)]);
    expect(dueOn(null, 3)).toEqual([]);
  });

  it('are none of what is asked at a visit only, of movements, or of what was never given', () => {
    const now = painReading(0, 5, { measure: 'nprs_now' });
    const bend = painReading(0, 5, { measure: 'rom_deg', movement: 'flexion', mode: 'ACTIVE' });
    const facts = [now, bend].map((reading) => seriesFactsOf(reading, [reading], start));
    expect(reassessmentsOf([...facts, { ...ofPain(6), n: 0 }], measureOf, byDefault)).toEqual([]);
  });
});

describe('the alerts that stand', () => {
  it('hold a re-assessment from now on, and show it from a week after it is due', () => {
    const facts = weeklyEpisode([6, 5], {
      reassessments: [{ label: 'PEG', dueOn: dayAfterStart(50) }],
    });
    expect(standingAlertsOf(facts)).toMatchObject([
      { rule: 'MISSING', since: dayAfterStart(50), fromOn: dayAfterStart(57) },
    ]);
    expect(standingAlertsOf({ ...facts, status: 'PAUSED' })).toEqual([]);
  });

  it('are shown at once where they are of what was recorded, the most urgent first', () => {
    const facts = weeklyEpisode([7, 2, 1, 8, 9], {
      reassessments: [{ label: 'PEG', dueOn: dayAfterStart(0) }],
    });
    const found = standingAlertsOf(facts);
    expect(found.map(({ rule, fromOn, countedFrom }) => [rule, fromOn, countedFrom])).toEqual([
      ['WORSE_CONFIRMED', dayAfterStart(21), 1.5],
      ['MISSING', dayAfterStart(7), null],
    ]);
  });

  it('stay away when they were reviewed, until they are worse or as many sessions have passed again', () => {
    expect(reviewedUpTo('WORSE_CONFIRMED', 1.2)).toBe(1.2);
    expect(reviewedUpTo('NO_CLEAR_CHANGE', 4)).toBe(7);
    expect(reviewedUpTo('NO_BASELINE', 2)).toBeNull();
    expect(reviewedUpTo('MISSING', 7)).toBeNull();
  });

  it('are shown beside a call that does not contradict them', () => {
    expect(callOfAlert('WORSE_CONFIRMED', 'STABLE')).toBe('WORSENING');
    expect(callOfAlert('NO_CLEAR_CHANGE', 'IMPROVING')).toBe('STABLE');
    expect(callOfAlert('GOAL_REACHED', 'PLATEAU')).toBe('PLATEAU');
    expect(callOfAlert('NO_BASELINE', null)).toBeNull();
  });
});

describe('the course that alerts are judged from', () => {
  it('is that of the main score, with its error, and none where there is none', () => {
    const readings = [...weeklyPain(6, 5, 0), psfs(0, 4)];
    expect(
      mainCourseOf([ofActivities(0), ofPain(6, 5, 0)], readings, 'low_back', measureOf),
    ).toMatchObject({
      measureKey: 'nprs_avg',
      label: 'Numeric pain rating, average, low back',
      unit: 'of 10',
      baseline: { value: 6, n: 1, late: false },
      readings: [{ value: 6 }, { value: 5 }, { value: 0 }],
      gate: { direction: 'LOWER', sem: expect.any(Number) },
    });
    expect(mainCourseOf([], readings, null, measureOf)).toBeNull();
  });
});

describe('the goal of an episode', () => {
  const goal = {
    id: 'g',
    words: 'Lift my daughter',
    startScore: 3,
    targetScore: 7,
    setOn: dayAfterStart(0),
    scores: [],
  };

  it('is scored by the client’s own activities, and of several goals none is', () => {
    const readings = [...weeklyPain(6, 5), psfs(7, 7), psfs(14, 8)];
    expect(scoredGoalsOf([goal], readings, null)).toMatchObject([
      { state: 'REACHED', latest: 8, isMetNow: true },
    ]);
    expect(scoredGoalsOf([goal, { ...goal, id: 'h' }], readings, null)).toMatchObject([
      { state: 'NOT_SCORED', latest: null },
      { state: 'NOT_SCORED', latest: null },
    ]);
    expect(scoredGoalsOf([], readings, null)).toEqual([]);
  });

  it('is scored by itself, several of them each by its own, on one day before the whole scale', () => {
    const own = (day: number, value: number) => ({ takenOn: dayAfterStart(day), value });
    const other = { ...goal, id: 'h', scores: [own(7, 0)] };
    const scored = { ...goal, scores: [own(14, 9), own(7, 7)] };
    expect(scoredGoalsOf([scored, other], [psfs(7, 2), psfs(14, 2)], null)).toMatchObject([
      { state: 'REACHED', latest: 9, n: 2 },
      { state: 'ON_THE_WAY', latest: 0, n: 1 },
    ]);
    expect(scoredGoalsOf([scored], [psfs(7, 2), psfs(14, 2)], null)).toMatchObject([
      { state: 'REACHED', latest: 9, n: 2 },
    ]);
  });
});
