import type { Side } from '@unknot/domain/body/side';
import type { AlertRule } from '@unknot/domain/progress/alerts/alert';
import type { Course } from './course';
import { storyPractitioner } from './story';

/** A client whose course is told, not drawn, so that it is known what is to be said of them. */
export interface KnownCase {
  /** The most urgent alert that the client must have; `null` for those who must have none. */
  readonly rule: AlertRule | null;
  /** Key of a condition in the catalogue. */
  readonly condition: string;
  readonly side: Side;
  readonly course: Partial<Course> & Pick<Course, 'startPain'>;
  /** Days from each visit to the next. */
  readonly rhythm: readonly number[];
  /** How many days before `until` the last visit was. */
  readonly lastDaysAgo: number;
  /** Which of the team of eight treats them. */
  readonly practitioner: number;
  /** Start and target of their only goal; drawn where left out. */
  readonly goal?: { readonly startScore: number; readonly targetScore: number };
  /** Whether nothing was asked before the second visit. */
  readonly startNotAsked?: boolean;
  /** Whether they were discharged at the last visit. */
  readonly isOver?: boolean;
}

const weekly = (visits: number): number[] => Array.from({ length: visits - 1 }, () => 7);

const flat = { kind: 'USUAL', fall: 0, tauWeeks: 1, turnWeek: Infinity, rise: 0 } as const;

/** Clients of the demo's practitioner, at least one for each reason to look. */
const watched: readonly KnownCase[] = [
  {
    rule: 'WORSE_CONFIRMED',
    condition: 'shoulder_pain',
    side: 'LEFT',
    course: { ...flat, kind: 'WORSE', startPain: 1.8, rise: 8, tauWeeks: 1 },
    rhythm: weekly(7),
    lastDaysAgo: 2,
    practitioner: storyPractitioner,
  },
  {
    rule: 'WORSE_CONFIRMED',
    condition: 'frozen_shoulder',
    side: 'RIGHT',
    course: { ...flat, kind: 'RELAPSE', startPain: 7, fall: 5.5, turnWeek: 5, rise: 5 },
    rhythm: weekly(10),
    lastDaysAgo: 5,
    practitioner: storyPractitioner,
  },
  {
    rule: 'BELOW_EXPECTED_PATH',
    condition: 'lbp',
    side: 'RIGHT',
    course: { ...flat, startPain: 6.4 },
    rhythm: weekly(6),
    lastDaysAgo: 3,
    practitioner: storyPractitioner,
  },
  {
    rule: 'NO_CLEAR_CHANGE',
    condition: 'tth',
    side: 'NONE',
    course: { ...flat, startPain: 5.4 },
    rhythm: weekly(6),
    lastDaysAgo: 6,
    practitioner: storyPractitioner,
  },
  {
    rule: 'GOAL_REACHED',
    condition: 'knee_pain',
    side: 'LEFT',
    course: { ...flat, startPain: 6.2, fall: 6 },
    rhythm: weekly(7),
    lastDaysAgo: 4,
    practitioner: storyPractitioner,
    goal: { startScore: 3, targetScore: 7 },
  },
  {
    rule: 'MISSING',
    condition: 'plantar',
    side: 'RIGHT',
    course: { ...flat, startPain: 6.4, fall: 5.2, tauWeeks: 2 },
    rhythm: [17, 17, 17],
    lastDaysAgo: 4,
    practitioner: storyPractitioner,
    goal: { startScore: 2, targetScore: 10 },
  },
  {
    rule: 'NO_BASELINE',
    condition: 'hip_pain',
    side: 'LEFT',
    course: { ...flat, startPain: 6, fall: 3 },
    rhythm: weekly(3),
    lastDaysAgo: 3,
    practitioner: storyPractitioner,
    startNotAsked: true,
  },
  // Nothing is wrong here; the activities asked at the first visit are due again.
  {
    rule: null,
    condition: 'lateral_elbow',
    side: 'RIGHT',
    course: { ...flat, startPain: 6, fall: 4 },
    rhythm: [21, 18],
    lastDaysAgo: 5,
    practitioner: storyPractitioner,
  },
];

/** What people who were treated before have in common with one who is now, so that a path can be expected. */
interface Alike extends Pick<KnownCase, 'condition' | 'rhythm'> {
  readonly count: number;
  /** The least of them; the others start up to a point higher, and fall up to a point and a third more. */
  readonly startPain: number;
  readonly fall: number;
  /** How many days lie between the ends of two of them. */
  readonly apart: number;
}

/** They got better as people do, each a little different, and have been discharged since. */
const alikeOf = ({
  condition,
  count,
  startPain,
  fall,
  apart,
  rhythm,
}: Alike): readonly KnownCase[] =>
  Array.from({ length: count }, (_, index) => ({
    rule: null,
    condition,
    side: index % 2 === 0 ? 'LEFT' : 'RIGHT',
    course: {
      ...flat,
      startPain: startPain + (index % 7) / 8,
      fall: fall + (index % 5) / 3,
      tauWeeks: 2 + (index % 3) / 2,
    },
    rhythm,
    lastDaysAgo: 60 + apart * index,
    practitioner: (2 * index) % 8,
    isOver: true,
  }));

/** Like the one who is below what is expected. */
const alikeInBack = alikeOf({
  ...{ condition: 'lbp', count: 36, startPain: 5.9, fall: 3.2, apart: 15 },
  rhythm: weekly(9),
});

/** Like the client of the story, and seen for as long; many keep a rest of their pain. */
const alikeInShoulder = alikeOf({
  ...{ condition: 'shoulder_pain', count: 48, startPain: 7, fall: 4, apart: 10 },
  rhythm: [...weekly(7), ...Array.from({ length: 9 }, () => 14)],
});

/** Every one of them, in order. */
export const knownCases: readonly KnownCase[] = [...watched, ...alikeInBack, ...alikeInShoulder];
