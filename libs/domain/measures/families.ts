import { armDisability } from './arm-disability';
import { backDisability } from './back-disability';
import { distress } from './distress';
import { globalRatingOfChange } from './global-rating-of-change';
import { headacheImpact } from './headache-impact';
import { healthStatus } from './health-status';
import { homeExercise } from './home-exercise';
import { legFunction } from './leg-function';
import { movementTests } from './movement-tests';
import { neckDisability } from './neck-disability';
import { numericPainRatings } from './numeric-pain-ratings';
import { painBeliefs } from './pain-beliefs';
import { participation } from './participation';
import { patientSpecificFunction } from './patient-specific-function';
import { peg } from './peg';
import { posture } from './posture';
import { promis } from './promis';
import { rangeOfMotion } from './range-of-motion';
import { sensation } from './sensation';
import { sleep } from './sleep';
import { strength } from './strength';
import { tenderness } from './tenderness';
import { treatmentSoreness } from './treatment-soreness';
import { visualAnaloguePain } from './visual-analogue-pain';
import type { Family } from './family';

/** Every family of the catalogue, in the order in which people see it. To add one, write its file and name it here. */
export const families: readonly Family[] = [
  numericPainRatings,
  visualAnaloguePain,
  peg,
  patientSpecificFunction,
  globalRatingOfChange,
  backDisability,
  neckDisability,
  armDisability,
  legFunction,
  promis,
  headacheImpact,
  painBeliefs,
  distress,
  healthStatus,
  sleep,
  tenderness,
  rangeOfMotion,
  movementTests,
  strength,
  posture,
  sensation,
  participation,
  homeExercise,
  treatmentSoreness,
];
