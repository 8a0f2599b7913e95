import { siteNameOf } from '../body/sites';
import { textProblemsOf } from './plain-text';
import type { Problem } from './problem';
import { verdictsOn } from './quality/every-rule';
import type { Vocabulary } from './vocabulary';
import { seriesOfEntry, type ReadingEntry } from './session-input';
import { isUuid } from './uuid';

/** What must be known to judge a reading that is entered. */
export interface EntryKnowledge {
  readonly vocabulary: Vocabulary;
  /** The calendar day on which it was taken. */
  readonly takenOn: string;
  /** Today at the practice. */
  readonly today: string;
  /** The latest value of the same series before it; `undefined` where there is none. */
  readonly previous: { readonly value: number; readonly takenOn: string } | undefined;
}

/** All that speaks against an entered reading. A warning that was accepted does not. */
export function readingProblemsOf(entry: ReadingEntry, known: EntryKnowledge): Problem[] {
  const problems = [
    ...identityProblems(entry, known.vocabulary),
    ...textProblems(entry),
    ...valueOrReason(entry),
  ];
  const { value } = entry;
  const measure = known.vocabulary.measureOf(entry.measure);
  if (problems.length > 0 || measure === undefined || value === null || value === undefined) {
    return problems;
  }
  const { vocabulary, today, previous, takenOn } = known;
  const reading = { ...seriesOfEntry(entry), takenOn };
  const accepted = new Set(entry.acceptedWarnings ?? []);
  const detectableChange = vocabulary.detectableChangeOf(reading);
  return verdictsOn({ reading, value, measure, vocabulary, today, previous, detectableChange })
    .filter(({ severity, code }) => severity === 'REFUSED' || !accepted.has(code))
    .map(({ code, message, severity }) => ({
      path: ['value'],
      code,
      message: severity === 'REFUSED' ? message : `${message} Record it again to keep it as it is.`,
    }));
}

function identityProblems(entry: ReadingEntry, vocabulary: Vocabulary): Problem[] {
  const problems: Problem[] = [];
  const say = (path: string, code: string, message: string) =>
    problems.push({ path: [path], code, message });
  if (!isUuid(entry.id)) say('id', 'ID_MALFORMED', 'The id of a reading is a UUID.');
  if (vocabulary.measureOf(entry.measure) === undefined) {
    say('measure', 'MEASURE_UNKNOWN', 'There is no such measure in the catalogue.');
  }
  if (!vocabulary.hasSite(entry.site)) {
    say('site', 'SITE_UNKNOWN', `“${siteNameOf(entry.site)}” is neither a region nor a muscle.`);
  }
  const { movement } = seriesOfEntry(entry);
  if (movement !== 'none' && !vocabulary.hasMovement(movement)) {
    say('movement', 'MOVEMENT_UNKNOWN', 'There is no such movement in the catalogue.');
  }
  return problems;
}

/** How many warnings can speak against one value, and more. */
const mostWarnings = 20;

function textProblems({ tool, acceptedWarnings }: ReadingEntry): Problem[] {
  const problems = textProblemsOf('tool', tool ?? '', { most: 100 });
  const codes = acceptedWarnings ?? [];
  if (codes.length > mostWarnings || !codes.every((code) => /^[A-Z_]{1,40}$/.test(code))) {
    const message = 'Accept warnings by the codes under which they were given.';
    problems.push({ path: ['acceptedWarnings'], code: 'WARNING_UNKNOWN', message });
  }
  return problems;
}

function valueOrReason({ value, absent }: ReadingEntry): Problem[] {
  const hasValue = value !== null && value !== undefined;
  const hasReason = absent !== null && absent !== undefined;
  if (hasValue !== hasReason) return [];
  return [
    {
      path: ['value'],
      code: 'VALUE_OR_REASON',
      message: hasValue
        ? 'Give either a value or the reason why there is none, not both.'
        : 'Give a value, or the reason why there is none.',
    },
  ];
}
