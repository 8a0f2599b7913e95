import fc from 'fast-check';
import { clinicalChange } from './clinical-change';
import { intraclassCorrelation } from './intraclass-correlation';
import { limitsOfAgreement } from './limits-of-agreement';
import { minimalDetectableChange } from './minimal-detectable-change';
import { recoveryCutOff } from './recovery-cut-off';
import { reliableChangeIndex } from './reliable-change-index';
import { standardErrorOfMeasurement } from './standard-error-of-measurement';
import { twoWayAnova } from './two-way-anova';
import { withinSubjectSd } from './within-subject-sd';

// Shrout and Fleiss (1979), table 2: six subjects by four raters.
const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

const readings = fc.array(
  fc.array(fc.integer({ min: -40, max: 180 }), { minLength: 3, maxLength: 3 }),
  {
    minLength: 2,
    maxLength: 12,
  },
);
const correlationsOf = (rows: readonly (readonly number[])[], confidence?: number) => {
  const anova = twoWayAnova(rows);
  return anova && intraclassCorrelation(anova, confidence);
};

describe('reference values', () => {
  // R 4.2.2: two-way analysis of variance by its sums of squares.
  it('splits the spread of four raters', () => {
    const anova = twoWayAnova(shroutFleiss);
    expect(anova?.betweenSubjects).toBeCloseTo(11.2416666666667, 12);
    expect(anova?.betweenRaters).toBeCloseTo(32.4861111111111, 12);
    expect(anova?.residual).toBeCloseTo(1.01944444444444, 12);
    expect(anova?.withinSubjects).toBeCloseTo(6.26388888888889, 12);
  });

  // NumPy 2.4 and SciPy 1.17 (scipy.stats.f.ppf); to two digits as R's psych::ICC prints them.
  it('has the six reliabilities with their limits', () => {
    const icc = correlationsOf(shroutFleiss);
    const expected = {
      oneWaySingle: [0.165741768405475, -0.13293232487475096, 0.7225600623281211],
      agreementSingle: [0.289763779527559, 0.018786513374712027, 0.761084369648953],
      consistencySingle: [0.714840714840715, 0.34246476503392614, 0.9458582599553597],
      oneWayMean: [0.442797134173462, -0.8844421552381196, 0.9124154203407755],
      agreementMean: [0.620050547598989, 0.0711368153025034, 0.927232040167722],
      consistencyMean: [0.909315542377069, 0.6756747138163055, 0.9858916781690623],
    };
    for (const [form, [coefficient, low, high]] of Object.entries(expected)) {
      const found = icc?.[form as keyof typeof expected];
      expect(found?.coefficient).toBeCloseTo(coefficient ?? NaN, 7);
      expect(found?.low).toBeCloseTo(low ?? NaN, 9);
      expect(found?.high).toBeCloseTo(high ?? NaN, 9);
    }
  });

  // R 4.2.2: qnorm(.975) * sqrt(2) * 2 * sqrt(1 - .74); with qnorm(.95) for 90 %. (The domain model's
  // table has 2.82675 and 2.37245, from 1.96 and 1.645.)
  it('turns a spread and a reliability into a change that can be seen', () => {
    const error = standardErrorOfMeasurement(2, 0.74) ?? NaN;
    expect(error).toBeCloseTo(1.0198039, 7);
    expect(minimalDetectableChange(error)).toBeCloseTo(2.82670026, 8);
    expect(minimalDetectableChange(error, 0.9)).toBeCloseTo(2.37224164, 8);
  });

  // Jacobson and Truax (1991), the example: s 7.5, r .80, from 32.5 to 47.5, means 40 and 60.
  it('finds the change of Jacobson and Truax reliable', () => {
    const error = standardErrorOfMeasurement(7.5, 0.8) ?? NaN;
    expect(error).toBeCloseTo(3.354102, 7);
    expect(reliableChangeIndex(32.5, 47.5, error)).toBeCloseTo(3.1622777, 7);
    expect(minimalDetectableChange(error)).toBeCloseTo(9.29692548, 8);
    const spread = { standardDeviation: 7.5 };
    expect(recoveryCutOff({ mean: 40, ...spread }, { mean: 60, ...spread })).toBe(50);
    const options = { standardErrorOfMeasurement: error, higherIsBetter: true, cutOff: 50 };
    expect(clinicalChange(32.5, 47.5, options)).toBe('IMPROVED');
    expect(clinicalChange(42.5, 52.5, options)).toBe('RECOVERED');
    expect(clinicalChange(50.5, 60.5, options)).toBe('IMPROVED');
    expect(clinicalChange(42.5, 51.5, options)).toBe('UNCHANGED');
    expect(clinicalChange(60, 50, options)).toBe('WORSE');
    expect(clinicalChange(60, 50, { ...options, higherIsBetter: false, cutOff: 55 })).toBe(
      'RECOVERED',
    );
  });
});

