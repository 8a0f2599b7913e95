import * as families from './families';
import { readdirSync, readFileSync } from 'node:fs';
import { catalogue, catalogueOf, measureOf } from './catalogue';
import { detectableChangeOf, semOf } from './detectable-change';
import type { Family } from './family';
import { fromMemory } from './from-memory';
import { importantChangeOf } from './important-change';
import type { Measure } from './measure';
import { threshold } from './threshold';
import { knownUnits, unitWordsOf } from './unit-words';

const grip: Measure = {
  key: 'grip_kg',
  name: 'Grip strength',
  construct: 'strength',
  recordedBy: 'PRACTITIONER',
  min: 0,
  max: 100,
  step: 0.5,
  direction: 'HIGHER',
  unit: 'kg',
  items: '1',
  scoring: 'best of 3',
  missingItems: 'none',
  recall: 'at examination',
  itemTextMayBeShown: true,
  licence: 'method',
  loinc: null,
  outcome: 'SECONDARY',
  source: 'a made-up paper',
  verified: true,
};
const gripError = threshold('grip_kg', 'MDC95', 6, 'kg', 'made up', 'made up', 'a made-up paper');
const gripChange = fromMemory(
  threshold('grip_kg', 'MIC', 5, 'kg', 'made up', 'made up', 'another made-up paper'),
);
const gripStrength: Family = {
  order: 185,
  measures: [grip],
  thresholds: [gripError, gripChange],
  defaults: [
    { measures: ['grip_kg'], detectable: [{ row: gripError }], important: [{ row: gripChange }] },
  ],
};

describe('a new measure', () => {
  const grown = catalogueOf([...Object.values(families), gripStrength]);

  it('is known with its figures once its family is named', () => {
    expect(catalogue.measureOf('grip_kg')).toBeUndefined();
    expect(grown.measureOf('grip_kg')).toBe(grip);
    expect(detectableChangeOf('grip_kg', { sameRater: true }, grown)?.value).toBe(6);
    expect(semOf('grip_kg', { sameRater: true }, grown)).toBeCloseTo(2.164613, 6);
    expect(importantChangeOf('grip_kg', {}, grown)).toEqual({
      value: 5,
      kind: 'smallest important change',
      population: 'made up',
      source: 'another made-up paper',
      verified: false,
    });
  });

  it('stands where its family says and changes no other', () => {
    const keys = grown.measures.map(({ key }) => key);
    expect(keys[keys.indexOf('grip_kg') - 1]).toBe('slr_deg');
    expect(keys.filter((key) => key !== 'grip_kg')).toEqual(
      catalogue.measures.map(({ key }) => key),
    );
  });

  it('cannot take a key that is taken', () => {
    expect(() =>
      catalogueOf([...Object.values(families), { order: 1, measures: [grip, grip] }]),
    ).toThrow('two measures have the key grip_kg');
  });

  it('is not forgotten: every file of a family is named in families.ts', () => {
    const folder = 'libs/domain/measures';
    const collected = readFileSync(`${folder}/families.ts`, 'utf8');
    const written = readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .filter((file) =>
        /^export const \w+: Family = /m.test(readFileSync(`${folder}/${file}`, 'utf8')),
      );
    expect(written.length).toBe(Object.keys(families).length);
    for (const file of written) expect(collected).toContain(`'./${file.replace('.ts', '')}'`);
  });
});

describe('the catalogue', () => {
  it('answers a measure by its key', () => {
    expect(measureOf('nprs_avg')?.name).toBe('Numeric pain rating, average');
    expect(measureOf('own_grip')).toBeUndefined();
    expect(measureOf('constructor')).toBeUndefined();
  });

  it('begins with pain, since that is what people come for', () => {
    expect(catalogue.measures[0]?.key).toBe('nprs_avg');
  });

  it('gives every threshold and every default to a measure that exists', () => {
    for (const { measure } of catalogue.thresholds) expect(measureOf(measure)).toBeDefined();
    for (const family of Object.values<Family>(families)) {
      for (const { measures } of family.defaults ?? []) {
        for (const key of measures) expect(measureOf(key)).toBeDefined();
      }
    }
  });

  it('shows no words of an instrument whose words may not be shown', () => {
    const closed = [
      'odi',
      'ndi',
      'dash',
      'quickdash',
      'hit6',
      'eq5d5l',
      'promis_t',
      'pcs',
      'tsk11',
      'pseq',
    ];
    for (const key of closed) expect(measureOf(key)?.itemTextMayBeShown).toBe(false);
    // The row of an instrument counts its items and gives their scale: "10 x 0-5".
    const count = /^\d+(-\d+)?( (x|\+|pain|disability|tick|VAS|\d+(-\d+)?))*$/;
    for (const { items } of catalogue.measures) expect(items).toMatch(count);
  });

  it('never claims a right to words that was not read', () => {
    for (const { itemTextMayBeShown, licence } of catalogue.measures) {
      if (/memory|unverified/.test(licence)) expect(itemTextMayBeShown).toBe(false);
    }
  });

  it('has a word for the unit of every measure', () => {
    for (const { unit } of catalogue.measures) expect(knownUnits).toContain(unit);
    expect(unitWordsOf('{score}', 10)).toBe('of 10');
    expect(unitWordsOf('{score}')).toBe('points');
    expect(unitWordsOf('deg', 200)).toBe('°');
    expect(unitWordsOf('kgf/cm2')).toBe('kgf/cm²');
    expect(unitWordsOf('furlong')).toBe('furlong');
  });
});
