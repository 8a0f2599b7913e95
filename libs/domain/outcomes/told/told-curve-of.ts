import { curveNotShownSentence, curveSentence } from '../course/curve-sentence';
import type {
  CurveMedian,
  CurvePoint,
  ImportantChangeCurve,
} from '../course/important-change-curve';
import type { FollowedEpisode, NoCurve } from '../course/important-change-curve-of';
import {
  daysPerUnit,
  followedOf,
  importantChangeCurveOf,
} from '../course/important-change-curve-of';
import type { CourseAxis } from '../course/time-to-important-change';
import type { Choices } from '../disclosure/dimension';
import type { Places } from '../disclosure/snapshot-of';
import { isWithheld } from '../../progress/withheld';
import { roundedTo } from './as-shown';
import type { Untold } from './not-shown';
import { notShown } from './not-shown';
import type { AskedGroup, Told, Telling, ToldQuestion } from './told';
import { episodesAt, groupOf, tell } from './told';

/** The curve to the important change, as far as it may be told. */
export interface ToldCurve extends Omit<
  ImportantChangeCurve,
  'laterEpisodes' | 'points' | 'median' | 'restrictedMean'
> {
  readonly laterEpisodes: number | Untold;
  /** At whole weeks or sessions, in whole per cents. */
  readonly points: readonly ToldCurvePoint[];
  /** Both depend on every step, so they are told where every step is. */
  readonly median: CurveMedian | Untold | null;
  readonly restrictedMean: ImportantChangeCurve['restrictedMean'] | Untold;
}

/** How many had reached the important change by one time, as far as that may be told. */
export interface ToldCurvePoint extends Omit<CurvePoint, 'peopleAtRisk'> {
  readonly peopleAtRisk: number | Untold;
}

/**
 * The curve within a filter. A point tells of those who had reached the change by then, and of those who had left
 * before it was last reached, so there is one only where they, and those who came since the point before, are
 * 11 people or more, or nobody.
 */
export function toldCurveOf(
  told: Told,
  asked: ToldQuestion,
  axis: CourseAxis,
  within: Choices = {},
): Telling<ToldCurve | NoCurve | Untold> {
  const { measure } = asked.question;
  const group = groupOf(told, within);
  const standing = episodesAt(asked, group.places);
  const placed = placedIn(asked, group, followedOf(standing, measure, axis).firsts);
  const whole = tell(told, [[setOf(placed, () => true)]]);
  const [untold] = whole.answer;
  if (untold !== null && untold !== undefined) return { told: whole.told, answer: untold };
  const figure = importantChangeCurveOf(standing, measure, axis);
  if (isWithheld(figure)) return { told: whole.told, answer: figure };
  const times = figure.points.map(({ time }) => time * daysPerUnit[axis]);
  const found = tell(whole.told, [
    ...times.map((time) => [reachedBy(placed, time), leftBeforeReached(placed, time)]),
    ...times.map((time) => [setOf(placed, ({ timed }) => timed.time >= time)]),
    [laterIn(asked, group, placed, axis)],
  ]);
  const count = times.length;
  const points = figure.points.flatMap((point, index): ToldCurvePoint[] => {
    if (found.answer[index] !== null) return [];
    return [pointTold(point, found.answer[count + index] ?? null)];
  });
  const laterEpisodes = found.answer[2 * count] ?? figure.laterEpisodes;
  return {
    told: found.told,
    answer: { ...figure, points, laterEpisodes, ...stepsTold(figure, points) },
  };
}

/** What depends on every step. */
function stepsTold(
  { axis, people, points: all, median, restrictedMean }: ImportantChangeCurve,
  points: readonly ToldCurvePoint[],
): Pick<ToldCurve, 'median' | 'restrictedMean' | 'sentence'> {
  const last = points.at(-1);
  if (points.length < all.length) {
    const sentence = curveNotShownSentence(axis, last, people);
    return { median: notShown, restrictedMean: notShown, sentence };
  }
  // An end within a week is the day of the last single person.
  const isEndTold = restrictedMean === null || Number.isInteger(restrictedMean.until);
  return {
    median,
    restrictedMean: isEndTold ? restrictedMean && roundedTo(restrictedMean, 1) : notShown,
    sentence: curveSentence(axis, median, last, people),
  };
}

function pointTold(point: CurvePoint, untold: Untold | null): ToldCurvePoint {
  const atRisk = isWithheldCount(point.peopleAtRisk) ? notShown : point.peopleAtRisk;
  const { time, reached, low, high } = point;
  return {
    ...roundedTo({ reached, low, high }, 2),
    time: Math.ceil(time),
    peopleAtRisk: untold ?? atRisk,
  };
}

function isWithheldCount(
  count: CurvePoint['peopleAtRisk'],
): count is Exclude<typeof count, number> {
  return typeof count !== 'number';
}

function reachedBy(placed: Placed, time: number): Places {
  return setOf(placed, ({ timed }) => timed.reached && timed.time <= time);
}

/** Who left before the change was last reached up to a time: as long as nobody reaches it, nothing depends on them. */
function leftBeforeReached(placed: Placed, time: number): Places {
  let last = -Infinity;
  for (const { timed } of placed.values()) {
    if (timed.reached && timed.time <= time) last = Math.max(last, timed.time);
  }
  return setOf(placed, ({ timed }) => !timed.reached && timed.time < last);
}

/** The followed episodes with their places. */
type Placed = ReadonlyMap<number, FollowedEpisode>;

function placedIn(
  { standing }: ToldQuestion,
  { places }: AskedGroup,
  firsts: readonly FollowedEpisode[],
): Placed {
  const followed = new Map(firsts.map((each) => [each.episode, each]));
  const placed = new Map<number, FollowedEpisode>();
  for (const place of places) {
    const episode = standing[place]?.episode;
    const own = episode === undefined ? undefined : followed.get(episode);
    if (own !== undefined) placed.set(place, own);
  }
  return placed;
}

function setOf(placed: Placed, isIn: (each: FollowedEpisode) => boolean): Places {
  return Int32Array.from([...placed].flatMap(([place, each]) => (isIn(each) ? [place] : [])));
}

/** The places of eligible episodes of people who have an earlier one. */
function laterIn(
  asked: ToldQuestion,
  { places }: AskedGroup,
  placed: Placed,
  axis: CourseAxis,
): Places {
  return places.filter((place) => {
    const own = episodesAt(asked, [place]);
    return !placed.has(place) && followedOf(own, asked.question.measure, axis).eligible > 0;
  });
}