describe('no answer', () => {
  it('has none without two subjects and two raters, and leaves out who lacks a reading', () => {
    expect(twoWayAnova([])).toBeUndefined();
    expect(twoWayAnova([[1, 2]])).toBeUndefined();
    expect(twoWayAnova([[1], [2]])).toBeUndefined();
    expect(twoWayAnova([...shroutFleiss, [1, null, 2, 3], [4]])).toEqual(twoWayAnova(shroutFleiss));
  });

  it('has no reliability where subjects do not differ, and no limits where repeats do not', () => {
    expect(
      correlationsOf([
        [1, 2],
        [2, 1],
      ]),
    ).toBeUndefined();
    const perfect = correlationsOf([
      [1, 1],
      [2, 2],
      [0, 0],
    ]);
    expect(perfect?.agreementSingle).toEqual({ coefficient: 1, low: undefined, high: undefined });
    expect(perfect?.oneWayMean).toEqual({ coefficient: 1, low: undefined, high: undefined });
    expect(correlationsOf(shroutFleiss, 1)).toBeUndefined();
  });

  it('has no error of measurement from a single reading each', () => {
    expect(withinSubjectSd([[1], [2, null], []])).toBeUndefined();
    expect(withinSubjectSd([[1, 1], [5]])).toBe(0);
    expect(
      limitsOfAgreement(
        [[1, 2]],
        ([a]) => a,
        ([, b]) => b,
      ),
    ).toBeUndefined();
  });

  it('refuses what is no error, spread or reliability', () => {
    expect(standardErrorOfMeasurement(-1, 0.5)).toBeUndefined();
    expect(standardErrorOfMeasurement(2, 1.1)).toBeUndefined();
    expect(standardErrorOfMeasurement(2, -0.3)).toBe(2);
    expect(standardErrorOfMeasurement(2, NaN)).toBeUndefined();
    expect(minimalDetectableChange(-1)).toBeUndefined();
    expect(minimalDetectableChange(1, -0.5)).toBeUndefined();
    expect(minimalDetectableChange(0)).toBe(0);
    expect(reliableChangeIndex(3, 2, 0)).toBeUndefined();
    const options = { standardErrorOfMeasurement: 1, higherIsBetter: true };
    expect(clinicalChange(1, NaN, options)).toBeUndefined();
    expect(clinicalChange(0, 5, options)).toBe('IMPROVED');
    const none = { mean: 1, standardDeviation: 0 };
    expect(recoveryCutOff(none, none)).toBeUndefined();
  });
});

describe('laws', () => {
  it('does not depend on the order of subjects, the zero of the scale or its unit', () => {
    fc.assert(
      fc.property(readings, fc.integer({ min: 1, max: 9 }), (rows, unit) => {
        const one = correlationsOf(rows);
        const other = correlationsOf(
          rows.toReversed().map((row) => row.map((value) => 30 - unit * value)),
        );
        for (const form of ['oneWaySingle', 'agreementSingle', 'consistencyMean'] as const) {
          if (one === undefined) expect(other).toBeUndefined();
          else expect(other?.[form].coefficient).toBeCloseTo(one[form].coefficient, 8);
        }
      }),
    );
  });

  it('lies within its limits, which widen with confidence', () => {
    fc.assert(
      fc.property(readings, (rows) => {
        const [usual, surer] = [correlationsOf(rows), correlationsOf(rows, 0.99)];
        for (const form of ['oneWaySingle', 'consistencySingle', 'consistencyMean'] as const) {
          const { coefficient = NaN, low, high } = usual?.[form] ?? {};
          if (low === undefined || high === undefined) continue;
          expect(low).toBeLessThanOrEqual(coefficient + 1e-9);
          expect(high).toBeGreaterThanOrEqual(coefficient - 1e-9);
          expect(surer?.[form].low).toBeLessThanOrEqual(low + 1e-9);
          expect(surer?.[form].high).toBeGreaterThanOrEqual(high - 1e-9);
        }
      }),
    );
  });

  it('forgives a rater who is off by a constant, where consistency is asked', () => {
    fc.assert(
      fc.property(readings, (rows) => {
        const one = correlationsOf(rows)?.consistencySingle.coefficient;
        const off = rows.map(([a = 0, ...rest]) => [a + 25, ...rest]);
        const other = correlationsOf(off)?.consistencySingle.coefficient;
        if (one === undefined) expect(other).toBeUndefined();
        else expect(other).toBeCloseTo(one, 8);
      }),
    );
  });

  it('pools the same error within subjects as the analysis of variance', () => {
    fc.assert(
      fc.property(readings, (rows) => {
        const inside = twoWayAnova(rows)?.withinSubjects ?? NaN;
        expect(withinSubjectSd(rows)).toBeCloseTo(Math.sqrt(inside), 8);
      }),
    );
  });

  it('has limits of agreement that turn with the direction and hold the bias', () => {
    fc.assert(
      fc.property(readings, (rows) => {
        const one = limitsOfAgreement(
          rows,
          ([a]) => a,
          ([, b]) => b,
        );
        const other = limitsOfAgreement(
          rows,
          ([, b]) => b,
          ([a]) => a,
        );
        expect(other?.bias).toBeCloseTo(-(one?.bias ?? NaN), 9);
        expect(other?.low).toBeCloseTo(-(one?.high ?? NaN), 9);
        expect(one?.low).toBeLessThanOrEqual(one?.bias ?? NaN);
      }),
    );
  });

  it('calls a change the same whichever way the scale runs', () => {
    const value = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(value, value, value, (before, after, cutOff) => {
        const options = { standardErrorOfMeasurement: 5, cutOff };
        const up = clinicalChange(before, after, { ...options, higherIsBetter: true });
        const turned = { ...options, cutOff: -cutOff, higherIsBetter: false };
        expect(clinicalChange(-before, -after, turned)).toBe(up);
        const reliable = Math.abs(after - before) >= (minimalDetectableChange(5) ?? NaN);
        expect(up !== 'UNCHANGED').toBe(reliable);
      }),
    );
  });
});
