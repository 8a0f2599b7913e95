import { isWithin } from '../body/regions';
import { movements } from '../body/movements';
import { wholeBody } from '../body/sites';
import type { Side } from '../body/side';
import { catalogue } from '../measures/catalogue';
import { unitWordsOf } from '../measures/unit-words';
import { isFromForm } from '../measures/questionnaires/questionnaires';
import type { MeasureOf } from '../progress/measure-lookup';
import { seriesLabelOf } from '../progress/series-label';
import { isDueToday, type VisitDay } from './episode/reassessment';
import { seriesKeyOf, type AbsentReason, type Series } from './reading';
import type { Vocabulary } from './vocabulary';

/** The latest reading of a series, with a value or without. */
export interface LastReading extends Series {
  readonly value: number | null;
  readonly absent: AbsentReason | null;
  readonly takenOn: string;
  readonly tool: string;
  readonly sessionId: string | null;
}

/** One thing that can be measured at a visit, with what it was the last time. */
export interface VisitMeasure extends Omit<Series, 'movement'> {
  /** The series' key. */
  readonly key: string;
  /** `null` where the measure is no movement. */
  readonly movement: string | null;
  readonly label: string;
  readonly unit: string;
  readonly recall: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
  readonly usualMaximum: number | null;
  readonly last: number | null;
  readonly lastAbsent: AbsentReason | null;
  readonly lastOn: string | null;
  readonly tool: string;
  readonly atLastVisit: boolean;
  readonly due: boolean;
}

/** What decides which measures a visit offers. */
export interface VisitMeasuresAsked extends VisitDay {
  readonly last: readonly LastReading[];
  /** The region of the condition; `null` where it can be anywhere. */
  readonly region: string | null;
  readonly measureOf: MeasureOf;
  readonly vocabulary: Pick<Vocabulary, 'normalMaximumOf'>;
}

/** Scores that every episode should have, in the order in which they are asked. */
const mainScores: readonly string[] = ['nprs_now', 'nprs_worst', 'nprs_avg'];

/** Offered to everybody too, but never due by itself. */
const otherScores: readonly string[] = ['sens_change'];

/** About the person and not about a region: whatever the condition is, and never due by itself. */
const personScores: readonly string[] = [
  ...['groc', 'stress_nrs', 'sleep_h', 'sleep_q', 'analgesic_days'],
];

/** Movements that are measured in another way than by the angle of one joint, where they are looked for. */
const tests: readonly (readonly [measure: string, site: string, sides: readonly Side[]])[] = [
  ['ftf_cm', 'lumbar', ['MIDLINE']],
  ['schober_cm', 'lumbar', ['MIDLINE']],
  ['slr_deg', 'hip', ['LEFT', 'RIGHT']],
  ['wblt_cm', 'ankle', ['LEFT', 'RIGHT']],
  ['hbb_level', 'shoulder', ['LEFT', 'RIGHT']],
];

/** What can be measured: main scores, other scores, then movements of the region, each series once. */
export function visitMeasuresOf(asked: VisitMeasuresAsked): readonly VisitMeasure[] {
  const { last, region } = asked;
  const lastSession = lastSessionOf(last);
  const known = new Map(last.map((reading) => [seriesKeyOf(reading), reading]));
  const measured = new Set(last.map(({ measure }) => measure));
  const offered = [
    ...[...mainScores, ...otherScores]
      .filter((measure) => !measured.has(measure))
      .map((measure) => scoreAt(measure, region)),
    ...personScores
      .filter((measure) => !measured.has(measure))
      .map((measure) => scoreAt(measure, null)),
    ...[...testsOf(region), ...movementsOf(region)].filter(
      (series) => !known.has(seriesKeyOf(series)),
    ),
  ];
  return [...last, ...offered]
    .map((series) => visitMeasureOf(series, known.get(seriesKeyOf(series)), lastSession, asked))
    .filter((measure) => measure !== undefined)
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** Readings come latest first, so that the first that was taken in a session tells which was the last. */
function lastSessionOf(last: readonly LastReading[]): string | null {
  return last.find(({ sessionId }) => sessionId !== null)?.sessionId ?? null;
}

function scoreAt(measure: string, region: string | null): Series {
  return { measure, site: region ?? wholeBody, movement: 'none', side: 'NONE', mode: 'NONE' };
}

function testsOf(region: string | null): readonly Series[] {
  return tests
    .filter(([, site]) => region !== null && (isWithin(site, region) || isWithin(region, site)))
    .flatMap(([measure, site, sides]) =>
      sides.map((side) => ({ measure, site, movement: 'none', side, mode: 'NONE' as const })),
    );
}

/** Active movements of the region and its parts, left before right. */
function movementsOf(region: string | null): readonly Series[] {
  return movements
    .filter(({ site }) => region !== null && (isWithin(site, region) || isWithin(region, site)))
    .flatMap(({ site, key, sides }) => {
      const each: readonly Side[] = sides === 'PAIR' ? ['LEFT', 'RIGHT'] : ['MIDLINE'];
      return each.map((side) => ({
        ...{ measure: 'rom_deg', site, movement: key, side, mode: 'ACTIVE' as const },
      }));
    });
}

function visitMeasureOf(
  series: Series,
  last: LastReading | undefined,
  lastSession: string | null,
  asked: VisitMeasuresAsked,
): VisitMeasure | undefined {
  const { measureOf, vocabulary } = asked;
  const measure = measureOf(series.measure);
  // A form is asked as a form.
  if (measure === undefined || measure.outcome === 'PROCESS' || isFromForm(measure.key)) {
    return undefined;
  }
  const { site, movement, side, mode } = series;
  return {
    ...{ key: seriesKeyOf(series), measure: measure.key, site, side, mode },
    movement: movement === 'none' ? null : movement,
    label: seriesLabelOf(series, measure),
    unit: unitWordsOf(measure.unit, measure.max),
    ...{ recall: measure.recall, min: measure.min, max: measure.max, step: measure.step },
    usualMaximum: vocabulary.normalMaximumOf(series) ?? null,
    last: last?.value ?? null,
    lastAbsent: last?.absent ?? null,
    lastOn: last?.takenOn ?? null,
    tool: last?.tool ?? '',
    atLastVisit: lastSession !== null && last?.sessionId === lastSession,
    due: last === undefined ? mainScores.includes(measure.key) : isDueToday(asked, last.takenOn),
  };
}

const catalogueRank: ReadonlyMap<string, number> = new Map(
  catalogue.measures.map(({ key }, index) => [key, index]),
);

/** Main scores, other scores, movements; those of one measure stay in their order. */
function rankOf({ measure, movement }: VisitMeasure): number {
  const main = mainScores.indexOf(measure);
  if (main >= 0) return main;
  return (movement === null ? 1_000 : 2_000) + (catalogueRank.get(measure) ?? 999);
}
