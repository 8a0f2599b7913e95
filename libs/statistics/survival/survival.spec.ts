import fc from 'fast-check';
import { kaplanMeier } from './kaplan-meier';
import { logRank } from './log-rank';
import { restrictedMean } from './restricted-mean';
import { survivalAt } from './survival-at';
import { survivalMedian } from './survival-median';

interface Person {
  readonly week: number | null;
  readonly back: boolean;
  readonly arm: string;
}
const week = (person: Person) => person.week;
const back = (person: Person) => person.back;
const arm = (person: Person) => person.arm;

/** Weeks of an arm; a plus says that the person was last seen then. */
const armOf = (name: string, weeks: string): Person[] =>
  weeks.split(' ').map((each) => ({
    week: Number.parseInt(each, 10),
    back: !each.endsWith('+'),
    arm: name,
  }));

const maintained = armOf('maintained', '9 13 13+ 18 23 28+ 31 34 45+ 48 161+');
const others = armOf('not', '5 5 8 8 12 16+ 23 27 30 33 43 45');
const treated = armOf(
  '6-MP',
  '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+',
);
const control = armOf('control', '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');

const person = fc.record({
  week: fc.integer({ min: 0, max: 30 }),
  back: fc.boolean(),
  arm: fc.constantFrom('a', 'b', 'c'),
});
const people = fc.array(person, { minLength: 1, maxLength: 40 });

function expectClose(actual: number | undefined, expected: number, digits = 12): void {
  expect(actual).toBeCloseTo(expected, digits);
}

describe('reference values', () => {
  // R 4.2.2: survfit(Surv(time, status) ~ x, aml, conf.type = "log-log"), first and last arm.
  it('draws the curve of the leukaemia trial as R does', () => {
    const curve = kaplanMeier(maintained, week, back);
    const steps = curve?.steps.filter(({ events }) => events > 0) ?? [];
    expect(steps.map(({ time }) => time)).toEqual([9, 13, 18, 23, 31, 34, 48]);
    const shares = [0.909091, 0.818182, 0.715909, 0.613636, 0.490909, 0.368182, 0.184091];
    shares.forEach((share, index) => expectClose(steps[index]?.survival, share, 6));
    expectClose(steps[0]?.standardError, 0.0866784172041448);
    expectClose(steps[0]?.low, 0.50808020576993);
    expectClose(steps[0]?.high, 0.986673822667823);
    expectClose(steps[4]?.low, 0.16733, 5);
    const log = kaplanMeier(others, week, back, { limits: 'LOG' })?.steps ?? [];
    expect(log[0]).toMatchObject({ atRisk: 12, events: 2, high: 1 });
    expectClose(log[0]?.low, 0.647036987013362);
    expect(log.at(-1)).toMatchObject({ survival: 0, standardError: undefined, high: undefined });
  });

  // R 4.2.2: print(survfit(Surv(time, status) ~ x, aml)); summary(..., rmean = 48).
  it('has the median, its limits and the restricted mean of R', () => {
    const curve = kaplanMeier(maintained, week, back, { limits: 'LOG' });
    const other = kaplanMeier(others, week, back, { limits: 'LOG' });
    if (curve === undefined || other === undefined) throw new Error('no curve');
    expect(survivalMedian(curve)).toEqual({ time: 31, low: 18, high: undefined });
    expect(survivalMedian(other)).toEqual({ time: 23, low: 8, high: undefined });
    expectClose(restrictedMean(curve, 48)?.mean, 31.8431818, 7);
    expectClose(restrictedMean(curve, 48)?.standardError, 4.5278847, 7);
  });

  // R 4.2.2: survdiff(Surv(time, status) ~ x, aml); survdiff(Surv(time, cens) ~ treat, gehan).
  it('compares two arms as R does', () => {
    const leukaemia = logRank([...maintained, ...others], week, back, arm);
    expectClose(leukaemia?.chiSquare, 3.3963886989776);
    expectClose(leukaemia?.p, 0.0653393220405051);
    expectClose(leukaemia?.groups[0]?.expected, 10.6893359923007);
    expectClose(leukaemia?.covariance[0]?.[0], 4.0075507, 7);
    const gehan = logRank([...treated, ...control], week, back, arm);
    expectClose(gehan?.chiSquare, 16.792941, 6);
    expectClose(gehan?.p, 4.168809e-5, 10);
    expect(gehan?.groups.map(({ observed }) => observed)).toEqual([9, 21]);
    expectClose(gehan?.groups[0]?.expected, 19.2505009, 7);
  });

  // NumPy 2.4: sums over event times written out, chi-square by np.linalg.pinv; scipy.stats.chi2.sf.
  it('compares three arms', () => {
    const three = [
      ...armOf('a', '3 5 5+ 8 12 12 15+ 20+'),
      ...armOf('b', '1 2 5 5 6+ 8 9 12'),
      ...armOf('c', '4 9+ 12 16 18 20+ 22 30+'),
    ];
    const test = logRank(three, week, back, arm);
    expect(test?.degreesOfFreedom).toBe(2);
    expectClose(test?.chiSquare, 8.723808033444973);
    expectClose(test?.p, 0.012754080533685496);
    expectClose(test?.groups[1]?.expected, 3.01360524, 8);
    expectClose(test?.covariance[0]?.[2], -2.12895557, 8);
  });
});

