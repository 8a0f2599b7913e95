import { noEffects, sampleEffects } from './effects';
import { knownEpisodesOf } from './outcome-episode-of';
import type { Making } from './practice-of';
import { practiceOf } from './practice-of';
import { practitionerTruths } from './truth';

const practice = (clients: number, making?: Making) =>
  practiceOf(3, { clients }, '2026-11-02', making);
const known = [...knownEpisodesOf(practice(330, { extent: 'OUTCOMES' }))];

describe('episodes as comparisons see them', () => {
  it('are the same, to the digit, where nothing else is made', () => {
    const lean = [...knownEpisodesOf(practice(40, { extent: 'OUTCOMES' }))];
    expect(lean.length).toBeGreaterThan(40);
    expect(JSON.stringify([...knownEpisodesOf(practice(40))])).toBe(JSON.stringify(lean));
  });

  it('have the shares of the truth where three sessions were early, and fewer minutes else', () => {
    const shares = known.flatMap(({ seen, truth }) => {
      const [, , third = Infinity] = seen.sessionDays;
      if (third > 21) return [];
      const total = Object.values(seen.earlyMinutes).reduce((sum, minutes) => sum + minutes, 0);
      return Object.entries(truth.shares).map(([technique, share]) => [
        (seen.earlyMinutes[technique] ?? 0) / total,
        share,
      ]);
    });
    expect(shares.length).toBeGreaterThan(500);
    for (const [found = NaN, share = NaN] of shares) expect(found).toBeCloseTo(share, 12);
  });

  it('count days from the first session, and sessions after day 21 not as early', () => {
    for (const { seen } of known) {
      expect(seen.sessionDays[0]).toBe(0);
      expect(seen.scoreDays).toHaveLength(seen.scores.length);
      const [, second = Infinity] = seen.sessionDays;
      if (second <= 21) continue;
      const total = Object.values(seen.earlyMinutes).reduce((sum, minutes) => sum + minutes, 0);
      expect([25, 40, 55]).toContain(total);
    }
  });

  it('begin with the mean of the form from home and the first visit', () => {
    const withForm = known.filter(({ seen }) => (seen.scoreDays[0] ?? 0) < 0);
    expect(withForm.length).toBeGreaterThan(50);
    for (const { seen } of withForm) {
      const before = seen.scores.filter((_score, index) => (seen.scoreDays[index] ?? 1) <= 0);
      const mean = before.reduce((sum, score) => sum + score, 0) / before.length;
      expect(seen.baseline).toEqual({ value: mean, n: before.length, late: false });
    }
  });

  it('agree to be counted as often as clients do, and in all episodes of a client alike', () => {
    const agreed = new Map(known.map(({ seen }) => [seen.clientId, seen.agreesToComparison]));
    for (const { seen } of known) expect(seen.agreesToComparison).toBe(agreed.get(seen.clientId));
    const share = [...agreed.values()].filter(Boolean).length / agreed.size;
    expect(Math.abs(share - 0.97 * 0.88 * 0.98)).toBeLessThan(0.06);
  });
});

describe('effects', () => {
  it('can be asked of the same episode again: what it had been without them', () => {
    for (const { truth } of known) {
      expect(truth.courseIf(truth.shares, sampleEffects)).toEqual(truth.course);
      const without = truth.courseIf(truth.shares, noEffects);
      expect(without).toMatchObject({ kind: truth.course.kind, turnWeek: truth.course.turnWeek });
      const added = practitionerTruths[truth.practitioner]?.effect ?? NaN;
      const { fall, fallByTechniques, startPain } = truth.course;
      // A fall stays within -1 and all pain, which can hide a part.
      const isHeld = [fall, without.fall].some((each) => each === -1 || each === startPain);
      if (!isHeld) expect(fall - without.fall).toBeCloseTo(fallByTechniques + added, 9);
    }
  });

  it('that are none leave nothing to techniques', () => {
    const alike = knownEpisodesOf(practice(40, { effects: noEffects, extent: 'OUTCOMES' }));
    for (const { truth } of alike) expect(truth.course.fallByTechniques).toBe(0);
  });

  it('of practitioners go round where there are more practitioners, and move the fall', () => {
    const effects = { techniques: {}, practitioners: [...Array<number>(8).fill(0), 9] };
    const making = { effects, extent: 'OUTCOMES' } as const;
    const second = [...knownEpisodesOf(practice(330, making))].slice(-30);
    const fallen = second.filter(({ truth }) => truth.course.fall === truth.course.startPain);
    expect(fallen.some(({ truth }) => truth.practitioner === 0)).toBe(true);
    expect(second.some(({ truth }) => truth.course.fall < truth.course.startPain)).toBe(true);
    // The first of the second team takes all pain away; those after have nothing.
    for (const { truth } of second)
      if (truth.practitioner === 0) expect(truth.course.fall).toBe(truth.course.startPain);
  });
});
