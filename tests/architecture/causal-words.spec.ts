import { causalWordsOf } from './causal-words';
import { sourcesOfProject } from './source';

const faultsOf = (text: string, path = 'libs/domain/outcomes/a.ts'): readonly string[] =>
  causalWordsOf([{ path, text }]);

describe('words that claim a cause or an order', () => {
  it('are in no text that a clinic reads', () => {
    expect(causalWordsOf(sourcesOfProject())).toEqual([]);
  });

  it.each([
    `export const a = 'Cupping works for necks.';`,
    `export const a = "Massage is better than stretching.";`,
    'export const a = (n: number) => `the best of ${n} techniques`;',
    'export const a = (n: number) => `${n} clients, an effective change`;',
    'export const a = (n: number) => `${n} clients, ${n} ranked, and so on`;',
    `export const a = { why: 'It causes less pain.' };`,
  ])('are refused: %s', (text) => {
    expect(faultsOf(text)).toHaveLength(1);
    expect(faultsOf(text, 'libs/charts/a.ts')).toHaveLength(1);
    expect(faultsOf(text, 'apps/dashboard/src/app/outcomes/a.ts')).toHaveLength(1);
    expect(faultsOf(text, 'apps/api/src/outcomes/a.ts')).toEqual([]);
    expect(faultsOf(text, 'apps/dashboard/src/app/access/a.ts')).toEqual([]);
  });

  it('are refused in a page', () => {
    expect(faultsOf('<p>Needling beats rest.</p>', 'apps/dashboard/src/app/a.html')).toHaveLength(
      1,
    );
  });

  it('are left to the owners of questionnaires', () => {
    const text = `export const a = 'I walk more slowly because of my back.';`;
    const folder = 'libs/domain/measures/questionnaires';
    expect(faultsOf(text, `${folder}/a-text.ts`)).toEqual([]);
    expect(faultsOf(text, `${folder}/a.ts`)).toHaveLength(1);
  });

  it.each([
    '// what works best: a comment talks to us, not to clinics',
    'export const best = 1; const rank = best;',
    `import { rank } from './rank';`,
    `export const a = 'because it was asked, associated with a larger gain';`,
  ])('are not looked for elsewhere: %s', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});
