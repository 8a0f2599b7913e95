import type { Location, Practice, Practitioner } from '@unknot/domain/access/practice';
import type { Client, Consent } from '@unknot/domain/care/client';
import { dayNumberOf } from '@unknot/domain/care/calendar-day';
import { momentOf } from './calendar';
import { clientOf, consentsOf } from './client-of';
import type { Effects } from './effects';
import { effectsOfTeam, sampleEffects } from './effects';
import type { EpisodeRecords, Extent, Streams, Team } from './episode-of';
import { episodeOf } from './episode-of';
import { idsOf } from './id-of';
import { knownCaseOf } from './known-case-of';
import { knownCases } from './known-cases';
import { nameOf } from './names';
import { planOf } from './plan-of';
import { happens, randomOf, wholeOf } from './random';
import type { Size } from './size';
import { storyClient, storyPlanOf } from './story';
import { practitionerTruths } from './truth';

/** One episode with the person it is about. */
export interface SampleEpisode extends EpisodeRecords {
  /** The same in every episode of a client; new with their first. */
  readonly client: Client;
  /** Decisions of the client; empty but in the first episode. */
  readonly consents: readonly Consent[];
  /** From 1; the client is new where it is 1. */
  readonly number: number;
}

/** An invented practice. Its episodes are made one at a time, so that millions of readings need no memory. */
export interface SamplePractice {
  readonly practice: Practice;
  readonly locations: readonly Location[];
  readonly practitioners: readonly Practitioner[];
  /** Every episode, clients in order, each client's episodes from the first; begins anew at every call. */
  readonly episodes: () => Generator<SampleEpisode, void, undefined>;
}

/** How a practice is made, where it is not as the demo's. */
export interface Making {
  /** What techniques and practitioners truly add. */
  readonly effects?: Effects;
  readonly extent?: Extent;
  /** Whether clients are added whose course is told: one for each reason to look, and those it takes to judge them. */
  readonly knownCases?: boolean;
}

/** How many clients one team of eight has. */
const clientsOfTeam = 300;
const daysOfRecords = 730;
// Above the days of an intake form, so that this too lies within the two years.
const daysBeforeFirst = 12;

// What a stream is for; the first number of its path.
const ofHouse = 0;
const ofClient = 1;
const ofCase = 2;

/**
 * A practice in Melbourne made from a seed: the same for the same arguments on every machine. All
 * records lie in the two years before the calendar day `until` (`YYYY-MM-DD`), that day not included.
 * A larger size adds clients and leaves the others as they are. Throws where `until` is no day.
 */
export function practiceOf(
  seed: number,
  size: Size,
  until: string,
  { effects = sampleEffects, extent = 'ALL', knownCases: told = false }: Making = {},
): SamplePractice {
  const untilDay = dayNumberOf(until);
  const teams = teamsOf(seed, size, untilDay - daysOfRecords, effects);
  const ids = idsOf(randomOf(seed, ofHouse, 0));
  return {
    practice: {
      id: ids(momentOf(untilDay - daysOfRecords, 9 * 60).epoch),
      name: 'Wattle Lane Myotherapy (invented)',
      timeZone: 'Australia/Melbourne',
    },
    locations: teams.flatMap(({ locations }) => locations),
    practitioners: teams.flatMap(({ practitioners }) => practitioners),
    *episodes() {
      for (let client = 0; client < size.clients; client += 1) {
        const team = teams[Math.floor(client / clientsOfTeam)];
        if (team !== undefined) yield* episodesOf(seed, client, team, untilDay, extent);
      }
      const [team] = teams;
      if (told && team !== undefined) yield* casesOf(seed, team, untilDay);
    },
  };
}

const places = ['Wattle Lane', 'Harbour Street', 'Mill Road', 'Station Square', 'Hill Park'];

function teamsOf(seed: number, size: Size, firstDay: number, effects: Effects): Team[] {
  const { epoch } = momentOf(firstDay, 9 * 60);
  return Array.from({ length: Math.ceil(size.clients / clientsOfTeam) }, (_, team) => {
    const random = randomOf(seed, ofHouse, 1, team);
    const ids = idsOf(randomOf(seed, ofHouse, 2, team));
    const locations = [0, 1].map((index) => {
      const place = places[(team * 2 + index) % places.length] ?? '';
      return { id: ids(epoch), name: team < 2 ? place : `${place} ${team + 1}` };
    });
    const practitioners = practitionerTruths.map((_truth, index) => ({
      id: ids(epoch),
      name: nameOf(random),
      locationId: locations[index % locations.length]?.id ?? null,
      leftOn: null,
    }));
    return {
      locations,
      practitioners,
      effects: effectsOfTeam(effects, team, practitioners.length),
    };
  });
}

/** One episode of each told client. */
function* casesOf(seed: number, team: Team, until: number): Generator<SampleEpisode> {
  for (const [index, known] of knownCases.entries()) {
    const streams: Streams = (matter) => randomOf(seed, ofCase, index, matter);
    yield { ...knownCaseOf(streams, known, index, team, until), number: 1 };
  }
}

/** All episodes of one client; another one comes more than 90 days after the last contact. */
function* episodesOf(seed: number, client: number, team: Team, until: number, extent: Extent) {
  const random = randomOf(seed, ofClient, client, 0);
  let firstDay = wholeOf(random, until - daysOfRecords + daysBeforeFirst, until - 2);
  let person: Client | undefined;
  let practitioner: number | undefined;
  for (let number = 1; firstDay < until - 1; number += 1) {
    const streams: Streams = (matter) => randomOf(seed, ofClient, client, number, matter);
    const drawn = planOf(streams(0), firstDay, practitioner);
    const plan = client === storyClient ? storyPlanOf(drawn, until) : drawn;
    const ids = idsOf(streams(9));
    const first = momentOf(plan.firstDay - (plan.intakeDaysBefore ?? 0), 8 * 60);
    const isNew = person === undefined;
    person ??= clientOf(streams(10), ids, client, first);
    const subject = { clientId: person.id, episodeId: ids(first.epoch), ids };
    const records = episodeOf(streams, subject, plan, team, until, extent);
    const lastDay = records.sessions.at(-1)?.heldOn;
    if (lastDay === undefined) return;
    const last = momentOf(dayNumberOf(lastDay), 20 * 60);
    const consents = isNew ? consentsOf(streams(11), ids, person.id, first, last) : [];
    yield { ...records, client: person, consents, number } satisfies SampleEpisode;
    if (client === storyClient || !happens(random, 0.25)) return;
    practitioner = plan.practitioner;
    firstDay = last.day + wholeOf(random, 91, 300);
  }
}
