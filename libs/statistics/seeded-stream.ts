// Read once: a stream is asked millions of times.
const { imul } = Math;

/**
 * A stream of numbers that look random, at least 0 and below 1, the same for the same whole number
 * `seed` (mulberry32 by Tommy Ettinger, public domain): for limits and powers that are simulated.
 */
export function seededStream(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
