import { forgottenLinesOf, unreadFilesOf } from './gathered';
import { sourcesOfProject } from './source';

const family = { path: 'libs/domain/measures/grip.ts', text: 'export const grip: Family = {};' };
const example = { path: 'libs/charts/funnel.example.ts', text: 'export const funnelExample = 1;' };

describe('a line in the catalogue', () => {
  it('is there for every family of measures and every example of a chart', () => {
    expect(forgottenLinesOf(sourcesOfProject())).toEqual([]);
  });

  it('is missed for a family', () => {
    const list = { path: 'libs/domain/measures/families.ts', text: `export { peg } from './peg';` };
    expect(forgottenLinesOf([family, list])).toHaveLength(1);
    expect(forgottenLinesOf([family])).toHaveLength(1);
    const whole = { ...list, text: `${list.text}\nexport { grip } from './grip';` };
    expect(forgottenLinesOf([family, whole])).toEqual([]);
  });

  it('is missed for an example', () => {
    const path = 'apps/dashboard/src/app/gallery/gallery.ts';
    expect(forgottenLinesOf([example, { path, text: '' }])).toHaveLength(1);
    const text = `import { funnelExample } from '@unknot/charts/funnel.example';`;
    expect(forgottenLinesOf([example, { path, text }])).toEqual([]);
  });
});

describe('rows of the catalogue', () => {
  it('are all read', () => {
    expect(unreadFilesOf(sourcesOfProject())).toEqual([]);
  });

  it('are missed where only a spec reads them', () => {
    const rows = { path: 'libs/domain/measures/norms/jaw.ts', text: 'export const jaw = [];' };
    const spec = { path: 'libs/domain/measures/norms/jaw.spec.ts', text: `import './jaw';` };
    expect(unreadFilesOf([rows, spec])).toHaveLength(1);
    const reader = { path: 'libs/domain/measures/ranges.ts', text: `import './norms/jaw';` };
    expect(unreadFilesOf([rows, spec, reader])).toEqual([]);
  });
});
