import { existsSync, readFileSync } from 'node:fs';
import type { DesignRow } from '../measures/design-tables.example';
import { designRowsOf } from '../measures/design-tables.example';
import { conditions } from './conditions';
import { muscles } from './muscles';
import { techniques } from './techniques';

const folder = '../shared/design/catalogue';
const isThere = existsSync(folder);
const rowsOf = (file: string): readonly DesignRow[] =>
  isThere ? designRowsOf(readFileSync(`${folder}/${file}.csv`, 'utf8')) : [];

const fromMemory = 'from memory, unverified';
const sourceOf = ({ source, verified }: { source: string; verified: boolean }): string =>
  verified ? source : fromMemory;

(isThere ? describe : describe.skip)(`the lists of care as designed (need ${folder})`, () => {
  it('hold every technique with every field', () => {
    const rows = rowsOf('techniques');
    expect(rows).toHaveLength(25);
    expect(
      techniques.map((row) => ({
        key: row.key,
        name: row.name,
        group: row.group,
        meaning: row.meaning,
        dose_unit: row.doseUnits.join('; '),
        safety_prompt: row.safety ?? '',
        source: sourceOf(row),
      })),
    ).toEqual(rows);
  });

  it('hold every condition with every field', () => {
    const rows = rowsOf('conditions');
    expect(rows).toHaveLength(51);
    expect(
      conditions.map((row) => ({
        key: row.key,
        name: row.name,
        region: row.region ?? 'any',
        icd10cm_2018: row.icd10cm,
        official_title: row.title + (row.note === undefined ? '' : ` (${row.note})`),
        seen: row.verified ? 'yes' : 'memory',
        source: sourceOf(row),
      })),
    ).toEqual(
      rows.map((row) => ({
        ...row,
        official_title: row['official_title']?.replace(': memory', ' (from memory)'),
      })),
    );
  });

  it('hold every muscle with every field', () => {
    const rows = rowsOf('muscles');
    expect(rows).toHaveLength(38);
    expect(
      muscles.map((row) => ({
        key: row.key,
        referred_pain_regions: row.refersTo,
        source: sourceOf(row),
      })),
    ).toEqual(
      rows.map(({ key, referred_pain_regions, source }) => ({
        key,
        referred_pain_regions,
        source,
      })),
    );
  });

  it('keep the region of a muscle, or name the part of it that is meant', () => {
    const parts: Readonly<Record<string, readonly string[]>> = {
      thorax: ['thoracic', 'chest'],
      back: ['thoracolumbar', 'lumbar'],
      leg: ['lower_leg'],
    };
    for (const [index, { region = '' }] of rowsOf('muscles').entries()) {
      expect(parts[region] ?? [region]).toContain(muscles[index]?.region);
    }
  });
});
