const words: Readonly<Record<string, string>> = {
  deg: ' °',
  '{score}': '',
  '{grade}': '',
  '{index}': '',
  '{T}': '',
};

/** A value with its unit as people read it. */
export function amountOf(value: number, unit: string): string {
  return `${value}${words[unit] ?? ` ${unit}`}`;
}
