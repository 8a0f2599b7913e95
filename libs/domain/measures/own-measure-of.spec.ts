import type { OwnMeasureInput } from './own-measure-of';
import { asMeasure, ownMeasureOf } from './own-measure-of';

const grip: OwnMeasureInput = {
  key: 'own_grip_kg',
  name: ' Grip strength ',
  min: 0,
  max: 100,
  step: 0.5,
  direction: 'HIGHER',
  unit: 'kg',
};
const codesOf = (input: OwnMeasureInput): readonly string[] => {
  const answer = ownMeasureOf(input);
  return Array.isArray(answer) ? answer.map(({ code, path }) => `${path.join('.')} ${code}`) : [];
};

describe("a practice's own measure", () => {
  it('is taken when everything about it is clear', () => {
    expect(ownMeasureOf(grip)).toEqual({ ...grip, name: 'Grip strength' });
    expect(codesOf({ ...grip, min: -10, max: 0, step: 10 })).toEqual([]);
    expect(codesOf({ ...grip, key: `own_${'a'.repeat(40)}` })).toEqual([]);
  });

  it.each<[Partial<OwnMeasureInput>, string]>([
    [{ key: 'grip' }, 'key KEY_FORM'],
    [{ key: 'own_' }, 'key KEY_FORM'],
    [{ key: 'own_Grip' }, 'key KEY_FORM'],
    [{ key: `own_${'a'.repeat(41)}` }, 'key KEY_FORM'],
    [{ name: '  ' }, 'name NAME_MISSING'],
    [{ name: 'n'.repeat(81) }, 'name NAME_TOO_LONG'],
    [{ min: 100 }, 'max RANGE_EMPTY'],
    [{ min: 101 }, 'max RANGE_EMPTY'],
    [{ max: Number.NaN }, 'max NUMBER_MISSING'],
    [{ max: Infinity }, 'max NUMBER_MISSING'],
    [{ step: 0 }, 'step STEP_FORM'],
    [{ step: -1 }, 'step STEP_FORM'],
    [{ step: 101 }, 'step STEP_TOO_LARGE'],
    [{ direction: 'UP' }, 'direction DIRECTION_UNKNOWN'],
    [{ unit: 'stone' }, 'unit UNIT_UNKNOWN'],
  ])('is refused with %j', (wrong, code) => {
    expect(codesOf({ ...grip, ...wrong })).toEqual([code]);
  });

  it('is told all its problems at once', () => {
    expect(
      codesOf({ ...grip, key: 'x', name: '', min: 5, max: 5, direction: '', unit: '' }),
    ).toEqual([
      'key KEY_FORM',
      'name NAME_MISSING',
      'unit UNIT_UNKNOWN',
      'max RANGE_EMPTY',
      'direction DIRECTION_UNKNOWN',
    ]);
  });

  it('is a measure like any other, with nothing published on it', () => {
    const own = ownMeasureOf(grip);
    if (Array.isArray(own)) throw new Error('it was refused');
    expect(asMeasure(own)).toMatchObject({
      key: 'own_grip_kg',
      unit: 'kg',
      direction: 'HIGHER',
      outcome: 'SECONDARY',
      loinc: null,
      source: 'defined by the practice',
    });
  });
});
