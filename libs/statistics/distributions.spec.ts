import { betaQuantile } from './beta-quantile';
import { binomialProbability } from './binomial-probability';
import { binomialQuantile } from './binomial-quantile';
import { chiSquareProbability } from './chi-square-probability';
import { chiSquareQuantile } from './chi-square-quantile';
import { fProbability } from './f-probability';
import { fQuantile } from './f-quantile';
import { incompleteBeta } from './incomplete-beta';
import { incompleteGamma } from './incomplete-gamma';
import { logGamma } from './log-gamma';
import { tProbability } from './t-probability';
import { tQuantile } from './t-quantile';

type Triple = [number, number, number];
type Row = readonly [readonly number[], number];

function expectWithin(actual: number | undefined, expected: number, relative: number): void {
  const error = Math.abs((actual ?? NaN) - expected);
  expect(error).toBeLessThanOrEqual(relative * Math.abs(expected));
}

// mpmath 1.3 with 30 digits: loggamma, betainc, gammainc, and findroot on them for quantiles.
describe('reference values', () => {
  it.each<[string, (of: Triple) => number | undefined, readonly Row[]]>([
    [
      'the logarithm of the gamma function',
      ([x]) => logGamma(x),
      [
        [[0.1], 2.252712651734206],
        [[0.9], 0.06637623973474295],
        [[1.9], -0.03898427592308336],
        [[3], 0.6931471805599453],
        [[11.9], 17.25847745059552],
        [[50], 144.5657439463449],
      ],
    ],
    [
      't',
      ([t, df]) => tProbability(t, df),
      [
        [[-40, 1], 0.007956089912025814],
        [[2.2, 1], 0.8642002512199082],
        [[-0.0001, 2], 0.4999646446610291],
        [[-1.96, 3], 0.07242610428242682],
        [[-6, 5], 0.0009230691447970072],
        [[-40, 9.7], 2.1407612845189766e-12],
        [[2.2, 9.7], 0.9733770476295729],
        [[-0.0001, 34], 0.4999603979941836],
        [[-1.96, 298], 0.025463735627342044],
      ],
    ],
    [
      'quantiles of t',
      ([p, df]) => tQuantile(p, df),
      [
        [[0.025, 1], -12.706204736174705],
        [[0.025, 2], -4.302652729749464],
        [[0.025, 3], -3.1824463052837095],
        [[0.025, 5], -2.5705818356363155],
        [[0.025, 9.7], -2.237515123700106],
        [[0.025, 34], -2.032244509317719],
        [[0.025, 298], -1.9679565064968199],
        [[0.025, 1999], -1.961151420170562],
      ],
    ],
    [
      'chi-square',
      ([x, df]) => chiSquareProbability(x, df),
      [
        [[1, 1], 0.6826894921370859],
        [[2.4, 2], 0.6988057880877979],
        [[5.1, 3], 0.8353805959180468],
        [[21, 7], 0.9962298499488539],
        [[160, 20], 1.0],
        [[300.0, 1000], 9.32013053236425e-112],
      ],
    ],
    [
      'the upper tail of chi-square',
      ([x, df]) => chiSquareProbability(x, df, 'UPPER'),
      [
        [[8, 1], 0.004677734981047266],
        [[0.03, 3], 0.9986303948188087],
        [[2.1, 7], 0.9540987063084418],
        [[16.0, 20], 0.7166242587270109],
        [[99, 99], 0.4810969124082639],
        [[1200.0, 1000], 1.2255942330622905e-5],
      ],
    ],
    [
      'quantiles of chi-square',
      ([p, df]) => chiSquareQuantile(p, df),
      [
        [[0.9, 1], 2.705543454095415],
        [[0.975, 2], 7.377758908227871],
        [[0.999, 3], 16.26623619623813],
        [[1e-6, 20], 2.553637575728816],
        [[0.025, 99], 73.36108019128366],
        [[0.5, 1000], 999.333412403381],
      ],
    ],
    [
      'F',
      ([f, a, b]) => fProbability(f, a, b),
      [
        [[0.7, 1, 5], 0.5590753759302289],
        [[0.7, 2, 30], 0.49548498060575535],
        [[0.7, 12, 288], 0.2487095723005443],
        [[0.7, 5, 800], 0.376446987925402],
        [[0.7, 40, 40], 0.13179470684635408],
      ],
    ],
    [
      'the upper tail of F',
      ([f, a, b]) => fProbability(f, a, b, 'UPPER'),
      [
        [[20, 1, 5], 0.006566271827563006],
        [[20, 2, 30], 3.0223741114145725e-6],
        [[20, 12, 288], 1.4342172478206144e-31],
        [[20, 5, 800], 7.980744812423977e-19],
        [[20, 40, 40], 1.0265877884771624e-16],
      ],
    ],
    [
      'quantiles of F',
      ([p, a, b]) => fQuantile(p, a, b),
      [
        [[0.05, 1, 5], 0.004344768161483336],
        [[1e-5, 2, 30], 1.0000053333700745e-5],
        [[0.999, 2, 30], 8.773397886916701],
        [[0.95, 12, 288], 1.7858879437757664],
        [[0.5, 5, 800], 0.8710275466340831],
        [[0.05, 40, 40], 0.5907382138087209],
      ],
    ],
    [
      'beta',
      ([x, a, b]) => incompleteBeta(a, b, x),
      [
        [[0.1, 1, 9], 0.6125795110000001],
        [[0.27287474171639625, 2.5, 40], 0.999908928756551],
        [[0.2253280596938918, 82, 182], 0.0007578911576729021],
        [[0.06557347172164504, 1, 29], 0.8601026054952714],
        [[0.9780316594844172, 300, 20], 0.9999653114808927],
        [[0.9908247738550259, 2000, 5], 5.872518107276103e-5],
      ],
    ],
    [
      'quantiles of beta',
      ([p, a, b]) => betaQuantile(p, a, b),
      [
        [[0.975, 0.5, 0.5], 0.998458666866564],
        [[0.001, 2.5, 40], 0.0025763213777811236],
        [[0.975, 15, 134], 0.15361967047403652],
        [[0.001, 1, 29], 3.44994163843275e-5],
        [[0.975, 300, 20], 0.9612866481588067],
        [[0.001, 2000, 5], 0.9926375453213099],
      ],
    ],
    [
      'binomial counts',
      ([k, n, p]) => binomialProbability(k, n, p),
      [
        [[2, 10, 0.02], 0.999136093720049],
        [[0, 20, 0.02], 0.6676079717550945],
        [[8, 20, 0.6], 0.05652636703425301],
        [[9, 143, 0.1196143], 0.01871900004691638],
        [[98, 143, 0.6], 0.9859123160144257],
        [[304, 3319, 0.1196143], 1.4784929601133095e-7],
      ],
    ],
  ])('knows %s to 12 digits', (_name, valueOf, rows) => {
    for (const [given, value] of rows) expectWithin(valueOf(given as Triple), value, 1e-12);
  });

  // SciPy 1.17: stats.binom.ppf(p, n, chance), the same as R's qbinom.
  it('knows quantiles of counts', () => {
    expect(binomialQuantile(0.001, 143, 0.1196143)).toBe(6);
    expect(binomialQuantile(0.025, 143, 0.1196143)).toBe(10);
    expect(binomialQuantile(0.975, 143, 0.1196143)).toBe(25);
    expect(binomialQuantile(0.999, 143, 0.1196143)).toBe(30);
    expect(binomialQuantile(0.5, 10, 0.6)).toBe(6);
    expect(binomialQuantile(0.001, 10, 0.6)).toBe(1);
    expect(binomialQuantile(0.999, 3319, 0.02)).toBe(93);
    expect(binomialQuantile(0.025, 60000, 0.3)).toBe(17780);
  });
});

