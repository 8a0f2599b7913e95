import type { Audience } from './sentence';

/** The figure, or `null` where it is none to be shown: one whose source was not seen is never shown to a client. */
export function shownTo<Sourced extends { readonly verified: boolean }>(
  audience: Audience,
  figure: Sourced | null,
): Sourced | null {
  return audience === 'CLIENT' && figure?.verified === false ? null : figure;
}
