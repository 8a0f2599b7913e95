/** What was done with a record, in words that follow a name: "Kim Lee looked at the chart". */
const recordDeeds: Readonly<Record<string, string>> = {
  SEE_PROGRESS: 'looked at the chart',
  SEE_REPORT: 'looked at the one-page report',
  TAKE_REPORT: 'took the one-page report out as a file',
  SEE_CLIENTS: 'saw the name in a list of clients',
  SEE_OWN_RESULTS: 'saw the name in the list of own results',
  SEE_ATTENTION: 'saw the name in the list of who needs a look',
  REVIEW_ALERT: 'looked because of an alert',
  SNOOZE_ALERT: 'put an alert off until the next visit',
  MARK_ALERT_NOT_USEFUL: 'marked an alert as not useful',
  UNDO_ALERT_ANSWER: 'took back what was answered to an alert',
  SEE_VISIT_FORM: 'opened the form for a visit',
  RECORD_SESSION: 'wrote down a visit',
  SEE_EPISODES: 'looked at the episodes of care',
  SEE_LAPSED: 'saw the name in the list of lapsed episodes',
  REGISTER_CLIENT: 'opened the record',
  START_EPISODE: 'started an episode of care',
  CHANGE_PLAN: 'changed the plan of care',
  CLOSE_EPISODE: 'closed an episode of care',
  REOPEN_EPISODE: 'took an episode of care up again',
  PAUSE_EPISODE: 'paused an episode of care',
  RESUME_EPISODE: 'ended the pause of an episode of care',
  CORRECT_READING: 'corrected a value',
  PRINT_RECORD: 'printed the chart',
  EXPORT_RECORD: 'took the record out as a file',
  SEE_CONSENT: 'looked at what was agreed to',
  DECIDE_CONSENT: 'noted what was agreed to',
  SEE_WHO_LOOKED: 'looked at who had looked',
  SEE_AUDIT: 'looked at who had done what with the record',
  SEE_CORRECTIONS: 'looked at what was asked to be corrected',
  ASK_FOR_CORRECTION: 'asked for a correction',
  ANSWER_CORRECTION: 'answered a request for a correction',
  SEE_RECORD_REQUESTS: 'looked at what was asked of the record as a whole',
  ASK_FOR_RESTRICTION: 'asked for the record to be restricted',
  ASK_FOR_ERASURE: 'asked for the record to be erased',
  TAKE_BACK_RECORD_REQUEST: 'took back what was asked of the record as a whole',
  ACCEPT_RECORD_REQUEST: 'accepted what was asked of the record as a whole',
  DECLINE_RECORD_REQUEST: 'declined what was asked of the record as a whole',
  MANAGE_RECORDS: 'saw the name in the list of records to keep or erase',
  MANAGE_PEOPLE: 'saw the name in the list of people who can sign in',
  RESTRICT_RECORD: 'restricted the record',
  LIFT_RESTRICTION: 'ended the restriction of the record',
  OPEN_RESTRICTED_RECORD: 'opened the restricted record',
  HOLD_RECORD: 'set the record on hold for a dispute',
  RELEASE_RECORD: 'ended the hold of the record',
  ASK_ERASURE: 'filed the record to be erased',
  TAKE_BACK_ERASURE: 'took back that the record be erased',
  ERASE_RECORD: 'erased the record',
};

/** What was done with people, accounts and the practice; of no interest in a client's own list. */
const otherDeeds: Readonly<Record<string, string>> = {
  SIGN_IN: 'signed in',
  USE_SIGN_IN_LINK: 'signed in by a link',
  END_SIGN_IN: 'ended a sign-in',
  END_OTHER_SIGN_INS: 'ended the other sign-ins',
  CHANGE_PASSWORD: 'changed the password',
  ASK_PASSWORD_RESET: 'asked for a new password',
  ASK_SIGN_IN_LINK: 'asked for a link to sign in',
  RESET_PASSWORD: 'set a new password by a link',
  START_SECOND_FACTOR: 'began to set up one-time codes',
  TURN_ON_SECOND_FACTOR: 'turned one-time codes on',
  TURN_OFF_SECOND_FACTOR: 'turned one-time codes off',
  RENEW_RECOVERY_CODES: 'made new recovery codes',
  CHANGE_SIGN_IN_RULES: 'changed the rules for signing in',
  INVITE_PERSON: 'invited somebody',
  ACCEPT_INVITATION: 'accepted an invitation',
  MAKE_LINK: 'made a link',
  END_LINK: 'took a link back',
  GIVE_UP_MAIL: 'gave up a mail that could not be delivered',
  CHANGE_ROLE: 'changed what somebody is in the practice',
  END_MEMBERSHIP: 'ended what somebody may do',
  ARRANGE_COVER: 'arranged cover for a colleague',
  END_COVER: 'ended a cover',
  NAME_GUARDIAN: 'said who is the guardian of a client',
  CREATE_TOKEN: 'made a token for scripts',
  END_TOKEN: 'ended a token for scripts',
  IMPORT: 'imported a file',
  UNDO_IMPORT: 'took an import back',
  SET_LETTERHEAD: 'changed the head of the pages of the practice',
  SET_RETENTION: 'changed for how long records are kept',
};

const words: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...recordDeeds, ...otherDeeds }),
);

/** Every action that has words, as codes. */
export const deedCodes: readonly string[] = [...words.keys()];

/** Actions that say nothing about a record, even where they are a client's own. */
export const deedsBesideRecords: readonly string[] = Object.keys(otherDeeds);

/** What an action of the audit trail was, in words; of one that is not known, its code in small letters. */
export function deedWordsOf(action: string): string {
  return words.get(action) ?? action.toLowerCase().replaceAll('_', ' ');
}
