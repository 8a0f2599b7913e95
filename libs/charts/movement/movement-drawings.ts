/** From where the person is looked at. */
export type MovementView = 'SIDE' | 'FRONT' | 'ABOVE' | 'FEET';

/**
 * One picture: what stays, the joint, and what moves. Shapes are parted by `;`, each is the points of a line, or
 * `@x,y,r` for a circle. What stays is drawn on a square of 100 with y downwards; what moves is drawn from the joint,
 * x along the limb and y to its left.
 */
export interface Drawing {
  readonly view: MovementView;
  /** How the person is placed, and where zero is. */
  readonly zeroPosition: string;
  readonly still: string;
  readonly joint: readonly [x: number, y: number];
  readonly moving: string;
  /** The direction of the limb at zero, in degrees from the right, counter-clockwise. */
  readonly zero: number;
}

const standing = '@50,13,8;57,11 61,14 57,16;50,22 50,56';
const seatedFront = '20,50 80,50;40,10 60,10 60,46 40,46 40,10;60,52 60,88;60,88 60,92';

/** Every figure, drawn for the right side or for the middle. */
export const drawings = {
  neckSide: {
    view: 'SIDE',
    zeroPosition: 'sitting upright, looking straight ahead',
    still: '52,62 50,98;52,68 58,98;44,98 44,76 52,62',
    joint: [52, 60],
    moving: '0,0 14,0;@27,0,13;30,-12 25,-18 21,-12',
    zero: 90,
  },
  neckFront: {
    view: 'FRONT',
    zeroPosition: 'sitting upright, head in the middle',
    still: '22,98 27,72 50,64 73,72 78,98',
    joint: [50, 62],
    moving: '0,0 12,0;@26,0,13;@29,5,1;@29,-5,1',
    zero: 90,
  },
  neckAbove: {
    view: 'ABOVE',
    zeroPosition: 'sitting upright, nose straight ahead',
    still: '10,60 24,50 76,50 90,60 76,70 24,70 10,60',
    joint: [50, 60],
    moving: '@0,0,17;15,-5 24,0 15,5',
    zero: 90,
  },
  trunkSide: {
    view: 'SIDE',
    zeroPosition: 'standing upright',
    still: '50,58 50,94 59,94',
    joint: [50, 58],
    moving: '0,0 30,0;@40,0,8;42,-7 38,-12 35,-6;27,0 14,-4 3,-6',
    zero: 90,
  },
  trunkFront: {
    view: 'FRONT',
    zeroPosition: 'standing upright',
    still: '42,95 44,62 56,62 58,95',
    joint: [50, 60],
    moving: '0,-7 0,7 28,12 28,-12 0,-7;@38,0,8',
    zero: 90,
  },
  trunkAbove: {
    view: 'ABOVE',
    zeroPosition: 'sitting, pelvis fixed, facing ahead',
    still: '42,60 42,16;58,60 58,16;36,72 64,72 64,60 36,60 36,72',
    joint: [50, 66],
    moving: '0,30 6,24 6,-24 0,-30 -8,-24 -8,24 0,30;@0,0,11;9,-4 16,0 9,4',
    zero: 90,
  },
  shoulderSide: {
    view: 'SIDE',
    zeroPosition: 'standing, arm hanging, thumb forward',
    still: `${standing};50,56 50,94 57,94`,
    joint: [50, 28],
    moving: '0,0 32,0;@34,0,2.5',
    zero: -90,
  },
  shoulderFront: {
    view: 'FRONT',
    zeroPosition: 'standing, arm hanging, palm forward above 90°',
    still: '@50,13,8;40,27 60,27 57,58 43,58 40,27;45,58 43,94;55,58 57,94;60,28 65,58',
    joint: [39, 28],
    moving: '0,0 32,0;@34,0,2.5',
    zero: -90,
  },
  shoulderAbove: {
    view: 'ABOVE',
    zeroPosition: 'upper arm at the side, elbow bent to 90°, forearm straight ahead',
    still: '8,66 20,58 56,58 68,66 56,74 20,74 8,66;@38,66,11;34,56 38,49 42,56',
    joint: [64, 66],
    moving: '0,0 30,0;@33,0,3',
    zero: 90,
  },
  elbowSide: {
    view: 'SIDE',
    zeroPosition: 'elbow straight, palm forward',
    still: '@50,14,4;50,18 50,52;42,14 42,90',
    joint: [50, 52],
    moving: '0,0 30,0;@34,0,4',
    zero: -90,
  },
  forearmFront: {
    view: 'FRONT',
    zeroPosition: 'elbow at the side and bent to 90°, thumb up',
    still: '@50,58,12;50,94 50,74',
    joint: [50, 58],
    moving: '-20,-6 18,-6 18,6 -20,6 -20,-6;18,2 33,2 35,-2',
    zero: 90,
  },
  wristSide: {
    view: 'SIDE',
    zeroPosition: 'forearm on the table, palm down, hand in line',
    still: '8,50 46,50;8,58 46,58;4,62 44,62',
    joint: [46, 54],
    moving: '0,4 16,5 36,1 36,-2 16,-4 0,-4;8,-4 18,-9',
    zero: 0,
  },
  wristAbove: {
    view: 'ABOVE',
    zeroPosition: 'forearm on the table, palm down, middle finger in line',
    still: '43,96 45,60;57,96 55,60',
    joint: [50, 60],
    moving: '0,6 14,9 32,6 35,0 32,-6 14,-9 0,-6;4,7 13,16 20,16',
    zero: 90,
  },
  hipSide: {
    view: 'SIDE',
    zeroPosition: 'leg in line with the trunk',
    still: `${standing};50,56 47,94 54,94`,
    joint: [50, 56],
    moving: '0,0 38,0 38,7',
    zero: -90,
  },
  hipFront: {
    view: 'FRONT',
    zeroPosition: 'lying on the back, pelvis level, leg in line',
    still: '@50,12,8;42,24 58,24 56,52 44,52 42,24;55,52 57,94',
    joint: [45, 53],
    moving: '0,0 40,0',
    zero: -90,
  },
  hipSeated: {
    view: 'FRONT',
    zeroPosition: 'sitting, knee bent to 90°, lower leg straight down',
    still: seatedFront,
    joint: [40, 52],
    moving: '0,0 36,0;36,-4 36,4',
    zero: -90,
  },
  hipSupine: {
    view: 'FEET',
    zeroPosition: 'lying face up, leg straight, toes up',
    still: '10,84 90,84;66,80 66,50;66,50 62,46',
    joint: [36, 80],
    moving: '0,0 32,0;32,0 36,4',
    zero: 90,
  },
  hipProne: {
    view: 'FEET',
    zeroPosition: 'lying face down, knee bent to 90°, lower leg straight up',
    still: '10,84 90,84;38,80 38,42;34,42 42,42',
    joint: [62, 80],
    moving: '0,0 38,0;38,-4 38,4',
    zero: 90,
  },
  kneeSide: {
    view: 'SIDE',
    zeroPosition: 'knee straight',
    still: '@50,12,4;50,16 50,52',
    joint: [50, 52],
    moving: '0,0 34,0 34,9',
    zero: -90,
  },
  ankleSide: {
    view: 'SIDE',
    zeroPosition: 'foot at a right angle to the lower leg, knee bent',
    still: '38,12 38,62;46,12 46,62',
    joint: [42, 66],
    moving: '-9,-9 36,-9 36,-5 12,4 0,4 -9,-9',
    zero: 0,
  },
  footFront: {
    view: 'FRONT',
    zeroPosition: 'sole flat, heel under the lower leg',
    still: '46,10 46,58;54,10 54,58',
    joint: [50, 64],
    moving: '-20,-6 20,-6 12,5 -12,5 -20,-6',
    zero: 0,
  },
  toesSide: {
    view: 'SIDE',
    zeroPosition: 'toe in line with the sole',
    still: '26,20 26,56 16,68 58,68;36,20 38,50 58,62',
    joint: [58, 65],
    moving: '0,3 26,2 28,0 26,-3 0,-3',
    zero: 0,
  },
} as const satisfies Readonly<Record<string, Drawing>>;
