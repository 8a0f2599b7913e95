import { siteNameOf } from '@unknot/domain/body/sites';
import { catalogue } from '@unknot/domain/measures/catalogue';
import { detectableChangeOf, semOf } from '@unknot/domain/measures/detectable-change';
import { importantChangeOf } from '@unknot/domain/measures/important-change';
import type { Measure } from '@unknot/domain/measures/measure';
import type { PublishedThreshold, Threshold } from '@unknot/domain/measures/threshold';
import { kindWordsOf } from '@unknot/domain/measures/threshold-words';
import { unitWordsOf } from '@unknot/domain/measures/unit-words';
import { groupsOf, keyOf, sourceOf, tableOf, unverified } from './table';

const betters = { HIGHER: 'higher', LOWER: 'lower', TARGET: 'near a target', NONE: '' };
const uses = {
  PRIMARY: 'main result',
  SECONDARY: 'further result',
  VISIT_ONLY: 'visit chart only',
  COVARIATE: 'describes the case',
  PROCESS: 'process',
  NEVER: 'never a result',
};

function rangeOf({ min, max, unit }: Measure): string {
  if (min === null || max === null) return '';
  const words = unit === '{score}' ? '' : unitWordsOf(unit);
  return `${min} to ${max}${words === '' || words === '°' || words === '%' ? words : ` ${words}`}`;
}

function textOf({ itemTextMayBeShown, licence }: Measure): string {
  return `${itemTextMayBeShown ? 'yes' : 'no'}: ${licence}`;
}

function measureTable(measures: readonly Measure[]): string {
  return tableOf(
    ['About', 'Measure', 'Key', 'By', 'Range', 'Step', 'Better', 'Use', 'LOINC', 'Source'],
    measures.map((measure) => [
      measure.construct,
      measure.name,
      keyOf(measure.key),
      measure.recordedBy === 'CLIENT' ? 'client' : 'practitioner',
      rangeOf(measure),
      measure.step,
      betters[measure.direction],
      uses[measure.outcome],
      measure.loinc,
      sourceOf(measure),
    ]),
  );
}

function scoringTable(measures: readonly Measure[]): string {
  return tableOf(
    ['Measure', 'Items', 'Score', 'Missing items', 'Asks about', 'Words may be shown', 'Note'],
    measures.map((measure) => [
      measure.name,
      measure.items,
      measure.scoring,
      measure.missingItems,
      measure.recall,
      textOf(measure),
      measure.note ?? null,
    ]),
  );
}

/** All measures by what they are about, and how each is scored. */
export function measuresPart(): string {
  const byConstruct = groupsOf(catalogue.measures, ({ construct }) => construct);
  return `## Measures

${measureTable(byConstruct.flatMap(([, measures]) => measures))}

### How they are scored

${scoringTable(catalogue.measures)}`;
}

function figureOf(threshold: Threshold | undefined): string {
  if (threshold === undefined) return 'none';
  return `${threshold.value}${threshold.verified ? '' : ` (${unverified})`}`;
}

const places: readonly (readonly [measure: string, site?: string])[] = [
  ['nprs_avg'],
  ['nprs_avg', 'neck'],
  ['nprs_avg', 'shoulder'],
  ['nprs_avg', 'lumbar'],
  ...['vas', 'peg', 'psfs', 'odi', 'rmdq', 'ndi', 'quickdash', 'dash', 'spadi', 'lefs', 'hit6'].map(
    (key) => [key] as const,
  ),
  ...['pcs', 'tsk11', 'pseq', 'promis_t'].map((key) => [key] as const),
  ['psfs', 'shoulder'],
  ['rom_deg'],
  ['rom_deg', 'neck'],
  ['rom_deg', 'shoulder'],
  ...['ftf_cm', 'schober_cm', 'wblt_cm', 'slr_deg'].map((key) => [key] as const),
];

/** Which figures are used when nothing else is asked for. */
function defaultsTable(): string {
  return tableOf(
    ['Measure', 'Where', 'Beyond error', 'Two persons measure', 'SEM', 'Important', 'Sources'],
    places.map(([key, site]) => {
      const place = site === undefined ? {} : { site };
      const same = detectableChangeOf(key, { ...place, sameRater: true });
      const important = importantChangeOf(key, place);
      const sem = semOf(key, { ...place, sameRater: true });
      return [
        catalogue.measureOf(key)?.name ?? key,
        site === undefined ? 'anywhere' : siteNameOf(site),
        figureOf(same),
        catalogue.measureOf(key)?.recordedBy === 'CLIENT'
          ? null
          : figureOf(detectableChangeOf(key, { ...place, sameRater: false })),
        sem === undefined ? null : sem.toFixed(2),
        important === undefined ? 'none' : `${figureOf(important)}: ${important.kind}`,
        [...new Set([same?.source, important?.source])].filter(Boolean).join('; '),
      ];
    }),
  );
}

function thresholdRow(row: PublishedThreshold): readonly (string | number | null)[] {
  const { kind, value, scale, population, method } = row;
  return [kindWordsOf(kind), value, scale, population, method, sourceOf(row)];
}

/** Every published figure on change, and which of them are used. */
export function thresholdsPart(): string {
  const groups = groupsOf(catalogue.thresholds, ({ measure }) => measure);
  const sections = groups.map(
    ([key, rows]) => `### ${catalogue.measureOf(key)?.name ?? key}

${tableOf(['Figure', 'Value', 'Scale', 'In whom', 'Method', 'Source'], rows.map(thresholdRow))}`,
  );
  return `## What a change is held against

### Figures in use

${defaultsTable()}

## Published figures on change

${sections.join('\n\n')}`;
}
