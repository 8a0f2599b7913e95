/** The plane in which a movement goes. */
export type Plane = 'SAGITTAL' | 'FRONTAL' | 'TRANSVERSE';

/** One movement of a site, counted from the neutral position: positive in the direction of its name. */
export interface Movement {
  readonly site: string;
  readonly key: string;
  /** In words, lower case. */
  readonly name: string;
  readonly plane: Plane;
  /** `PAIR` where left and right are measured apart, `MIDLINE` where there is one. */
  readonly sides: 'PAIR' | 'MIDLINE';
  /** In degrees: the highest reference value known. What lies far above is probably a slip; `null` where none is known. */
  readonly normalMaximum: number | null;
}
