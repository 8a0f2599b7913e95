import { reaches } from '../../progress/gain';
import type { OutcomeMeasure } from '../outcome-measure';
import type { EpisodeResult } from './result-of';
import { hasPercent } from './result-of';

/** What counts as having responded. */
export interface ResponderDefinition {
  readonly key: string;
  /** After "the share of episodes with": `a gain of at least 30 %`. */
  readonly name: string;
  /** Whether an episode with this start can be told at all; the others are left out, and counted. */
  readonly appliesTo: (before: number, measure: OutcomeMeasure) => boolean;
  readonly isMet: (result: EpisodeResult) => boolean | null;
}

/** A gain of at least so many per cent of the start. */
export function percentResponse(percent: number): ResponderDefinition {
  return {
    key: `RESPONDER_${percent}`,
    name: `a gain of at least ${percent} %`,
    appliesTo: hasPercent,
    isMet: (result) => (result.percent === null ? null : reaches(result.percent, percent)),
  };
}

/** The definitions that are shown, in this order. */
export const responderDefinitions: readonly ResponderDefinition[] = [
  percentResponse(30),
  percentResponse(50),
  {
    key: 'IMPORTANT_CHANGE',
    name: 'a gain of at least the important difference',
    appliesTo: (before, { importantOf }) => importantOf(before) !== null,
    isMet: ({ importantChange }) => importantChange,
  },
  {
    key: 'RELIABLE',
    name: 'a gain of more than measurement error',
    appliesTo: (_, { sem }) => sem !== null && sem > 0,
    isMet: ({ reliable }) => reliable,
  },
  {
    key: 'DETERIORATED',
    name: 'a loss of more than measurement error',
    appliesTo: (_, { sem }) => sem !== null && sem > 0,
    isMet: ({ deteriorated }) => deteriorated,
  },
];
