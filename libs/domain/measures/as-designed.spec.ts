import { existsSync, readFileSync } from 'node:fs';
import type { DesignRow } from './design-tables.example';
import { designRowsOf } from './design-tables.example';
import { siteOfJoint } from '../body/joint-sites';
import { catalogue } from './catalogue';
import { motionErrors } from './errors/motion-errors';
import type { Measure } from './measure';
import { referenceRanges } from './norms/reference-ranges';

const folder = '../shared/design/catalogue';
const isThere = existsSync(folder);
const rowsOf = (file: string): readonly DesignRow[] =>
  isThere ? designRowsOf(readFileSync(`${folder}/${file}.csv`, 'utf8')) : [];

const numberOf = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text);
const isFromMemory = (row: DesignRow): boolean =>
  /\bmem\b|\bmemory\b|unverified/.test(Object.values(row).join(' '));

/** Words that point to other rows or to a report, as they are written out for readers. */
const wordsOf = (text: string | undefined, above: string | undefined): string =>
  text === 'as above'
    ? (above ?? '')
    : (text ?? '')
        .replace(/(\(|, )mem\)/, '$1from memory)')
        .replace('from memory, unverified', 'from memory')
        .replace(' (report 1.3)', '')
        .replace('the a clinic', 'a clinic')
        .replace(
          /^section 2$/,
          'neutral-zero method; reference ranges and errors of this catalogue',
        )
        .replace(/^as QuickDASH$/, 'as for the QuickDASH');

const directions: Readonly<Record<string, string>> = {
  lower: 'LOWER',
  higher: 'HIGHER',
  target: 'TARGET',
  'target 0': 'TARGET',
  'by domain': 'NONE',
  'n/a': 'NONE',
  ordinal: 'NONE',
  process: 'NONE',
};
const roles: Readonly<Record<string, string>> = {
  yes: 'PRIMARY',
  'yes, with a PROM': 'SECONDARY',
  no: 'SECONDARY',
  'no (visit chart only)': 'VISIT_ONLY',
  'no (covariate)': 'COVARIATE',
  'never an outcome: case-mix': 'COVARIATE',
  'never an outcome': 'PROCESS',
  never: 'NEVER',
  'safety only': 'NEVER',
};

function measureAsDesigned(row: DesignRow, first: DesignRow): Omit<Measure, 'note'> {
  const texts = Object.fromEntries(
    Object.entries(row).map(([column, text]) => [column, wordsOf(text, first[column])]),
  );
  const mayBeShown = row['ship_item_text']?.startsWith('yes') ?? false;
  return {
    key: texts['key'],
    name: texts['name'],
    construct: texts['construct'],
    recordedBy: texts['recorded_by']?.toUpperCase(),
    min: numberOf(texts['min']),
    max: numberOf(texts['max']),
    step: numberOf(texts['step']),
    direction: directions[texts['direction'] ?? ''],
    unit: texts['unit']?.replace(/^(level|code)$/, '{$1}'),
    items: texts['items'],
    scoring: texts['scoring_rule'],
    missingItems: texts['missing_item_rule'],
    recall: texts['recall_period'],
    itemTextMayBeShown:
      mayBeShown && !/mem/.test(`${row['ship_item_text']} ${row['licence_note']}`),
    licence: texts['licence_note'],
    loinc: texts['loinc'] === 'local' ? null : texts['loinc'],
    // The global rating is an anchor by its own scoring rule, so it is stricter than its column.
    outcome: texts['key'] === 'groc' ? 'NEVER' : roles[texts['primary_ok'] ?? ''],
    source: texts['source'],
    verified: !isFromMemory(row),
  } as Omit<Measure, 'note'>;
}

