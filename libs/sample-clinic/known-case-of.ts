import type { Client, Consent } from '@unknot/domain/care/client';
import type { Reading } from '@unknot/domain/care/reading';
import { measureOf } from '@unknot/domain/measures/catalogue';
import { dayText, momentOf } from './calendar';
import { clientOf, consentsOf } from './client-of';
import type { EpisodeRecords, Streams, Team } from './episode-of';
import { episodeOf } from './episode-of';
import { idsOf } from './id-of';
import type { KnownCase } from './known-cases';
import type { Plan } from './plan-of';
import { planOf } from './plan-of';
import { regionOf } from './regions';
import { conditionTruths } from './truth';

/** The records of one told client. */
export interface KnownRecords extends EpisodeRecords {
  readonly client: Client;
  readonly consents: readonly Consent[];
}

/** Numbers of told clients begin here, above those of all who are drawn. */
const firstNumber = 9_000;

/** Makes the records of one told client, up to the day before `until`. */
export function knownCaseOf(
  streams: Streams,
  known: KnownCase,
  index: number,
  team: Team,
  until: number,
): KnownRecords {
  const length = known.rhythm.reduce((sum, days) => sum + days, 0);
  const firstDay = until - known.lastDaysAgo - length;
  const plan = told(planOf(streams(0), firstDay, known.practitioner), known, firstDay);
  const ids = idsOf(streams(9));
  const first = momentOf(firstDay, 8 * 60);
  const client = clientOf(streams(10), ids, firstNumber + index, first);
  const subject = { clientId: client.id, episodeId: ids(first.epoch), ids };
  const records = episodeOf(streams, subject, plan, team, until);
  const lastDay = records.sessions.at(-1)?.heldOn ?? dayText(firstDay);
  const last = momentOf(until - known.lastDaysAgo, 20 * 60);
  const { episode, goals, readings } = records;
  const isOver = known.isOver === true;
  return {
    ...records,
    client,
    consents: consentsOf(streams(11), ids, client.id, first, last),
    episode: {
      ...episode,
      status: isOver ? 'DISCHARGED' : 'OPEN',
      closedOn: isOver ? lastDay : null,
    },
    goals:
      known.goal === undefined
        ? goals
        : goals.slice(0, 1).map((goal) => ({ ...goal, ...known.goal })),
    readings: known.startNotAsked === true ? readings.filter(notAskedFirst(records)) : readings,
  };
}

function told(drawn: Plan, known: KnownCase, firstDay: number): Plan {
  const condition = conditionTruths.find((truth) => truth.condition === known.condition);
  if (condition === undefined) throw new RangeError(`${known.condition} has no truth.`);
  return {
    ...drawn,
    condition,
    region: regionOf(condition.region),
    side: known.side,
    practitioner: known.practitioner,
    firstDay,
    visits: known.rhythm.length + 1,
    rhythm: known.rhythm,
    startPain: known.course.startPain,
    durationWeeks: 8,
    intakeDaysBefore: null,
    answersCheckIns: false,
    breakAfter: null,
    toolChangeAt: null,
    noiseShare: 0.3,
    told: known.course,
  };
}

/** What the client says of themselves was not asked at the first visit; what was measured there stays. */
function notAskedFirst({ sessions }: EpisodeRecords) {
  const [first] = sessions;
  return ({ sessionId, measure }: Reading): boolean =>
    sessionId !== first?.id || measureOf(measure)?.recordedBy !== 'CLIENT';
}
