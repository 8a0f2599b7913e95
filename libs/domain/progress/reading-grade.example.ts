/** Words, sentences and syllables of a text. */
export interface TextCounts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/**
 * Syllables of an English word, about: groups of vowels, without a silent e at the end or in -ed and -es.
 * A number counts as one, as readers take it in at a glance.
 */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (letters === '') return 1;
  const spoken = letters
    .replace(/([^td])ed$/, '$1')
    .replace(/([^aeiouysxzcg])es$/, '$1')
    .replace(/([^aeiouyl])e$/, '$1')
    .replace(/([aeiouy])le$/, '$1l')
    .replace(/([^aeiouy])ement$/, '$1ment')
    // "being" has two though its vowels touch.
    .replace(/([aeiouy])ing$/, '$1-ing');
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length);
}

/** Counts a text; a sentence ends with a full stop, a question mark, a colon or a semicolon. */
export function countsOf(text: string): TextCounts {
  const words = text.split(/[\s/-]+/).filter((word) => /[a-z0-9]/i.test(word));
  const sentences = text.split(/[.?!:;](?:\s|$)/).filter((part) => /[a-z0-9]/i.test(part));
  return {
    words: words.length,
    sentences: Math.max(1, sentences.length),
    syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  };
}

/** The school grade of Flesch and Kincaid (1975); a child in grade 5 is about 10 years old. */
export function readingGradeOf(text: string): number {
  const { words, sentences, syllables } = countsOf(text);
  return (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59;
}

/** The reading ease of Flesch (1948): 100 and more is very easy, below 60 is hard. */
export function readingEaseOf(text: string): number {
  const { words, sentences, syllables } = countsOf(text);
  return 206.835 - (1.015 * words) / sentences - (84.6 * syllables) / words;
}
