import { statement, type Ask } from '../../database/statement';

const taken = statement(
  'people.practitioner taken',
  `select from membership where practice_id = $1 and practitioner_id = $2::uuid and ended_at is null
     and account_id is distinct from $3::uuid`,
);

/** Whether somebody else signs in as this one of those who treat. */
export async function practitionerIsTaken(
  ask: Ask,
  practiceId: string,
  practitionerId: string,
  accountId: string | null,
): Promise<boolean> {
  return (await ask(taken, [practiceId, practitionerId, accountId])).length > 0;
}
