/** Splits a number into two halves whose products are exact (Veltkamp 1968). */
const splitter = 2 ** 27 + 1;

/** What rounding took from the product of two numbers (Dekker 1971). */
function lostOfProduct(one: number, other: number, product: number): number {
  const large = splitter * one;
  const high = large - (large - one);
  const low = one - high;
  const otherLarge = splitter * other;
  const otherHigh = otherLarge - (otherLarge - other);
  const otherLow = other - otherHigh;
  return low * otherLow - (product - high * otherHigh - low * otherHigh - high * otherLow);
}

/**
 * The sum of the products of two lists of one length, as if computed with twice the digits and then
 * rounded (Ogita, Rump and Oishi 2005): residuals of an ill-conditioned fit stand on it.
 */
export function dotProduct(one: ArrayLike<number>, other: ArrayLike<number>): number {
  return doubledProduct(doublesOf(one), doublesOf(other));
}

/** One kind of list only: the loop is several times slower where it meets two. */
function doublesOf(list: ArrayLike<number>): Float64Array {
  return list instanceof Float64Array ? list : new Float64Array(list);
}

function doubledProduct(one: Float64Array, other: Float64Array): number {
  let total = 0;
  let lost = 0;
  for (let index = 0; index < one.length; index += 1) {
    const a = one[index] as number;
    const b = other[index] as number;
    const product = a * b;
    const next = total + product;
    const back = next - total;
    lost += total - (next - back) + (product - back) + lostOfProduct(a, b, product);
    total = next;
  }
  return total + lost;
}
