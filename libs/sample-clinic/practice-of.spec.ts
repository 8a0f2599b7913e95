import { createHash } from 'node:crypto';
import { demoPeopleOf, demoSeed } from './demo-people';
import type { SampleEpisode } from './practice-of';
import { practiceOf } from './practice-of';
import { demoSize, readingsPerClient, sizeForReadings, testSize } from './size';

const until = '2026-11-02';
const hashOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** The first episodes of a practice. */
function firstOf(seed: number, clients: number, count: number): SampleEpisode[] {
  const episodes: SampleEpisode[] = [];
  for (const episode of practiceOf(seed, { clients }, until).episodes()) {
    if (episodes.push(episode) === count) break;
  }
  return episodes;
}

describe('the sample practice', () => {
  it('is the same for the same seed, and another for another', () => {
    const sample = practiceOf(5, testSize, until);
    expect(hashOf([...sample.episodes()])).toBe(hashOf([...sample.episodes()]));
    expect(hashOf(practiceOf(5, testSize, until).practitioners)).toBe(hashOf(sample.practitioners));
    expect(hashOf(firstOf(6, 40, 5))).not.toBe(hashOf(firstOf(5, 40, 5)));
    expect(practiceOf(6, testSize, until).practice.id).not.toBe(sample.practice.id);
  });

  it('stays what it was: whoever changes this number changes every picture and every benchmark', () => {
    expect(hashOf(firstOf(demoSeed, 300, 25))).toBe('61a831b650025aae');
  });

  it('keeps its clients when it grows', () => {
    const small = firstOf(5, 60, 90);
    const large = firstOf(5, 700, 90);
    expect(small.length).toBeGreaterThan(60);
    expect(hashOf(large.slice(0, small.length))).toBe(hashOf(small));
  });

  it('has two locations and a team of eight for each 300 clients, all with names', () => {
    const sample = practiceOf(1, { clients: 301 }, until);
    expect(sample.practitioners.length).toBe(16);
    expect(sample.locations.length).toBe(4);
    const ids = [...sample.practitioners, ...sample.locations].map(({ id }) => id);
    expect(new Set([sample.practice.id, ...ids]).size).toBe(21);
    for (const { name } of sample.practitioners) expect(name).toMatch(/^\S+ \S+$/);
    expect(sample.practice.timeZone).toBe('Australia/Melbourne');
  });

  it('is as large as the number of readings that was asked for', () => {
    let readings = 0;
    for (const episode of practiceOf(9, sizeForReadings(200_000), until).episodes()) {
      readings += episode.readings.length;
    }
    expect(readings / 200_000).toBeGreaterThan(0.97);
    expect(readings / 200_000).toBeLessThan(1.03);
    expect(sizeForReadings(10_000_000).clients).toBe(Math.round(10_000_000 / readingsPerClient));
  });

  it('refuses a day that is none', () => {
    expect(() => practiceOf(1, demoSize, 'tomorrow')).toThrow(RangeError);
  });
});

describe('the people of the demo', () => {
  const sample = practiceOf(demoSeed, demoSize, until);
  const [owner, practitioner, client] = demoPeopleOf(sample);

  it('are an owner who treats, a practitioner and one of their clients', () => {
    const treating = sample.practitioners.map(({ id }) => id);
    expect(treating).toContain(owner?.practitionerId);
    expect(treating).toContain(practitioner?.practitionerId);
    expect(owner?.practitionerId).not.toBe(practitioner?.practitionerId);
    expect([owner, practitioner, client].map((person) => person?.role)).toEqual([
      'OWNER',
      'PRACTITIONER',
      'CLIENT',
    ]);
    expect(client).toMatchObject({ email: 'client@demo.unknot.example', practitionerId: null });
  });

  // The first visit falls on another weekday each time.
  it.each(['2026-11-02', '2026-11-05', '2026-11-08', '2027-03-30'])(
    'know a client with a story until %s',
    (day) => {
      const [story] = [...practiceOf(demoSeed, { clients: 1 }, day).episodes()];
      if (story === undefined) throw new Error('No story');
      const people = demoPeopleOf(practiceOf(demoSeed, demoSize, day));
      expect(people[2]?.clientId).toBe(story.client.id);
      expect(people[1]?.practitionerId).toBe(story.episode.practitionerId);
      expect(story.sessions.length).toBe(12);
      expect(story.episode).toMatchObject({
        condition: 'shoulder_pain',
        side: 'RIGHT',
        status: 'OPEN',
      });

      const pain = story.readings.filter(({ measure }) => measure === 'nprs_avg');
      const values = pain.flatMap(({ value }) => (value === null ? [] : [value]));
      expect(values[0]).toBeGreaterThanOrEqual(6);
      expect(values.at(-1)).toBeLessThanOrEqual(1);
      expect(values).toContain(0);
      expect(pain.filter(({ context }) => context === 'REMOTE').length).toBeGreaterThan(3);

      const days = pain
        .map(({ takenAt }) => Date.parse(takenAt) / 86_400_000)
        .sort((a, b) => a - b);
      expect(
        Math.max(...days.slice(1).map((to, index) => to - (days[index] ?? to))),
      ).toBeGreaterThan(42);

      const abduction = story.readings.filter(
        ({ measure, movement }) => measure === 'rom_deg' && movement === 'abduction',
      );
      expect(new Set(abduction.map(({ side }) => side))).toEqual(new Set(['LEFT', 'RIGHT']));
      const right = abduction.flatMap(({ side, value }) =>
        side === 'RIGHT' && value !== null ? [value] : [],
      );
      expect((right.at(-1) ?? 0) - (right[0] ?? 0)).toBeGreaterThan(30);
    },
  );
});
