import type { Reading } from '@unknot/domain/care/reading';
import { seriesKeyOf } from '@unknot/domain/care/reading';
import { measureOf } from '@unknot/domain/measures/catalogue';
import { practiceOf } from './practice-of';

const episodes = [...practiceOf(4, { clients: 400 }, '2026-11-02').episodes()];
const readings = episodes.flatMap((episode) => episode.readings);

describe('readings of the sample practice', () => {
  it('lie on the scale of their measure, with a value or a reason', () => {
    const wrong = readings.filter(({ measure, value, absent, unit }) => {
      const { min, max, step, unit: ucum } = measureOf(measure) ?? {};
      if (unit !== ucum || (value === null) !== (absent !== null)) return true;
      if (value === null) return false;
      const steps = value / (step ?? Number.NaN);
      const isStep = Math.abs(steps - Math.round(steps)) < 1e-6;
      return !isStep || value < (min ?? Infinity) || value > (max ?? -Infinity);
    });
    expect(wrong).toEqual([]);
  });

  it('never let pain begin beyond the end of a movement, and let both meet without pain', () => {
    const placeOf = (reading: Reading) =>
      `${reading.sessionId}/${seriesKeyOf({ ...reading, measure: 'rom' })}`;
    const full = new Map(
      readings
        .filter(({ measure }) => measure === 'rom_deg')
        .map((reading) => [placeOf(reading), reading]),
    );
    const free = readings.filter(
      ({ measure, value }) => measure === 'rom_painfree_deg' && value !== null,
    );
    expect(free.length).toBeGreaterThan(3000);
    let equal = 0;
    for (const reading of free) {
      const whole = full.get(placeOf(reading))?.value ?? Number.NaN;
      if (!((reading.value ?? Number.NaN) <= whole)) throw new Error(JSON.stringify(reading));
      if (reading.value === whole) equal += 1;
    }
    expect(equal).toBeGreaterThan(50);
  });

  it('measure both sides of a limb, and less movement on the side that hurts', () => {
    const shoulders = episodes.filter(({ episode }) => episode.condition === 'shoulder_pain');
    const differences = shoulders.flatMap(({ episode, readings: all, sessions }) => {
      const atFirst = all.filter(
        ({ sessionId, movement, measure }) =>
          sessionId === sessions[0]?.id && movement === 'flexion' && measure === 'rom_deg',
      );
      const onSide = (hurts: boolean) =>
        atFirst.find(({ side }) => (side === episode.side) === hurts)?.value ?? null;
      const [hurting, other] = [onSide(true), onSide(false)];
      return hurting === null || other === null ? [] : [other - hurting];
    });
    expect(differences.length).toBeGreaterThan(30);
    expect(
      differences.filter((difference) => difference > 0).length / differences.length,
    ).toBeGreaterThan(0.9);
  });

  it('prefer angles that end in 0 and 5', () => {
    const angles = readings.filter(({ measure, value }) => measure === 'rom_deg' && value !== null);
    const round = angles.filter(({ value }) => (value ?? 1) % 5 === 0);
    // Without preference a fifth would; the truths round 25 to 80 of 100.
    expect(round.length / angles.length).toBeGreaterThan(0.4);
    expect(round.length / angles.length).toBeLessThan(0.7);
  });

  it('lack as much as the truth says, for the reasons that it says', () => {
    const share = (test: (reading: Reading) => boolean) =>
      readings.filter(test).length / readings.length;
    expect(share(({ absent }) => absent === 'NOT_MEASURED')).toBeGreaterThan(0.025);
    expect(share(({ absent }) => absent === 'NOT_MEASURED')).toBeLessThan(0.035);
    const unable = readings.filter(({ absent }) => absent === 'UNABLE_PAIN');
    expect(unable.length).toBeGreaterThan(5);
    expect(new Set(unable.map(({ measure }) => measure))).toEqual(new Set(['rom_deg']));
  });

  it('hold what a chart has to cope with: one or two readings, zeros, other tools and raters', () => {
    const pains = episodes.map(({ readings: all }) =>
      all.filter(({ measure, value }) => measure === 'nprs_avg' && value !== null),
    );
    expect(pains.filter((pain) => pain.length <= 2).length).toBeGreaterThan(10);
    expect(pains.filter((pain) => pain.at(-1)?.value === 0).length).toBeGreaterThan(10);
    const kinds = (of: (reading: Reading) => string | null) =>
      episodes.filter(({ readings: all }) => {
        const angles = all.filter(({ measure }) => measure === 'rom_deg');
        return new Set(angles.map(of)).size > 1;
      });
    expect(kinds(({ tool }) => tool).length).toBeGreaterThan(3);
    expect(kinds(({ practitionerId }) => practitionerId).length).toBeGreaterThan(30);
    expect(new Set(readings.map(({ context }) => context))).toEqual(
      new Set(['PRE_SESSION', 'POST_SESSION', 'REMOTE', 'INTAKE', 'DISCHARGE']),
    );
  });
});
