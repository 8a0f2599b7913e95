import { v7 as uuidv7 } from 'uuid';
import { localDayOf } from '@unknot/domain/care/local-day';
import type { Problem } from '@unknot/domain/care/problem';
import type { Severity } from '@unknot/domain/care/quality/rule';
import type { Mapping } from '@unknot/domain/exchange/mapping';
import { mappingProblemsOf } from '@unknot/domain/exchange/mapping-problems';
import { readingsRemembered } from '@unknot/domain/exchange/rows-to-records';
import type { FindingGroup, ImportReport } from '@unknot/domain/exchange/report';
import { vocabularyWith } from '@unknot/domain/care/vocabulary-with';
import { auditIn } from '../database/audit';
import { insertRows } from '../database/insert-rows';
import type { Ask } from '../database/statement';
import { imports, ownMeasures } from '../database/tables/exchange.table';
import { isUniqueViolation } from '../database/unique-violation';
import { compareStage, type Dropped } from './compare-stage';
import { FileRefused } from './file-refused';
import { importOfFile, practiceForImport } from './imports.reader';
import { takesTurn } from './one-at-a-time';
import { readFile, type FileReading, type OfferedFile } from './read-import';
import type { CsvOptions } from './read-csv';
import { settleStage } from './settle-stage';
import { openStage } from './stage-rows';
import { assignPractitioners, type TreatedBy } from './treating-practitioners';

/** For whom, by whom and how a file is imported. */
export interface ImportOrder {
  readonly practiceId: string;
  /** `null` for the command line. */
  readonly accountId: string | null;
  readonly mapping: Mapping;
  /** The network address that it was asked from; left out by the command line. */
  readonly from?: string;
  /** Who treats, where the file does not say. */
  readonly treatedBy: TreatedBy;
  /** Keeps what is in the file; without it the file is only checked. */
  readonly store: boolean;
  /** The instant, ISO 8601. */
  readonly now: string;
  readonly reading?: Pick<CsvOptions, 'encoding' | 'maxBytes'>;
}

/** Runs work in one transaction: all of it is kept, or nothing where the work throws. */
export type InTransaction = <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;

/**
 * Imports a file whole or not at all. The same file again changes nothing and is a problem `ALREADY_IMPORTED`;
 * rows that an earlier file of the same kind brought are left out and counted in the report.
 */
export async function importFile(
  inTransaction: InTransaction,
  file: OfferedFile,
  order: ImportOrder,
): Promise<FileReading> {
  try {
    if (!order.store) return await check(inTransaction, file, order);
    return await inTransaction((ask) => store(ask, file, order));
  } catch (fault) {
    if (fault instanceof FileRefused) return refusedBy(fault.problem);
    if (isUniqueViolation(fault)) return refusedBy(meanwhile);
    throw fault;
  }
}

const meanwhile: Problem = {
  path: ['file'],
  code: 'IMPORTED_MEANWHILE',
  message:
    'Another import brought the same at the same moment. Nothing was stored; look at it again.',
};

const underWay: Problem = {
  path: ['file'],
  code: 'IMPORT_UNDER_WAY',
  message:
    'Another import into this practice is under way. Nothing was stored; send the file again when it is done.',
};

function refusedBy(problem: Problem): FileReading {
  return { report: null, problems: [problem] };
}

/** Holds no transaction while the file is read, which may take as long as it likes. */
async function check(
  inTransaction: InTransaction,
  file: OfferedFile,
  order: ImportOrder,
): Promise<FileReading> {
  const { practiceId, mapping } = order;
  const { around, problems } = await inTransaction((ask) => surroundings(ask, order));
  if (problems.length > 0) return { report: null, problems };
  const read = await readFile(file, mapping, around, order.reading);
  if (read.report === null) return read;
  const { fileHash } = read.report;
  const earlier = await inTransaction((ask) =>
    importOfFile(ask, practiceId, fileHash, mapping.name),
  );
  if (earlier === undefined) return read;
  const group = ofFile('ALREADY_IMPORTED', 'NOTE', already(earlier.importedAt));
  return { report: withGroups(read.report, [group]), problems: [] };
}

