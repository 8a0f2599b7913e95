/**
 * What people answer to an alert. A reviewed one stays away until it is worse than it was then, or was gone and is
 * raised again; a snoozed one until the next session is recorded; one that is not useful as long as it stands.
 */
export const alertAnswerKinds = ['REVIEWED', 'SNOOZED', 'NOT_USEFUL'] as const;

/** One of them. */
export type AlertAnswerKind = (typeof alertAnswerKinds)[number];
