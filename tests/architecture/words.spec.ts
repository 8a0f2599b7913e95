import { sourcesOfProject } from './source';
import { refusedWordsOf } from './words';

const faultsOf = (text: string, path = 'libs/domain/a.ts'): readonly string[] =>
  refusedWordsOf([{ path, text }]);

describe('words that this project does not use', () => {
  it('are nowhere', () => {
    expect(refusedWordsOf(sourcesOfProject())).toEqual([]);
  });

  it.each([
    ['// TO', 'DO later'],
    ['// FIX', 'ME: soon'],
    [`const file = '/ro`, `ot/data.csv';`],
    ['see /wo', 'rk/notes.md'],
    ['"resolved": "https://registry', '.npmjs.org/a"'],
  ])('are refused: %s%s', (first, second) => {
    expect(faultsOf(first + second)).toHaveLength(1);
    expect(faultsOf(first + second, 'README.md')).toHaveLength(1);
  });

  it('are refused where clinics read them', () => {
    const text = ['A signif', 'icant change'].join('');
    expect(faultsOf(text, 'apps/dashboard/src/app/a.html')).toHaveLength(1);
    expect(faultsOf(text, 'libs/domain/measures/a.ts')).toEqual([]);
  });

  it('do not catch what only looks alike', () => {
    expect(faultsOf(`import '../framework/roots'; // a method`)).toEqual([]);
  });
});
