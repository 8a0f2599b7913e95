import { followUpWindows } from '@unknot/domain/progress/windows/follow-up-window';
import type { OutcomeMeasure } from '@unknot/domain/outcomes/outcome-measure';
import { outcomeMeasureOf } from '@unknot/domain/outcomes/outcome-measure-of';
import type { Question } from '@unknot/domain/outcomes/question';
import type { StandingEpisode } from '@unknot/domain/outcomes/standing-of';
import { standingOf } from '@unknot/domain/outcomes/standing-of';
import { painAt } from '@unknot/sample-clinic/course-of';
import type { Effects } from '@unknot/sample-clinic/effects';
import type { EpisodeTruth } from '@unknot/sample-clinic/episode-of';
import { knownEpisodesOf } from '@unknot/sample-clinic/outcome-episode-of';
import { practiceOf } from '@unknot/sample-clinic/practice-of';

const until = '2026-11-02';

const pain = outcomeMeasureOf('nprs_avg');
if (pain === undefined) throw new Error('The catalogue lacks average pain.');

/** Average pain with what is noticed of it. */
export const averagePain: OutcomeMeasure = pain;

/** What is asked of every practice. */
export const question: Question = {
  measure: averagePain,
  window: followUpWindows.W6,
  asOf: until,
};

/** One made episode as the question sees it, and what is true of it. */
export interface SimulatedEpisode extends StandingEpisode {
  readonly truth: EpisodeTruth;
}

/** The episodes of a practice of `clients` people with two years of records. */
export function simulatedPractice(
  seed: number,
  clients: number,
  effects: Effects,
): SimulatedEpisode[] {
  const practice = practiceOf(seed, { clients }, until, { effects, extent: 'OUTCOMES' });
  return Array.from(knownEpisodesOf(practice), ({ seen, truth }) => ({
    ...standingOf(seen, question),
    truth,
  }));
}

/** By how many points less pain an episode truly had some days after the first visit than without these effects. */
export function trueGainFrom(truth: EpisodeTruth, day: number, without: Effects): number {
  const other = truth.courseIf(truth.shares, without);
  return painAt(other, day / 7) - painAt(truth.course, day / 7);
}
