import type { TrendCall } from '@unknot/domain/progress/trend-call';

/** The call on a change, as the rule makes it and the API answers it. */
export type Call = TrendCall;

/** How a call looks: never colour alone, always a word and a glyph. */
export interface CallMark {
  readonly tone: 'BETTER' | 'WORSE' | 'NO_CLEAR_CHANGE' | 'NOT_ENOUGH';
  readonly word: string;
  /** The direction of an arrow follows the value, not the judgement. */
  readonly glyph: 'UP' | 'DOWN' | 'STEADY' | 'WARNING' | 'EQUAL' | 'UNKNOWN';
}

/** All calls, from the one that asks for attention first to the one that says least. */
export const calls: readonly Call[] = ['WORSENING', 'STABLE', 'PLATEAU', 'IMPROVING', 'NOT_ENOUGH'];

/**
 * Word, tone and glyph of a call; `change` is in the measure's unit, `null` where it is not known.
 * With `n` readings that are enough and yet no call, something else is missing, such as a published error.
 */
export function callMarkOf(call: Call, change: number | null, n?: number): CallMark {
  switch (call) {
    case 'IMPROVING':
      return {
        tone: 'BETTER',
        word: 'Better',
        glyph: change !== null && change > 0 ? 'UP' : 'DOWN',
      };
    case 'PLATEAU':
      return { tone: 'BETTER', word: 'Better, steady now', glyph: 'STEADY' };
    case 'WORSENING':
      return { tone: 'WORSE', word: 'Worse', glyph: 'WARNING' };
    case 'STABLE':
      return { tone: 'NO_CLEAR_CHANGE', word: 'No clear change', glyph: 'EQUAL' };
    case 'NOT_ENOUGH':
      return {
        tone: 'NOT_ENOUGH',
        word: n !== undefined && n >= 3 ? 'No call' : 'Not enough data',
        glyph: 'UNKNOWN',
      };
  }
}
