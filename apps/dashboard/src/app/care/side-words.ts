import type { PainKind, Side } from '@unknot/contract/schema.generated';
import { sideText } from '../episode-words';

/** A place with its side: `Upper trapezius, left`. */
export function placeText(name: string, side: Side): string {
  return `${name}${sideText(side)}`;
}

/** Kinds of pain in words. */
export const painKindWords: Readonly<Record<PainKind, string>> = {
  ACHE: 'ache',
  SHARP: 'sharp',
  BURNING: 'burning',
  NUMB: 'numb',
  TINGLING: 'tingling',
};

/** Every kind of pain, in the order in which they are offered. */
export const painKinds = Object.keys(painKindWords) as readonly PainKind[];
