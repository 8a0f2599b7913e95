import type { Problem } from '../care/problem';
import { cellReader } from './cell-reading';
import { headerProblemsOf } from './header';
import type { Mapping } from './mapping';
import type { CandidateReading, ImportFinding, Row, RowRecords } from './row';
import { rowCareReader } from './row-care';
import { dayFinder } from './row-day';
import { duplicateFinder } from './rules/duplicate';
import { verdictsOn } from '../care/quality/every-rule';
import { beyondFullRange } from './rules/pain-free';
import { previousFinder } from './rules/previous';
import type { Verdict } from '../care/quality/rule';
import { sideSwapFinder } from './rules/side-swap';
import { techniqueReader } from './technique-in-row';
import type { MeasureFacts, Vocabulary } from '../care/vocabulary';

/** How many readings back a value is compared with others; bounds the memory that a file takes. */
export const readingsRemembered = 50_000;

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

  // One list and one teller for all rows, so that a row costs no closures.
  let findings: ImportFinding[] = [];
  const tell: Tell = (finding) => findings.push(finding);

  const read = (row: Row): RowRecords => {
    findings = [];
    if (row.cells.length !== header.length) tell(ragged(row, header.length));
    const day = findings.length > 0 ? undefined : dayOf(row, tell);
    const who = day && care.careOf(row, tell);
    if (day === undefined || who === undefined) return refused(row.line, findings);
    const offered: CandidateReading[] = [];
    for (const cell of cells) {
      const reading = cell(row, who.reference, day, tell);
      if (reading !== undefined) offered.push(reading);
    }
    const readings = judged(offered, tell);
    const techniques = techniquesOf(row, who.reference, day, tell);
    const standing = standingOf(findings);
    return { line: row.line, standing, care: who, readings, techniques, findings };
  };
  return { reader: { read, clients: care.clients }, problems: [] };
}

/** Judges the readings of one row; what is refused is told and left out. */
function judge(mapping: Mapping, { vocabulary, today }: Surroundings) {
  const measures = measuresOf(mapping, vocabulary);
  const previousOf = previousFinder(readingsRemembered);
  const duplicateOf = duplicateFinder(readingsRemembered);
  const swapOf = sideSwapFinder(readingsRemembered);

  const verdictsOf = (reading: CandidateReading): readonly Verdict[] => {
    const measure = measures(reading.measure);
    if (measure === undefined) return [unknownMeasure(reading.measure)];
    if (measure.unit !== reading.unit) return [otherUnitThan(measure, reading.unit)];
    const { value } = reading;
    const detectableChange = vocabulary.detectableChangeOf(reading);
    const previous = previousOf(reading, measure, detectableChange);
    const verdicts =
      value === null
        ? []
        : verdictsOn({ reading, value, measure, vocabulary, today, detectableChange, previous });
    if (isRefusal(verdicts)) return verdicts;
    const duplicate = duplicateOf(reading);
    if (duplicate !== undefined) return [duplicate];
    const swap = swapOf(reading, detectableChange);
    return swap === undefined ? verdicts : [...verdicts, swap];
  };

  return (offered: readonly CandidateReading[], tell: Tell): readonly CandidateReading[] => {
    const beyond = beyondFullRange(offered);
    const kept: CandidateReading[] = [];
    for (const reading of offered) {
      const early = beyond.get(reading);
      const verdicts = early === undefined ? verdictsOf(reading) : [early];
      const { line, column } = reading;
      for (const verdict of verdicts) tell({ line, column, ...verdict });
      if (isRefusal(verdicts)) continue;
      kept.push(verdicts.length === 0 ? reading : marked(reading, verdicts));
    }
    return kept;
  };
}

function marked(reading: CandidateReading, verdicts: readonly Verdict[]): CandidateReading {
  return { ...reading, warnings: [...reading.warnings, ...verdicts.map(({ code }) => code)] };
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
