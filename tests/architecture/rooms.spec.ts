import { forbiddenImportsOf, house } from './rooms';
import { sourcesOfProject } from './source';

const faultsOf = (path: string, text: string): readonly string[] =>
  forbiddenImportsOf([{ path, text }]);

describe('the table of rooms', () => {
  it('holds for every import', () => {
    expect(forbiddenImportsOf(sourcesOfProject())).toEqual([]);
  });

  it('names every project, and every project has the one tag of its room', () => {
    const projects = sourcesOfProject()
      .filter(({ path }) => path.endsWith('/project.json'))
      .map(({ path, text }) => [path, (JSON.parse(text) as { tags?: string[] }).tags]);
    const expected = Object.entries(house.rooms).map(([name, { folder }]) => [
      `${folder}/project.json`,
      [`room:${name}`],
    ]);
    expect(projects.toSorted()).toEqual(expected.toSorted());
  });

  it('leads from room to room without a ring', () => {
    const seen = new Set<string>();
    const above = (name: string): readonly string[] =>
      (house.rooms[name]?.mayImport ?? []).flatMap((next) => [next, ...above(next)]);
    for (const name of Object.keys(house.rooms)) {
      expect(above(name)).not.toContain(name);
      seen.add(name);
    }
    expect(seen.size).toBeGreaterThan(8);
  });
});

describe('a forbidden import', () => {
  it.each([
    ['domain to api', 'libs/domain/a.ts', `import { x } from '@unknot/api/config';`],
    [
      'domain to charts, types only',
      'libs/domain/a.ts',
      `import type { X } from '@unknot/charts/x';`,
    ],
    ['statistics to domain', 'libs/statistics/a.ts', `import { x } from '@unknot/domain/care/x';`],
    ['dashboard to statistics', 'apps/dashboard/src/app/a.ts', `import '@unknot/statistics/mean';`],
    ['dashboard to the API', 'apps/dashboard/src/app/a.ts', `import '@unknot/api/config';`],
    [
      'sample-clinic to charts',
      'libs/sample-clinic/a.ts',
      `const x = await import('@unknot/charts/x');`,
    ],
    [
      'a path that climbs into another room',
      'libs/domain/care/a.ts',
      `import '../../statistics/mean';`,
    ],
    ['the alias of the own room', 'libs/domain/care/a.ts', `import '@unknot/domain/care/b';`],
    ['a climb out of every room', 'apps/api/src/a.ts', `import '../../../codegen';`],
    ['node: in a pure room', 'libs/domain/a.ts', `import { readFileSync } from 'node:fs';`],
    ['node without a prefix in a pure room', 'libs/charts/a.ts', `import 'fs';`],
    [
      'a package in a pure room',
      'libs/statistics/a.ts',
      `export { mean } from 'simple-statistics';`,
    ],
    ['Chart.js itself in charts', 'libs/charts/a.ts', `import { Chart } from 'chart.js';`],
    ['a package of specs in a program', 'libs/domain/a.ts', `import fc from 'fast-check';`],
    ['slice to slice in the API', 'apps/api/src/care/a.ts', `import '../clients/clients.reader';`],
    [
      'slice to slice in the dashboard',
      'apps/dashboard/src/app/care/a.ts',
      `import type { X } from '../clients/x';`,
    ],
    ['a door to a slice', 'apps/api/src/database/a.ts', `import '../care/x';`],
    ['ui to a slice', 'apps/dashboard/src/app/ui/a.ts', `import '../progress/x';`],
  ])('is refused: %s', (_, path, text) => {
    expect(faultsOf(path, text)).not.toEqual([]);
  });

  it.each([
    [
      'types of Chart.js in charts',
      'libs/charts/a.ts',
      `import type { ChartConfiguration } from 'chart.js';`,
    ],
    [
      'fast-check in a spec',
      'libs/domain/a.spec.ts',
      `import fc from 'fast-check'; import 'node:fs';`,
    ],
    ['a door', 'apps/api/src/care/a.ts', `import '../database/x'; import '../access/x';`],
    ['the own slice', 'apps/api/src/care/parts/a.ts', `import '../b';`],
    ['what gathers the slices', 'apps/api/src/app.module.ts', `import './care/care.module';`],
    ['a command', 'apps/api/src/commands/a.ts', `import '../exchange/import-file';`],
    ['a relative import inside a room', 'libs/domain/care/a.ts', `import '../body/side';`],
  ])('is not seen in %s', (_, path, text) => {
    expect(faultsOf(path, text)).toEqual([]);
  });
});
