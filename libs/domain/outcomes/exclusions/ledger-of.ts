import { openDisclosure } from '../disclosure/disclose';
import { disclosedTableOf } from '../disclosure/disclosed-table-of';
import type { Disclosed } from '../disclosure/disclose';
import type { ExclusionReason } from '../exclusion';
import { exclusionReasons } from '../exclusion';
import type { OutcomeEpisode } from '../outcome-episode';
import type { Question } from '../question';
import type { Withheld } from '../../progress/withheld';
import { isWithheld } from '../../progress/withheld';
import { exclusionWords } from './exclusion-words';
import { leftOutOf } from './left-out-of';

/** How many episodes were left out, of how many people. */
export interface LeftOut {
  readonly episodes: number;
  readonly people: number;
}

/** One line of the ledger. */
export interface LedgerLine {
  readonly reason: ExclusionReason;
  readonly name: string;
  readonly leftOut: LeftOut | Withheld;
}

/** What a practice left out of a question, and why; small numbers are hidden, also from subtraction. */
export interface ExclusionLedger {
  readonly total: LeftOut | Withheld;
  /** Every reason there is, in the order of the list. */
  readonly lines: readonly LedgerLine[];
}

/** The ledger of the episodes that would be counted if they were not excluded. */
export function ledgerOf(
  episodes: Iterable<OutcomeEpisode>,
  question: Pick<Question, 'window' | 'asOf'>,
): ExclusionLedger {
  const reasonOf = ({ exclusion }: OutcomeEpisode) => exclusion?.reason ?? '';
  const dimension = { key: 'reason', name: 'reason', valueOf: reasonOf };
  const opened = openDisclosure(leftOutOf(episodes, question), [dimension]);
  const table = disclosedTableOf(
    opened,
    {},
    exclusionReasons.map((reason) => ({ reason })),
  );
  return {
    total: countOf(table.total.answer),
    lines: exclusionReasons.map((reason, index) => {
      const answer = table.cells[index]?.answer;
      const leftOut = answer === undefined ? { episodes: 0, people: 0 } : countOf(answer);
      return { reason, name: exclusionWords[reason], leftOut };
    }),
  };
}

function countOf(answer: Disclosed<OutcomeEpisode>['answer']): LeftOut | Withheld {
  if (isWithheld(answer)) return answer;
  return { episodes: answer.episodes.length, people: answer.people };
}
