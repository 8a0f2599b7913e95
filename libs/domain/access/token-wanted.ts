import type { Problem } from '../care/problem';
import { isBlank, isPlainText } from '../care/plain-text';
import { tokenActions, type Action } from './action';
import { longestTokenDays } from './managing';
import { scopeOf } from './scope-of';
import type { Viewer } from './viewer';

/** A token for a script that is to be made. */
export interface TokenWanted {
  readonly name: string;
  readonly actions: readonly string[];
  readonly expiresAt: string;
}

const isTokenAction = (action: string): action is Action =>
  (tokenActions as readonly string[]).includes(action);

/** The names among these that a token may be given; others are dropped. */
export function tokenActionsIn(names: readonly string[]): readonly Action[] {
  return names.filter(isTokenAction);
}

/** What has to be mended in a token that `viewer` wants to make at `now`. */
export function problemsOfToken(
  wanted: TokenWanted,
  viewer: Viewer,
  now: string,
): readonly Problem[] {
  const found: Problem[] = [];
  if (isBlank(wanted.name) || !isPlainText(wanted.name, 100)) {
    const message = 'Say on one line what the token is for.';
    found.push({ path: ['name'], code: 'NAME_MALFORMED', message });
  }
  const allowed = (action: string) =>
    isTokenAction(action) && scopeOf(viewer, action) !== undefined;
  if (wanted.actions.length === 0 || !wanted.actions.every(allowed)) {
    const message = 'A token is given at least one action, and only such as you may do yourself.';
    found.push({ path: ['actions'], code: 'ACTION_NOT_YOURS', message });
  }
  const millis = Date.parse(wanted.expiresAt) - Date.parse(now);
  if (!(millis > 0 && millis <= longestTokenDays * 86_400_000)) {
    const message = `A token ends within ${longestTokenDays} days.`;
    found.push({ path: ['expiresAt'], code: 'TOKEN_TOO_LONG', message });
  }
  return found;
}
