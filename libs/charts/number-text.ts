import type { Direction } from '@unknot/domain/measures/measure';

/** At most one decimal, with the minus sign U+2212: `6`, `6.5`, `−3`. */
export function numberText(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  const text = String(Math.abs(rounded));
  return rounded < 0 ? `−${text}` : text;
}

/** A change with its sign: `+12`, `−3`, `0`. */
export function changeText(change: number): string {
  const text = numberText(change);
  return text === '0' || text.startsWith('−') ? text : `+${text}`;
}

/** A value with its unit as people read it: `4 of 10`, `94°`, `12 cm`. */
export function quantityText(value: number, unit: string): string {
  if (unit === '') return numberText(value);
  return unit === '°' ? `${numberText(value)}°` : `${numberText(value)} ${unit}`;
}

/** A difference with its unit; `of 10` is left out, for a difference is not on the scale. */
export function differenceText(difference: number, unit: string): string {
  return quantityText(Math.abs(difference), unit.startsWith('of ') ? '' : unit);
}

/** A change with its sign and its unit: `+72°`, `−6`, `0 cm`; `of 10` is left out, for a change is not on the scale. */
export function signedDifferenceText(change: number, unit: string): string {
  if (unit === '°') return `${changeText(change)}°`;
  return unit === '' || unit.startsWith('of ')
    ? changeText(change)
    : `${changeText(change)} ${unit}`;
}

/** A change in words: `2 lower than start`, `as at start`. */
export function changeWords(change: number, unit: string): string {
  if (numberText(change) === '0') return 'as at start';
  return `${differenceText(change, unit)} ${change < 0 ? 'lower' : 'higher'} than start`;
}

/** Which way is better, in words; empty where neither can be called so. */
export function directionWords(direction: Direction): string {
  if (direction === 'LOWER') return 'lower is better';
  if (direction === 'HIGHER') return 'higher is better';
  return direction === 'TARGET' ? 'nearer to the target is better' : '';
}

/** `1 reading`, `2 readings`. */
export function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