(isThere ? describe : describe.skip)(`the catalogue as designed (needs ${folder})`, () => {
  it('holds every measure with every field', () => {
    const rows = rowsOf('measures');
    expect(rows).toHaveLength(47);
    const designed = rows.map((row) => measureAsDesigned(row, rows[0] ?? {}));
    const held = catalogue.measures.map((measure) => {
      const rest: Measure & { note?: string } = { ...measure };
      delete (rest as { note?: string }).note;
      return rest;
    });
    const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);
    expect(held.toSorted(byKey)).toEqual(designed.toSorted(byKey));
  });

  it('keeps in a note what its fields cannot say', () => {
    for (const { key, ship_item_text: ship = '', direction = '' } of rowsOf('measures')) {
      const note = catalogue.measureOf(key ?? '')?.note ?? '';
      if (!/^(yes|no|no: score only)$/.test(ship)) expect(note).toContain(wordsOf(ship, ''));
      if (/\d|domain/.test(direction)) expect(note).toContain(direction);
    }
  });

  it('holds every threshold with every field', () => {
    const rows = rowsOf('thresholds');
    expect(rows).toHaveLength(67);
    const held = catalogue.thresholds.map((row) => ({
      measure_key: row.measure,
      kind: row.kind,
      value: row.value,
      scale: row.scale,
      population: row.population,
      method: row.method,
      source: row.source,
      seen: row.verified ? 'yes' : 'memory',
    }));
    const designed = rows.map((row) => ({
      ...row,
      kind: row['kind']?.toUpperCase(),
      value: numberOf(row['value']),
    }));
    expect(sorted(held)).toEqual(sorted(designed));
  });

  it('reads the limits of a threshold from its scale', () => {
    const limitsOf = (measure: string, kind: string): unknown =>
      catalogue.thresholds
        .filter((row) => row.measure === measure && row.kind === kind)
        .map(({ low, high }) => [low, high]);
    expect(limitsOf('peg', 'MID')).toEqual([[1, 1.75]]);
    expect(limitsOf('tp_severity', 'AGREEMENT')).toEqual([[0.364, 0.54]]);
    expect(limitsOf('ppt', 'RESPONSIVENESS_AUC')).toEqual([[0.5, 0.62]]);
    expect(limitsOf('ndi', 'MDC90')).toEqual([
      [null, null],
      [null, null],
    ]);
    // Fourteen rows of the table have limits in brackets.
    expect(catalogue.thresholds.filter(({ low }) => low !== null)).toHaveLength(14);
  });

  it('holds every reference range with every field', () => {
    const rows = rowsOf('rom_norms');
    expect(rows).toHaveLength(183);
    const held = referenceRanges.map((range) => ({
      joint: range.joint,
      movement: range.movement,
      age_min: range.ageMin,
      age_max: range.ageMax,
      sex: { FEMALE: 'F', MALE: 'M', ALL: 'all' }[range.sex],
      mode: range.mode.toLowerCase(),
      statistic: range.statistic.toLowerCase(),
      value: range.value,
      ci_low: range.low,
      ci_high: range.high,
      unit: 'deg',
      seen: range.verified ? 'yes' : 'memory',
      source: range.source.words,
    }));
    const designed = rows.map((row) => ({
      ...row,
      ...Object.fromEntries(
        ['age_min', 'age_max', 'value', 'ci_low', 'ci_high'].map((column) => [
          column,
          numberOf(row[column]),
        ]),
      ),
    }));
    expect(sorted(held)).toEqual(sorted(designed));
    expect(referenceRanges.every(({ joint, site }) => site === siteOfJoint(joint))).toBe(true);
  });

  it('holds every error of movement with every field and its original words', () => {
    const rows = rowsOf('rom_error');
    expect(rows).toHaveLength(27);
    const held = motionErrors.map((row) => ({
      joint: row.joint,
      movement: row.movement,
      tool: row.tool,
      rater: row.rater.toLowerCase(),
      population: row.population,
      sem: row.sem?.words ?? '',
      mdc: row.mdc.words,
      unit: row.unit,
      level: row.level,
      source: row.source,
    }));
    expect(sorted(held)).toEqual(sorted(rows));
    expect(motionErrors.every(({ verified }) => verified)).toBe(!rows.some(isFromMemory));
  });
});

function sorted(rows: readonly object[]): readonly object[] {
  const textOf = (row: object): string =>
    JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return rows.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
}
