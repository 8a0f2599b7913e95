import type { Episode, Session } from '../care/episode';
import { instantOf } from './instant-of';
import { compareText, firstDifference } from './compare';

/** When care began, as far as the baseline depends on it. */
export interface EpisodeStart {
  /** Calendar day on which the episode was opened. */
  readonly openedOn: string;
  /** `null` where no session was held. */
  readonly firstSession: Pick<Session, 'heldOn' | 'startedAt'> | null;
  /** Instant at which the second session started; `null` where none was held. */
  readonly secondSessionAt: string | null;
}

/** When care began, from the episode and its sessions in any order. */
export function episodeStartOf(
  episode: Pick<Episode, 'openedOn'>,
  sessions: Iterable<Pick<Session, 'id' | 'heldOn' | 'startedAt'>>,
): EpisodeStart {
  const inOrder = [...sessions].sort((a, b) =>
    firstDifference(instantOf(a.startedAt) - instantOf(b.startedAt), compareText(a.id, b.id)),
  );
  return {
    openedOn: episode.openedOn,
    firstSession: inOrder[0] ?? null,
    secondSessionAt: inOrder[1]?.startedAt ?? null,
  };
}
