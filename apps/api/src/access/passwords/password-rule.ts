import type { Problem } from '@unknot/domain/care/problem';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** How short a password may be, in characters. */
export const shortestPassword = 12;
/** How long a password may be, in characters. */
export const longestPassword = 128;

/** How hard to guess it has to be, of 0 to 4: about a hundred million guesses for somebody who knows how. */
const weakest = 3;

/** A longer password is as hard to guess as its beginning at least; the time to judge it stays short. */
const judged = 64;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Loaded at the first new password: most programs never need its list of 30,000 common ones. */
function loadEstimator(): Promise<ZxcvbnFactory> {
  estimator ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory: Estimator }, { dictionary, adjacencyGraphs }]) =>
      new Estimator({ dictionary, graphs: adjacencyGraphs }),
  );
  return estimator;
}

/** Whose password it is going to be. */
export interface PasswordOf {
  readonly email: string;
  readonly name: string;
}

/**
 * What is wrong with a new password; empty where it may be used. Any characters may stand in it, and none has to.
 * It is counted in characters as people see most of them (code points) and kept exactly as it was typed.
 */
export async function problemsWithPassword(
  password: string,
  whose: PasswordOf,
  path: readonly string[],
): Promise<readonly Problem[]> {
  const say = (code: string, message: string): readonly Problem[] => [{ path, code, message }];
  const length = [...password].length;
  if (length < shortestPassword) {
    const message = `Use at least ${shortestPassword} characters; four or five words that do not belong together are easy to remember.`;
    return say('PASSWORD_TOO_SHORT', message);
  }
  if (length > longestPassword) {
    return say('PASSWORD_TOO_LONG', `Use at most ${longestPassword} characters.`);
  }
  const own = ownWordsOf(whose);
  const lower = password.toLowerCase();
  if (own.some((word) => lower.includes(word))) {
    return say('PASSWORD_HOLDS_NAME', 'Leave your name and your e-mail address out of it.');
  }
  const start = [...password].slice(0, judged).join('');
  const { score } = (await loadEstimator()).check(start, [...own, 'unknot', 'myotherapy']);
  if (score >= weakest) return [];
  const message =
    'This password is easy to guess: it is common, or made of a pattern. Add words that do not belong together, or let a password manager make one.';
  return say('PASSWORD_TOO_EASY', message);
}

/** Parts of name and e-mail that are long enough to be told from chance. */
function ownWordsOf({ email, name }: PasswordOf): readonly string[] {
  const lower = email.toLowerCase();
  const local = lower.split('@')[0] ?? '';
  const words = [
    lower,
    local,
    ...local.split(/[^\p{L}\p{N}]+/u),
    ...name.toLowerCase().split(/\s+/),
  ];
  return [...new Set(words)].filter((word) => [...word].length >= 4);
}
