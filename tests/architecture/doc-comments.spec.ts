import { undescribedExportsOf } from './doc-comments';
import { sourcesOfProject } from './source';

const faultsOf = (text: string, path = 'libs/domain/a.ts'): readonly string[] =>
  undescribedExportsOf([{ path, text }]);

describe('an export', () => {
  it('says what it means', () => {
    expect(undescribedExportsOf(sourcesOfProject())).toEqual([]);
  });

  it.each([
    `export const pain = 1;`,
    `// not a doc comment\nexport const pain = 1;`,
    `/** */\nexport function pain(): void {}`,
    `export interface Pain {}`,
    `export type Pain = 1;`,
    `@Resolver()\nexport class Pain {}`,
    `/** About the first. */\nexport const pain = 1;\nexport const motion = 2;`,
  ])('is refused without a sentence: %j', (text) => {
    expect(faultsOf(text)).toHaveLength(1);
    expect(faultsOf(text, 'apps/api/src/a.ts')).toHaveLength(1);
  });

  it.each([
    `/** What hurts. */\nexport const pain = 1;`,
    `/** A resolver. */\n@Resolver()\nexport class Pain {}`,
    `/** For both. */\nexport function pain(a: 1): 1;\nexport function pain(a: 2): 2;\nexport function pain(a: unknown) { return a; }`,
    `export { pain } from './pain';`,
    `const pain = 1;`,
  ])('is accepted: %j', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  it('needs none in a spec', () => {
    expect(faultsOf('export const pain = 1;', 'libs/domain/a.spec.ts')).toEqual([]);
  });
});
