import { tokenActions } from '@unknot/domain/access/action';
import { scopeOf } from '@unknot/domain/access/scope-of';
import type { Viewer } from '../../viewer';

/** What a token may be given, as people say it. */
export const actionWords: Readonly<Record<(typeof tokenActions)[number], string>> = {
  SEE_CATALOGUE: 'Read measures, conditions and techniques',
  SEE_CLIENTS: 'Read the list of your own clients',
  SEE_PROGRESS: 'Read the progress of your own clients',
  RECORD_CARE: 'Record visits and readings',
  SEE_IMPORTS: 'Read what was imported',
  IMPORT: 'Import files',
  SEE_AUDIT: 'Read the audit trail',
  EXPORT_RECORD: 'Take records out as files',
  COMPARE: 'Read comparisons of groups',
};

/** What somebody can give to a token: nothing that they may not do themselves, by the rule of access itself. */
export function actionsToGive(viewer: Pick<Viewer, 'role' | 'practitionerId' | 'clientId'>) {
  const asked = {
    accountId: '',
    practiceId: '',
    alsoTreatsFor: [],
    only: null,
    from: '',
    ...viewer,
  };
  return tokenActions.filter((action) => scopeOf(asked, action) !== undefined);
}

/** An action of a token in words; of one that is not known here, its code. */
export function wordsOfAction(action: string): string {
  return (actionWords as Readonly<Record<string, string>>)[action] ?? action;
}
