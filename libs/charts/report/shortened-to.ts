const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text on one line of at most so many signs as people see them; what is left out is an ellipsis. A sign that is made
 * of many, as a name can be full of them, is kept to eight.
 */
export function shortenedTo(most: number, text: string): string {
  const signs = [...graphemes.segment(text.replace(/\s+/g, ' ').trim())].map(({ segment }) =>
    [...segment].slice(0, 8).join(''),
  );
  if (signs.length <= most) return signs.join('');
  return `${signs
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}
