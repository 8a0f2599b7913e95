import { findChecks } from './checks';
import { compareLeaves, nothingCompared, Unanswered } from './comparison';
import type { Result } from './reference';
import { datasetsWithReference, describeWithReference, resultsOf } from './reference';

const everything = nothingCompared();
const missing: string[] = [];
const checks = await findChecks();

describeWithReference('every reference value', () => {
  afterAll(() => {
    const all = everything.numbers + everything.unanswered.length;
    const report = [
      `conformance: ${everything.numbers} of ${all} reference numbers compared,`,
      `with ${everything.others} names and absent answers`,
    ].join(' ');
    process.stdout.write(`${[report, ...missing].join('\n  not compared: ')}\n`);
  });

  for (const dataset of datasetsWithReference()) {
    describe(dataset, () => {
      for (const result of resultsOf(dataset)) {
        it(result.id, () => expect(differencesIn(dataset, result)).toEqual([]));
      }
    });
  }
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
  if (found) missing.push(...here.unanswered.map(({ path, reason }) => `${path}: ${reason}`));
  else missing.push(`${name}: ${here.unanswered.length} numbers, no check`);
  return here.differences;
}
