import { lowerBody } from './lower-body';
import type { Region } from './region';
import { upperBody } from './upper-body';

/** The regions of the sample practice, by key. */
export const regions: Readonly<Record<string, Region>> = { ...upperBody, ...lowerBody };

/** The region of that key; throws where there is none. */
export function regionOf(key: string): Region {
  const region = regions[key];
  if (region === undefined) throw new RangeError(`No region ${key}`);
  return region;
}
