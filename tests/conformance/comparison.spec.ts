import type { Tolerance } from './comparison';
import { compareLeaves, nothingCompared, tolerances, Unanswered } from './comparison';

function compared(answered: unknown, expected: unknown, tolerance?: Tolerance) {
  const into = nothingCompared();
  compareLeaves(into, 'here', answered, expected, tolerance);
  return into;
}

it('counts numbers that agree', () => {
  const expected = { mean: 2, limits: [1, 3], name: 'a', none: null };
  const answered = { mean: 2 + 1e-8, limits: [1, 3], name: 'a', none: { reason: 'too few' } };
  expect(compared(answered, expected)).toEqual({
    numbers: 3,
    others: 2,
    differences: [],
    unanswered: [],
  });
});

it('refuses a wrong digit, a missing answer and an answer too many', () => {
  expect(compared({ mean: 2 + 3e-8 }, { mean: 2 }).differences).toHaveLength(1);
  expect(compared({ mean: undefined }, { mean: 2 }).differences).toHaveLength(1);
  expect(compared({ mean: Number.NaN }, { mean: 2 }).differences).toHaveLength(1);
  expect(compared({ mean: { reason: 'why' } }, { mean: 2 }).differences).toHaveLength(1);
  expect(compared({ mean: 0 }, { mean: null }).differences).toHaveLength(1);
  expect(compared({ name: 'b' }, { name: 'a' }).differences).toHaveLength(1);
  expect(compared({ tiny: 1.1e-12 }, { tiny: 1e-12 }, tolerances.strict).differences).toHaveLength(
    1,
  );
});

it('compares tiny probabilities by their size', () => {
  expect(compared({ p: 2e-15 }, { p: 1e-15 }).differences).toEqual([]);
  expect(compared({ p: 2e-13 }, { p: 1e-15 }).differences).toHaveLength(1);
  expect(compared({ pHC3: 0 }, { pHC3: 1e-15 }).differences).toHaveLength(1);
});

it('lists by name what has no answer', () => {
  const expected = { mean: 2, limits: [1, 3, null] };
  expect(compared({ limits: new Unanswered('because') }, expected).unanswered).toEqual([
    { path: 'here.mean', reason: 'no check' },
    { path: 'here.limits.0', reason: 'because' },
    { path: 'here.limits.1', reason: 'because' },
  ]);
});
