import { countedReadingsOf } from '../counted-readings';
import type { ExpectedPath } from '../expected-path/expected-path-of';
import { goalProgressOf } from '../goals/goal-progress-of';
import { dayAfterStart, painReading, weeklyPain } from '../made-readings.example';
import { alertRulesVersion, rulesVersion } from '../rules-version';
import type { AlertRule } from './alert';
import type { AlertFacts } from './alert-facts';
import { alertSettingsProblems, defaultAlertSettings } from './alert-settings';
import { alertGroupsOf, alertsOf } from './alerts-of';
import { painCourse, weeklyEpisode } from './made-alert-facts.example';
import { redFlags, redFlagText, redFlagWords } from './red-flags';

const rulesOf = (facts: AlertFacts, settings = defaultAlertSettings) =>
  alertsOf(facts, settings).alerts.map(({ rule }) => rule);
const alertOf = (rule: AlertRule, facts: AlertFacts) =>
  alertsOf(facts).alerts.find((alert) => alert.rule === rule);
const notJudged = (rule: AlertRule, facts: AlertFacts) =>
  alertsOf(facts).notJudged.find((each) => each.rule === rule)?.withheld;

describe('no clear change', () => {
  it('is raised after four sessions and three measured days, none past error', () => {
    expect(alertOf('NO_CLEAR_CHANGE', weeklyEpisode([6, 5, 6, 5]))).toMatchObject({
      reason:
        'Pain: no clear change after 4 sessions, 6 → 5; none of 3 measured days since the start differs from it by more than the measurement error (2.8).',
      figures: expect.arrayContaining([{ key: 'SESSIONS', value: 4, unit: '' }]),
    });
    expect(rulesOf(weeklyEpisode([6, 5, 6]))).toEqual([]);
    expect(notJudged('NO_CLEAR_CHANGE', weeklyEpisode([6, null, null, 5]))).toBe('NOT_ENOUGH_DATA');
  });

  it('is not where one day was past error, for better or worse, even if it came back', () => {
    expect(rulesOf(weeklyEpisode([6, 3, 6, 6]))).toEqual([]);
    expect(rulesOf(weeklyEpisode([6, 9, 6, 6]))).toEqual([]);
    expect(rulesOf(weeklyEpisode([6, 4, 6, 6]))).toEqual(['NO_CLEAR_CHANGE']);
  });

  it('is not judged where no gain could be seen', () => {
    expect(notJudged('NO_CLEAR_CHANGE', weeklyEpisode([2, 2, 1, 2]))).toBe('NO_ROOM');
    expect(rulesOf(weeklyEpisode([3, 2, 3, 2]))).toEqual(['NO_CLEAR_CHANGE']);
  });

  it('asks for as many sessions as the practice says', () => {
    const six = { ...defaultAlertSettings, sessionsWithoutChange: 6 };
    expect(rulesOf(weeklyEpisode([6, 5, 6, 5, 6]), six)).toEqual([]);
    expect(rulesOf(weeklyEpisode([6, 5, 6, 5, 6, 5]), six)).toEqual(['NO_CLEAR_CHANGE']);
  });
});