describe('no answer', () => {
  it('has no quantile where there is none', () => {
    for (const p of [0, 1, -0.1, 1.1, NaN]) {
      expect(tQuantile(p, 5)).toBeUndefined();
      expect(chiSquareQuantile(p, 5)).toBeUndefined();
      expect(fQuantile(p, 5, 5)).toBeUndefined();
      expect(betaQuantile(p, 5, 5)).toBeUndefined();
      expect(binomialQuantile(p, 5, 0.5)).toBeUndefined();
    }
    expect(tQuantile(0.5, 0)).toBeUndefined();
    expect(chiSquareQuantile(0.5, -1)).toBeUndefined();
  });

  it('refuses what is outside', () => {
    expect(() => logGamma(0)).toThrow(RangeError);
    expect(() => incompleteBeta(0, 1, 0.5)).toThrow(RangeError);
    expect(() => incompleteBeta(1, 1, NaN)).toThrow(RangeError);
    expect(() => incompleteGamma(1, -1)).toThrow(RangeError);
    expect(() => tProbability(NaN, 5)).toThrow(RangeError);
    expect(() => fProbability(-1, 2, 2)).toThrow(RangeError);
    expect(() => binomialProbability(1, 2.5, 0.5)).toThrow(RangeError);
  });

  it('knows the ends', () => {
    expect([tProbability(-Infinity, 3), tProbability(0, 3), tProbability(Infinity, 3)]).toEqual([
      0, 0.5, 1,
    ]);
    expect([chiSquareProbability(0, 3), chiSquareProbability(Infinity, 3)]).toEqual([0, 1]);
    expect([binomialProbability(-1, 4, 0.5), binomialProbability(4, 4, 0.5)]).toEqual([0, 1]);
    expect([binomialProbability(0, 4, 0), binomialProbability(0, 4, 1)]).toEqual([1, 0]);
    expect(binomialQuantile(0.5, 0, 0.5)).toBe(0);
  });
});
