/**
 * Words that no text about groups of clients may hold: they claim a cause, or put people and techniques
 * in an order (domain model 5.6, house rules of the pages). Say "associated with", "about", "more", "less".
 */
export const forbiddenWords = [
  /\bworks\b/i,
  /\bcaus(?:e|es|ed|ing|al)\b/i,
  /\bbetter than\b/i,
  /\b(?:beats|beaten|outperforms?)\b/i,
  /\bbest\b/i,
  /\bsuperior\b/i,
  /\bsignificant(?:ly)?\b/i,
  /\brank(?:s|ed|ing|ings)?\b/i,
  /\bleague\b/i,
  /\bwinners?\b/i,
  /\beffects? (?:for|of|on)\b/i,
  /\beffective(?:ness|ly)?\b/i,
  /\b(?:cures?|cured)\b/i,
  /\b(?:leads|led) to\b/i,
  /\bthanks to\b/i,
] as const;

/** The first forbidden words in a text, as they stand there; `null` where there are none. */
export function forbiddenWordIn(text: string): string | null {
  for (const pattern of forbiddenWords) {
    const found = pattern.exec(text);
    if (found !== null) return found[0];
  }
  return null;
}

/** Whether a text may not be shown with figures about groups. */
export function refusesWord(text: string): boolean {
  return forbiddenWordIn(text) !== null;
}
