import type { NormQuestion } from './norm-of';
import { normOf, referenceRangesOf } from './norm-of';

const asked = (question: Partial<NormQuestion>): NormQuestion => ({
  site: 'hip',
  movement: 'flexion',
  mode: 'ACTIVE',
  age: 40,
  sex: 'FEMALE',
  ...question,
});

describe('the reference of an active movement', () => {
  // Values: rows of rom_norms.csv.
  it.each([
    ['hip', 'flexion', 125],
    ['hip', 'external_rotation', 60],
    ['shoulder', 'internal_rotation', 90],
    ['thoracolumbar', 'lateral_flexion', 30],
    ['wrist_hand', 'extension', 70],
    ['wrist', 'extension', 70],
    ['knee', 'extension', 0],
  ])('of %s %s is the fixed normal value %s', (site, movement, value) => {
    const norm = normOf(asked({ site, movement }));
    expect(norm).toMatchObject({ value, low: null, high: null, single: true, verified: true });
    expect(norm?.source).toMatch(/^VA normal ROM/);
  });

  it('comes from the next source where the first is silent', () => {
    expect(normOf(asked({ site: 'shoulder', movement: 'extension' }))).toMatchObject({
      value: 60,
      source: 'FA Davis goniometry text table A.1 (page 158980269): AAOS',
    });
    expect(normOf(asked({ site: 'mtp', movement: 'extension' }))?.value).toBe(80);
    expect(normOf(asked({ movement: 'internal_rotation_seated' }))?.value).toBe(37.9);
  });

  it('is marked where the value was not seen', () => {
    expect(normOf(asked({ site: 'neck', movement: 'rotation' }))).toMatchObject({
      value: 80,
      verified: false,
    });
    expect(normOf(asked({ site: 'cervical', movement: 'rotation' }))?.value).toBe(80);
  });

  it('holds for adults of unknown age and sex, and for no child', () => {
    expect(normOf(asked({ age: null, sex: 'UNKNOWN' }))?.value).toBe(125);
    expect(normOf(asked({ age: 17 }))).toBeUndefined();
    expect(normOf(asked({ age: 18 }))?.value).toBe(125);
  });

  it('of the lumbar spine lies between the youngest and the oldest', () => {
    const lumbar = { site: 'lumbar', movement: 'flexion' };
    expect(normOf(asked({ ...lumbar, age: 18 }))).toMatchObject({ value: 73, single: true });
    expect(normOf(asked({ ...lumbar, age: 45 }))).toMatchObject({
      value: 40,
      low: 40,
      high: 73,
      single: false,
    });
    expect(normOf(asked({ ...lumbar, age: 95 }))).toBeUndefined();
    expect(normOf(asked({ ...lumbar, movement: 'rotation', age: 45 }))).toMatchObject({
      value: 7,
      low: null,
      single: true,
    });
  });
});

describe('the reference of a passive movement', () => {
  const passive = { mode: 'PASSIVE' } as const;

  it('is the mean of age and sex, with its confidence limits', () => {
    expect(normOf(asked({ ...passive, age: 8 }))).toEqual({
      value: 140.8,
      low: 139.2,
      high: 142.4,
      single: true,
      population: 'healthy females aged 2 to 8, passive movement, mean',
      source: 'CDC Normal Joint Range of Motion study page; Soucie 2011',
      verified: true,
    });
  });

  it('is marked where the value was not seen', () => {
    expect(normOf(asked({ ...passive, age: 30, sex: 'MALE' }))).toMatchObject({
      value: 130.4,
      verified: false,
    });
  });

  it('is a range across sexes where the sex is not known', () => {
    for (const sex of ['UNKNOWN', 'OTHER'] as const) {
      expect(normOf(asked({ ...passive, age: 5, sex }))).toEqual({
        value: 131.1,
        low: 131.1,
        high: 140.8,
        single: false,
        population: 'healthy people aged 2 to 8, passive movement, mean',
        source: 'CDC Normal Joint Range of Motion study page; Soucie 2011',
        verified: true,
      });
    }
  });

  it('is a range across ages where the age is not known, as sure as its least sure value', () => {
    expect(normOf(asked({ ...passive, age: null }))).toMatchObject({
      low: 130.8,
      high: 140.8,
      single: false,
      verified: false,
    });
  });

  it('ends at 69 years', () => {
    expect(normOf(asked({ ...passive, age: 69 }))?.value).toBe(130.8);
    expect(normOf(asked({ ...passive, age: 70 }))).toBeUndefined();
  });

  it('is never taken from active movement, nor the other way round', () => {
    expect(normOf(asked({ ...passive, movement: 'external_rotation' }))).toBeUndefined();
    expect(normOf(asked({ site: 'elbow', movement: 'hyperextension' }))).toBeUndefined();
    expect(normOf(asked({ mode: 'NONE' }))).toBeUndefined();
  });
});

describe('references for comparison', () => {
  it('are all there, but men alone, old people alone and lower limits do not speak for everybody', () => {
    const ranges = referenceRangesOf('shoulder', 'internal_rotation');
    expect(ranges.map(({ value }) => value).toSorted((a, b) => a - b)).toEqual([
      62, 69, 70, 80, 90,
    ]);
    expect(ranges.filter(({ source }) => source.rank === null)).toHaveLength(3);
    expect(referenceRangesOf('hip', 'none')).toEqual([]);
  });
});
