import type { ConsentPurpose } from '../care/client';
import { currentTextOf } from './consent-texts';

/** Every purpose there is, in the order in which they are asked. */
export const consentPurposes = [
  'COMPARISON',
  'BENCHMARK',
  'RESEARCH',
  'REMINDERS',
] as const satisfies readonly ConsentPurpose[];

/** What was decided about a purpose, and when. */
export interface Decision {
  readonly id: string;
  readonly purpose: ConsentPurpose;
  readonly granted: boolean;
  readonly textVersion: string;
  /** ISO 8601 instant. */
  readonly decidedAt: string;
}

/** Where a client stands on one purpose. */
export interface ConsentStanding<Of extends Decision = Decision> {
  readonly purpose: ConsentPurpose;
  /** No decision means no. */
  readonly granted: boolean;
  /** The decision that counts: the latest; `null` where none was made. */
  readonly decision: Of | null;
  /** Whether another text is asked now than the one that was agreed to. */
  readonly askAgain: boolean;
}

/** Where a client stands on every purpose; `decisions` in any order. */
export function standingsOf<Of extends Decision>(
  decisions: readonly Of[],
): readonly ConsentStanding<Of>[] {
  return consentPurposes.map((purpose) => {
    const decision = decisions
      .filter((one) => one.purpose === purpose)
      .reduce<Of | null>(
        (latest, one) => (latest === null || isAfter(one, latest) ? one : latest),
        null,
      );
    const granted = decision?.granted ?? false;
    const askAgain = granted && decision?.textVersion !== currentTextOf(purpose).version;
    return { purpose, granted, decision, askAgain };
  });
}

function isAfter(one: Decision, other: Decision): boolean {
  const [at, before] = [Date.parse(one.decidedAt), Date.parse(other.decidedAt)];
  return at > before || (at === before && one.id > other.id);
}
