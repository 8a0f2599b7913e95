import type {
  Letterhead,
  SetLetterheadInput,
  SetLetterheadPayload,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { isBlank, textProblemsOf } from '@unknot/domain/care/plain-text';
import type { Problem } from '@unknot/domain/care/problem';
import type { Database } from '../../database/database';
import { statement, type Ask } from '../../database/statement';
import { auditOwn } from '../sign-in/audit-own';

const letterhead = statement(
  'letterhead.of practice',
  `select name as "practiceName", letterhead as lines from practice where practice_id = $1`,
);

const change = statement(
  'letterhead.change',
  'update practice set letterhead = $2 where practice_id = $1',
);

const [mostLines, longestLine] = [4, 80];

/** The head of the practice's pages. */
export async function letterheadOf(ask: Ask, practiceId: string): Promise<Letterhead> {
  const [found] = await ask<Letterhead>(letterhead, [practiceId]);
  if (found === undefined) throw new Error('The practice that asks is not there.');
  return found;
}

/** Sets the lines under the practice's name; empty ones are left out. */
export async function setLetterhead(
  database: Database,
  scope: Scope,
  input: SetLetterheadInput,
): Promise<SetLetterheadPayload> {
  const lines = input.lines.map((line) => line.trim()).filter((line) => !isBlank(line));
  const problems = problemsOf(lines);
  if (problems.length > 0) return { letterhead: null, problems };
  return database.write(scope, async (ask) => {
    await ask(change, [scope.practiceId, lines]);
    await auditOwn(ask, scope, 'SET_LETTERHEAD');
    return { letterhead: await letterheadOf(ask, scope.practiceId), problems: [] };
  });
}

function problemsOf(lines: readonly string[]): Problem[] {
  if (lines.length > mostLines) {
    const message = `Write at most ${mostLines} lines; these are ${lines.length}.`;
    return [{ path: ['lines'], code: 'TOO_MANY', message }];
  }
  return lines.flatMap((line) => textProblemsOf('lines', line, { most: longestLine })).slice(0, 1);
}
