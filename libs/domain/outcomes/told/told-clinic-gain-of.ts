import type { AsShown } from './as-shown';
import type { Untold } from './not-shown';
import { notShown } from './not-shown';
import type { Told, Telling, ToldQuestion } from './told';
import { episodesAt, groupOf, standingIn } from './told';
import type { MeanGain } from './told-mean-gain-of';
import { toldMeanGainOf } from './told-mean-gain-of';

/** With fewer who treat, each could take themselves away and would know what one colleague has. */
const fewestWhoTreat = 3;

/**
 * The mean gain of the practice as one of those who treat may know it. Who knows their own episodes knows the others by
 * subtraction: so the whole is told only where the others may be told too, and are of at least two colleagues.
 */
export function toldClinicGainOf(
  told: Told,
  asked: ToldQuestion,
  practitionerId: string,
): Telling<AsShown<MeanGain> | Untold | null> {
  const complete = episodesAt(asked, standingIn(asked, groupOf(told), 'COMPLETE'));
  const whoTreat = new Set([
    practitionerId,
    ...complete.map((each) => each.episode.practitionerId),
  ]);
  if (whoTreat.size < fewestWhoTreat) return { told, answer: notShown };
  const others = toldMeanGainOf(told, asked, { whose: 'OTHERS' });
  if (others.answer === null || 'withheld' in others.answer) {
    return { told: others.told, answer: notShown };
  }
  return toldMeanGainOf(others.told, asked);
}

/** The dimension by which somebody's own episodes are told from those of the others. */
export const whoseDimension = (practitionerId: string) => ({
  key: 'whose',
  name: 'whose',
  valueOf: (each: { readonly practitionerId: string }) =>
    each.practitionerId === practitionerId ? 'OWN' : 'OTHERS',
});
