import type { FindingGroup, ImportReport } from './report';
import type { ImportFinding } from './row';

/** The report as lines of text: the counts, then every finding as `file:line column name: what`. */
export function reportLines(report: ImportReport): readonly string[] {
  return [
    `${report.fileName} read with the mapping ${report.mapName}`,
    `SHA-256 ${report.fileHash}`,
    `${counted(report.rowsRead, 'row')}: ${report.acceptedRows} accepted, ${report.flaggedRows} flagged, ${report.refusedRows} refused in part or whole`,
    `${counted(report.readings, 'reading')} (${report.absentReadings} without a value), ${counted(report.techniques, 'technique')}, ${counted(report.clients, 'client')}, ${counted(report.episodes, 'episode')}`,
    ...report.assumptions.map((assumption) => `assumed: ${assumption}`),
    ...report.findings.flatMap((group) => groupLines(report.fileName, group)),
    report.stored === null
      ? 'Nothing was stored.'
      : `Stored ${counted(report.stored.readings, 'reading')} of ${counted(report.stored.clients, 'client')} as import ${report.stored.importId}.`,
  ];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

const marks = { REFUSED: 'refused', FLAGGED: 'flagged', NOTE: 'note' } as const;

function groupLines(fileName: string, group: FindingGroup): readonly string[] {
  const { severity, code, total, first } = group;
  const where = group.column === null ? '' : ` in column ${group.column}`;
  const lines = [`${marks[severity]}: ${code}${where}, ${total} in all`];
  lines.push(...first.map((finding) => `  ${findingLine(fileName, finding)}`));
  if (total > first.length) lines.push(`  … and ${total - first.length} more`);
  return lines;
}

/** One finding as a person reads it: `hips.csv:16 column fbef: 213 ° is outside -30 to 200 °.` */
export function findingLine(fileName: string, finding: ImportFinding): string {
  const column = finding.column === null ? '' : ` column ${finding.column}`;
  const line = finding.line === null ? '' : `:${finding.line}`;
  return `${fileName}${line}${column}: ${finding.message}`;
}
