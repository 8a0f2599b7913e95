import type { Side } from '@unknot/domain/body/side';

/** One movement of a joint, as it is measured in the sample practice. */
export interface Movement {
  readonly site: string;
  readonly movement: string;
  /** Whether left and right are measured; else it is a movement of the midline. */
  readonly sided: boolean;
  /** Degrees that a healthy adult reaches. */
  readonly normal: number;
}

/** A questionnaire's total as it goes with pain: `atNoPain + perPoint * pain`. */
export interface Score {
  readonly measure: string;
  readonly unit: string;
  readonly atNoPain: number;
  readonly perPoint: number;
  /** Deviation of a reading round that line. */
  readonly noise: number;
  readonly step: number;
  readonly min: number;
  readonly max: number;
}

/** A length measured with a tape that goes with how much movement is missing. */
export interface Reach {
  readonly measure: string;
  readonly site: string;
  readonly sided: boolean;
  readonly healthy: number;
  /** Value when no movement is left. */
  readonly blocked: number;
  readonly noise: number;
  readonly min: number;
  readonly max: number;
}

/** What is measured, found and said about one region of the body. */
export interface Region {
  /** The site of pain. */
  readonly site: string;
  /** Sides on which it occurs; drawn with equal chance. */
  readonly sides: readonly Side[];
  readonly movements: readonly Movement[];
  readonly score: Score;
  readonly reach: Reach | null;
  /** Keys of muscles in the catalogue. */
  readonly muscles: readonly string[];
  readonly referral: readonly string[];
  readonly postures: readonly string[];
  readonly exercises: readonly string[];
  /** What clients want to do again, in their words. */
  readonly goals: readonly string[];
}

const movement =
  (site: string, sided: boolean) =>
  (name: string, normal: number): Movement => ({ site, movement: name, sided, normal });
/** A movement of the midline: site, then name and degrees that a healthy adult reaches. */
export const spine = (site: string) => movement(site, false);
/** A movement of each side: site, then name and degrees that a healthy adult reaches. */
export const joint = (site: string) => movement(site, true);

/** A questionnaire's total, from its line and its scale. */
export const score = (
  measure: string,
  unit: string,
  line: readonly [atNoPain: number, perPoint: number, noise: number],
  scale: readonly [min: number, max: number, step: number],
): Score => ({
  measure,
  unit,
  atNoPain: line[0],
  perPoint: line[1],
  noise: line[2],
  min: scale[0],
  max: scale[1],
  step: scale[2],
});

/** For joints of the limbs. */
export const eitherSide: readonly Side[] = ['LEFT', 'RIGHT'];
/** For the trunk, where pain may also be on both sides. */
export const anySide: readonly Side[] = ['LEFT', 'RIGHT', 'BOTH'];
