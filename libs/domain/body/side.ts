/** Which side of the body a thing belongs to. `NONE` says that a side has no meaning there. */
export type Side = 'LEFT' | 'RIGHT' | 'BOTH' | 'MIDLINE' | 'NONE';

/** Every side there is, in the order in which they are listed. */
export const sides: readonly Side[] = ['LEFT', 'RIGHT', 'BOTH', 'MIDLINE', 'NONE'];

/** The other side of a pair; `undefined` where there is no pair. */
export function otherSideOf(side: Side): Side | undefined {
  if (side === 'LEFT') return 'RIGHT';
  if (side === 'RIGHT') return 'LEFT';
  return undefined;
}
