import { curveSentence } from '../course/curve-sentence';
import type { CurvePoint, ImportantChangeCurve } from '../course/important-change-curve';
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
import type { AskedGroup, Told, Telling, ToldQuestion, Untold } from './told';
import { episodesAt, groupOf, tell } from './told';

/** The curve to the important change, as far as it may be told. */
export interface ToldCurve extends Omit<ImportantChangeCurve, 'laterEpisodes'> {
  readonly laterEpisodes: number | Untold;
}

/**
 * The curve within a filter. A point tells of those who had reached the change by then, so there is one only where
 * they, and those who reached it since the point before, are 11 people or more, or nobody.
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
  const { firsts } = followedOf(standing, measure, axis);
  const placed = placedIn(asked, group, firsts);
  const whole = tell(told, [[setOf(placed, () => true)]]);
  const [untold] = whole.answer;
  if (untold !== null && untold !== undefined) return { told: whole.told, answer: untold };
  const figure = importantChangeCurveOf(standing, measure, axis);
  if (isWithheld(figure)) return { told: whole.told, answer: figure };
  const timeOf = ({ time }: CurvePoint) => time * daysPerUnit[axis];
  const later = laterIn(asked, group, placed, axis);
  const found = tell(whole.told, [
    ...figure.points.map((point) => [
      setOf(placed, ({ timed }) => timed.reached && timed.time <= timeOf(point)),
    ]),
    ...figure.points.map((point) => [setOf(placed, ({ timed }) => timed.time >= timeOf(point))]),
    [later],
  ]);
  const count = figure.points.length;
  const points = figure.points.flatMap((point, index): CurvePoint[] => {
    if (found.answer[index] !== null) return [];
    return [{ ...point, peopleAtRisk: found.answer[count + index] ?? point.peopleAtRisk }];
  });
  const answer: ToldCurve = {
    ...figure,
    points,
    laterEpisodes: found.answer[2 * count] ?? figure.laterEpisodes,
    sentence: curveSentence(axis, figure.median, points.at(-1), figure.people),
  };
  return { told: found.told, answer };
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
