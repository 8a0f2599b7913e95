import type { Problem } from '../care/problem';
import { seriesKeyOf } from '../care/reading';
import { cellReader } from './cell-reading';
import { headerProblemsOf } from './header';
import type { Mapping } from './mapping';
import { recentOf } from './recent';
import type { CandidateReading, ImportFinding, Row, RowRecords } from './row';
import { rowCareReader } from './row-care';
import { dayFinder } from './row-day';
import { duplicateFinder } from './rules/duplicate';
import { verdictsOn } from './rules/every-rule';
import { beyondFullRange } from './rules/pain-free';
import type { Verdict } from './rules/rule';
import { sideSwapFinder } from './rules/side-swap';
import { techniqueReader } from './technique-in-row';
import type { MeasureFacts, Vocabulary } from './vocabulary';

/** How many readings back a value is compared with others; bounds the memory that a file takes. */
export const readingsRemembered = 200_000;

/** What reading a file depends on besides the file. */
export interface Surroundings {
  readonly vocabulary: Vocabulary;
  /** The calendar day at the practice, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Turns the rows of one file into candidate records; rows must come in the file's order. */
export interface RowReader {
  readonly read: (row: Row) => RowRecords;
  /** How many clients were met so far; each has one episode. */
  readonly clients: () => number;
}

/** A reader for files with this header, or what stands in the way. */
export type RowReaderOrProblems =
  | { readonly reader: RowReader; readonly problems: readonly [] }
  | { readonly reader: null; readonly problems: readonly Problem[] };

type Tell = (finding: ImportFinding) => void;

/**
 * The way from rows to candidate records. Holds no row; what it remembers is bounded:
 * one entry per client (at most `clientsAllowed`) and the last `readingsRemembered` readings.
 */
export function rowsToRecords(
  mapping: Mapping,
  header: readonly string[],
  surroundings: Surroundings,
): RowReaderOrProblems {
  const problems = headerProblemsOf(mapping, header);
  if (problems.length > 0) return { reader: null, problems };
  const care = rowCareReader(mapping, header);
  const dayOf = dayFinder(mapping, header);
  const cells = mapping.readings.map((rule) => cellReader(rule, mapping, header));
  const techniquesOf = techniqueReader(mapping, header);
  const judged = judge(mapping, surroundings);

  const read = (row: Row): RowRecords => {
    const findings: ImportFinding[] = [];
    const tell: Tell = (finding) => findings.push(finding);
    if (row.cells.length !== header.length) tell(ragged(row, header.length));
    const day = findings.length > 0 ? undefined : dayOf(row, tell);
    const who = day && care.careOf(row, tell);
    if (day === undefined || who === undefined) return refused(row.line, findings);
    const offered = cells.map((cell) => cell(row, who.reference, day, tell));
    const readings = judged(
      offered.filter((one) => one !== undefined),
      tell,
    );
    const techniques = techniquesOf(row, who.reference, day, tell);
    const standing = standingOf(findings);
    return { line: row.line, standing, care: who, readings, techniques, findings };
  };
  return { reader: { read, clients: care.clients }, problems: [] };
}

/** Judges the readings of one row; what is refused is told and left out. */
function judge(mapping: Mapping, { vocabulary, today }: Surroundings) {
  const measures = measuresOf(mapping, vocabulary);
  const duplicateOf = duplicateFinder(readingsRemembered);
  const swapOf = sideSwapFinder(readingsRemembered / 4, vocabulary.detectableChangeOf);
  const latest = recentOf<{ value: number; takenOn: string }>(readingsRemembered);

  const verdictsOf = (reading: CandidateReading): readonly Verdict[] => {
    const measure = measures(reading.measure);
    if (measure === undefined) return [unknownMeasure(reading.measure)];
    if (measure.unit !== reading.unit) return [otherUnitThan(measure, reading.unit)];
    const { value } = reading;
    if (value === null) return [];
    const series = `${reading.reference}/${seriesKeyOf(reading)}`;
    const previous = latest.get(series);
    const verdicts = verdictsOn({ reading, value, measure, vocabulary, today, previous });
    if (!isRefusal(verdicts)) latest.set(series, { value, takenOn: reading.takenOn });
    return verdicts;
  };

  return (offered: readonly CandidateReading[], tell: Tell): readonly CandidateReading[] => {
    const beyond = beyondFullRange(offered);
    return offered.flatMap((reading) => {
      const early = beyond.get(reading);
      let verdicts = early === undefined ? verdictsOf(reading) : [early];
      if (!isRefusal(verdicts)) {
        const late = duplicateOf(reading);
        verdicts = late === undefined ? withSwap(verdicts, swapOf(reading)) : [late];
      }
      const { line, column } = reading;
      for (const verdict of verdicts) tell({ line, column, ...verdict });
      if (isRefusal(verdicts)) return [];
      if (verdicts.length === 0) return [reading];
      return [{ ...reading, warnings: [...reading.warnings, ...verdicts.map((one) => one.code)] }];
    });
  };
}

function withSwap(verdicts: readonly Verdict[], swap: Verdict | undefined): readonly Verdict[] {
  return swap === undefined ? verdicts : [...verdicts, swap];
}

function isRefusal(verdicts: readonly Verdict[]): boolean {
  return verdicts[0]?.severity === 'REFUSED';
}

function measuresOf(mapping: Mapping, vocabulary: Vocabulary) {
  const own = new Map<string, MeasureFacts>(mapping.ownMeasures.map((one) => [one.key, one]));
  return (key: string): MeasureFacts | undefined => own.get(key) ?? vocabulary.measureOf(key);
}

function unknownMeasure(key: string): Verdict {
  const message = `There is no measure "${key}".`;
  return { code: 'UNKNOWN_MEASURE', severity: 'REFUSED', message };
}

function otherUnitThan(measure: MeasureFacts, unit: string): Verdict {
  return {
    code: 'UNIT',
    severity: 'REFUSED',
    message: `${measure.name} is recorded in ${measure.unit}, not in ${unit}; nothing is converted.`,
  };
}

function ragged({ line, cells }: Row, expected: number): ImportFinding {
  const message = `The row has ${cells.length} cells, the header has ${expected}.`;
  return { line, column: null, code: 'RAGGED', severity: 'REFUSED', message };
}

function refused(line: number, findings: readonly ImportFinding[]): RowRecords {
  return { line, standing: 'REFUSED', care: null, readings: [], techniques: [], findings };
}

function standingOf(findings: readonly ImportFinding[]): RowRecords['standing'] {
  if (findings.some(({ severity }) => severity === 'REFUSED')) return 'REFUSED';
  return findings.some(({ severity }) => severity === 'FLAGGED') ? 'FLAGGED' : 'ACCEPTED';
}
