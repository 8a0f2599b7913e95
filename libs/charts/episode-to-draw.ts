import type { Direction } from '@unknot/domain/measures/measure';

/** One episode by its first and its last score. */
export interface EpisodeToDraw {
  /** Whose, or which one: the heading of its tooltip. */
  readonly name: string;
  /** At the start. */
  readonly first: number;
  readonly last: number;
  /** Whether care has ended as it was planned; one that has not is drawn hollow. */
  readonly finished: boolean;
}

/** Episodes of one measure before and after. */
export interface BeforeAfterData {
  readonly measure: {
    readonly name: string;
    readonly unit: string;
    readonly min: number;
    readonly max: number;
    readonly direction: Direction;
  };
  readonly episodes: readonly EpisodeToDraw[];
  /** How many changed by more than measurement error to either side, and how many did not; counted where it is judged. */
  readonly counts: { readonly better: number; readonly worse: number; readonly same: number };
  /** Episodes without a score at the start or since: they cannot be drawn and are counted. */
  readonly missing: number;
  /** The change that is larger than measurement error; `null` where none is known. */
  readonly detectable: number | null;
  /** The change that people notice; `null` where none is known. */
  readonly important: number | null;
  /** The score that care aims at; `null` where there is none. */
  readonly goal: number | null;
  /** What a before and after without another group does not say; one line each. */
  readonly caveats: readonly string[];
}
