import { importantChangeOf } from './important-change';
import type { Start } from './important-change';

describe('the important change', () => {
  // Figures: section 1.2 of the domain model, rows of thresholds.csv.
  it.each<[string, Start, number]>([
    ['nprs_avg', {}, 2],
    ['nprs_avg', { baseline: 4 }, 2],
    ['nprs_avg', { baseline: 0 }, 2],
    ['nprs_avg', { baseline: 8 }, 2.4],
    ['nprs_avg', { baseline: 10, conditionRegion: 'lumbar' }, 3],
    ['nprs_avg', { baseline: 8, conditionRegion: 'neck' }, 1.5],
    ['nprs_avg', { site: 'shoulder', baseline: 8 }, 2.17],
    ['vas', { baseline: 60 }, 15],
    ['peg', {}, 1],
    ['psfs', {}, 2.3],
    ['psfs', { conditionRegion: 'shoulder' }, 2],
    ['odi', {}, 10],
    ['odi', { baseline: 50 }, 10],
    ['odi', { baseline: 20 }, 6],
    ['rmdq', { baseline: 20 }, 5],
    ['rmdq', { baseline: 10 }, 3],
    ['rmdq', { baseline: 3 }, 5],
    ['rmdq', { baseline: 0 }, 5],
    ['ndi', {}, 19],
    ['quickdash', {}, 10.8],
    ['dash', {}, 10.2],
    ['spadi', {}, 8],
    ['lefs', {}, 9],
    ['hit6', {}, 2.5],
  ])('of %s from %j is %s', (measure, start, value) => {
    expect(importantChangeOf(measure, start)?.value).toBeCloseTo(value, 10);
  });

  it.each(['rom_deg', 'nprs_post', 'groc', 'k10', 'hep_adherence', 'own_x'])(
    'of %s is not invented',
    (measure) => expect(importantChangeOf(measure, { baseline: 5 })).toBeUndefined(),
  );

  it('says how points and share of the start go together', () => {
    expect(importantChangeOf('nprs_avg', { baseline: 6, conditionRegion: 'lumbar' })).toEqual({
      value: 2,
      kind: 'smallest important change (2 and 30 % of the start)',
      population: 'low back pain',
      source: 'Ostelo 2008',
      verified: true,
    });
    expect(importantChangeOf('odi', {})?.kind).toBe(
      'smallest important change (10 or 30 % of the start)',
    );
  });
});
