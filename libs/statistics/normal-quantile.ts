import { normalProbability } from './normal-probability';

const inverseRootTwoPi = 0.3989422804014327;

/**
 * The standard normal value that is exceeded with probability 1 - `p`; `undefined` unless 0 < p < 1.
 * The rational start of Abramowitz and Stegun 26.2.23, finished by Halley's method on our own
 * probability, which trebles the correct digits at every step.
 */
export function normalQuantile(p: number): number | undefined {
  if (!(p > 0 && p < 1)) return undefined;
  if (p === 0.5) return 0;
  return p > 0.5 ? -fromLowerTail(1 - p) : fromLowerTail(p);
}

function fromLowerTail(p: number): number {
  let z = -start(Math.sqrt(-2 * Math.log(p)));
  for (let step = 0; step < 4; step += 1) {
    const error = (normalProbability(z) - p) / (inverseRootTwoPi * Math.exp((-z * z) / 2));
    z -= error / (1 + (z * error) / 2);
  }
  return z;
}

function start(t: number): number {
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return t - above / below;
}