describe('below the expected path', () => {
  const week = (number: number) => ({
    week: number,
    median: 4,
    half: { low: 3, high: 5 },
    most: { low: 2, high: 6 },
    n: 40,
    stopped: 0,
  });
  const path: ExpectedPath = {
    measure: 'nprs_avg',
    weeks: [1, 2, 3].map(week),
    n: 44,
    people: 43,
    alikeIn: 'neck pain',
    byDuration: true,
    label: 'People like this: neck pain; n = 44 closed episodes of this practice.',
    dropOut: '',
  };

  it('is twice in a row outside the 80 % band on the worse side', () => {
    expect(alertOf('BELOW_EXPECTED_PATH', weeklyEpisode([6, 7, 7], { path }))).toMatchObject({
      since: dayAfterStart(7),
      reason:
        'Pain: below the expected path on two measured days in a row, 7 of 10 in week 2, where four of five are expected between 2 and 6. People like this: neck pain; n = 44 closed episodes of this practice.',
      figures: [{ value: 7 }, { key: 'BAND_EDGE', value: 6 }, { key: 'EPISODES', value: 40 }],
    });
    expect(rulesOf(weeklyEpisode([6, 7, 6], { path }))).toEqual([]);
    expect(rulesOf(weeklyEpisode([6, 1, 1], { path }))).toEqual([]);
  });

  it('is not judged below three sessions or without a path', () => {
    expect(notJudged('BELOW_EXPECTED_PATH', weeklyEpisode([6, 9], { path }))).toBe(
      'NOT_ENOUGH_DATA',
    );
    const two = weeklyEpisode([6, 9], {
      path,
      course: painCourse([...weeklyPain(6, 9), painReading(10, 9)]),
    });
    expect(notJudged('BELOW_EXPECTED_PATH', two)).toBe('NOT_ENOUGH_DATA');
    const none = { withheld: 'TOO_FEW_EPISODES', why: 'There are 12.' };
    expect(notJudged('BELOW_EXPECTED_PATH', weeklyEpisode([6, 9, 9], { path: none }))).toBe(
      'NO_PATH',
    );
  });
});

describe('what is missing', () => {
  const due = { label: 'Neck Disability Index', dueOn: dayAfterStart(0) };
  const at = (day: number, more: Partial<AlertFacts> = {}) =>
    weeklyEpisode([6], { today: dayAfterStart(day), reassessments: [due], ...more });

  it('is so from the seventh day after it was due', () => {
    expect(rulesOf(at(6))).toEqual([]);
    expect(alertOf('MISSING', at(7))).toMatchObject({
      reason: 'Neck Disability Index was due on 2 March 2026.',
      figures: [{ key: 'DAYS_OVERDUE', value: 7, unit: 'days' }],
    });
  });

  it('is so after two check-ins in a row without an answer', () => {
    const silent = (days: number[]) =>
      at(6, { unansweredCheckIns: days.map((day) => dayAfterStart(day)) });
    expect(rulesOf(silent([3]))).toEqual([]);
    expect(alertOf('MISSING', silent([3, 5]))).toMatchObject({
      since: dayAfterStart(3),
      reason: '2 check-ins in a row without an answer.',
    });
  });

  it('is nothing while care is paused', () => {
    expect(rulesOf(at(60, { status: 'PAUSED' }))).toEqual([]);
  });
});

describe('a goal reached', () => {
  const goal = { id: 'g', words: 'Lift my daughter', startScore: 3, targetScore: 7 };
  const scored = (...values: readonly number[]) =>
    goalProgressOf(
      { ...goal, setOn: dayAfterStart(0) },
      values.map((value, week) => ({ takenOn: dayAfterStart(7 * week + 7), value })),
      null,
    );

  it('was met twice in a row and still is', () => {
    const raised = weeklyEpisode([6, 5], { goals: [scored(7, 8)] });
    expect(alertOf('GOAL_REACHED', raised)).toMatchObject({
      since: dayAfterStart(7),
      reason: '“Lift my daughter”: 3 → 8 of 10, target 7 met twice in a row.',
    });
    expect(rulesOf(weeklyEpisode([6, 5], { goals: [scored(7)] }))).toEqual([]);
    expect(rulesOf(weeklyEpisode([6, 5], { goals: [scored(7, 8, 4)] }))).toEqual([]);
  });
});

