import type { Problem } from './problem';

// Control signs, halves of a sign, line separators, and what turns the direction of all that follows: the last makes
// others read something else than what was written. Marks that right-to-left writing needs (U+200E, U+200F) are let in.
const notPlain = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

const unseen = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether nothing of a text can be seen: it is empty, or holds only spaces and signs without a shape. */
export function isBlank(text: string): boolean {
  return text.replace(unseen, '') === '';
}

/** Whether a text that somebody wrote can be kept and shown on one line: not endless, and every sign is what it seems. */
export function isPlainText(text: string, longest: number): boolean {
  return text.length <= longest && !notPlain.test(text);
}

/** The same, but it may have several lines. */
export function arePlainLines(text: string, most: number): boolean {
  return text.length <= most && !notPlain.test(text.replace(/\r?\n/g, ' '));
}

/** What a text has to be that somebody writes for others to read. */
export interface TextRule {
  /** How many characters it has at most. */
  readonly most: number;
  /** Whether it may have several lines; one alone where left out. */
  readonly lines?: boolean;
  /** What is said where nothing can be seen of it; left out where it need not be given. */
  readonly missing?: { readonly code?: string; readonly message: string };
}

/** What is wrong with a text: `TEXT_MISSING` or the code of the rule, `TEXT_TOO_LONG` or `TEXT_NOT_PLAIN`; one at most. */
export function textProblemsOf(
  field: string,
  text: string,
  { most, lines = false, missing }: TextRule,
): Problem[] {
  const path = [field];
  if (missing !== undefined && isBlank(text)) {
    return [{ path, code: missing.code ?? 'TEXT_MISSING', message: missing.message }];
  }
  if (text.length > most) {
    const message = `Write at most ${most.toLocaleString('en-AU')} characters; these are ${text.length.toLocaleString('en-AU')}.`;
    return [{ path, code: 'TEXT_TOO_LONG', message }];
  }
  if (lines ? arePlainLines(text, most) : isPlainText(text, most)) return [];
  const message = `This holds a sign that cannot be seen or that turns the direction of writing. Type it anew${lines ? '' : ', on one line'}.`;
  return [{ path, code: 'TEXT_NOT_PLAIN', message }];
}
