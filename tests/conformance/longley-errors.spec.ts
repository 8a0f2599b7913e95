import { isNoAnswer } from '@unknot/statistics/no-answer';
import { coefficientsOf } from '@unknot/statistics/regression/coefficients';
import { intercept } from '@unknot/statistics/regression/term';
import { varianceInflation } from '@unknot/statistics/regression/variance-inflation';
import type { Line } from './reference';
import { describeWithReference, linesOf, numberIn } from './reference';
import { fitOf } from './regression-answers';

const names = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'];

function fitOfLongley() {
  const of = (name: string) => (line: Line) => numberIn(line, name);
  const terms = names.map((name) => ({ name, valueOf: of(name) }));
  return fitOf(linesOf('nist-strd/longley.csv'), of('y'), [intercept, ...terms]);
}

describeWithReference('NIST Longley', () => {
  // R 4.2.2: sandwich::vcovHC(lm(Employed ~ .), type = 'HC3'), whose units are a thousand times larger,
  // and a hundred for the unemployed and the armed forces.
  it('has the robust errors of R', () => {
    const coefficients = coefficientsOf(fitOfLongley(), 'HC3');
    if (isNoAnswer(coefficients)) throw new Error(coefficients.reason);
    const errors = [...coefficients.values()].map(({ standardError }) => standardError);
    const expected = [
      1799477.229, 91.11938655, 0.05562398848, 0.8221334979, 0.298789259, 0.3249058196, 922.8078421,
    ];
    expected.forEach((error, index) => {
      expect((errors[index] ?? NaN) / error).toBeCloseTo(1, 7);
    });
  });

  // The set is famous for it; as textbooks print R's car::vif, to two decimals.
  it('has terms that hardly can be told apart', () => {
    const inflation = [...(varianceInflation(fitOfLongley()) ?? [])].map(([, value]) => value);
    [135.53, 1788.51, 33.62, 3.59, 399.15, 758.98].forEach((value, index) => {
      expect(inflation[index]).toBeCloseTo(value, 2);
    });
  });
});
