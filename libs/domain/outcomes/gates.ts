import { fewestPeople } from '../progress/fewest-people';

/** What a figure needs before it may be shown (domain model 5.5); judgement of the practice of statistics offices. */
export const gates = {
  /** A group of fewer people than this is hidden, unless it is empty. */
  fewestPeople,
  /** A group of fewer than this is marked as indicative. */
  indicativeBelow: 30,
  /** Complete episodes that each arm of an adjusted comparison needs. */
  completePerArm: 30,
  /** Complete episodes for each parameter of the model. */
  episodesPerParameter: 10,
  /** Least share of due episodes with a follow-up score, and the most by which two arms may differ. */
  completeness: 0.6,
  completenessApart: 0.15,
  /** From this share on, completeness is good; between the two it asks for caution. */
  goodCompleteness: 0.8,
  /** Units with enough people that a funnel needs. */
  unitsInFunnel: 5,
} as const;
