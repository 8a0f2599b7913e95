/** A figure as its source words it, with the numbers that can be read from the words. */
export interface Figure {
  readonly words: string;
  /** The one number; `null` where the source gives limits. */
  readonly number: number | null;
  /** The limits; `null` where the source gives one number. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A published error of measuring movement. */
export interface MotionError {
  readonly joint: string;
  readonly movement: string;
  readonly tool: string;
  /** Whether one person measured both times, or two persons. */
  readonly rater: 'SAME' | 'DIFFERENT' | 'BOTH';
  readonly population: string;
  /** Standard error of measurement; `null` where the source gives none. */
  readonly sem: Figure | null;
  /** The smallest change beyond error. */
  readonly mdc: Figure;
  /** UCUM. */
  readonly unit: string;
  /** What kind of figure `mdc` is, in the source's words. */
  readonly level: string;
  readonly source: string;
  /** Whether the source was seen. */
  readonly verified: boolean;
}

const range = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)/;

/** Reads a figure from its words: `2.5-4.1`, `9.6 (flexion, largest)`. */
export function figureOf(words: string): Figure {
  const [, low, high] = range.exec(words) ?? [];
  if (low !== undefined && high !== undefined) {
    return { words, number: null, low: Number(low), high: Number(high) };
  }
  return { words, number: Number.parseFloat(words), low: null, high: null };
}

/** One row of published errors; an empty `sem` says that the source gives none. */
export function motionError(
  joint: string,
  movement: string,
  tool: string,
  rater: MotionError['rater'],
  population: string,
  sem: string,
  mdc: string,
  unit: string,
  level: string,
  source: string,
): MotionError {
  return {
    joint,
    movement,
    tool,
    rater,
    population,
    sem: sem === '' ? null : figureOf(sem),
    mdc: figureOf(mdc),
    unit,
    level,
    source,
    verified: true,
  };
}
