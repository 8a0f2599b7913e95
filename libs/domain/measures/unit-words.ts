const wordsByUnit: Readonly<Record<string, string>> = {
  '{score}': 'points',
  '{T}': 'T',
  '{index}': '',
  '{grade}': 'grade',
  '{level}': 'level',
  '{code}': '',
  '1': '',
  '%': '%',
  deg: '°',
  cm: 'cm',
  mm: 'mm',
  kg: 'kg',
  'kgf/cm2': 'kgf/cm²',
  kPa: 'kPa',
  N: 'N',
  h: 'h',
  min: 'min',
  s: 's',
  d: 'days',
  'd/wk': 'days a week',
  '{count}': '',
};

/** Every unit that a measure may have, in UCUM. */
export const knownUnits: readonly string[] = Object.keys(wordsByUnit);

/**
 * A unit in UCUM as people read it: `°`, `cm`; a score with its highest value, `of 10`.
 * Empty where a unit needs no word; an unknown unit is answered as it is.
 */
export function unitWordsOf(unit: string, max: number | null = null): string {
  if (unit === '{score}' && max !== null) return `of ${max}`;
  return wordsByUnit[unit] ?? unit;
}
