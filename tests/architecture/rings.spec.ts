import { ringsOf } from './rings';
import { sourcesOfProject } from './source';

describe('import rings', () => {
  it('are nowhere', () => {
    expect(ringsOf(sourcesOfProject())).toEqual([]);
  });

  it.each([
    ['relative imports', `import { b } from './b';`, `export { a } from './a';`],
    ['types alone', `import type { B } from './b';`, `export type B = import('./a').A;`],
    ['imports while running', `const b = await import('./b');`, `import { a } from './a';`],
  ])('are refused when they are made of %s', (_, a, b) => {
    const rings = ringsOf([
      { path: 'libs/domain/care/a.ts', text: a },
      { path: 'libs/domain/care/b.ts', text: b },
    ]);
    expect(rings).toEqual([
      'libs/domain/care/a.ts -> libs/domain/care/b.ts -> libs/domain/care/a.ts',
    ]);
  });

  it('are refused through an alias and over several files', () => {
    const rings = ringsOf([
      { path: 'apps/api/src/a.ts', text: `import '@unknot/domain/b';` },
      { path: 'libs/domain/b.ts', text: `import './c';` },
      { path: 'libs/domain/c.ts', text: `import '@unknot/api/a';` },
    ]);
    expect(rings).toHaveLength(1);
  });

  it('are not seen where two ways lead to one file', () => {
    const ways = [
      { path: 'libs/domain/a.ts', text: `import './b'; import './c';` },
      { path: 'libs/domain/b.ts', text: `import './d';` },
      { path: 'libs/domain/c.ts', text: `import './d';` },
      { path: 'libs/domain/d.ts', text: '' },
    ];
    expect(ringsOf(ways)).toEqual([]);
  });
});
