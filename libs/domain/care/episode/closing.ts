import type { EpisodeStatus } from '../episode';

/** Every reason for which an episode is closed, in the order in which it is offered. */
export const closingReasons = [
  'GOALS_REACHED',
  'NO_FURTHER_CHANGE',
  'REFERRED_ON',
  'MOVED_AWAY',
  'CLIENT_DECIDED',
  'DID_NOT_RETURN',
  'ENTERED_BY_MISTAKE',
] as const;

/** Why an episode was closed. */
export type ClosingReason = (typeof closingReasons)[number];

/** What a reason is called, and what closing for it makes of an episode. */
export interface Closing {
  readonly words: string;
  /** Left without a goodbye is censored, never failed; what was entered by mistake is no care at all. */
  readonly status: Extract<EpisodeStatus, 'DISCHARGED' | 'LAPSED' | 'CANCELLED'>;
}

const closings: Readonly<Record<ClosingReason, Closing>> = {
  GOALS_REACHED: { words: 'Goals reached', status: 'DISCHARGED' },
  NO_FURTHER_CHANGE: { words: 'No further change expected', status: 'DISCHARGED' },
  REFERRED_ON: { words: 'Referred on', status: 'DISCHARGED' },
  MOVED_AWAY: { words: 'Moved away', status: 'DISCHARGED' },
  CLIENT_DECIDED: { words: 'Client chose to stop', status: 'DISCHARGED' },
  DID_NOT_RETURN: { words: 'Did not return', status: 'LAPSED' },
  ENTERED_BY_MISTAKE: { words: 'Entered by mistake', status: 'CANCELLED' },
};

/** The words and the outcome of closing for a reason. */
export function closingOf(reason: ClosingReason): Closing {
  return closings[reason];
}
