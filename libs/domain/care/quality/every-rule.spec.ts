import type { MeasureFacts, Vocabulary } from '../vocabulary';
import { verdictsOn } from './every-rule';

const vocabulary: Vocabulary = {
  measureOf: () => undefined,
  normalMaximumOf: () => 125,
  detectableChangeOf: () => 10,
  hasCondition: () => true,
  hasTechnique: () => true,
  hasMuscle: () => true,
  hasPosture: () => true,
  hasSite: () => true,
  hasMovement: (movement) => movement === 'flexion' || movement === 'rotation',
  isSided: (site) => site === 'hip',
};

const reading = {
  measure: 'rom_deg',
  site: 'hip',
  movement: 'flexion',
  side: 'LEFT',
  mode: 'ACTIVE',
  takenOn: '2026-05-04',
} as const;

const angle: MeasureFacts = {
  key: 'rom_deg',
  name: 'Range of motion',
  min: -30,
  max: 200,
  step: 1,
  unit: 'deg',
};

function codes(value: number, measure: MeasureFacts, more: object = {}, previous?: number) {
  return verdictsOn({
    reading: { ...reading, ...more },
    value,
    measure,
    vocabulary,
    today: '2026-06-01',
    detectableChange: undefined,
    previous: previous === undefined ? undefined : { value: previous, takenOn: '2026-01-01' },
  }).map(({ code, message }) => ({ code, message }));
}

const none = { movement: 'none', mode: 'NONE', side: 'NONE' };

describe('the rules of quality', () => {
  it('hold 200 degrees for possible and 201 for not', () => {
    expect(codes(200, angle).map(({ code }) => code)).toEqual(['ABOVE_NORMAL']);
    expect(codes(201, angle)).toEqual([
      { code: 'OUT_OF_RANGE', message: '201 ° is outside -30 to 200 °.' },
    ]);
    expect(codes(-30, angle)).toEqual([]);
    expect(codes(-31, angle).map(({ code }) => code)).toEqual(['OUT_OF_RANGE']);
  });

  it('take no range of motion without a movement, and no movement that nobody makes', () => {
    expect(codes(90, angle, { movement: 'none' }).map(({ code }) => code)).toEqual([
      'MOVEMENT_MISSING',
    ]);
    expect(codes(90, angle, { movement: '__proto__' }).map(({ code }) => code)).toEqual([
      'MOVEMENT_UNKNOWN',
    ]);
  });

  it('ask above 115 % of the normal maximum, 143.75 of 125 degrees', () => {
    expect(codes(143.75, angle)).toEqual([]);
    expect(codes(143.76, angle).map(({ code }) => code)).toEqual(['ABOVE_NORMAL']);
  });

  it('ask for the scale where a pain rating is between 21 and 100, and never convert', () => {
    const nprs = { ...angle, key: 'nprs_avg', min: 0, max: 10, unit: '{score}' };
    expect(codes(45, nprs, none)[0]?.message).toContain('divide it by 10');
    expect(codes(15, nprs, none)[0]?.message).toBe('15 is outside 0 to 10.');
  });

  it('ask for inches and pounds by their factor, either way', () => {
    const reach = { ...angle, key: 'ftf_cm', min: -30, max: 80, unit: 'cm' };
    expect(codes(25.4, reach, none, 10).map(({ code }) => code)).toEqual(['OTHER_UNIT']);
    expect(codes(10, reach, none, 25.4).map(({ code }) => code)).toEqual(['OTHER_UNIT']);
    expect(codes(22, reach, none, 10)).toEqual([]);
    expect(codes(0, reach, none, 10)).toEqual([]);
    const force = { ...angle, key: 'hhd_kg', min: 0, max: 120, unit: 'kg' };
    expect(codes(22.05, force, none, 10).map(({ code }) => code)).toEqual(['OTHER_UNIT']);
    expect(codes(121, force, none)[0]?.message).toContain('pounds');
  });

  it('ask for kPa where a pressure threshold is far above its scale', () => {
    const ppt = { ...angle, key: 'ppt', min: 0.1, max: 20, unit: 'kgf/cm2' };
    expect(codes(300, ppt, none)[0]?.message).toContain('kPa');
  });

  it('want a side where there are two, and none where there is one', () => {
    expect(codes(100, angle, { side: 'NONE' }).map(({ code }) => code)).toEqual(['SIDE_MISSING']);
    expect(codes(40, angle, { site: 'lumbar' }).map(({ code }) => code)).toEqual([
      'SIDE_UNEXPECTED',
    ]);
    expect(codes(40, angle, { site: 'lumbar', side: 'NONE' })).toEqual([]);
  });

  it('take today for possible and tomorrow for not', () => {
    expect(codes(100, angle, { takenOn: '2026-06-01' })).toEqual([]);
    expect(codes(100, angle, { takenOn: '2026-06-02' }).map(({ code }) => code)).toEqual([
      'IN_FUTURE',
    ]);
  });
});