describe('a red flag', () => {
  const flagged = (more: Partial<AlertFacts> = {}) =>
    weeklyEpisode([6], {
      redFlags: [{ flag: 'NEW_NUMBNESS', answeredOn: dayAfterStart(3) }],
      ...more,
    });

  it('is raised at once, always, with the same words for the client', () => {
    expect(alertOf('RED_FLAG', flagged())).toMatchObject({
      reason:
        'Answered in a check-in on 5 March 2026: new numbness. The client was told to call the practice.',
    });
    expect(rulesOf(flagged({ status: 'DISCHARGED' }))).toEqual(['RED_FLAG']);
    const off = { ...defaultAlertSettings, off: ['RED_FLAG'] as const };
    expect(rulesOf(flagged(), off)).toEqual(['RED_FLAG']);
    expect(redFlagText).toMatch(/^Please call us today/);
    expect(Object.keys(redFlagWords)).toEqual([...redFlags]);
  });

  it('enters no number', () => {
    expect(alertOf('RED_FLAG', flagged())?.figures).toEqual([]);
  });
});

describe('the alerts of an episode', () => {
  it('carry rule, version and reason, the most urgent first', () => {
    const facts = weeklyEpisode([4, 4, 8, 8], {
      redFlags: [{ flag: 'NIGHT_PAIN', answeredOn: dayAfterStart(9) }],
      reassessments: [{ label: 'PEG', dueOn: dayAfterStart(0) }],
    });
    expect(rulesOf(facts)).toEqual(['RED_FLAG', 'WORSE_CONFIRMED', 'MISSING']);
    for (const alert of alertsOf(facts).alerts) {
      expect(alert).toMatchObject({ rulesVersion: alertRulesVersion, episodeId: 'e' });
      expect(alert.reason).toMatch(/\.$/);
      expect(alert.reason).not.toMatch(/undefined|NaN|\b(works|causes|best treatment)\b/);
    }
    expect(alertRulesVersion).toContain(rulesVersion);
  });

  it('are none once it is closed, and none of a rule that is off', () => {
    expect(rulesOf(weeklyEpisode([4, 4, 8, 8], { status: 'LAPSED' }))).toEqual([]);
    const off = { ...defaultAlertSettings, off: ['WORSE_CONFIRMED'] as const };
    expect(rulesOf(weeklyEpisode([4, 4, 8, 8]), off)).toEqual([]);
  });

  it('say that there is no score to count change from', () => {
    const none = painCourse([painReading(8, 5)], { baseline: null });
    expect(rulesOf(weeklyEpisode([null, 5], { course: none }))).toEqual(['NO_BASELINE']);
    expect(rulesOf(weeklyEpisode([null], { course: null }))).toEqual([]);
    expect(countedReadingsOf([painReading(8, 5)])).toHaveLength(1);
  });
});

describe('a caseload', () => {
  it('has groups in order, worst first, every episode once', () => {
    const named = (episodeId: string, ...values: number[]) =>
      alertsOf(weeklyEpisode(values, { episodeId }));
    const missing = alertsOf(
      weeklyEpisode([6], {
        episodeId: 'm',
        today: dayAfterStart(30),
        reassessments: [{ label: 'PEG', dueOn: dayAfterStart(0) }],
      }),
    );
    const groups = alertGroupsOf([
      missing,
      named('calm', 6, 5),
      named('b', 4, 4, 7, 7),
      named('stuck', 6, 5, 6, 5),
      named('a', 4, 4, 7, 7),
      named('worst', 2, 2, 9, 9),
    ]);
    expect(
      groups.map(({ name, episodes }) => [name, episodes.map((each) => each.episodeId)]),
    ).toEqual([
      ['Worse (confirmed)', ['worst', 'a', 'b']],
      ['No clear change', ['stuck']],
      ['Re-assessment overdue', ['m']],
    ]);
  });
});

describe('the settings of a practice', () => {
  it('are within reason', () => {
    expect(alertSettingsProblems(defaultAlertSettings)).toEqual([]);
    const problems = alertSettingsProblems({
      ...defaultAlertSettings,
      sessionsWithoutChange: 2,
      daysOverdue: 1.5,
      off: ['RED_FLAG'],
    });
    expect(problems.map(({ path }) => path[0])).toEqual([
      'sessionsWithoutChange',
      'daysOverdue',
      'off',
    ]);
  });
});
