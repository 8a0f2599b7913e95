import { sides } from '@unknot/domain/body/side';
import { modes } from '@unknot/domain/care/reading';
import type { SeriesFacts } from '@unknot/domain/progress/facts';
import { day, flag, instant, many, measured, oneOf, optional, text, uuid, whole } from '../column';
import { columnsAs, practiceTable } from '../table';
import { ofEpisode } from './episode.table';

/** Whose facts they are. */
export interface OfEpisode {
  readonly clientId: string;
  readonly episodeId: string;
}

/** What is known of an episode as a whole, gathered from its sessions and readings. */
export interface EpisodeFacts extends OfEpisode {
  readonly sessionCount: number;
  readonly firstSessionOn: string | null;
  readonly firstSessionAt: string | null;
  readonly secondSessionAt: string | null;
  readonly lastSessionOn: string | null;
  /** When the last reading with a value was taken. */
  readonly lastMeasuredOn: string | null;
  /** Every technique that was used, in order of key. */
  readonly techniques: readonly string[];
}

/** One row for each episode; rebuilt in the transaction of every write. */
export const episodeFacts = practiceTable<EpisodeFacts>()(
  'episode_fact',
  {
    clientId: uuid(),
    episodeId: uuid(),
    sessionCount: whole(),
    firstSessionOn: optional(day()),
    firstSessionAt: optional(instant()),
    secondSessionAt: optional(instant()),
    lastSessionOn: optional(day()),
    lastMeasuredOn: optional(day()),
    techniques: many(text()),
  },
  { key: ['episodeId'], references: [ofEpisode] },
);

/** One row for each series of an episode; rebuilt in the transaction of every write. */
export const seriesFacts = practiceTable<SeriesFacts & OfEpisode>()(
  'series_fact',
  {
    clientId: uuid(),
    episodeId: uuid(),
    measure: text(),
    site: text(),
    movement: text(),
    side: oneOf(...sides),
    mode: oneOf(...modes),
    n: whole(),
    baseline: optional(measured()),
    baselineN: whole(),
    baselineLate: flag(),
    firstValue: optional(measured()),
    firstOn: optional(day()),
    latestValue: optional(measured()),
    latestOn: optional(day()),
    lowest: optional(measured()),
    highest: optional(measured()),
    recentValues: many(measured()),
    recentDays: many(whole()),
  },
  {
    key: ['episodeId', 'measure', 'site', 'movement', 'side', 'mode'],
    references: [ofEpisode],
  },
);

const whose: readonly string[] = ['practiceId', 'clientId', 'episodeId'];

/** SQL that answers the facts of a series as the program names them, without saying whose they are. */
export const seriesFactColumns = columnsAs(
  seriesFacts.fields.filter((field) => !whose.includes(field)),
);
