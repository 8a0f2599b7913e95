/** The end of a score's scale, which its unit names: `of 10`. Lines on a millimetre scale end at 100. */
export function scaleTopOf(unit: string): number {
  const named = Number(/^of (\d+)$/.exec(unit)?.[1] ?? Number.NaN);
  return Number.isNaN(named) ? 100 : named;
}
