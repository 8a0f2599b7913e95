import type { Random } from './random';

/** Makes the next id for a record of this instant, in milliseconds since 1970-01-01T00:00Z. */
export type Ids = (epoch: number) => string;

/** Four hexadecimal digits of every number of 16 bits. */
const digits = Array.from({ length: 0x10000 }, (_, n) => n.toString(16).padStart(4, '0'));

const hex = (word: number): string => digits[word & 0xffff] ?? '';

/**
 * Ids in the form of a UUID version 7 (RFC 9562, 5.7): the record's instant, a counter that keeps
 * records of one instant in their order (6.2, method 1), and 62 bits of the stream.
 */
export function idsOf(random: Random): Ids {
  let count = 0;
  return (epoch) => {
    const high = Math.floor(epoch / 0x10000);
    const a = random() * 0x1_0000_0000;
    const b = random() * 0x1_0000_0000;
    const version = hex(0x7000 | (count++ & 0xfff));
    const variant = hex(0x8000 | ((a >>> 16) & 0x3fff));
    return `${hex(high >>> 16)}${hex(high)}-${hex(epoch % 0x10000)}-${version}-${variant}-${hex(a)}${hex(b >>> 16)}${hex(b)}`;
  };
}
