import { sideWords } from '@unknot/domain/body/side';
import type { EpisodeStatus } from '@unknot/domain/care/episode';
import { dayText, shortDayText } from '../day-axis';
import type { Figure } from '../figure';
import { movementBars } from '../movement-bars';
import { movementDumbbell } from '../movement-dumbbell';
import { countText } from '../number-text';
import { painLine } from '../pain-line';
import { reportBody } from './report-body';
import type { ReportBody } from './report-body';
import { reportTable } from './report-table';
import type { ReportTable } from './report-table';
import type { ReportToDraw } from './report-to-draw';
import { chartHeightOn } from './paper';
import type { Paper } from './paper';
import { fittedParts } from './report-part';
import type { ReportPart } from './report-part';
import { shortenedTo } from './shortened-to';

/** Everything that stands on the one page, in its order, every word as it is read. Page and file are made from it. */
export interface ReportPage {
  readonly title: string;
  readonly practice: string;
  readonly letterhead: readonly string[];
  /** Who it is about. */
  readonly client: string;
  readonly facts: readonly string[];
  readonly sufficiency: string;
  readonly verdict: string;
  readonly table: ReportTable;
  /** What is measured besides; empty where all is in the table. */
  readonly more: string;
  /** The room for a chart in px. */
  readonly chartHeight: number;
  readonly pain: Figure | undefined;
  readonly movement: Figure | undefined;
  readonly body: ReportBody;
  /** Goals, what was done, and the plan. */
  readonly parts: readonly ReportPart[];
  readonly footnote: readonly string[];
}

const statusWords: Readonly<Record<EpisodeStatus, string>> = {
  OPEN: 'open',
  PAUSED: 'paused',
  DISCHARGED: 'discharged',
  LAPSED: 'lapsed',
  CANCELLED: 'cancelled',
};

function factsOf(report: ReportToDraw): string[] {
  const { clientReference, bornOn, conditionName, side, status, practitionerName } = report;
  const care = [shortenedTo(60, conditionName), sideWords[side]].filter((word) => word !== '');
  return [
    ...(clientReference === null ? [] : [`No. ${shortenedTo(30, clientReference)}`]),
    ...(bornOn === null ? [] : [`born ${shortDayText(bornOn)}`]),
    `${care.join(', ')} (${statusWords[status]})`,
    ...(practitionerName === null ? [] : [`treated by ${shortenedTo(50, practitionerName)}`]),
    `${dayText(report.from)} to ${dayText(report.until)}`,
  ];
}

function painOf(report: ReportToDraw, room: number): Figure | undefined {
  const series = report.series.find(({ key }) => key === report.painKey);
  if (series === undefined) return undefined;
  const label = report.audience === 'CLIENT' ? 'Pain' : series.label;
  return painLine({ series: { ...series, label }, sessions: report.sessions }, room);
}

/** As many of the chosen movements as there is room for. */
function movementOf(report: ReportToDraw, room: number): Figure | undefined {
  const { audience, side, movementKeys } = report;
  const chosen = movementKeys.flatMap((key) => report.series.filter((each) => each.key === key));
  const plain = chosen.filter(({ measure }) => measure.key === 'rom_deg');
  for (let most = chosen.length; most > 0; most -= 1) {
    const figure =
      audience === 'CLIENT' && plain.length > 0
        ? movementBars({ side, series: plain.slice(0, most) })
        : movementDumbbell({ side, series: chosen.slice(0, most) });
    if (figure.height <= room + 12 || most === 1) return figure;
  }
  return undefined;
}

const besides = (count: number, noun: string) =>
  count > 0 ? [`And ${countText(count, `more ${noun}`)}.`] : [];

function doneOf({ done, moreDone, exercises, moreExercises }: ReportToDraw) {
  const techniques = done.map(
    ({ technique, sessions }) =>
      `${shortenedTo(40, technique)} (${countText(sessions, 'session')})`,
  );
  const more = moreDone > 0 ? ` and ${countText(moreDone, 'more technique')}` : '';
  return {
    heading: 'What was done',
    lines: [
      techniques.length === 0 ? 'No technique was recorded.' : `${techniques.join(', ')}${more}.`,
      ...exercises.map(({ sentence }) => `At home: ${shortenedTo(170, sentence)}`),
      ...besides(moreExercises, 'exercise'),
    ],
  };
}

function goalsOf({ goals, moreGoals }: ReportToDraw) {
  return {
    heading: 'Goals',
    lines:
      goals.length === 0
        ? ['No goal was set.']
        : [
            ...goals.map(({ sentence }) => shortenedTo(210, sentence)),
            ...besides(moreGoals, 'goal'),
          ],
  };
}

/** All that stands on the page of a paper; `version` is that of the program. */
export function reportPage(report: ReportToDraw, version: string, paper: Paper): ReportPage {
  const { letterhead, moreSeries, sessions, triggerPoints: found } = report;
  const written = {
    title: report.title,
    practice: shortenedTo(70, letterhead.practiceName),
    letterhead: letterhead.lines.map((line) => shortenedTo(80, line)),
    client: shortenedTo(60, report.clientName),
    facts: factsOf(report),
    sufficiency: report.sufficiency.sentence,
    verdict: report.verdict,
    table: reportTable(report.series, report.tableKeys, report.audience),
    more: besides(moreSeries, 'measure').join(''),
    parts: fittedParts([
      goalsOf(report),
      doneOf(report),
      { heading: 'Plan', lines: report.plan.map((line) => shortenedTo(170, line)) },
    ]),
  };
  const chartHeight = chartHeightOn(paper, written);
  return {
    ...written,
    chartHeight,
    pain: painOf(report, chartHeight),
    movement: movementOf(report, chartHeight),
    body: reportBody({ sessions, found }),
    footnote: [
      ...report.howToRead,
      `Made on ${dayText(report.madeOn)} by Unknot ${version}, rules ${report.rulesVersion}.`,
      `Data ${report.dataHash}`,
    ],
  };
}
