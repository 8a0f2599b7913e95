import { readFileSync } from 'node:fs';
import { catalogueVocabulary } from '@unknot/domain/care/catalogue-vocabulary';
import { importMaps } from '@unknot/domain/exchange/import-maps';
import { mappingNamed } from '@unknot/api/exchange/mapping-named';

describe('the page about imports', () => {
  it('shows a mapping that can be used as it stands', () => {
    const page = readFileSync('docs/import.md', 'utf8');
    const [, example] = /```json\n(.*?)```/s.exec(page) ?? [];
    const { mapping, problems } = mappingNamed(example ?? '', catalogueVocabulary);
    expect(problems).toEqual([]);
    expect(mapping?.name).toBe('knee-angles');
  });

  it('is told apart from a mapping with a fault', () => {
    const { problems } = mappingNamed('{ "name": "broken" }', catalogueVocabulary);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('speaks of every mapping that comes along', () => {
    expect(importMaps.map(({ name }) => name)).toHaveLength(6);
  });
});
