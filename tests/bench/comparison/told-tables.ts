import { disclosedTableOf, cellsBy } from '@unknot/domain/outcomes/disclosure/disclosed-table-of';
import type { Choices, Dimension } from '@unknot/domain/outcomes/disclosure/dimension';
import type { OutcomeEpisode } from '@unknot/domain/outcomes/outcome-episode';
import { followUpWindows } from '@unknot/domain/progress/windows/follow-up-window';
import { outcomeMeasureOf } from '@unknot/domain/outcomes/outcome-measure-of';
import { openTold, toldQuestionOf } from '@unknot/domain/outcomes/told/told';
import { toldCompletenessOf } from '@unknot/domain/outcomes/told/told-completeness-of';
import { toldMatrixOf } from '@unknot/domain/outcomes/told/told-matrix-of';
import { median } from '@unknot/statistics/median';
import type { Row } from '../table';
import { asOf, manyEpisodes } from './many-episodes';

/** The most milliseconds that a table of an owner may take to be told. */
const mostForTable = 1_000;

/** How long tables take to be told: milliseconds, median of some rounds over one snapshot, nothing told before. */
export function toldTableRows(count: number, rounds: number): Row[] {
  const episodes = manyEpisodes(count);
  const techniques = [...new Set(episodes.flatMap((each) => Object.keys(each.earlyMinutes)))];
  const dimensions = dimensionsOf(techniques);
  const opened = openTold(episodes, dimensions);
  const { disclosure } = opened;
  const byPractitioner = cellsBy(disclosure, {}, ['condition', 'practitioner']);
  const byTechnique = cellsBy(disclosure, {}, ['condition']).flatMap((condition) =>
    techniques.map((key): Choices => ({ ...condition, [key]: 'yes' })),
  );
  const table = (cells: readonly Choices[]) => () => disclosedTableOf(disclosure, {}, cells);
  const measure = outcomeMeasureOf('nprs_avg');
  if (measure === undefined) throw new Error('The catalogue lacks average pain.');
  const asked = toldQuestionOf(opened, { measure, window: followUpWindows.W6, asOf });
  const works: readonly (readonly [string, () => unknown])[] = [
    [`table of ${byPractitioner.length} cells told, ms`, table(byPractitioner)],
    [`table of ${byTechnique.length} cells told, ms`, table(byTechnique)],
    [
      'completeness of each condition and practitioner told, ms',
      () => toldCompletenessOf(opened, asked, { by: ['condition', 'practitioner'] }),
    ],
    [
      'matrix with who may be told, ms',
      () => toldMatrixOf(opened, asked, { reference: 'myofascial_release', by: 'condition' }),
    ],
  ];
  return works.map(([figure, work]): Row => {
    const product = median(Array.from({ length: rounds }, () => timeOf(work))) ?? NaN;
    const budget = { budget: `at most ${mostForTable}`, reached: product <= mostForTable };
    return {
      work: `told, ${count} episodes`,
      figure,
      product,
      limit: null,
      ratio: null,
      ...budget,
    };
  });
}

function timeOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function dimensionsOf(techniques: readonly string[]): readonly Dimension<OutcomeEpisode>[] {
  return [
    { key: 'condition', name: 'condition', valueOf: ({ condition }) => condition },
    { key: 'practitioner', name: 'practitioner', valueOf: ({ practitionerId }) => practitionerId },
    ...techniques.map((key): Dimension<OutcomeEpisode> => ({
      key,
      name: key,
      valueOf: ({ earlyMinutes }) => ((earlyMinutes[key] ?? 0) > 0 ? 'yes' : 'no'),
    })),
  ];
}
