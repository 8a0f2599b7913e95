import { dashboardOperations, type Operations } from '@unknot/api/graphql/own-operations';

/** By which tests see whether somebody is signed in. */
export const whoAsks = '{ viewer { role } }';

/**
 * What strangers may ask in a test: what the dashboard asks, and these texts, which would otherwise be refused before
 * the rule that is tested.
 */
export function operationsWith(texts: readonly string[]): Operations {
  return new Map([...dashboardOperations, ...texts.map((text) => [text, text] as const)]);
}
