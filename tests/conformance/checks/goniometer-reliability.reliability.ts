import { limitsOfAgreement } from '@unknot/statistics/reliability/limits-of-agreement';
import { mean } from '@unknot/statistics/mean';
import { minimalDetectableChange } from '@unknot/statistics/reliability/minimal-detectable-change';
import { withinSubjectSd } from '@unknot/statistics/reliability/within-subject-sd';
import type { Checks } from '../checks';
import { pairedAnswer } from '../group-answers';
import { linesOf, numberIn } from '../reference';
import { reliabilityAnswer } from '../reliability-answers';

/** Three readings of each knee with one instrument. */
function readings(instrument: string): (number | undefined)[][] {
  return linesOf('goniometer-reliability/goniometer-wide.csv').map((line) =>
    [1, 2, 3].map((repeat) => numberIn(line, `${instrument}_${repeat}`)),
  );
}

function beside(...tables: readonly (number | undefined)[][][]): (number | undefined)[][] {
  return (tables[0] ?? []).map((_, knee) => tables.flatMap((table) => table[knee] ?? []));
}

const universal = () => readings('universal');
const lamoreux = () => readings('lamoreux');
const means = (table: (number | undefined)[][]) => table.map((row) => [mean(row)]);
const bothMeans = () => beside(means(universal()), means(lamoreux()));

/** How well two instruments for knee angles agree with themselves and with each other. */
export const checks: Checks = {
  'icc.universal': () => reliabilityAnswer(universal()),
  'icc.lamoreux': () => reliabilityAnswer(lamoreux()),
  'icc.betweenInstruments': () => reliabilityAnswer(bothMeans()),
  'icc.allSix': () => reliabilityAnswer(beside(universal(), lamoreux())),
  blandAltman: () => {
    const limits = limitsOfAgreement(
      bothMeans(),
      ([one]) => one,
      ([, other]) => other,
    );
    const column = (place: number) => bothMeans().map((row) => row[place]);
    return {
      ...pairedAnswer(column(0), column(1)),
      n: limits?.n,
      meanDifference: limits?.bias,
      sdDifference: limits?.sdOfDifferences,
      loaLower: limits?.low,
      loaUpper: limits?.high,
    };
  },
  withinSubjectSd: () => {
    const [ofUniversal, ofLamoreux] = [withinSubjectSd(universal()), withinSubjectSd(lamoreux())];
    return {
      universal: ofUniversal,
      lamoreux: ofLamoreux,
      repeatabilityUniversal: minimalDetectableChange(ofUniversal ?? NaN),
      repeatabilityLamoreux: minimalDetectableChange(ofLamoreux ?? NaN),
    };
  },
};
