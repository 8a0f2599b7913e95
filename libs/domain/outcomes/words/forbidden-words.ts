/**
 * Words that no text about groups of clients may hold: they claim a cause, or put people and techniques
 * in an order (domain model 5.6, house rules of the pages). Say "associated with", "about", "more", "less".
 */
export const forbiddenWords = [
  /\b(?:works|worked)\b/i,
  /\bhelp(?:s|ed)\b/i,
  /\breduc(?:es|ed)\b/i,
  // Somebody may have improved; that care improves anybody is a claim.
  /\bimproves\b/i,
  // A reading can be missing because of pain, which is no claim about care.
  /\bbecause of\b(?! pain\b)/i,
  /\bdue to\b/i,
  /\bresult(?:s|ed|ing) in\b/i,
  /\bcaus(?:e|es|ed|ing|al)\b/i,
  /\bbetter than\b/i,
  // A client can be worse than at the start: somebody's own course, no order of treatments.
  /\bworse than\b(?! at\b)/i,
  /\b(?:beats|beaten|outperform(?:s|ed|ing)?)\b/i,
  /\bbest\b/i,
  // Only of people and treatments: pages and bodies have a top.
  /\btop (?:\w+ )?(?:practitioner|therapist|technique|treatment|location|clinic|performer)s?\b/i,
  /\b(?:more|most) successful\b/i,
  /\bsuperior\b/i,
  /\bsignificant(?:ly)?\b/i,
  /\bp ?[=<>≤≥] ?0?[.,]\d/i,
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
