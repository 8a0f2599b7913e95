import type { Region } from './region';
import { anySide, eitherSide, joint, score, spine } from './region';

const neckMovements = [
  spine('neck')('flexion', 45),
  spine('neck')('extension', 45),
  joint('neck')('lateral_flexion', 45),
  joint('neck')('rotation', 80),
];

/** Neck, head and arm, by key. */
export const upperBody: Readonly<Record<string, Region>> = {
  neck: {
    site: 'neck',
    sides: anySide,
    movements: neckMovements,
    score: score('ndi', '%', [4, 5.2, 5], [0, 100, 2]),
    reach: null,
    muscles: [
      'upper_trapezius',
      'levator_scapulae',
      'splenius_capitis',
      'cervical_paraspinals',
      'scm_sternal',
      'scalenes',
    ],
    referral: ['head', 'shoulder', 'thoracic'],
    postures: ['forward_head', 'shoulder_height'],
    exercises: [
      'Chin tucks',
      'Neck rotation in sitting',
      'Upper trapezius stretch',
      'Shoulder blade squeezes',
    ],
    goals: [
      'Check the blind spot without turning my whole body',
      'Work at the screen for two hours',
      'Sleep through without waking from my neck',
      'Read in bed again',
    ],
  },
  head: {
    site: 'head',
    sides: ['BOTH'],
    movements: neckMovements.slice(2),
    score: score('hit6', '{score}', [42, 3.2, 2.5], [36, 78, 1]),
    reach: null,
    muscles: ['temporalis', 'masseter', 'splenius_capitis', 'upper_trapezius', 'scm_clavicular'],
    referral: ['head', 'jaw', 'neck'],
    postures: ['forward_head'],
    exercises: ['Chin tucks', 'Jaw relaxation', 'Slow breathing, five minutes'],
    goals: [
      'Get through a working day without lying down',
      'Play with the kids in the evening',
      'Drive at night without a headache',
    ],
  },
  shoulder: {
    site: 'shoulder',
    sides: eitherSide,
    movements: [
      joint('shoulder')('flexion', 167),
      joint('shoulder')('abduction', 165),
      joint('shoulder')('external_rotation', 85),
      joint('shoulder')('internal_rotation', 80),
    ],
    score: score('quickdash', '{score}', [4, 6, 4.5], [0, 100, 0.1]),
    reach: null,
    muscles: [
      'infraspinatus',
      'supraspinatus',
      'teres_minor',
      'subscapularis',
      'deltoid',
      'upper_trapezius',
      'pectoralis_minor',
    ],
    referral: ['shoulder', 'elbow'],
    postures: ['shoulder_height', 'rounded_shoulders'],
    exercises: [
      'Pendulum swings',
      'External rotation with a band',
      'Wall slides',
      'Sleeper stretch',
    ],
    goals: [
      'Hang out the washing without help',
      'Swim a kilometre again',
      'Put on my bra behind my back',
      'Lift my daughter onto the swing',
      'Serve overarm at tennis',
    ],
  },
  elbow: {
    site: 'elbow',
    sides: eitherSide,
    movements: [
      joint('elbow')('flexion', 145),
      joint('wrist_hand')('flexion', 80),
      joint('wrist_hand')('extension', 70),
    ],
    score: score('quickdash', '{score}', [3, 5, 4.5], [0, 100, 0.1]),
    reach: null,
    muscles: ['wrist_extensors', 'wrist_flexors', 'infraspinatus'],
    referral: ['elbow', 'forearm'],
    postures: ['rounded_shoulders'],
    exercises: ['Slow wrist lowering with a weight', 'Forearm stretch', 'Grip a soft ball'],
    goals: ['Carry a full kettle', 'Use a screwdriver for an hour', 'Play a set of tennis'],
  },
};
