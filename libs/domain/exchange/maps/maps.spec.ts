import { catalogueVocabulary } from '../../care/catalogue-vocabulary';
import { importMapOf, importMaps } from '../import-maps';
import type { Mapping } from '../mapping';
import { mappingOf } from '../mapping-problems';

const anyMap: Mapping = importMapOf('hip-stretching') ?? fail('no such map');

function fail(words: string): never {
  throw new Error(words);
}

describe('the mappings that come with the product', () => {
  it.each(importMaps.map((map) => [map.name, map] as const))('%s is valid as JSON', (_, map) => {
    const read = mappingOf(JSON.parse(JSON.stringify(map)), catalogueVocabulary);
    expect(read.problems).toEqual([]);
    expect(read.mapping).toEqual(map);
  });

  it('have different names', () => {
    expect(new Set(importMaps.map((map) => map.name)).size).toBe(importMaps.length);
  });

  it('put no two files on the same clients', () => {
    expect(new Set(importMaps.map((map) => map.client.reference)).size).toBe(importMaps.length);
  });
});

describe('a mapping that is wrong', () => {
  const problemsOf = (change: object) =>
    mappingOf({ ...anyMap, ...change }, catalogueVocabulary).problems.map(
      ({ path, code }) => `${path.join('.')} ${code}`,
    );

  it('is told by place: shape', () => {
    expect(problemsOf({ shape: 'TALL' })).toEqual(['shape SHAPE']);
    expect(problemsOf({ colour: 'red' })).toEqual(['colour SHAPE']);
    expect(problemsOf({ dates: { kind: 'GUESS' } })).toEqual(['dates SHAPE']);
    expect(problemsOf({ client: { columns: ['person'], reference: 'x' } })).toEqual([
      'client.name SHAPE',
    ]);
    expect(mappingOf('text', catalogueVocabulary).problems).toHaveLength(1);
    expect(mappingOf(null, catalogueVocabulary).problems).toHaveLength(1);
  });

  it('is told by place: what could not be kept', () => {
    const [first] = anyMap.readings;
    expect(problemsOf({ title: 'a\0b' })).toEqual(['title SHAPE']);
    expect(problemsOf({ arm: { is: 'a\0' } })).toEqual(['arm.is SHAPE']);
    expect(problemsOf({ readings: [{ ...first, dayOffset: 1e300 }] })).toEqual([
      'readings.0.dayOffset SHAPE',
    ]);
    expect(problemsOf({ readings: [{ ...first, movement: { is: '__proto__' } }] })).toEqual([
      'readings.0.movement UNKNOWN_WORD',
    ]);
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`k${n}`, 1]));
    expect(problemsOf(many)).toHaveLength(100);
  });

  it('is told by place: sense', () => {
    expect(problemsOf({ condition: { is: 'sadness' } })).toEqual(['condition UNKNOWN_WORD']);
    expect(problemsOf({ dates: { kind: 'VISITS', anchorDate: '2024-02-30' } })).toEqual([
      'dates.anchorDate BAD_DATE',
    ]);
    const client = { columns: ['person'], reference: 'hips', name: 'Person {key}' };
    expect(problemsOf({ client })).toEqual(['client.reference NO_KEY']);
    expect(problemsOf({ shape: 'LONG' })).toEqual(['readings SHAPE']);
  });

  it('is told by place: measures of its own, by the rules for every measure of a practice', () => {
    const own = { name: 'Grip', min: 0, max: 100, step: 1, direction: 'HIGHER', unit: 'kg' };
    const problemsWith = (change: object) =>
      problemsOf({ ownMeasures: [{ ...own, key: 'own_grip', ...change }] });
    expect(problemsWith({})).toEqual([]);
    expect(problemsWith({ key: 'grip' })).toEqual(['ownMeasures.0.key KEY_FORM']);
    expect(problemsWith({ max: 1e308 })).toEqual(['ownMeasures.0.max RANGE_TOO_WIDE']);
    const twice = { ...own, key: 'own_grip' };
    expect(problemsOf({ ownMeasures: [twice, twice] })).toEqual(['ownMeasures.1.key DUPLICATE']);
    expect(problemsWith({ max: 0 })).toEqual(['ownMeasures.0.max RANGE_EMPTY']);
    expect(problemsWith({ unit: 'stone' })).toEqual(['ownMeasures.0.unit UNIT_UNKNOWN']);
  });

  it('is told by place: units and measures are never guessed', () => {
    const [first] = anyMap.readings;
    expect(problemsOf({ readings: [{ ...first, unit: { is: 'rad' } }] })).toEqual([
      'readings.0.unit UNIT',
    ]);
    expect(problemsOf({ readings: [{ ...first, measure: { is: 'nonsense' } }] })).toEqual([
      'readings.0.measure UNKNOWN_WORD',
    ]);
    expect(problemsOf({ readings: [{ ...first, place: { is: { site: 'tail' } } }] })).toEqual([
      'readings.0.place UNKNOWN_WORD',
    ]);
    expect(problemsOf({ readings: [{ ...first, zeroMeans: 'SUSPECT_MISSING' }] })).toEqual([
      'readings.0.blankWith SHAPE',
    ]);
  });
});
