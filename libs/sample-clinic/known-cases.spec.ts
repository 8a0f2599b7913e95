import { defaultSchedule } from '@unknot/domain/care/episode/reassessment';
import { conditionOf } from '@unknot/domain/care/conditions';
import { daysAfter } from '@unknot/domain/care/calendar-day';
import { measureOf } from '@unknot/domain/measures/catalogue';
import type { OutcomeEpisode } from '@unknot/domain/outcomes/outcome-episode';
import { mainCourseOf } from '@unknot/domain/progress/alerts/main-course-of';
import { reassessmentsOf } from '@unknot/domain/progress/alerts/reassessments-of';
import { scoredGoalsOf } from '@unknot/domain/progress/alerts/scored-goals-of';
import { standingAlertsOf } from '@unknot/domain/progress/alerts/standing-alerts-of';
import { episodeStartOf } from '@unknot/domain/progress/episode-start';
import { expectedPathOf } from '@unknot/domain/progress/expected-path/expected-path-of';
import { allSeriesFactsOf } from '@unknot/domain/progress/series-facts-of';
import { demoSeed } from './demo-people';
import { knownCases } from './known-cases';
import { knownEpisodesOf } from './outcome-episode-of';
import type { SampleEpisode } from './practice-of';
import { practiceOf } from './practice-of';
import { demoSize } from './size';

/** The alerts of one episode by the rules of the domain alone, as of a day. */
function alertsOn(sample: SampleEpisode, closed: readonly OutcomeEpisode[], until: string) {
  const { episode, sessions, readings, goals } = sample;
  const series = allSeriesFactsOf(readings, episodeStartOf(episode, sessions));
  const region = conditionOf(episode.condition)?.region ?? null;
  const course = mainCourseOf(series, readings, region, measureOf);
  const measure = measureOf('nprs_avg');
  if (measure === undefined) throw new Error('The catalogue has no pain score.');
  const baseline = course?.baseline?.value ?? null;
  const { clientId, condition, durationWeeks } = episode;
  return standingAlertsOf({
    episodeId: episode.id,
    status: episode.status,
    sessionDays: sessions.map(({ heldOn }) => heldOn),
    course,
    path: expectedPathOf(closed, { clientId, condition, durationWeeks, baseline }, measure),
    goals: scoredGoalsOf(
      goals.map((goal) => ({ ...goal, scores: [] })),
      readings,
      region,
    ),
    redFlags: [],
    unansweredCheckIns: [],
    reassessments: reassessmentsOf(series, measureOf, {
      schedule: defaultSchedule,
      sessionDays: sessions.map(({ heldOn }) => heldOn),
    }),
  }).filter(({ fromOn }) => fromOn <= until);
}

const toldIndex = ({ client }: SampleEpisode) => Number(client.reference?.slice(2)) - 9_001;

describe('the told clients of the demo', () => {
  // The first visit falls on another weekday each time.
  it.each([0, 1, 2, 3, 4, 5, 6])(
    'have the alert that is told, whatever the weekday (%s)',
    (days) => {
      const until = daysAfter('2026-11-02', days);
      const sample = practiceOf(demoSeed, demoSize, until, { knownCases: true });
      const closed = [...knownEpisodesOf(sample)].map(({ seen }) => seen);
      const told = [...sample.episodes()].filter((episode) => toldIndex(episode) >= 0);
      expect(told).toHaveLength(knownCases.length);
      const found = told.map((episode) => alertsOn(episode, closed, until)[0]);
      expect(found.map((alert) => alert?.rule ?? null)).toEqual(knownCases.map(({ rule }) => rule));
      const worse = found.filter((alert) => alert?.rule === 'WORSE_CONFIRMED');
      const severities = worse.map((alert) => alert?.severity ?? 0);
      expect(severities[0]).toBe(Math.max(...severities));
    },
  );
});
