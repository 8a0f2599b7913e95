import { detectableChangeOf, semOf } from './detectable-change';
import type { Measuring } from './detectable-change';
import { detectableFromError, errorFromDetectable } from './standard-error';

const same: Measuring = { sameRater: true };
const valueOf = (measure: string, measuring: Measuring = same): number | undefined =>
  detectableChangeOf(measure, measuring)?.value;

describe('the detectable change', () => {
  // Figures: sections 1.2 and 2.2 of the domain model, rows of thresholds.csv and rom_error.csv.
  it.each([
    ['nprs_avg', {}, 2.8],
    ['nprs_avg', { conditionRegion: 'knee' }, 2.8],
    ['nprs_avg', { conditionRegion: 'neck' }, 4],
    ['nprs_avg', { site: 'neck', conditionRegion: 'lumbar' }, 4],
    ['nprs_avg', { site: 'whole_body', conditionRegion: 'neck' }, 4],
    ['nprs_now', { site: 'upper_trapezius' }, 4],
    ['nprs_avg', { conditionRegion: null }, 2.8],
    ['vas', {}, 36.2],
    ['psfs', {}, 2],
    ['ndi', {}, 20],
    ['quickdash', {}, 11.2],
    ['dash', {}, 11.8],
    ['spadi', {}, 18],
    ['lefs', {}, 9],
    ['rom_deg', { site: 'hip', movement: 'flexion' }, 10],
    ['rom_deg', { site: 'neck', movement: 'flexion' }, 10],
    ['rom_deg', { site: 'shoulder', movement: 'abduction' }, 10],
    ['rom_painfree_deg', { site: 'knee', movement: 'flexion' }, 10],
    ['ftf_cm', {}, 4.5],
    ['schober_cm', {}, 1],
    ['wblt_cm', {}, 1.9],
    ['slr_deg', {}, 5.7],
  ])('of %s in %j is %s when one person measures', (measure, place, value) => {
    expect(valueOf(measure, { ...place, sameRater: true })).toBe(value);
  });

  it.each([
    ['rom_deg', 'hip', 15],
    ['rom_deg', 'neck', 15],
    ['rom_deg', 'shoulder', 20],
    ['rom_deg', 'infraspinatus', 20],
    ['ftf_cm', 'thoracolumbar', 9.8],
    ['schober_cm', 'lumbar', 1.8],
    ['wblt_cm', 'ankle', 1.6],
    ['slr_deg', 'hip', undefined],
    ['nprs_avg', 'hip', 2.8],
  ])('of %s at %s is %s when two persons measure', (measure, site, value) => {
    expect(valueOf(measure, { site, sameRater: false })).toBe(value);
  });

  it.each([
    'odi',
    'rmdq',
    'hit6',
    'groc',
    'nprs_post',
    'sore_24h',
    'ppt',
    'tp_severity',
    'own_x',
    'x',
  ])('of %s is not invented', (measure) => {
    expect(detectableChangeOf(measure, same)).toBeUndefined();
    expect(semOf(measure, same)).toBeUndefined();
  });

  it('says in words what it is, in whom it was found and where it comes from', () => {
    expect(detectableChangeOf('nprs_avg', { ...same, site: 'neck' })).toEqual({
      value: 4,
      kind: 'smallest detectable change (95 %)',
      population: 'neck pain Spain n=658, 3 months',
      source: 'Kovacs 2008',
      verified: true,
    });
    expect(detectableChangeOf('rom_deg', { site: 'shoulder', sameRater: false })).toEqual({
      value: 20,
      kind: 'limits of agreement (95 %)',
      population: 'shoulder pain n=155',
      source: 'de Winter 2004: 19.6 rounded up',
      verified: true,
    });
    expect(detectableChangeOf('rom_deg', { ...same, site: 'hip' })?.source).toBe(
      'working figure of this product, no published source',
    );
  });

  it('marks what was not seen at its source', () => {
    expect(detectableChangeOf('quickdash', same)?.verified).toBe(false);
    expect(detectableChangeOf('psfs', same)?.verified).toBe(false);
    expect(detectableChangeOf('lefs', same)?.verified).toBe(true);
  });
});

describe('the standard error of measurement', () => {
  it('is the published one where there is one', () => {
    expect(semOf('nprs_avg', same)).toBe(1.02);
    expect(semOf('peg', same)).toBe(1);
  });

  it('comes from a change at 95 % by 1.96·√2, at 90 % by 1.645·√2', () => {
    expect(semOf('nprs_avg', { ...same, site: 'neck' })).toBeCloseTo(1.443075, 6);
    expect(semOf('lefs', same)).toBeCloseTo(3.868669, 6);
    expect(semOf('psfs', same)).toBeCloseTo(0.859704, 6);
    expect(semOf('rom_deg', { ...same, site: 'hip' })).toBeCloseTo(3.607688, 6);
  });

  it('and the detectable change undo each other', () => {
    expect(detectableFromError(1.02)).toBeCloseTo(2.827296, 6);
    expect(errorFromDetectable(detectableFromError(3.3), 95)).toBeCloseTo(3.3, 12);
  });
});
