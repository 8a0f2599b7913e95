/**
 * Numbers that were rounded to a step, spread over the step that each stands for, in order: those that are
 * alike lie from half a step below to half a step above, denser towards the side where the neighbouring scores
 * are more frequent (a straight line through the density of both neighbours). So quantiles of coarse scores do
 * not jump from score to score, and a limit drawn through them leaves out as many whole scores as it should.
 * As they are where the step is 0.
 */
export function spreadTies(values: Iterable<number>, step: number): number[] {
  const all = [...values].sort((a, b) => a - b);
  if (!(step > 0)) return all;
  const counts = new Map<number, number>();
  for (const value of all) {
    const cell = Math.round(value / step);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return [...counts].flatMap(([cell, count]) => {
    const rise = (counts.get(cell + 1) ?? 0) - (counts.get(cell - 1) ?? 0);
    const slope = Math.min(2, Math.max(-2, rise / (2 * count)));
    return Array.from(
      { length: count },
      (_, at) => step * (cell + placeOf((at + 0.5) / count, slope)),
    );
  });
}

/** Where, from -1/2 to 1/2, the share `p` of a cell lies below, if the density in it is 1 + slope·place. */
function placeOf(p: number, slope: number): number {
  const rest = 0.5 - slope / 8 - p;
  // The root of slope/2·t² + t + rest that stays exact where the slope is 0.
  return (-2 * rest) / (1 + Math.sqrt(Math.max(0, 1 - 2 * slope * rest)));
}
