import type { Caveat } from '../caveats';
import { completenessSentence } from '../completeness/completeness-of';
import type { Withheld } from '../../progress/withheld';
import { isWithheld } from '../../progress/withheld';

/** The caveats of a comparison where its completeness may not be told. */
export function caveatsWithoutCompleteness(caveats: readonly Caveat[]): readonly Caveat[] {
  return caveats.map((caveat) =>
    caveat.key === 'COMPLETENESS' ? { ...caveat, text: completenessSentence(null) } : caveat,
  );
}

const reasonsOfCompleteness: readonly string[] = ['LOW_COMPLETENESS', 'UNLIKE_COMPLETENESS'];

/** An answer whose reason, where it names shares of due episodes, names none. */
export function reasonWithoutCompleteness<Answer extends object, Reason extends string>(
  answer: Answer | Withheld<Reason>,
): Answer | Withheld<Reason> {
  if (!isWithheld<Answer, Reason>(answer) || !reasonsOfCompleteness.includes(answer.withheld)) {
    return answer;
  }
  return {
    withheld: answer.withheld,
    why: 'Too few of the due episodes had a follow-up score, or too unlike shares of them; how many is not shown, so that nobody can be recognised.',
  };
}
