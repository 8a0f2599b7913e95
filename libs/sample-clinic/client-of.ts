import type { Client, Consent, ConsentPurpose, Sex } from '@unknot/domain/care/client';
import type { Moment } from './calendar';
import { dayText } from './calendar';
import type { Ids } from './id-of';
import { nameOf } from './names';
import type { Random } from './random';
import { happens, normalOf, weightedOf, within } from './random';

const sexes: Readonly<Record<Sex, number>> = { FEMALE: 60, MALE: 38, OTHER: 1, UNKNOWN: 1 };
const yearOfDays = 365.25;

/** Draws a person of 18 to 85 years who came for the first time at `moment`. */
export function clientOf(random: Random, ids: Ids, number: number, moment: Moment): Client {
  const years = within(normalOf(random, 46, 15), 18, 85);
  return {
    id: ids(moment.epoch),
    name: nameOf(random),
    reference: `C-${String(number + 1).padStart(4, '0')}`,
    bornOn: happens(random, 0.98) ? dayText(moment.day - Math.round(years * yearOfDays)) : null,
    sex: weightedOf(random, Object.keys(sexes) as Sex[], (sex) => sexes[sex]),
  };
}

/** Share of those asked who agree. */
const agreeing: Readonly<Record<ConsentPurpose, number>> = {
  COMPARISON: 0.88,
  BENCHMARK: 0.6,
  RESEARCH: 0.5,
  REMINDERS: 0.85,
};

/** Draws what a client agreed to at the first visit; some were not asked, a few take it back later. */
export function consentsOf(
  random: Random,
  ids: Ids,
  clientId: string,
  first: Moment,
  last: Moment,
): Consent[] {
  return (Object.keys(agreeing) as ConsentPurpose[]).flatMap((purpose) => {
    if (happens(random, 0.03)) return [];
    const decision = (moment: Moment, granted: boolean): Consent => ({
      id: ids(moment.epoch),
      clientId,
      purpose,
      granted,
      textVersion: '2024-07',
      decidedAt: moment.at,
    });
    const granted = happens(random, agreeing[purpose]);
    const takesBack = granted && last.epoch > first.epoch && happens(random, 0.02);
    return takesBack ? [decision(first, true), decision(last, false)] : [decision(first, granted)];
  });
}
