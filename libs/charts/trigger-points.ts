import type { PainArea, PainKind, TriggerPointColumns } from '@unknot/domain/care/finding';
import { sideWords } from '@unknot/domain/body/side';
import type { Side } from '@unknot/domain/body/side';
import { siteNameOf } from '@unknot/domain/body/sites';
import { shortDayText } from './day-axis';
import type { ExaminedPoint, ExaminedSession, SessionToExamine } from './examined-points';
import { examinedSessions, nothingExamined, presentWords, severityWords } from './examined-points';
import type { FigureTable } from './figure';
import { countText } from './number-text';

/** One place in which the client feels something, as it was in one session. */
export type AreaToDraw = Pick<PainArea, 'sessionId' | 'site' | 'side' | 'kind' | 'intensity'>;

/** What was felt and shown on the body in one episode. */
export interface TriggerPointsData {
  readonly sessions: readonly SessionToExamine[];
  readonly found: TriggerPointColumns;
  readonly areas?: readonly AreaToDraw[];
}

/** One point to be marked: a number from 1 to 5, or a cross where it was looked for and gone. */
export interface PointMark extends ExaminedPoint {
  /** `Upper trapezius, left, trigger point 3 of 5, pain travels to head`. */
  readonly spoken: string;
}

/** A region to which the pain of a point travels. */
export interface ReferralZone {
  readonly region: string;
  readonly side: Side;
}

/** A place in which something is felt, with its words. */
export interface AreaMark extends AreaToDraw {
  /** `Neck, left`. */
  readonly name: string;
  /** `Thigh, right, tingling, 3 of 10`. */
  readonly spoken: string;
}

/** The body in one session. What is not marked was not examined. */
export interface SessionMap {
  readonly id: string;
  /** `Session 3, 12 Mar 2026`. */
  readonly heading: string;
  /** Says in words all that the picture shows. */
  readonly label: string;
  readonly marks: readonly PointMark[];
  readonly zones: readonly ReferralZone[];
  readonly areas: readonly AreaMark[];
}

/** The body over the sessions of an episode, with all that is needed to read it without seeing it. */
export interface TriggerPointMap {
  readonly title: string;
  readonly tag: string;
  readonly state: 'EMPTY' | 'DRAWN';
  readonly summary: string;
  readonly keys: readonly string[];
  /** Oldest first; sessions in which nothing was examined and nothing was shown are left out. */
  readonly sessions: readonly SessionMap[];
  readonly table: FigureTable;
}

const painWords: Readonly<Record<PainKind, string>> = {
  ACHE: 'aching',
  SHARP: 'sharp',
  BURNING: 'burning',
  NUMB: 'numb',
  TINGLING: 'tingling',
};

const joined = (words: readonly string[]) => words.filter((word) => word !== '').join(', ');

const listText = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** Where the pain of a point travels, in words; empty where it does not. */
function travelText({ referral }: ExaminedPoint): string {
  return listText(referral.map((region) => siteNameOf(region).toLowerCase()));
}

function markOf(point: ExaminedPoint): PointMark {
  const travels = travelText(point);
  const words = [point.name, severityWords(point.severity)];
  if (travels !== '') words.push(`pain travels to ${travels}`);
  return { ...point, spoken: words.join(', ') };
}

