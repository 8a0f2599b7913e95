import type { OutcomeEpisode } from './outcome-episode';
import type { OutcomeMeasure } from './outcome-measure';
import { outcomeMeasureOf } from './outcome-measure-of';
import type { Question } from './question';
import { followUpWindows } from '../progress/windows/follow-up-window';

const pain = outcomeMeasureOf('nprs_avg');
if (pain === undefined) throw new Error('The catalogue lacks average pain.');

/** Average pain of 7 days as the catalogue has it: error 1.02, important 2 points and 30 % of the start. */
export const madePain: OutcomeMeasure = pain;

/** Asked long after every window of a made episode has ended. */
export const madeQuestion: Question = {
  measure: madePain,
  window: followUpWindows.W6,
  asOf: '2027-01-01',
};

/** A closed episode of a client of its own, with these scores before and six weeks after; `null` where there is none. */
export function madeEpisode(
  id: number | string,
  before: number | null,
  after: number | null,
  more: Partial<OutcomeEpisode> = {},
): OutcomeEpisode {
  const scores = [
    { day: 0, value: before },
    { day: 42, value: after },
  ].filter((each): each is { day: number; value: number } => each.value !== null);
  return {
    episodeId: `episode-${id}`,
    clientId: `client-${id}`,
    condition: 'neck_pain',
    side: 'LEFT',
    status: 'DISCHARGED',
    practitionerId: 'practitioner-1',
    locationId: null,
    age: 40,
    sex: 'FEMALE',
    durationWeeks: 8,
    earlierEpisodes: 0,
    firstSessionOn: '2026-03-02',
    closedDay: 60,
    sessionDays: [0, 7, 14],
    baseline: before === null ? null : { value: before, n: 1, late: false },
    scoreDays: scores.map(({ day }) => day),
    scores: scores.map(({ value }) => value),
    earlyMinutes: {},
    allMinutes: {},
    homeExercise: false,
    agreesToComparison: true,
    exclusion: null,
    ...more,
  };
}

/** So many made episodes, alike but for their client. */
export function madeEpisodes(
  count: number,
  before: number | null,
  after: number | null,
  more: Partial<OutcomeEpisode> = {},
  prefix = `${before}-${after}-${more.exclusion?.reason ?? ''}`,
): readonly OutcomeEpisode[] {
  return Array.from({ length: count }, (_, index) =>
    madeEpisode(`${prefix}-${index}`, before, after, more),
  );
}
