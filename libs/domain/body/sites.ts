import { muscleOf } from '../care/muscles';
import { regionOf } from './regions';

/** The site of a measure that is about the person as a whole. */
export const wholeBody = 'whole_body';

/** Whether `key` is a region of the body or a muscle. */
export function hasSite(key: string): boolean {
  return regionOf(key) !== undefined || muscleOf(key) !== undefined;
}

/** A region or muscle in words; an unknown key with its underscores as spaces, so that nothing is hidden. */
export function siteNameOf(key: string): string {
  return regionOf(key)?.name ?? muscleOf(key)?.name ?? key.replaceAll('_', ' ');
}

/** Whether the site exists on the left and on the right; every muscle in the catalogue does. */
export function isPaired(site: string): boolean {
  return regionOf(site)?.paired ?? muscleOf(site) !== undefined;
}

/** The region that a site is or lies in; `undefined` where the key is neither region nor muscle. */
export function regionOfSite(site: string): string | undefined {
  return regionOf(site)?.key ?? muscleOf(site)?.region;
}
