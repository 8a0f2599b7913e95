const standing = `restricted.practice_id = $1 and restricted.kind = 'RESTRICTED' and restricted.ended_at is null`;

/** SQL that holds for a client whose record is not restricted. Takes the practice as $1. */
export function notRestricted(clientId: string): string {
  return `${clientId} <> all (array(
    select restricted.client_id from record_mark restricted where ${standing}))`;
}

/** The same, but a restricted record also holds for whoever has opened this restriction with a reason, for as long as that lasts. */
export function notRestrictedOrOpened(clientId: string): string {
  return `${clientId} <> all (array(
    select restricted.client_id from record_mark restricted where ${standing} and not exists (
      select from record_opening opened
      where opened.practice_id = $1 and opened.client_id = restricted.client_id
        and opened.mark_id = restricted.id and opened.account_id = unknot_account() and opened.ends_at > now())))`;
}
