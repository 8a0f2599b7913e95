/** How pain goes: it falls and stays; it falls and comes back; it rises. */
export type CourseKind = 'USUAL' | 'RELAPSE' | 'WORSE';

/** What is true of one episode, whatever its readings say. */
export interface Course {
  readonly kind: CourseKind;
  readonly startPain: number;
  /** Points by which pain has fallen in the end, from all causes; before any relapse. */
  readonly fall: number;
  /** The part of `fall` that comes from the techniques of the first three sessions. */
  readonly fallByTechniques: number;
  readonly tauWeeks: number;
  /** Week from which pain comes back; infinite where it does not. */
  readonly turnWeek: number;
  /** Points by which it rises: after the turn, or from the start where it gets worse. */
  readonly rise: number;
  /** Share of normal movement missing on the affected side: on the first day, and in the end. */
  readonly motionLost: number;
  readonly motionLostInTheEnd: number;
}
