/** At most `decimals` of them, with the minus sign U+2212: `6`, `6.5`, `−3`. */
export function figure(value: number, decimals = 1): string {
  const rounded = Number(Math.abs(value).toFixed(decimals));
  return value < 0 && rounded !== 0 ? `−${rounded}` : String(rounded);
}

/** A change with its sign: `+12`, `−3`, `0`. */
export function signedFigure(change: number, decimals = 1): string {
  const words = figure(change, decimals);
  return change > 0 && words !== '0' ? `+${words}` : words;
}

/** How many decimals the values of a measure need: one more than nothing for means, more where its step is fine. */
export function decimalsOf(step: number | null): number {
  if (step === null || step >= 0.1) return 1;
  return Math.min(6, Math.ceil(-Math.log10(step)));
}

/** Decimals that tell the figures apart where they differ, so that "2.4, more than 2.4" is never written. */
export function tellingDecimals(one: number, other: number, decimals: number): number {
  const isTold = one === other || figure(one, decimals) !== figure(other, decimals);
  return isTold || decimals >= 6 ? decimals : tellingDecimals(one, other, decimals + 1);
}

/** Units that say what kind of number it is, and would only stand in the way after it. */
const silentUnits = ['', 'grade', 'level', 'T'];

/** A value with its unit as people read it: `4 of 10`, `94°`, `12 cm`. */
export function quantity(words: string, unit: string): string {
  if (silentUnits.includes(unit)) return words;
  return unit === '°' ? `${words}°` : `${words} ${unit}`;
}

/** A difference with its unit; a difference is not "of 10". */
export function difference(words: string, unit: string): string {
  return quantity(words, unit.startsWith('of ') ? '' : unit);
}

/** `1 reading`, `2 readings`. */
export function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** A stretch of days as people say it: `9 days`, `6 weeks`, `8 months`. */
export function period(days: number): string {
  if (days < 14) return counted(days, 'day');
  if (days < 26 * 7) return counted(Math.round(days / 7), 'week');
  return counted(Math.round(days / 30.4375), 'month');
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A calendar day in words: `2 March 2026`. */
export function dayWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}
