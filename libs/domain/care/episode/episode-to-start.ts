import { sides, type Side } from '../../body/side';
import { calendarDayIn } from '../calendar-day';
import { conditionOf } from '../conditions';
import type { Episode, EpisodeStatus } from '../episode';
import type { Problem } from '../problem';
import { plannedIn, planProblemsOf, type PlanEntry } from './care-plan';
import { daysUntilNewEpisode, reopenableUntil } from './contact';

/** An episode as somebody wants to start it. */
export interface EpisodeEntry {
  readonly id: string;
  readonly condition: string;
  readonly side: Side;
  readonly openedOn: string;
  /** For how many weeks the complaint has lasted; left out where that is not known. */
  readonly durationWeeks?: number | null | undefined;
  /** Left out where nothing is planned: the default schedule then holds. */
  readonly plan?: (PlanEntry & { readonly id: string }) | null | undefined;
}

/** An episode that the client has or had. */
export interface OtherEpisode {
  readonly condition: string;
  readonly side: Side;
  readonly status: EpisodeStatus;
  /** The latest of opening, sessions, readings and returns. */
  readonly lastContactOn: string;
}

/** What must be known to judge whether an episode can be started. */
export interface StartKnowledge {
  /** The calendar day at the practice. */
  readonly today: string;
  readonly bornOn: string | null;
  readonly others: readonly OtherEpisode[];
}

/** The longest time that a complaint can have lasted, in weeks: a hundred years. */
const longestDuration = 5_200;

/** What speaks against starting an episode; the path of each problem names its field below `path`. */
export function startProblemsOf(
  entry: EpisodeEntry,
  { today, bornOn, others }: StartKnowledge,
  path: readonly string[] = [],
): Problem[] {
  const problems: Problem[] = [];
  const say = (field: string, code: string, message: string) =>
    problems.push({ path: [...path, field], code, message });
  const { condition, side, openedOn, durationWeeks: weeks, plan } = entry;
  if (conditionOf(condition) === undefined) {
    say('condition', 'CONDITION_UNKNOWN', 'Choose what the care is about.');
  }
  if (!sides.includes(side)) say('side', 'SIDE_UNKNOWN', 'Choose a side.');
  const day = dayProblem(openedOn, today, bornOn);
  if (day !== undefined) say('openedOn', ...day);
  const known = typeof weeks === 'number';
  if (known && (!Number.isInteger(weeks) || weeks < 0 || weeks > longestDuration)) {
    const message = `Give whole weeks from 0 to ${longestDuration.toLocaleString('en-AU')}.`;
    say('durationWeeks', 'OUT_OF_RANGE', message);
  }
  const same = others.filter((other) => other.condition === condition && other.side === side);
  const again = day === undefined ? againProblem(openedOn, same) : undefined;
  if (again !== undefined) say('condition', ...again);
  if (plan == null) return problems;
  return [...problems, ...planProblemsOf(plannedIn(plan), [...path, 'plan'])];
}

type Said = readonly [code: string, message: string];

function dayProblem(day: string, today: string, bornOn: string | null): Said | undefined {
  if (calendarDayIn(day) === undefined) return ['DAY_IMPOSSIBLE', 'There is no such day.'];
  if (day > today) return ['IN_THE_FUTURE', 'Care cannot begin on a day to come.'];
  if (bornOn !== null && day < bornOn) {
    return ['BEFORE_BIRTH', `The client was born on ${bornOn}.`];
  }
  return undefined;
}

/** The same complaint is the same episode as long as it goes on, and for a while after the last contact. */
function againProblem(openedOn: string, same: readonly OtherEpisode[]): Said | undefined {
  if (same.some(({ status }) => status === 'OPEN' || status === 'PAUSED')) {
    return ['GOES_ON', 'An episode of this complaint on this side goes on. Record there.'];
  }
  const recent = same
    .filter(({ status }) => status !== 'CANCELLED')
    .map(({ lastContactOn }) => lastContactOn)
    .filter((contact) => openedOn <= reopenableUntil(contact))
    .sort()
    .at(-1);
  if (recent === undefined) return undefined;
  const message = `The last contact about this complaint on this side was on ${recent}. Within ${daysUntilNewEpisode} days it is the same episode: reopen that one.`;
  return ['REOPEN_INSTEAD', message];
}

/** The episode as it is stored; the entry has no problems. */
export function startedEpisode(
  entry: EpisodeEntry,
  of: Pick<Episode, 'clientId' | 'practitionerId' | 'locationId'>,
): Episode {
  const { id, condition, side, openedOn, durationWeeks } = entry;
  return {
    ...of,
    ...{ id, condition, side, openedOn, status: 'OPEN', closedOn: null, arm: null },
    durationWeeks: durationWeeks ?? null,
  };
}
