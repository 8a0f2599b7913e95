import { difference as inUnit, figure } from '../../progress/figures';
import type { Difference } from '../difference';
import type { Question } from '../question';
import type { AdjustedModel } from './adjusted-model';
import { listWords } from './adjustment';
import type { ComparisonVerdict } from './verdict-of';

/** What a sentence about one difference is made of. */
export interface DifferenceWords {
  /** `Dry needling`, `10 more points of treatment time with dry needling`. */
  readonly subject: string;
  readonly isPlural?: boolean;
  readonly reference: string;
  readonly difference: Difference;
  readonly verdict: ComparisonVerdict;
  readonly adjustedFor: readonly string[];
  readonly confidence: number;
}

/** One difference in a sentence: associated with, size, interval, period, reference, and who is alike. */
export function differenceSentence(words: DifferenceWords, question: Question): string {
  const { difference, verdict } = words;
  const { measure, window } = question;
  const decimals = differenceDecimals(difference);
  const size = amount(figure(Math.abs(difference.value), decimals), measure.unit);
  const sign = difference.value < 0 ? -1 : 1;
  const ends = [sign * difference.low, sign * difference.high].sort((a, b) => a - b);
  const interval = `${figure(words.confidence * 100, 1)} % interval ${ends.map((end) => figure(end, decimals)).join(' to ')}`;
  const associated = `${words.subject} ${words.isPlural === true ? 'were' : 'was'} associated with`;
  const rest = `${words.reference}, ${alikeWords('among', words.adjustedFor)}.${verdictWords[verdict]}`;
  const score = `${measure.name} at ${window.name}`;
  if (difference.value === 0) return `${associated} the same ${score} (${interval}) as ${rest}`;
  const isLess = (measure.direction === 'LOWER') === difference.value > 0;
  return `${associated} about ${size} (${interval}) ${isLess ? 'less' : 'more'} ${score} than ${rest}`;
}

/** Decimals in which a difference and its limits are shown: a narrow interval shows in two only. */
export function differenceDecimals({ low, high }: Pick<Difference, 'low' | 'high'>): number {
  return high - low < 0.5 ? 2 : 1;
}

function amount(words: string, unit: string): string {
  const own = inUnit(words, unit);
  if (own !== words) return own;
  return words === '1' ? '1 point' : `${words} points`;
}

/** `among people with alike start and age`; for none, that nobody was made alike. */
export function alikeWords(whom: 'among' | 'for', adjustedFor: readonly string[]): string {
  if (adjustedFor.length === 0) return `${whom} people who were not made alike in anything`;
  return `${whom} people with alike ${listWords(adjustedFor)}`;
}

const verdictWords: Readonly<Record<ComparisonVerdict, string>> = {
  HIGHER: '',
  LOWER: '',
  INCLUDES_NO_DIFFERENCE: ' The interval includes no difference.',
  INCONCLUSIVE: ' Inconclusive: reckoned in another way, the sign differs.',
};

/** How a comparison was reckoned, for the page that shows it. */
export interface ModelCard {
  /** Complete episodes in the model, and of how many different people. */
  readonly n: number;
  readonly people: number;
  /** Terms, the intercept included. */
  readonly parameters: number;
  /** The spread of scores about the model, in the measure's unit. */
  readonly residualSd: number;
  /** Degrees of freedom of the intervals. */
  readonly residualDf: number;
  readonly adjustedFor: readonly string[];
  readonly notAdjustedFor: AdjustedModel['adjustment']['notAdjustedFor'];
  readonly words: string;
}

/** The same whether or not somebody came twice: that alone would tell of those who did. */
const errorWords =
  'errors that hold when scores spread unevenly (HC3) and, where a client has several episodes, when these are alike (CR3 by client)';

/** The card of a model; `what` says what was compared: `the arm`, `shares of treatment time`. */
export function modelCardOf(
  { fit, adjustment, df }: AdjustedModel,
  people: number,
  what: string,
  question: Question,
): ModelCard {
  const { adjustedFor, notAdjustedFor } = adjustment;
  return {
    n: fit.n,
    people,
    parameters: fit.names.length,
    residualSd: fit.residualSd,
    residualDf: df,
    adjustedFor,
    notAdjustedFor,
    words:
      `The score of ${question.measure.name} at ${question.window.name} by linear regression on ${what}, ` +
      `${alikeWords('for', adjustedFor)}; ${errorWords}.`,
  };
}
