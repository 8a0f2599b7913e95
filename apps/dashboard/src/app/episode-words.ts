import type { EpisodeStatus, Side } from '@unknot/contract/schema.generated';

const sideWords: Readonly<Record<Side, string>> = {
  LEFT: 'left',
  RIGHT: 'right',
  BOTH: 'both sides',
  MIDLINE: 'midline',
  NONE: '',
};

/** The side in words, after a comma; empty where a side has no meaning: `, left`. */
export function sideText(side: Side): string {
  const words = sideWords[side];
  return words === '' ? '' : `, ${words}`;
}

/** What the episode is about: `Low back pain, left`. */
export function conditionText(episode: { conditionName: string; side: Side }): string {
  return `${episode.conditionName}${sideText(episode.side)}`;
}

/** Where an episode stands, in words. */
export const statusWords: Readonly<Record<EpisodeStatus, string>> = {
  OPEN: 'Open',
  PAUSED: 'Paused',
  DISCHARGED: 'Discharged',
  LAPSED: 'Lapsed',
  CANCELLED: 'Cancelled',
};
