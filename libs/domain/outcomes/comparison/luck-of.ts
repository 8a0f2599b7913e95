/** A stream of numbers that look random, at least 0 and below 1; a seed gives the same ones (mulberry32). */
export function luckOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A stream of numbers from the standard normal distribution (Box and Muller 1958, one of each pair). */
export function normalLuckOf(luck: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - luck())) * Math.cos(2 * Math.PI * luck());
}
