import type { TriggerPointColumns } from '@unknot/domain/care/finding';
import { shortDayText } from './day-axis';
import type { ExaminedSession, SessionToExamine } from './examined-points';
import { examinedSessions, nothingExamined, severityWords } from './examined-points';
import type { FigureTable } from './figure';
import { countText } from './number-text';

/** The trigger points of an episode. */
export interface HeatStripData {
  readonly sessions: readonly SessionToExamine[];
  readonly found: TriggerPointColumns;
}

/** One point in one session. */
export interface HeatCell {
  /** 0 to 5; `null` where it was not examined, which is not 0. */
  readonly severity: number | null;
  /** `trigger point 3 of 5`, `not examined`. */
  readonly words: string;
}

/** One point through all sessions. */
export interface HeatRow {
  readonly key: string;
  /** `Upper trapezius, left`. */
  readonly name: string;
  readonly cells: readonly HeatCell[];
}

/** A session as the head of a column. */
export interface HeatColumn {
  readonly id: string;
  readonly number: number;
  /** `12 Mar 2026`. */
  readonly day: string;
}

/** Which points were there in which session, with all that is needed to read it without seeing it. */
export interface HeatStrip {
  readonly title: string;
  readonly tag: string;
  readonly state: 'EMPTY' | 'DRAWN';
  readonly summary: string;
  /** Says in words what every row shows. */
  readonly label: string;
  readonly keys: readonly string[];
  /** The sessions in which at least one point was examined, oldest first. */
  readonly columns: readonly HeatColumn[];
  /** Every row; the first `shownRows` are to be shown at first. */
  readonly rows: readonly HeatRow[];
  /** `3 more`; empty where every row is shown at first. */
  readonly more: string;
  readonly table: FigureTable;
}

/** How many rows are shown at first. */
export const shownRows = 15;

const cellOf = (severity: number | null): HeatCell => ({
  severity,
  words: severity === null ? 'not examined' : severityWords(severity),
});

const severitiesOf = ({ cells }: HeatRow) =>
  cells.flatMap(({ severity }) => (severity === null ? [] : [severity]));
const latestOf = (row: HeatRow) => severitiesOf(row).at(-1) ?? 0;
const worstOf = (row: HeatRow) => Math.max(0, ...severitiesOf(row));

function worstFirst(a: HeatRow, b: HeatRow): number {
  if (latestOf(a) !== latestOf(b)) return latestOf(b) - latestOf(a);
  if (worstOf(a) !== worstOf(b)) return worstOf(b) - worstOf(a);
  return a.name.localeCompare(b.name, 'en');
}

/** A row for each point, the worst as last examined first. */
function rowsOf(sessions: readonly ExaminedSession[]): HeatRow[] {
  const names = new Map(
    sessions.flatMap(({ points }) => points.map(({ key, name }) => [key, name] as const)),
  );
  const rows = [...names].map(([key, name]) => ({
    key,
    name,
    cells: sessions.map(({ points }) =>
      cellOf(points.find((point) => point.key === key)?.severity ?? null),
    ),
  }));
  return rows.sort(worstFirst);
}

/** From the first to the last time that a point was examined: `4 to 0 of 5 in 3 examinations`. */
function courseText(row: HeatRow): string {
  const severities = severitiesOf(row);
  const [first, last] = [severities[0] ?? 0, severities.at(-1) ?? 0];
  if (severities.length === 1) return `${row.name}: ${severityWords(first)}, examined once.`;
  const course = first === last ? `${last} of 5 first and last` : `${first} to ${last} of 5`;
  return `${row.name}: ${course} in ${severities.length} examinations.`;
}

function summaryOf(rows: readonly HeatRow[]): string {
  if (rows.length === 0) return nothingExamined;
  const wasThere = rows.filter((row) => worstOf(row) > 0);
  const gone = wasThere.filter((row) => latestOf(row) === 0).length;
  if (wasThere.length === 0) return `${countText(rows.length, 'point')} examined, none was there.`;
  const verb = gone === 1 ? 'was' : 'were';
  const points = countText(wasThere.length, 'trigger point');
  return `${gone} of ${points} ${verb} gone when last examined.`;
}

function tableOf(columns: readonly HeatColumn[], rows: readonly HeatRow[]): FigureTable {
  return {
    caption: 'Severity of each point by session, 0 to 5; – says not examined',
    columns: [
      { name: 'Muscle and side', unit: '', kind: 'TEXT' },
      ...columns.map(({ number, day }) => ({
        name: `${number}, ${day}`,
        unit: '',
        kind: 'NUMBER' as const,
      })),
    ],
    rows: rows.map(({ name, cells }) => [name, ...cells.map(({ severity }) => severity)]),
  };
}

/** Trigger points as rows and sessions as columns: which of them go, and which were not looked for again. */
export function heatStrip({ sessions, found }: HeatStripData): HeatStrip {
  const examined = examinedSessions(sessions, found).filter(({ points }) => points.length > 0);
  const columns = examined.map(({ id, number, heldOn }) => ({
    id,
    number,
    day: shortDayText(heldOn),
  }));
  const rows = rowsOf(examined);
  const summary = summaryOf(rows);
  const rest = rows.length - shownRows;
  return {
    title: 'Trigger points by session',
    tag: rows.length === 0 ? '' : '0 gone to 5 painful by itself, lower is better',
    state: rows.length === 0 ? 'EMPTY' : 'DRAWN',
    summary,
    label: [`Trigger points by session. ${summary}`, ...rows.map(courseText)].join(' '),
    keys: ['0: examined, no trigger point. Hatched: not examined in that session.'],
    columns,
    rows,
    more: rest > 0 ? `${rest} more` : '',
    table: tableOf(columns, rows),
  };
}
