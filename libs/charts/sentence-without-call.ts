const callWords = /^(better and steady now|better|worse)( lately)?, /;

/**
 * The sentence of a series as it stands under its own title and call: without repeating either.
 * A sentence that is built otherwise stays as it is.
 */
export function sentenceWithoutCall(series: {
  readonly label: string;
  readonly sentence: string;
}): string {
  const { label, sentence } = series;
  const named = [`${label}: `, `No clear change: ${label}, `].find((start) =>
    sentence.startsWith(start),
  );
  if (named === undefined) return sentence;
  const rest = sentence.slice(named.length).replace(callWords, '');
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}
