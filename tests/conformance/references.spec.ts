import { findChecks } from './checks';
import { compareLeaves, nothingCompared, Unanswered } from './comparison';
import type { Result } from './reference';
import { datasetsWithReference, describeWithReference, resultsOf } from './reference';

const everything = nothingCompared();
const checks = await findChecks();

describeWithReference('every reference value', () => {
  afterAll(() => {
    process.stdout.write(`${reportOf().join('\n  not compared: ')}\n`);
  });

  for (const dataset of datasetsWithReference()) {
    describe(dataset, () => {
      for (const result of resultsOf(dataset)) {
        it(result.id, () => expect(differencesIn(dataset, result)).toEqual([]));
      }
    });
  }

  it('is compared, or a reason is given', () => {
    const silent = everything.unanswered.filter(({ reason }) => reason === 'no check');
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

function differencesIn(dataset: string, { id, values }: Result): readonly string[] {
  const name = `${dataset}/${id}`;
  const found = checks.get(name);
  const here = nothingCompared();
  const answered = found ? found.check(values) : new Unanswered('no check');
  compareLeaves(here, name, answered, values, found?.tolerance);
  everything.numbers += here.numbers;
  everything.others += here.others;
  everything.unanswered.push(...here.unanswered);
  return here.differences;
}

/** How many numbers were compared, and the names of those that were not, by reason. */
function reportOf(): string[] {
  const { numbers, others, unanswered } = everything;
  const names = new Map<string, string[]>();
  for (const { path, reason } of unanswered) {
    names.set(reason, [...(names.get(reason) ?? []), path]);
  }
  return [
    `conformance: ${numbers} of ${numbers + unanswered.length} reference numbers compared, ` +
      `with ${others} names and absent answers`,
    ...[...names].map(([reason, paths]) => `${reason} (${paths.length}): ${paths.join(', ')}`),
  ];
}
