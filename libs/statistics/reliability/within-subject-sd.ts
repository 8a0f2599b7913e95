import { mean } from '../mean';
import { numbersOf } from '../numbers-of';
import { sum } from '../sum';

/**
 * The standard error of measurement straight from repeats: the root of the variance within
 * subjects, pooled over all of them (Bland and Altman 1996), in the measure's unit. Subjects may have
 * different numbers of repeats; one with a single repeat tells nothing. `undefined` where none has two.
 */
export function withinSubjectSd(
  subjects: Iterable<readonly (number | null | undefined)[]>,
): number | undefined {
  let squares = 0;
  let degreesOfFreedom = 0;
  for (const repeats of subjects) {
    const values = numbersOf(repeats);
    const centre = mean(values);
    if (centre === undefined) continue;
    squares += sum(values, (value) => (value - centre) ** 2);
    degreesOfFreedom += values.length - 1;
  }
  return degreesOfFreedom === 0 ? undefined : Math.sqrt(squares / degreesOfFreedom);
}
