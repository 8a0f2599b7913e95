/** A stream of numbers from the standard normal distribution, out of an even one (Box and Muller 1958, one of each pair). */
export function normalStream(even: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even());
}