describe('no answer', () => {
  it('has no curve of nobody, and skips who has no time', () => {
    expect(kaplanMeier([], week, back)).toBeUndefined();
    const unknown = { week: null, back: true, arm: 'a' };
    expect(kaplanMeier([unknown, { ...unknown, week: -1 }], week, back)).toBeUndefined();
    expect(kaplanMeier([unknown, ...maintained], week, back)?.n).toBe(11);
  });

  it('knows nothing after the last time seen, unless all had the event', () => {
    const open = kaplanMeier(maintained, week, back);
    const closed = kaplanMeier(others, week, back);
    if (open === undefined || closed === undefined) throw new Error('no curve');
    expect(survivalAt(open, [0, 8, 9, 161, 162])).toMatchObject([
      { atRisk: 11, survival: 1, low: undefined },
      { atRisk: 11, survival: 1 },
      { atRisk: 11, survival: 10 / 11 },
      { atRisk: 1 },
      undefined as never,
    ]);
    expect(survivalAt(closed, [60])[0]).toMatchObject({ atRisk: 0, survival: 0 });
    expect(restrictedMean(open, 162)).toBeUndefined();
    expect(restrictedMean(open, 0)).toBeUndefined();
    expectClose(restrictedMean(closed, 60)?.mean, restrictedMean(closed, 45)?.mean ?? NaN);
  });

  it('has no median where fewer than half had the event', () => {
    const curve = kaplanMeier(armOf('a', '3 5+ 6+ 7+'), week, back);
    expect(curve && survivalMedian(curve)).toBeUndefined();
  });

  it('compares nothing with itself', () => {
    expect(logRank(maintained, week, back, arm)).toBeUndefined();
    expect(logRank([], week, back, arm)).toBeUndefined();
    const apart = [...armOf('a', '1 2'), ...armOf('b', '2+ 3+'), ...armOf('c', '0+')];
    expect(logRank(apart, week, back, arm)?.degreesOfFreedom).toBe(1);
  });

  it('counts an event at time zero, and takes the middle of a level half', () => {
    const curve = kaplanMeier(armOf('a', '0 0 4 8'), week, back);
    expect(curve?.steps[0]).toMatchObject({ time: 0, atRisk: 4, survival: 0.5 });
    expect(curve && survivalMedian(curve)?.time).toBe(2);
  });
});

describe('laws', () => {
  it('falls from step to step and stays within its limits', () => {
    fc.assert(
      fc.property(people, fc.constantFrom('LOG_LOG', 'LOG', 'PLAIN' as const), (all, limits) => {
        let before = 1;
        for (const step of kaplanMeier(all, week, back, { limits })?.steps ?? []) {
          expect(step.survival).toBeLessThanOrEqual(before);
          expect(step.low ?? 0).toBeLessThanOrEqual(step.survival + 1e-12);
          expect(step.high ?? 1).toBeGreaterThanOrEqual(step.survival - 1e-12);
          expect(step.low ?? 0).toBeGreaterThanOrEqual(0);
          expect(step.high ?? 1).toBeLessThanOrEqual(1);
          before = step.survival;
        }
      }),
    );
  });

  it('is the plain share where nobody was lost', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 30 }), (all, time) => {
        const seen = all.map((one) => ({ ...one, back: true }));
        const curve = kaplanMeier(seen, week, back);
        const share = seen.filter((one) => one.week > time).length / seen.length;
        expectClose(curve && survivalAt(curve, [time])[0]?.survival, share);
        const mean = seen.reduce((sum, one) => sum + Math.min(one.week, 31), 0) / seen.length;
        expectClose(curve && restrictedMean(curve, 31)?.mean, mean, 9);
      }),
    );
  });

  it('stretches with the unit of time, and counts twins with half the variance', () => {
    fc.assert(
      fc.property(people, (all) => {
        const inDays = all.map((one) => ({ ...one, week: one.week * 7 }));
        const one = kaplanMeier(all, week, back);
        const days = kaplanMeier(inDays, week, back);
        const twins = kaplanMeier([...all, ...all], week, back);
        one?.steps.forEach((step, index) => {
          expect(days?.steps[index]).toEqual({ ...step, time: step.time * 7 });
          expectClose(twins?.steps[index]?.survival, step.survival);
          const error = twins?.steps[index]?.standardError;
          if (step.standardError === undefined) expect(error).toBeUndefined();
          else expectClose(error, step.standardError / Math.SQRT2);
        });
      }),
    );
  });

  it('compares arms whatever they are called and in whatever order they come', () => {
    fc.assert(
      fc.property(people, (all) => {
        const test = logRank(all, week, back, arm);
        const turned = logRank(all.toReversed(), week, back, (one) => `${arm(one)}!`);
        expect(turned?.degreesOfFreedom).toBe(test?.degreesOfFreedom);
        if (test === undefined) return;
        expectClose(turned?.chiSquare, test.chiSquare, 8);
        const balance = test.groups.reduce(
          (sum, { observed, expected }) => sum + observed - expected,
          0,
        );
        expectClose(balance, 0, 9);
        expect(test.p).toBeGreaterThanOrEqual(0);
        expect(test.p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('finds no difference between an arm and its copy', () => {
    fc.assert(
      fc.property(people, (all) => {
        const copies = ['a', 'b'].flatMap((name) => all.map((one) => ({ ...one, arm: name })));
        expectClose(logRank(copies, week, back, arm)?.chiSquare ?? 0, 0, 9);
      }),
    );
  });
});
