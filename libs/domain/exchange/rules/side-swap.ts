import type { CandidateReading } from '../row';
import { recentOf } from '../recent';
import type { Verdict } from '../../care/quality/rule';

interface Pair {
  readonly takenOn: string;
  left?: number;
  right?: number;
}

type Full = Required<Pair>;

/** How many days of one movement are remembered. */
const daysKept = 6;

/** Flags a pair of sides that looks like the pair before it with left and right exchanged. */
export function sideSwapFinder(
  memory: number,
): (reading: CandidateReading, detectableChange: number | undefined) => Verdict | undefined {
  const kept = recentOf<Pair[]>(memory);
  return (reading, error) => {
    const { side, value } = reading;
    if (value === null || (side !== 'LEFT' && side !== 'RIGHT')) return undefined;
    if (error === undefined) return undefined;
    const key = `${reading.reference}/${reading.measure}/${reading.site}/${reading.movement}/${reading.mode}`;
    const pairs = kept.get(key) ?? [];
    const now = noted(pairs, reading.takenOn, side, value);
    kept.set(key, pairs);
    if (!isFull(now)) return undefined;
    const before = pairs.filter(isFull).findLast((pair) => pair.takenOn < now.takenOn);
    return before !== undefined && isSwapped(before, now, error) ? swapped(before) : undefined;
  };
}

function noted(pairs: Pair[], takenOn: string, side: 'LEFT' | 'RIGHT', value: number): Pair {
  let pair = pairs.find((one) => one.takenOn === takenOn);
  if (pair === undefined) {
    pair = { takenOn };
    pairs.push(pair);
    pairs.sort((a, b) => (a.takenOn < b.takenOn ? -1 : 1));
    if (pairs.length > daysKept) pairs.shift();
  }
  if (side === 'LEFT') pair.left = value;
  else pair.right = value;
  return pair;
}

function isFull(pair: Pair): pair is Full {
  return pair.left !== undefined && pair.right !== undefined;
}

function isSwapped(before: Full, now: Full, error: number): boolean {
  return (
    Math.abs(now.left - before.right) <= 1 &&
    Math.abs(now.right - before.left) <= 1 &&
    Math.abs(now.left - now.right) >= error
  );
}

function swapped(before: Full): Verdict {
  return {
    code: 'SIDES_SWAPPED',
    severity: 'FLAGGED',
    message: `Left and right look exchanged: on ${before.takenOn} left was ${before.left} and right ${before.right}.`,
  };
}
