import { importsPastTheDoor } from './one-door';
import { sourcesOfProject } from './source';

const faultsOf = (text: string, path = 'apps/api/src/outcomes/a.ts'): readonly string[] =>
  importsPastTheDoor([{ path, text }]);

describe('the one door to figures about groups', () => {
  it('is the only way in', () => {
    expect(importsPastTheDoor(sourcesOfProject())).toEqual([]);
  });

  it.each([
    'completeness/completeness-of',
    'responders/responders-of',
    'comparison/technique-matrix-of',
    'units/unit-comparison-of',
    'course/important-change-curve-of',
    'exclusions/ledger-of',
    'disclosure/disclose',
    'standing-of',
  ])('lets nobody past: %s', (file) => {
    expect(faultsOf(`import { x } from '@unknot/domain/outcomes/${file}';`)).toHaveLength(1);
    expect(faultsOf(`const x = await import('@unknot/domain/outcomes/${file}');`)).toHaveLength(1);
  });

  it('lets through who knocks, words, and types', () => {
    expect(faultsOf(`import { x } from '@unknot/domain/outcomes/told/told-curve-of';`)).toEqual([]);
    expect(faultsOf(`import { x } from '@unknot/domain/outcomes/outcome-measure-of';`)).toEqual([]);
    expect(faultsOf(`import type { X } from '@unknot/domain/outcomes/share';`)).toEqual([]);
  });
});
