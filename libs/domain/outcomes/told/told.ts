import { firstDifference } from '../../progress/compare';
import type { Choices, Dimension } from '../disclosure/dimension';
import type { Disclosure } from '../disclosure/disclose';
import { discloseTogether, openDisclosure } from '../disclosure/disclose';
import { cellsBy } from '../disclosure/disclosed-table-of';
import type { Places } from '../disclosure/snapshot-of';
import { chosenIn } from '../disclosure/snapshot-of';
import type { OutcomeEpisode } from '../outcome-episode';
import type { Question } from '../question';
import type { Standing, StandingEpisode } from '../standing-of';
import { standingsOf } from '../standing-of';
import type { Untold } from './not-shown';
import { notShown } from './not-shown';

/**
 * What the owners of a practice have been told about one snapshot of its episodes. It is a value: every answer comes
 * with what has been told after it, and the next question is asked of that. To go on another day, ask the
 * same questions again in their order. Episodes are counted, never how many different people they are: with
 * both, the number of those who came twice could be worked out.
 */
export interface Told {
  readonly disclosure: Disclosure<OutcomeEpisode>;
}

/** An answer, and what has been told after it. */
export interface Telling<Answer> {
  readonly told: Told;
  readonly answer: Answer;
}

/** Which groups are asked about. */
export interface GroupsAsked {
  /** The filter; everybody where nothing is chosen. */
  readonly within?: Choices;
  /** The dimensions by whose values those are told apart; only all of them together where there is none. */
  readonly by?: readonly string[];
}

/** The answer about one group. */
export interface ToldGroup<Figure> {
  readonly choices: Choices;
  readonly figure: Figure;
}

/** The answer about all that a filter chooses, and about its groups in the order of their values. */
export interface ToldGroups<Figure> {
  readonly total: ToldGroup<Figure>;
  readonly groups: readonly ToldGroup<Figure>[];
}

/** A question as it is asked of a snapshot: where each of its episodes stands. */
export interface ToldQuestion {
  readonly question: Question;
  /** For each place of the snapshot. */
  readonly standing: readonly StandingEpisode[];
}

/** Begins to tell about some episodes; a filter may use these dimensions and no others. */
export function openTold(
  episodes: Iterable<OutcomeEpisode>,
  dimensions: readonly Dimension<OutcomeEpisode>[],
): Told {
  return { disclosure: openDisclosure(episodes, dimensions, [], 'EPISODES') };
}

/**
 * Puts a question to a snapshot. For another measure than the one it was taken with give the same episodes with
 * the facts of that one; throws where one is missing.
 */
export function toldQuestionOf(
  { disclosure: { snapshot } }: Told,
  question: Question,
  facts?: Iterable<OutcomeEpisode>,
): ToldQuestion {
  if (facts === undefined) return { question, standing: standingsOf(snapshot.episodes, question) };
  const known = new Map(Array.from(facts, (each) => [each.episodeId, each]));
  const own = snapshot.episodes.map(({ episodeId }) => {
    const found = known.get(episodeId);
    if (found === undefined) throw new RangeError('An episode of the snapshot has no facts.');
    return found;
  });
  return { question, standing: standingsOf(own, question) };
}

/** A group while it is answered. */
export interface AskedGroup {
  readonly choices: Choices;
  readonly places: Places;
}

/** The group of a filter. */
export function groupOf({ disclosure }: Told, choices: Choices = {}): AskedGroup {
  return { choices, places: chosenIn(disclosure.snapshot, choices) };
}

/** All that a filter chooses, and its groups. */
export function groupsOf(
  told: Told,
  { within = {}, by = [] }: GroupsAsked,
): readonly [AskedGroup, ...AskedGroup[]] {
  const cells = by.length === 0 ? [] : cellsBy(told.disclosure, within, by);
  return [groupOf(told, within), ...cells.map((choices) => groupOf(told, choices))];
}

/** The places of a group that stand in one way. */
export function standingIn(
  { standing }: ToldQuestion,
  { places }: Pick<AskedGroup, 'places'>,
  ...wanted: readonly Standing[]
): Places {
  return places.filter((place) => wanted.includes(standing[place]?.standing ?? 'NOT_DUE'));
}

/** The episodes at some places, as a question sees them. */
export function episodesAt(
  { standing }: ToldQuestion,
  places: Iterable<number>,
): readonly StandingEpisode[] {
  return Array.from(places, (place) => standing[place] as StandingEpisode);
}

/** Asks whether bundles of sets may be told, each set of a bundle or none; `null` where they may. */
export function tell(
  { disclosure }: Told,
  bundles: readonly (readonly Places[])[],
): Telling<readonly (Untold | null)[]> {
  const found = discloseTogether(disclosure, bundles);
  return {
    told: { disclosure: found.disclosure },
    answer: found.withheld.map((each) => (each === null ? null : notShown)),
  };
}

/**
 * The same for one bundle of each group: all together first, then the groups from the largest to the smallest, so
 * that what has to be withheld besides the small ones is small itself.
 */
export function tellEach(
  told: Told,
  groups: readonly AskedGroup[],
  bundleOf: (group: AskedGroup) => readonly Places[],
): Telling<readonly (Untold | null)[]> {
  const order = [...groups.keys()].sort((one, other) => {
    const size = (index: number) => (index === 0 ? Infinity : (groups[index]?.places.length ?? 0));
    return one === other ? 0 : firstDifference(size(other) - size(one), one - other);
  });
  const bundles = order.map((index) => bundleOf(groups[index] as AskedGroup));
  const found = tell(told, bundles);
  const answer: (Untold | null)[] = [];
  for (const [place, index] of order.entries()) answer[index] = found.answer[place] ?? null;
  return { told: found.told, answer };
}

/** The figures of groups, all together first, in one answer. */
export function toldGroups<Figure>(
  groups: readonly [AskedGroup, ...AskedGroup[]],
  figureOf: (group: AskedGroup, index: number) => Figure,
): ToldGroups<Figure> {
  const [total, ...others] = groups;
  const answered = (group: AskedGroup, index: number): ToldGroup<Figure> => ({
    choices: group.choices,
    figure: figureOf(group, index),
  });
  return {
    total: answered(total, 0),
    groups: others.map((group, index) => answered(group, index + 1)),
  };
}
