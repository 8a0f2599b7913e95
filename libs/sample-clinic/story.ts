import type { Course } from './course';
import type { Plan } from './plan-of';
import { regionOf } from './regions';
import { conditionTruths } from './truth';

/** Which client the story of the demo is about. */
export const storyClient = 0;

/** Who of the team of eight treats them. */
export const storyPractitioner = 1;

// Weekly visits, a break of seven weeks after the ninth, then every two weeks.
const rhythm = [7, 7, 7, 7, 7, 7, 7, 7, 49, 14, 14];
const length = rhythm.reduce((sum, days) => sum + days, 0);

// Pain falls to nothing, movement comes back almost whole.
const storyCourse: Partial<Course> = {
  kind: 'USUAL',
  startPain: 7.2,
  fall: 7.2,
  tauWeeks: 4,
  turnWeek: Infinity,
  motionLost: 0.42,
  motionLostInTheEnd: 0.03,
};

/** A painful right shoulder that becomes free of pain within twelve visits, the last a week before `until`. */
export function storyPlanOf(plan: Plan, until: number): Plan {
  const condition = conditionTruths.find((truth) => truth.condition === 'shoulder_pain');
  return {
    ...plan,
    condition: condition ?? plan.condition,
    region: regionOf('shoulder'),
    side: 'RIGHT',
    practitioner: storyPractitioner,
    firstDay: until - 7 - length,
    visits: rhythm.length + 1,
    rhythm,
    startPain: 7.2,
    minutes: 45,
    durationWeeks: 10,
    mix: [
      { technique: 'joint_mobilisation', weight: 1 },
      { technique: 'muscle_energy', weight: 0.8 },
      { technique: 'exercise_strength', weight: 1 },
    ],
    intakeDaysBefore: 4,
    answersCheckIns: true,
    keepsLog: true,
    breakAfter: null,
    toolChangeAt: null,
    noiseShare: 0.5,
    isStory: true,
    told: storyCourse,
  };
}
