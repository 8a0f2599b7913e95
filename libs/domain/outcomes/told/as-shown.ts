import { differenceDecimals } from '../comparison/comparison-words';
import { roundedUp } from '../comparison/needed-episodes';
import type { DisclosureReason } from '../disclosure/disclose';
import { notShown } from './not-shown';

/** What is inside a model and leaves the door under no name: with rounded figures it would tell exact ones. */
type Inside = 'people' | 'parameters' | 'residualSd' | 'residualDf' | 'total';

/** An answer as a page shows it. */
export type AsShown<Answer> = Answer extends DisclosureReason
  ? 'NOT_SHOWN'
  : Answer extends readonly (infer Each)[]
    ? readonly AsShown<Each>[]
    : Answer extends object
      ? {
          readonly [Key in keyof Answer as Key extends Inside ? never : Key]: AsShown<Answer[Key]>;
        }
      : Answer;

/**
 * Makes an answer what a page shows of it, however deep: without counts of different people and what is inside
 * models, differences and their limits in the decimals of their sentence, other means to 0.1, spreads and errors to
 * two digits, and one reason for all that is not shown. From exact figures of two models one could solve for
 * the people in them.
 */
export function asShown<Answer>(answer: Answer): AsShown<Answer> {
  return shown(answer) as AsShown<Answer>;
}

/** All numbers of an answer to so many decimals, however deep. */
export function roundedTo<Answer>(answer: Answer, decimals: number): Answer {
  return everyNumber(answer, (value) => fixed(value, decimals)) as Answer;
}

const insides: readonly Inside[] = ['people', 'parameters', 'residualSd', 'residualDf', 'total'];
const inside: readonly string[] = insides;

const reasons: readonly DisclosureReason[] = ['SMALL_GROUP', 'WOULD_UNCOVER_SMALL_GROUP'];
const few: readonly unknown[] = reasons;

const roundingOf: Readonly<Record<string, (value: number) => number>> = {
  sd: twoDigits,
  standardError: twoDigits,
  more: (value) => (value > 0 ? roundedUp(value) : 0),
};

function shown(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(shown);
  if (typeof answer !== 'object' || answer === null) return answer;
  if ('withheld' in answer && few.includes(answer.withheld)) return notShown;
  const kept = Object.entries(roundedShapeOf(answer));
  return Object.fromEntries(
    kept
      .filter(([key]) => !inside.includes(key))
      .map(([key, value]) => {
        const isNumber = typeof value === 'number';
        return [key, isNumber ? (roundingOf[key]?.(value) ?? value) : shown(value)];
      }),
  );
}

/** Differences and means are known by what stands beside them. */
function roundedShapeOf(answer: object): object {
  if (isDifference(answer)) return roundedDifference(answer);
  const isMean = 'mean' in answer && 'sd' in answer && typeof answer.mean === 'number';
  return isMean ? { ...answer, mean: fixed(answer.mean as number, 1) } : answer;
}

interface Limited {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

function isDifference(answer: object): answer is Limited {
  return 'standardError' in answer && 'value' in answer && 'low' in answer && 'high' in answer;
}

function roundedDifference(answer: Limited): Limited {
  const decimals = differenceDecimals(answer);
  const [value, low, high] = [answer.value, answer.low, answer.high].map((each) =>
    fixed(each, decimals),
  ) as [number, number, number];
  return { ...answer, value, low, high };
}

function everyNumber(answer: unknown, rounded: (value: number) => number): unknown {
  if (typeof answer === 'number') return rounded(answer);
  if (Array.isArray(answer)) return answer.map((each) => everyNumber(each, rounded));
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [key, everyNumber(value, rounded)]),
  );
}

/** Never minus nothing. */
function fixed(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}

function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}
