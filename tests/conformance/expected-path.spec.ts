import { measureOf } from '@unknot/domain/measures/catalogue';
import type { OutcomeEpisode } from '@unknot/domain/outcomes/outcome-episode';
import type { ExpectedPath } from '@unknot/domain/progress/expected-path/expected-path-of';
import { expectedPathOf } from '@unknot/domain/progress/expected-path/expected-path-of';
import { durationBandOf } from '@unknot/domain/care/duration-band';
import { standingOnPathOf } from '@unknot/domain/progress/expected-path/standing-on-path-of';
import { weekOf } from '@unknot/domain/progress/expected-path/week-score-of';
import { scoresSinceStart } from '@unknot/domain/progress/windows/window-score-of';
import { isWithheld } from '@unknot/domain/progress/withheld';
import { knownEpisodesOf } from '@unknot/sample-clinic/outcome-episode-of';
import { practiceOf } from '@unknot/sample-clinic/practice-of';

/*
 * Half of the people of a sample practice make the paths, the other half are held against them: what share of
 * their scores do the bands hold? The larger run (100 s) is
 *   CLIENTS=9000 npm run jest -- --selectProjects conformance --testPathPatterns expected-path
 */
const clients = Number(process.env.CLIENTS ?? 1800);
const seed = 7;

const pain = measureOf('nprs_avg');
if (pain === undefined) throw new Error('The catalogue lacks average pain.');
const measure = pain;

interface Held {
  readonly week: number;
  readonly inHalf: boolean;
  readonly inMost: boolean;
  readonly isWorse: boolean;
}

const isClosed = ({ status }: OutcomeEpisode) => status === 'DISCHARGED' || status === 'LAPSED';
const episodes = [...knownEpisodesOf(practiceOf(seed, { clients }, '2026-03-02'))]
  .map(({ seen }) => seen)
  .filter((episode) => isClosed(episode) && episode.baseline !== null);
const people = [...new Set(episodes.map(({ clientId }) => clientId))];
const makers = new Set(people.filter((_, index) => index % 2 === 0));
const made = episodes.filter(({ clientId }) => makers.has(clientId));
const heldOut = episodes.filter(({ clientId }) => !makers.has(clientId));

const paths = new Map<string, ExpectedPath | null>();

function pathOf({ condition, baseline, durationWeeks }: OutcomeEpisode): ExpectedPath | null {
  const start = baseline?.value ?? null;
  const key = [condition, start, durationBandOf(durationWeeks)?.words].join();
  const known = paths.get(key);
  if (known !== undefined) return known;
  const subject = { clientId: '', condition, baseline: start, durationWeeks };
  const found = expectedPathOf(made, subject, measure);
  const path = isWithheld(found) ? null : found;
  paths.set(key, path);
  return path;
}

function heldBy(path: ExpectedPath, episode: OutcomeEpisode): Held[] {
  return scoresSinceStart(episode).flatMap(({ day, value }): Held[] => {
    const week = path.weeks.find((each) => each.week === weekOf(day));
    if (week === undefined) return [];
    const { half, most } = week;
    return [
      {
        week: week.week,
        inHalf: value >= half.low && value <= half.high,
        inMost: value >= most.low && value <= most.high,
        isWorse: value > most.high,
      },
    ];
  });
}

/** Whether the rule "below the expected path" held at any time of an episode. */
function isEverBelow(path: ExpectedPath, episode: OutcomeEpisode): boolean {
  const { scores, scoreDays, baseline, sessionDays } = episode;
  return scoreDays.some((day, index) => {
    const upTo = { scores: scores.slice(0, index + 1), scoreDays: scoreDays.slice(0, index + 1) };
    const sessionCount = sessionDays.filter((held) => held <= day).length;
    const standing = standingOnPathOf(path, { ...upTo, baseline, sessionCount }, measure);
    return !isWithheld(standing) && standing.isBelow;
  });
}

const judged = heldOut.flatMap((episode) => {
  const path = pathOf(episode);
  const held = path === null ? [] : heldBy(path, episode);
  return path === null || held.length === 0 ? [] : [{ path, episode, held }];
});
const all = judged.flatMap(({ held }) => held);
const share = (places: readonly Held[], holds: (place: Held) => boolean) =>
  places.filter(holds).length / places.length;

describe('the expected path of a practice that knows its own closed episodes', () => {
  const below = judged.filter(({ path, episode }) => isEverBelow(path, episode)).length;

  afterAll(() => {
    const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
    process.stdout.write(
      `expected path: ${clients} clients, ${judged.length} held-out episodes, ${all.length} scores; ` +
        `80 % band ${percent(share(all, ({ inMost }) => inMost))}, ` +
        `50 % band ${percent(share(all, ({ inHalf }) => inHalf))}, ` +
        `worse ${percent(share(all, ({ isWorse }) => isWorse))}; ` +
        `below twice in a row at some time ${percent(below / judged.length)}\n`,
    );
  });

  it('has enough to be judged by', () => {
    expect(judged.length).toBeGreaterThan(200);
    expect(all.length).toBeGreaterThan(1000);
  });

  it('holds 75 to 85 % of held-out scores in its 80 % band, and half of them in the other', () => {
    const most = share(all, ({ inMost }) => inMost);
    expect(most).toBeGreaterThan(0.75);
    expect(most).toBeLessThan(0.85);
    const half = share(all, ({ inHalf }) => inHalf);
    expect(half).toBeGreaterThan(0.45);
    expect(half).toBeLessThan(0.56);
  });

  it.each([
    [1, 1],
    [2, 3],
    [4, 6],
    [7, 26],
  ])('does so early and late: weeks %i to %i', (from, until) => {
    const places = all.filter(({ week }) => week >= from && week <= until);
    const most = share(places, ({ inMost }) => inMost);
    expect(most).toBeGreaterThan(0.74);
    expect(most).toBeLessThan(0.86);
  });

  it('misses as many on the worse side as it should', () => {
    const worse = share(all, ({ isWorse }) => isWorse);
    expect(worse).toBeGreaterThan(0.06);
    expect(worse).toBeLessThan(0.14);
  });

  it('finds few below it twice in a row, who are people like the others', () => {
    expect(below / judged.length).toBeLessThan(0.1);
  });

  it('says of how many it tells, never of fewer than 30', () => {
    const known = [...paths.values()].filter((path) => path !== null);
    expect(known.length).toBeGreaterThan(50);
    for (const { n, weeks, label, people: counted } of known) {
      expect(n).toBeGreaterThanOrEqual(30);
      expect(label).toContain(`n = ${n} closed`);
      expect(counted).toBeLessThanOrEqual(n);
      for (const week of weeks) expect(week.n).toBeGreaterThanOrEqual(30);
    }
  });
});