function zonesOf(points: readonly ExaminedPoint[]): ReferralZone[] {
  const zones = points.flatMap(({ referral, side }) =>
    referral.map((region) => ({ region, side })),
  );
  const keys = zones.map(({ region, side }) => `${region}/${side}`);
  return zones.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

const feltWords = ({ kind, intensity }: AreaToDraw) => `${painWords[kind]}, ${intensity} of 10`;

function areaOf(area: AreaToDraw): AreaMark {
  const side = area.side === 'MIDLINE' ? '' : sideWords[area.side];
  const name = joined([siteNameOf(area.site), side]);
  return { ...area, name, spoken: `${name}, ${feltWords(area)}` };
}

const headingOf = ({ number, heldOn }: SessionToExamine) =>
  `Session ${number}, ${shortDayText(heldOn)}`;

function mapOf(session: ExaminedSession, areas: readonly AreaToDraw[]): SessionMap {
  const heading = headingOf(session);
  const marks = session.points.map(markOf);
  const shown = areas.filter(({ sessionId }) => sessionId === session.id).map(areaOf);
  const words = [
    `Body map, ${heading.charAt(0).toLowerCase()}${heading.slice(1)}.`,
    marks.length === 0 ? 'No trigger points were examined.' : `${presentWords(marks)}.`,
    ...marks.map(({ spoken }) => `${spoken}.`),
    ...shown.map(({ spoken }) => `${spoken}.`),
    ...(marks.length === 0 ? [] : ['Muscles that are not named were not examined.']),
  ];
  return {
    id: session.id,
    heading,
    label: words.join(' '),
    marks,
    zones: zonesOf(session.points),
    areas: shown,
  };
}

function summaryOf(examined: readonly ExaminedSession[]): string {
  const [first, last] = [examined[0], examined.at(-1)];
  if (first === undefined || last === undefined) return nothingExamined;
  const now = `Session ${last.number}: ${presentWords(last.points)}`;
  if (first === last) return `${now}.`;
  return `${now}; session ${first.number}: ${presentWords(first.points)}.`;
}

function tableOf(sessions: readonly ExaminedSession[], areas: readonly AreaToDraw[]): FigureTable {
  const text = (name: string) => ({ name, unit: '', kind: 'TEXT' }) as const;
  const rows = sessions.flatMap(({ id, number, heldOn, points }) => [
    ...points.map((point) => [
      point.name,
      number,
      heldOn,
      point.severity,
      severityWords(point.severity),
      travelText(point),
    ]),
    ...areas
      .filter(({ sessionId }) => sessionId === id)
      .map((area) => [areaOf(area).name, number, heldOn, area.intensity, feltWords(area), '']),
  ]);
  return {
    caption:
      'Trigger points and pain areas by session; a muscle that is not listed was not examined',
    columns: [
      text('Where'),
      { name: 'Session', unit: '', kind: 'NUMBER' },
      { name: 'Day', unit: '', kind: 'DAY' },
      { name: 'Severity', unit: '', kind: 'NUMBER' },
      text('Found'),
      text('Pain travels to'),
    ],
    rows,
  };
}

/**
 * Trigger points and pain areas on the body, session by session. Severity is ordinal: points are counted,
 * never averaged. A point that was examined and gone is a mark of its own; what was not examined has none.
 */
export function triggerPoints({ sessions, found, areas = [] }: TriggerPointsData): TriggerPointMap {
  const all = examinedSessions(sessions, found);
  const examined = all.filter(({ points }) => points.length > 0);
  const shown = all.filter(
    ({ id, points }) => points.length > 0 || areas.some(({ sessionId }) => sessionId === id),
  );
  const travels = examined.some(({ points }) => zonesOf(points).length > 0);
  return {
    title: 'Trigger points on the body',
    tag: shown.length === 0 ? '' : `examined in ${countText(examined.length, 'session')}`,
    state: shown.length === 0 ? 'EMPTY' : 'DRAWN',
    summary: summaryOf(examined),
    keys: [
      'A number is the severity by palpation, from 1 tender on firm pressure to 5 painful by itself.',
      'A cross: examined, no trigger point. No mark: not examined.',
      ...(areas.length > 0 ? ['A tinted region: where the client feels something, 0 to 10.'] : []),
      ...(travels ? ['A dotted outline: where pain travels to.'] : []),
      'Severity is compared within one practitioner only; numbers are not averaged.',
    ],
    sessions: shown.map((session) => mapOf(session, areas)),
    table: tableOf(shown, areas),
  };
}
