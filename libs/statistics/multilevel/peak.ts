/** A function of one number of 0 or more, and how it rises there. */
export interface Hill {
  readonly heightAt: (x: number) => number;
  readonly slopeAt: (x: number) => number;
}

/**
 * Where a smooth function is highest: the best of `places` (rising, the first of them 0), refined to
 * the root of its slope beside it. 0 where it falls from the start; `undefined` where it still rises
 * at the last place.
 */
export function peakOf({ heightAt, slopeAt }: Hill, places: readonly number[]): number | undefined {
  const heights = places.map(heightAt);
  const best = heights.indexOf(Math.max(...heights));
  const place = places[best];
  if (place === undefined) return undefined;
  const rising = slopeAt(place) > 0;
  if (place === 0 && !rising) return 0;
  const [low, high] = rising ? [place, places[best + 1]] : [places[best - 1], place];
  if (low === undefined || high === undefined) return undefined;
  return crest(slopeAt, low, high);
}

/** Where a slope turns from above to below zero: false position, halving a side that stays (Illinois). */
function crest(slopeAt: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [atLow, atHigh] = [slopeAt(low), slopeAt(high)];
  let x = low;
  for (let step = 0, last = 0; step < 300; step += 1) {
    const before = x;
    const between = (low * atHigh - high * atLow) / (atHigh - atLow);
    x = between > low && between < high ? between : (low + high) / 2;
    if (Math.abs(x - before) <= 4e-16 * x) return x;
    const slope = slopeAt(x);
    if (slope === 0) return x;
    if (slope > 0) {
      [low, atLow] = [x, slope];
      if (last > 0) atHigh /= 2;
    } else {
      [high, atHigh] = [x, slope];
      if (last < 0) atLow /= 2;
    }
    last = slope;
  }
  return x;
}

/** 0, and from a millionth to a million times the scale, two to each tenfold. */
export function placesAbout(scale: number): number[] {
  return [0, ...Array.from({ length: 25 }, (_, step) => scale * 10 ** (step / 2 - 6))];
}