async function store(ask: Ask, file: OfferedFile, order: ImportOrder): Promise<FileReading> {
  const { practiceId, mapping } = order;
  const { around, timeZone, problems } = await surroundings(ask, order);
  if (problems.length > 0) return { report: null, problems };
  if (!(await takesTurn(ask, practiceId))) return refusedBy(underWay);
  const stage = await openStage(ask);
  const { report, problems: wrong } = await readFile(
    file,
    mapping,
    around,
    order.reading,
    stage.take,
  );
  if (report === null) return { report, problems: wrong };
  await stage.end();
  const earlier = await importOfFile(ask, practiceId, report.fileHash, mapping.name);
  if (earlier !== undefined) {
    const message = already(earlier.importedAt);
    return refusedBy({ path: ['file'], code: 'ALREADY_IMPORTED', message });
  }
  const mayRepeat = report.readings > readingsRemembered;
  const left = await compareStage(ask, practiceId, mapping.name, mayRepeat);
  const treating = await assignPractitioners(ask, practiceId, order.treatedBy);
  const importId = uuidv7();
  const { readings, clients } = left;
  const stored = {
    ...withGroups(report, droppedGroups(left)),
    assumptions: [...report.assumptions, ...treatingWords(treating)],
    stored: { importId, readings, clients },
  };
  await addImport(ask, order, stored, importId);
  await settleStage(ask, { practiceId, importId, timeZone, sessions: mapping.sessions });
  return { report: stored, problems: [] };
}

/** What the file is judged by, and what speaks against reading it at all. */
async function surroundings(ask: Ask, { practiceId, mapping, now }: ImportOrder) {
  const { timeZone, own } = await practiceForImport(ask, practiceId);
  const vocabulary = vocabularyWith(own);
  const around = { vocabulary, today: localDayOf(now, timeZone) };
  const problems = [...mappingProblemsOf(mapping, vocabulary)];
  mapping.ownMeasures.forEach((measure, nth) => {
    const there = own.find(({ key }) => key === measure.key);
    if (there === undefined) return;
    const words = ['min', 'max', 'direction', 'unit'] as const;
    const differing = words.filter((word) => there[word] !== measure[word]);
    if (differing.length === 0) return;
    problems.push({
      path: ['ownMeasures', String(nth)],
      code: 'MEASURE_DIFFERS',
      message: `The practice has a measure ${measure.key} with another ${differing.join(', ')}.`,
    });
  });
  return { around, timeZone, problems };
}

async function addImport(
  ask: Ask,
  { practiceId, accountId, mapping, from }: ImportOrder,
  report: ImportReport,
  importId: string,
): Promise<void> {
  const { fileName, fileHash, mapName, acceptedRows, flaggedRows, refusedRows } = report;
  const measures = mapping.ownMeasures.map((measure) => ({ practiceId, ...measure }));
  await insertRows(ask, ownMeasures, measures, 'on conflict do nothing');
  await insertRows(ask, imports, [
    {
      ...{ practiceId, id: importId, fileName, fileHash, mapName, importedBy: accountId },
      ...{ acceptedRows, flaggedRows, refusedRows, undoneAt: null },
      readings: report.stored?.readings ?? 0,
      clients: report.stored?.clients ?? 0,
      report: withoutCells(report),
    },
  ]);
  const deed = { action: 'IMPORT', clientId: null, subjectId: importId };
  const reach = accountId === null ? null : ({ kind: 'PRACTICE' } as const);
  await auditIn(ask, { practiceId, accountId, reach, from: from ?? null }, deed);
}

/** Messages may quote cells, and a cell may hold a name: the kept report says only where and what kind. */
function withoutCells(report: ImportReport): object {
  const findings = report.findings.map(({ first, ...group }) => ({
    ...group,
    lines: first.map(({ line }) => line),
  }));
  return { ...report, findings };
}

function treatingWords(name: string | undefined): readonly string[] {
  return name === undefined ? [] : [`The file does not say who treats: ${name} is recorded.`];
}

function already(importedAt: string): string {
  return `This file was imported already, on ${importedAt.slice(0, 10)}. To import it again, undo that import first.`;
}

function droppedGroups({ same, other, repeated }: Dropped): readonly FindingGroup[] {
  const place = 'of the same client, measure, site, side and day';
  const groups: FindingGroup[] = [];
  if (other > 0) {
    const message = `For ${other} readings an earlier import brought another value ${place}; that one stays.`;
    groups.push(ofFile('ANOTHER_VALUE_STANDS', 'REFUSED', message));
  }
  if (repeated > 0) {
    const message = `${repeated} readings are second values ${place}; the first one counts.`;
    groups.push(ofFile('DUPLICATE_FAR', 'REFUSED', message));
  }
  if (same > 0) {
    const message = `${same} of these readings were brought by an earlier import; they are left as they are.`;
    groups.push(ofFile('ALREADY_THERE', 'NOTE', message));
  }
  return groups;
}

/** A finding about the file as a whole. */
function ofFile(code: string, severity: Severity, message: string): FindingGroup {
  const finding = { line: null, column: null, code, severity, message };
  return { code, severity, column: null, total: 1, first: [finding] };
}

function withGroups(report: ImportReport, groups: readonly FindingGroup[]): ImportReport {
  return { ...report, findings: [...report.findings, ...groups] };
}
