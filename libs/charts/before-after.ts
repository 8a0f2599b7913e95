import { beforeAfterDrawing, beforeAfterHeight } from './before-after-drawing';
import type { BeforeAfterData, EpisodeToDraw } from './episode-to-draw';
import type { Figure, FigureLine } from './figure';
import { countText, differenceText, directionWords, numberText, quantityText } from './number-text';

function summaryOf(data: BeforeAfterData): string {
  const n = data.episodes.length;
  if (n === 0) return 'No episode has a score at the start and another one since.';
  const { better, worse, same } = data.counts;
  const by = data.detectable === null ? '' : ' by more than measurement error';
  return `Of ${countText(n, 'episode')}, ${better} better and ${worse} worse${by}, ${same} with no clear change.`;
}

function linesOf({ first, last, finished }: EpisodeToDraw, { unit }: BeforeAfterData['measure']) {
  const change = last - first;
  const way = change < 0 ? 'lower' : 'higher';
  return [
    `start ${quantityText(first, unit)}`,
    `last ${quantityText(last, unit)}`,
    numberText(change) === '0' ? 'as at the start' : `${differenceText(change, unit)} ${way}`,
    ...(finished ? [] : ['not finished']),
  ];
}

function pointsOf({ episodes, measure }: BeforeAfterData): FigureLine[] {
  const points = episodes.map((episode, index) => {
    const lines = linesOf(episode, measure);
    const spoken = `${episode.name}: ${lines.join(', ')}`;
    return { dataset: 0, index, heading: episode.name, lines, spoken };
  });
  return points.length === 0 ? [] : [{ name: 'Episodes', points }];
}

function notesOf({ missing, caveats, detectable, measure }: BeforeAfterData): string[] {
  const band =
    detectable === null
      ? []
      : [
          `Grey band: within ${differenceText(detectable, measure.unit)} of the start, where a change can be measurement error.`,
        ];
  const undrawn =
    missing === 0
      ? []
      : [`${countText(missing, 'episode')} without a score at the start or since: not drawn.`];
  return [...band, ...undrawn, ...caveats];
}

/**
 * Every episode by its score at the start and its last one, on equal axes: on the diagonal nothing has changed.
 * Episodes that are not finished are hollow and counted like the others.
 */
export function beforeAfter(data: BeforeAfterData): Figure {
  const { measure, episodes } = data;
  const tag = `${numberText(measure.min)} to ${numberText(measure.max)}, ${directionWords(measure.direction)}`;
  const number = (name: string, unit: string) => ({ name, unit, kind: 'NUMBER' as const });
  const summary = summaryOf(data);
  return {
    title: `${measure.name}: start and last`,
    tag,
    state: episodes.length === 0 ? 'EMPTY' : 'DRAWN',
    summary,
    label: [`${measure.name}, ${tag}, start across and last upwards.`, summary].join(' '),
    notes: notesOf(data),
    keys: [
      'Each dot is one episode. Hollow: not finished.',
      'On the long line the last score is that of the start.',
      ...(data.important === null ? [] : ['Dashed line: the change that people notice.']),
      ...(data.goal === null ? [] : ['Dotted line: the score that care aims at.']),
    ],
    height: beforeAfterHeight,
    chart: (palette) => beforeAfterDrawing(data, palette),
    points: pointsOf(data),
    table: {
      caption: `${measure.name}: start and last score of each episode`,
      columns: [
        { name: 'Episode', unit: '', kind: 'TEXT' },
        number('Start', measure.unit),
        number('Last', measure.unit),
        { name: 'Change', unit: '', kind: 'CHANGE' },
        { name: 'Finished', unit: '', kind: 'TEXT' },
      ],
      rows: episodes.map(({ name, first, last, finished }) => [
        ...[name, first, last, last - first, finished ? 'yes' : 'no'],
      ]),
    },
  };
}
