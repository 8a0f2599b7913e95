import { deepFilesOf, fullFoldersOf, longFilesOf, longFunctionsOf } from './sizes';
import type { Source } from './source';
import { sourcesOfProject } from './source';

const lines = (count: number): string => '  count += 1;\n'.repeat(count);

const files = (count: number, folder: string): readonly Source[] =>
  Array.from({ length: count }, (_, nth) => ({ path: `${folder}/file-${nth}.ts`, text: '' }));

describe('sizes', () => {
  const sources = sourcesOfProject();

  it.each([
    ['files', longFilesOf],
    ['functions', longFunctionsOf],
    ['folders', fullFoldersOf],
    ['paths', deepFilesOf],
  ])('of %s stay within what can be read', (_, rule) => {
    expect(rule(sources)).toEqual([]);
  });

  it('of a file: 251 lines are refused, 250 are not', () => {
    expect(longFilesOf([{ path: 'libs/domain/a.ts', text: lines(251) }])).toHaveLength(1);
    expect(longFilesOf([{ path: 'apps/dashboard/a.html', text: lines(251) }])).toHaveLength(1);
    expect(longFilesOf([{ path: 'libs/domain/a.ts', text: lines(250) }])).toEqual([]);
  });

  it.each([
    ['a function', (body: string) => `function long() {\n${body}}\n`],
    ['an arrow', (body: string) => `const long = () => {\n${body}};\n`],
    ['a method', (body: string) => `class A { long() {\n${body}} }\n`],
  ])('of %s: 46 lines are refused, 45 are not', (_, written) => {
    const of = (count: number): readonly string[] =>
      longFunctionsOf([{ path: 'libs/domain/a.ts', text: written(lines(count - 2)) }]);
    expect(of(46)).toHaveLength(1);
    expect(of(45)).toEqual([]);
  });

  it('of a folder: 61 files are refused, 60 are not', () => {
    expect(fullFoldersOf(files(61, 'libs/domain/care'))).toHaveLength(1);
    expect(fullFoldersOf(files(60, 'libs/domain/care'))).toEqual([]);
  });

  it('of a path: six levels below an app are refused, five are not', () => {
    expect(deepFilesOf([{ path: 'apps/api/a/b/c/d/e/f.ts', text: '' }])).toHaveLength(1);
    expect(deepFilesOf([{ path: 'apps/api/a/b/c/d/f.ts', text: '' }])).toEqual([]);
  });
});
