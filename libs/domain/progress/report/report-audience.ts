import type { Audience } from '../sentence';

/** Everybody for whom the one page can be written. */
export const reportAudiences = ['CLIENT', 'DOCTOR', 'INSURER'] as const;

/** For whom the one page is written. */
export type ReportAudience = (typeof reportAudiences)[number];

/** How things are said to them: to doctors and insurers as among people of the practice. */
export function wordsFor(audience: ReportAudience): Audience {
  return audience === 'CLIENT' ? 'CLIENT' : 'STAFF';
}

/** What stands on top of the page. */
export const reportTitles: Readonly<Record<ReportAudience, string>> = {
  CLIENT: 'Progress report',
  DOCTOR: 'Progress report for the doctor',
  INSURER: 'Progress report for the insurer',
};

const calls =
  'A call needs three readings. “Better” and “worse” say that the change since the start, or the trend of the last readings, is larger than the measurement error; “no clear change” often says that it cannot be told yet.';

/** How calls are made and what the page does not say. */
export const howToRead: Readonly<Record<ReportAudience, readonly string[]>> = {
  CLIENT: [
    '“Better” and “worse” are only said when a change is more than the normal up-and-down of measuring.',
    'Ask at your next visit about anything that is not clear.',
  ],
  DOCTOR: [
    calls,
    'Pain usually falls from the day people seek help: a change says nothing of why.',
  ],
  INSURER: [
    calls,
    'The page tells what was measured. It does not judge fitness for a job, and says nothing of why something changed.',
  ],
};
