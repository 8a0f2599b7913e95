import { dayOfNumber } from '../care/calendar-day';
import type { TrendCall, TrendFacts } from './trend-call';

/** The side on which the calls of two visits in a row agree; `null` where they do not (domain model 4.3). */
export type ConfirmedSide = 'BETTER' | 'WORSE' | null;

/** How many readings a call looks back on, at most. */
const lookBack = 5;

/** The side on which the last two calls agree; `null` where they do not, or where there are fewer. */
export function confirmedSideOf(calls: readonly TrendCall[]): ConfirmedSide {
  const [before, last] = calls.slice(-2).map(sideOf);
  return before !== undefined && before === last ? before : null;
}

/**
 * The confirmed side of one series from its facts alone: the call now beside the call as it stood before the
 * last day with a reading. `null` too where that day holds so many readings that those before are not kept.
 */
export function confirmedSideFrom(
  facts: TrendFacts,
  callOf: (facts: TrendFacts) => TrendCall,
): ConfirmedSide {
  const before = beforeLastDay(facts);
  return before === null ? null : confirmedSideOf([callOf(before), callOf(facts)]);
}

/** The facts without the readings of the last day; `null` where they were not enough for a call or are not kept. */
function beforeLastDay(facts: TrendFacts): TrendFacts | null {
  const { n, baselineN, recentDays, recentValues } = facts;
  const earlier = recentDays.filter((day) => day !== recentDays.at(-1));
  const known = n - recentDays.length + earlier.length;
  const latest = earlier.at(-1);
  if (latest === undefined || known < baselineN || earlier.length < Math.min(lookBack, known)) {
    return null;
  }
  return {
    n: known,
    baseline: facts.baseline,
    baselineN,
    firstOn: facts.firstOn,
    latestOn: dayOfNumber(latest),
    recentValues: recentValues.slice(0, earlier.length),
    recentDays: earlier,
  };
}

function sideOf(call: TrendCall): ConfirmedSide {
  if (call === 'IMPROVING' || call === 'PLATEAU') return 'BETTER';
  return call === 'WORSENING' ? 'WORSE' : null;
}
