/** A stream of numbers that look random: each call answers the next one, at least 0 and below 1. */
export type Random = () => number;

// Read once: these are called millions of times.
const { cos, floor, imul, log, sqrt } = Math;

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** The bit mixer that ends MurmurHash3 (Appleby, public domain): every input bit reaches every output bit. */
function mix(x: number): number {
  let h = x | 0;
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * The generator xoshiro128** 1.1 (Blackman and Vigna, https://prng.di.unimi.it/xoshiro128starstar.c)
 * from a state of four 32-bit words, not all zero. Answers whole numbers of 32 bits.
 */
export function wordsOf(a: number, b: number, c: number, d: number): () => number {
  let [s0, s1, s2, s3] = [a | 0, b | 0, c | 0, d | 0];
  return () => {
    const word = imul(rotate(imul(s1, 5), 7), 9) >>> 0;
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotate(s3, 11);
    return word;
  };
}

/**
 * The stream that belongs to a seed and a path of whole numbers (which client, which episode, which
 * matter): streams of different paths are independent, so that asking more of one changes no other.
 */
export function randomOf(seed: number, ...path: readonly number[]): Random {
  // Four lanes that begin differently: two paths would have to collide in all of them.
  const lanes = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667].map((lane) =>
    path.reduce((state, step) => mix(mix(state + step) ^ lane), mix(seed ^ lane)),
  );
  const [a = 1, b = 2, c = 3, d = 4] = lanes;
  const word = wordsOf(a, b, c, d);
  return () => word() / 0x1_0000_0000;
}

/** Whether something of this probability happens. */
export function happens(random: Random, probability: number): boolean {
  return random() < probability;
}

/** A whole number from `low` to `high`, both included. */
export function wholeOf(random: Random, low: number, high: number): number {
  return low + floor(random() * (high - low + 1));
}

/** A draw from the normal distribution (Box and Muller 1958, one of the pair). */
export function normalOf(random: Random, mean: number, standardDeviation: number): number {
  const radius = sqrt(-2 * log(1 - random()));
  return mean + standardDeviation * radius * cos(2 * Math.PI * random());
}

/** A draw from the lognormal distribution, given by its median and the deviation of its logarithm. */
export function lognormalOf(random: Random, median: number, logDeviation: number): number {
  return median * Math.exp(normalOf(random, 0, logDeviation));
}

/** One of the choices, each as likely as its weight; throws where there is none. */
export function weightedOf<T>(
  random: Random,
  choices: readonly T[],
  weightOf: (choice: T) => number,
): T {
  let left = random() * choices.reduce((sum, choice) => sum + weightOf(choice), 0);
  for (const choice of choices) {
    left -= weightOf(choice);
    if (left < 0) return choice;
  }
  const last = choices.at(-1);
  if (last === undefined) throw new RangeError('There is nothing to choose from.');
  return last;
}

/** One of the choices, all equally likely; throws where there is none. */
export function oneOf<T>(random: Random, choices: readonly T[]): T {
  return weightedOf(random, choices, () => 1);
}

/** At most `count` different ones of the choices, in the order in which they were drawn. */
export function someOf<T>(random: Random, choices: readonly T[], count: number): T[] {
  const left = [...choices];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0) {
    taken.push(...left.splice(floor(random() * left.length), 1));
  }
  return taken;
}

/** `value`, or the nearer limit where it lies outside. */
export function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
