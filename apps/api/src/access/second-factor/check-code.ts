import type { Ask } from '../../database/statement';
import { statement } from '../../database/statement';
import { hashOfRecoveryCode, stepOfCode } from './one-time-code';
import type { Seal } from './seal';

const sealedOf = statement(
  'second factor.sealed',
  `select secret_sealed as "secretSealed" from second_factor
   where account_id = $1 and confirmed_at is not null`,
);

const useStep = statement(
  'second factor.use step',
  `update second_factor set last_step = $2 where account_id = $1 and last_step < $2
   returning account_id`,
);

const useRecoveryCode = statement(
  'second factor.use recovery code',
  `update recovery_code set used_at = now()
   where account_id = $1 and code_hash = $2 and used_at is null returning account_id`,
);

/** What comes of a code: right, wrong or used before, or not to be judged since the key of the program is missing. */
export type CodeAnswer = 'RIGHT' | 'WRONG' | 'NO_KEY';

/** Takes a code of an account, or one of its recovery codes, and uses it up. Works in a transaction of the account. */
export async function checkCode(
  ask: Ask,
  seal: Seal | null,
  accountId: string,
  code: string,
  nowMillis: number,
): Promise<CodeAnswer> {
  const recovery = hashOfRecoveryCode(code);
  if (recovery !== undefined) {
    const used = await ask(useRecoveryCode, [accountId, recovery]);
    return used.length > 0 ? 'RIGHT' : 'WRONG';
  }
  const [row] = await ask<{ secretSealed: string }>(sealedOf, [accountId]);
  if (row === undefined) return 'WRONG';
  const secret = seal?.open(row.secretSealed, accountId);
  if (secret === undefined) return 'NO_KEY';
  const step = stepOfCode(secret, code, nowMillis);
  if (step === undefined) return 'WRONG';
  const used = await ask(useStep, [accountId, step]);
  return used.length > 0 ? 'RIGHT' : 'WRONG';
}
