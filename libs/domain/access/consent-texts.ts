import type { ConsentPurpose } from '../care/client';

/** One version of what a client is asked, in words that somebody of ten years can follow. */
export interface ConsentText {
  readonly purpose: ConsentPurpose;
  /** Year and month since when it is asked so. */
  readonly version: string;
  /** Calendar day since when it is asked so. */
  readonly since: string;
  readonly title: string;
  readonly words: string;
}

/** Every version that was ever asked, oldest first: what somebody agreed to can be read again. */
export const consentTexts: readonly ConsentText[] = [
  {
    purpose: 'COMPARISON',
    version: '2024-07',
    since: '2024-07-01',
    title: 'Comparing results in this clinic',
    words: 'My scores may be counted with those of other clients of this clinic.',
  },
  {
    purpose: 'BENCHMARK',
    version: '2024-07',
    since: '2024-07-01',
    title: 'Comparing clinics',
    words: 'My scores may be counted when this clinic compares itself with other clinics.',
  },
  {
    purpose: 'RESEARCH',
    version: '2024-07',
    since: '2024-07-01',
    title: 'Research',
    words: 'My scores may be used for research, without my name.',
  },
  {
    purpose: 'REMINDERS',
    version: '2024-07',
    since: '2024-07-01',
    title: 'Reminders',
    words: 'The clinic may remind me of my questions between visits.',
  },
  {
    purpose: 'COMPARISON',
    version: '2026-11',
    since: '2026-11-01',
    title: 'Comparing results in this clinic',
    words:
      'The clinic wants to learn what goes well. May it count your scores together with the scores of many other ' +
      'people here? Nobody sees your name in it. You can say no. Your care stays the same. You can change your mind ' +
      'at any time, and then your scores are no longer counted.',
  },
  {
    purpose: 'BENCHMARK',
    version: '2026-11',
    since: '2026-11-01',
    title: 'Comparing clinics',
    words:
      'May your scores be counted when this clinic looks at how it does beside other clinics? Only sums of many ' +
      'people leave the clinic, never your name and never your own scores. You can say no. Your care stays the same. ' +
      'You can change your mind at any time.',
  },
  {
    purpose: 'RESEARCH',
    version: '2026-11',
    since: '2026-11-01',
    title: 'Research',
    words:
      'May people who study pain use your scores? They do not get your name, your birthday or your address. You can ' +
      'say no. Your care stays the same. You can change your mind at any time. What was studied before that cannot ' +
      'be taken back.',
  },
  {
    purpose: 'REMINDERS',
    version: '2026-11',
    since: '2026-11-01',
    title: 'Reminders',
    words:
      'May the clinic send you a short message when it is time to answer your questions? The message does not say ' +
      'anything about your health. You can say no. You can change your mind at any time.',
  },
];

/** The text that is asked now for a purpose. */
export function currentTextOf(purpose: ConsentPurpose): ConsentText {
  const found = consentTexts.findLast((text) => text.purpose === purpose);
  if (found === undefined) throw new RangeError(`Nothing is asked for ${purpose}.`);
  return found;
}

/** One version of a purpose; `undefined` where it was never asked so. */
export function consentTextOf(purpose: ConsentPurpose, version: string): ConsentText | undefined {
  return consentTexts.find((text) => text.purpose === purpose && text.version === version);
}

const granted: Readonly<Record<ConsentPurpose, string>> = {
  COMPARISON: 'From now on the scores may be counted in comparisons inside the clinic.',
  BENCHMARK: 'From now on the scores may be counted when clinics are compared.',
  RESEARCH: 'From now on the scores may be used for research, without the name.',
  REMINDERS: 'From now on the clinic may send reminders.',
};

const refused: Readonly<Record<ConsentPurpose, string>> = {
  COMPARISON:
    'From this moment the scores are in no comparison any more, those of earlier visits neither. Care stays the same.',
  BENCHMARK:
    'From this moment the scores are not counted when clinics are compared. Care stays the same.',
  RESEARCH:
    'From this moment the scores are not given to research. What was studied before cannot be taken back. Care stays the same.',
  REMINDERS: 'From this moment the clinic sends no reminders.',
};

/** What follows from a decision, in one or two sentences for the client. */
export function consequenceOf(purpose: ConsentPurpose, agrees: boolean): string {
  return agrees ? granted[purpose] : refused[purpose];
}
