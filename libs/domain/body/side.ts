/** Every side there is, in the order in which they are listed. */
export const sides = ['LEFT', 'RIGHT', 'BOTH', 'MIDLINE', 'NONE'] as const;

/** Which side of the body a thing belongs to. `NONE` says that a side has no meaning there. */
export type Side = (typeof sides)[number];

/** A side in words; empty where a side has no meaning. */
export const sideWords: Readonly<Record<Side, string>> = {
  LEFT: 'left',
  RIGHT: 'right',
  BOTH: 'both sides',
  MIDLINE: 'midline',
  NONE: '',
};

/** The other side of a pair; `undefined` where there is no pair. */
export function otherSideOf(side: Side): Side | undefined {
  if (side === 'LEFT') return 'RIGHT';
  if (side === 'RIGHT') return 'LEFT';
  return undefined;
}
