import type { Completeness } from './completeness/completeness-of';
import { completenessSentence } from './completeness/completeness-of';
import type { Difference } from './difference';
import type { Share } from './share';

/** A reservation that stands with a comparison, whatever it says. */
export interface Caveat {
  readonly key:
    'NOT_AT_RANDOM' | 'PAIN_FALLS' | 'NATURAL_COURSE' | 'COMPLETENESS' | 'INCLUDES_NO_DIFFERENCE';
  readonly text: string;
}

/** Standardised mean change of low back pain in the first six weeks; little happens after (Artus and others 2014). */
export const naturalCourse = { inTrials: 1.0, inCohorts: 1.2, weeks: 6 } as const;

/** Stands on everything that shows a before and an after (domain model 4.1). */
export function naturalCourseSentence(): string {
  const { inTrials, inCohorts, weeks } = naturalCourse;
  return (
    `In studies of low back pain, pain fell by about ${inTrials.toFixed(1)} (trials) to ` +
    `${inCohorts.toFixed(1)} (cohorts) standard deviations in the first ${weeks} weeks of care of ` +
    'any kind, and little after.'
  );
}

/** Whether an interval includes no difference; one that ends exactly there does. */
export function includesNoDifference({ low, high }: Pick<Difference, 'low' | 'high'>): boolean {
  return low <= 0 && high >= 0;
}

/** What stands with every comparison of techniques, whatever it says; without a share where that may not be told. */
export function fixedCaveatsOf(share: Share | null): readonly Caveat[] {
  return [
    { key: 'COMPLETENESS', text: completenessSentence(share) },
    {
      key: 'NOT_AT_RANDOM',
      text: 'Clients were not assigned at random; sicker or slower clients may have been given this technique.',
    },
    ...beforeAfterCaveats,
  ];
}

/**
 * The caveats of a comparison of groups (domain model 5.6), in the order in which they are read. That the
 * interval includes no difference is said only where there is one and it does.
 */
export function caveatsOf(
  { share }: Pick<Completeness, 'share'>,
  difference: Pick<Difference, 'low' | 'high'> | null,
): readonly Caveat[] {
  const fixed = fixedCaveatsOf(share);
  if (difference === null || !includesNoDifference(difference)) return fixed;
  return [
    { key: 'INCLUDES_NO_DIFFERENCE', text: 'The interval includes no difference.' },
    ...fixed,
  ];
}

/** The caveats of shares of people who got better: of one group, and of several side by side. */
export function caveatsOfResponders(share: Share | null): readonly Caveat[] {
  return [
    { key: 'COMPLETENESS', text: completenessSentence(share) },
    {
      key: 'NOT_AT_RANDOM',
      text: 'Clients were not assigned at random to groups; one of them may have the sicker or slower clients.',
    },
    ...beforeAfterCaveats,
  ];
}

const painFalls: Caveat = {
  key: 'PAIN_FALLS',
  text: 'Pain usually falls from the day people seek help.',
};

/** What stands on every figure from before to after that has no other group beside it. */
export const beforeAfterCaveats: readonly Caveat[] = [
  painFalls,
  { key: 'NATURAL_COURSE', text: naturalCourseSentence() },
];

/** The caveats of practitioners or locations side by side. */
export function caveatsOfUnits(share: Completeness['share']): readonly Caveat[] {
  return [
    { key: 'COMPLETENESS', text: completenessSentence(share) },
    {
      key: 'NOT_AT_RANDOM',
      text: 'Clients were not assigned at random; sicker or slower clients may have come to one of them.',
    },
    ...beforeAfterCaveats,
  ];
}
