/** One part of the body, as a branch of a tree that begins at the whole body. */
export interface Region {
  readonly key: string;
  readonly name: string;
  /** The region that it belongs to; `null` only for the whole body. */
  readonly parent: string | null;
  /** Whether there is a left and a right one. */
  readonly paired: boolean;
}
