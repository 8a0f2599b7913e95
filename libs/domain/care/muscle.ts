/** One muscle, or a group that is palpated as one. Every muscle exists on the left and on the right. */
export interface Muscle {
  readonly key: string;
  readonly name: string;
  /** The key of the region of the body in which it is looked for. */
  readonly region: string;
  /** Where its trigger points send pain, in words. */
  readonly refersTo: string;
  readonly source: string;
  /** Whether the source was seen. */
  readonly verified: boolean;
}
