import { bundleOf } from '../fhir/bundle-of';
import { madeRecord } from './made-record.example';
import { reachedDaysOf } from './reached-goals';
import { recordTablesOf } from './record-tables';

const score = (scoredOn: string, value: number) => ({
  ...{ id: scoredOn, episodeId: 'e1', sessionId: 's1', goalId: 'g1', practitionerId: 'p1' },
  ...{ score: value, scoredOn },
});
// The target of the made goal is 7.5.
const met = [score('2026-03-09', 7), score('2026-03-16', 8), score('2026-03-23', 9)];

describe('a goal that was reached', () => {
  it('is so from the first of two scores in a row on', () => {
    expect([...reachedDaysOf(madeRecord({ goalScores: met }))]).toEqual([['g1', '2026-03-16']]);
    expect(reachedDaysOf(madeRecord({ goalScores: met.slice(0, 2) })).size).toBe(0);
  });

  it('is so in the tables and in the bundle that are given out', () => {
    const record = madeRecord({ goalScores: met });
    const goals = recordTablesOf(record).find(({ name }) => name === 'goals');
    expect(goals?.rows[0]?.[goals.columns.indexOf('reached_on')]).toBe('2026-03-16');
    const bundle = JSON.stringify(bundleOf(record, '2026-11-22T12:00:00Z'));
    expect(bundle).toContain('"lifecycleStatus":"completed"');
    expect(bundle).toContain('"statusDate":"2026-03-16"');
  });
});
