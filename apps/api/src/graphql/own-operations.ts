import type { MercuriusOptions } from 'mercurius';
import { operations as dashboards } from '@unknot/contract/operations.generated';
import { refused } from '../access/refused';

/** Texts of operations by the hash that names them. */
export type Operations = ReadonlyMap<string, string>;

/** What the pages of this version of the program ask. */
export const dashboardOperations: Operations = new Map(Object.entries(dashboards));

type Provider = NonNullable<MercuriusOptions['persistedQueryProvider']>;

/** Lets a request name an operation by `documentId` in place of its text. */
export function providerOf(operations: Operations): Provider {
  return {
    isPersistedQuery: (body) => idIn(body) !== undefined,
    // Nothing is learned from callers.
    isPersistedQueryRetry: () => false,
    // Never empty, which the server would take for another way of naming.
    getHash: (body) => String(idIn(body)) || 'none',
    // Awaited where it is called: what it throws is the answer.
    getQueryFromHash: (id) => {
      const text = operations.get(id);
      return text === undefined
        ? Promise.reject(refused('UNKNOWN_OPERATION'))
        : Promise.resolve(text);
    },
  };
}

function idIn(body: object): unknown {
  return (body as { documentId?: unknown }).documentId ?? undefined;
}
