/** A function that rises, and how steeply. */
export interface Rising {
  readonly valueAt: (x: number) => number;
  readonly slopeAt: (x: number) => number;
}

/**
 * Where a function that rises between `low` and `high` reaches zero: Newton's method, with a
 * bisection wherever a step would leave the interval that holds the root or the slope says nothing.
 * Stops when two steps agree to 16 digits.
 */
export function increasingRoot(
  rising: Rising,
  low: number,
  high: number,
  start = (low + high) / 2,
): number {
  let [below, above] = [low, high];
  let x = start;
  for (let step = 0; step < 2000; step += 1) {
    const value = rising.valueAt(x);
    if (value === 0) return x;
    if (value < 0) below = x;
    else above = x;
    const newton = x - value / rising.slopeAt(x);
    const next = newton > below && newton < above ? newton : (below + above) / 2;
    if (Math.abs(next - x) <= 2e-16 * Math.abs(x) || next === below || next === above) return next;
    x = next;
  }
  return x;
}
