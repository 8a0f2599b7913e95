import type { Severity } from '../care/quality/rule';
import type { Mapping } from './mapping';
import type { ImportFinding, RowRecords } from './row';

/** Findings of one kind in one column: how many there are, and the first of them. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly column: string | null;
  /** All of them, whether shown or not. */
  readonly total: number;
  readonly first: readonly ImportFinding[];
}

/** What reading a file found, whether or not it was stored. */
export interface ImportReport {
  readonly fileName: string;
  /** SHA-256 of the file's bytes in hexadecimal. */
  readonly fileHash: string;
  readonly mapName: string;
  readonly rowsRead: number;
  /** Rows with nothing against them; notes do not count. */
  readonly acceptedRows: number;
  /** Rows of which every value is kept, at least one with a mark. */
  readonly flaggedRows: number;
  /** Rows of which at least one value is left out. */
  readonly refusedRows: number;
  /** Readings that are kept, those without a value among them. */
  readonly readings: number;
  /** Of these, how many say why there is no value. */
  readonly absentReadings: number;
  readonly techniques: number;
  readonly clients: number;
  readonly episodes: number;
  /** Refused groups first, then flagged, then notes. */
  readonly findings: readonly FindingGroup[];
  /** What the mapping takes for granted. */
  readonly assumptions: readonly string[];
  /** What was kept; `null` where the file was only checked. */
  readonly stored: StoredImport | null;
}

/** What one file added to the records. */
export interface StoredImport {
  readonly importId: string;
  /** Fewer than the file offers where an earlier import brought some of them. */
  readonly readings: number;
  readonly clients: number;
}

/** How many findings of one kind a report shows, unless more are asked for. */
export const findingsShown = 5;

/** Counts rows as they pass; holds only counts and the first findings of each kind. */
export interface Tally {
  readonly add: (records: RowRecords) => void;
  /** A finding about the file rather than about a row. */
  readonly tell: (finding: ImportFinding) => void;
  readonly report: (file: {
    readonly fileName: string;
    readonly fileHash: string;
    readonly clients: number;
  }) => ImportReport;
}

const severities: readonly Severity[] = ['REFUSED', 'FLAGGED', 'NOTE'];

/** A tally for one file. */
export function tallyOf(mapping: Mapping, shown = findingsShown): Tally {
  const rows = { ACCEPTED: 0, FLAGGED: 0, REFUSED: 0 };
  const counts = { readings: 0, absentReadings: 0, techniques: 0 };
  const groups = new Map<string, { total: number; first: ImportFinding[] }>();
  const tell = (finding: ImportFinding): void => {
    const key = `${finding.severity} ${finding.code} ${finding.column ?? ''}`;
    const group = groups.get(key) ?? { total: 0, first: [] };
    group.total += 1;
    if (group.first.length < shown) group.first.push(finding);
    groups.set(key, group);
  };
  const add = (records: RowRecords): void => {
    rows[records.standing] += 1;
    counts.readings += records.readings.length;
    counts.techniques += records.techniques.length;
    for (const reading of records.readings) if (reading.value === null) counts.absentReadings += 1;
    records.findings.forEach(tell);
  };
  const report: Tally['report'] = ({ fileName, fileHash, clients }) => ({
    fileName,
    fileHash,
    mapName: mapping.name,
    rowsRead: rows.ACCEPTED + rows.FLAGGED + rows.REFUSED,
    acceptedRows: rows.ACCEPTED,
    flaggedRows: rows.FLAGGED,
    refusedRows: rows.REFUSED,
    ...counts,
    clients,
    episodes: clients,
    findings: groupsOf([...groups.values()]),
    assumptions: assumptionsOf(mapping),
    stored: null,
  });
  return { add, tell, report };
}

function groupsOf(
  groups: readonly { readonly total: number; readonly first: readonly ImportFinding[] }[],
): readonly FindingGroup[] {
  return groups
    .flatMap(({ total, first }) => {
      const [one] = first;
      if (one === undefined) return [];
      return [{ code: one.code, severity: one.severity, column: one.column, total, first }];
    })
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** What a mapping takes for granted, the day that it assumes among them. */
export function assumptionsOf({ dates, assumptions }: Mapping): readonly string[] {
  if (dates.kind !== 'VISITS') return assumptions;
  return [
    `The file has no dates: the first visit is put on ${dates.anchorDate}, the others at their distance from it.`,
    ...assumptions,
  ];
}
