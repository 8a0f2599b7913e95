import { movementOf } from '@unknot/domain/body/movements';
import { hasSite, isPaired } from '@unknot/domain/body/sites';
import { conditionOf } from '@unknot/domain/care/conditions';
import { muscleOf } from '@unknot/domain/care/muscles';
import { techniqueOf } from '@unknot/domain/care/techniques';
import { measureOf } from '@unknot/domain/measures/catalogue';
import { regionOf, regions } from './regions';
import { conditionTruths, noise, practitionerTruths, techniqueEffects } from './truth';

const all = Object.values(regions);

describe('words of the sample practice', () => {
  it('are those of the catalogue', () => {
    const unknown = [
      ...conditionTruths.filter(({ condition }) => conditionOf(condition) === undefined),
      ...all.flatMap(({ muscles }) => muscles).filter((key) => muscleOf(key) === undefined),
      ...all.flatMap(({ site, referral }) => [site, ...referral]).filter((key) => !hasSite(key)),
      ...all.map(({ score }) => score.measure).filter((key) => measureOf(key) === undefined),
      ...Object.keys(techniqueEffects).filter((key) => techniqueOf(key) === undefined),
    ];
    expect(unknown).toEqual([]);
  });

  it('name movements that there are, on the sides that there are', () => {
    for (const { site, movement, sided } of all.flatMap(({ movements }) => movements)) {
      expect(movementOf(site, movement)?.sides).toBe(sided ? 'PAIR' : 'MIDLINE');
      expect(noise.motion[site]).toBeGreaterThan(0);
    }
    for (const { site, sides } of all) expect(sides.includes('BOTH')).toBe(!isPaired(site));
  });

  it('leave no technique of a practitioner without a true effect, and several with none', () => {
    const used = new Set(practitionerTruths.flatMap(({ style }) => Object.keys(style)));
    expect([...used].filter((technique) => techniqueEffects[technique] === undefined)).toEqual([]);
    expect(
      [...used].filter((technique) => techniqueEffects[technique] === 0).length,
    ).toBeGreaterThan(3);
    expect(practitionerTruths.filter(({ effect }) => effect === 0).length).toBe(6);
  });

  it('know every region that a condition names', () => {
    expect(conditionTruths.map(({ region }) => regionOf(region).site).length).toBe(12);
    expect(() => regionOf('tail')).toThrow(RangeError);
  });
});
