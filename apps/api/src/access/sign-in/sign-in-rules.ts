import type { Scope } from '@unknot/domain/access/reach';
import type {
  ChangeSignInRulesInput,
  ChangeSignInRulesPayload,
  SignInRules,
} from '@unknot/contract/schema.generated';
import type { Database } from '../../database/database';
import { statement, type Ask } from '../../database/statement';
import { auditOwn } from './audit-own';

const rulesOf = statement(
  'sign-in rules.of practice',
  `select owners_need_second_factor as "ownersNeedSecondFactor", idle_minutes as "idleMinutes"
   from practice where practice_id = $1`,
);

const change = statement(
  'sign-in rules.change',
  `update practice set owners_need_second_factor = $2, idle_minutes = $3 where practice_id = $1`,
);

const changeStanding = statement(
  'sign-in rules.change for standing sign-ins',
  `update sign_in set idle_minutes = $2
   where practice_id = $1 and ended_at is null and expires_at > now()`,
);

/** What the practice asks of those who sign in. */
export async function signInRulesOf(ask: Ask, practiceId: string): Promise<SignInRules> {
  const [rules] = await ask<SignInRules>(rulesOf, [practiceId]);
  if (rules === undefined) throw new Error('The practice that asks is not there.');
  return rules;
}

const [shortest, longest] = [5, 720];

/** Changes what the practice asks. It holds from the next request on, for those too who are signed in. */
export async function changeSignInRules(
  database: Database,
  scope: Scope,
  { ownersNeedSecondFactor, idleMinutes }: ChangeSignInRulesInput,
): Promise<ChangeSignInRulesPayload> {
  if (idleMinutes < shortest || idleMinutes > longest) {
    const message = `Choose ${shortest} to ${longest} minutes.`;
    const problem = { path: ['idleMinutes'], code: 'OUT_OF_RANGE', message };
    return { signInRules: null, problems: [problem] };
  }
  return database.write(scope, async (ask) => {
    await ask(change, [scope.practiceId, ownersNeedSecondFactor, idleMinutes]);
    await ask(changeStanding, [scope.practiceId, idleMinutes]);
    await auditOwn(ask, scope, 'CHANGE_SIGN_IN_RULES');
    return { signInRules: await signInRulesOf(ask, scope.practiceId), problems: [] };
  });
}
