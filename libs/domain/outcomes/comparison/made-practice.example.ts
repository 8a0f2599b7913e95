import { normalStream } from '@unknot/statistics/normal-stream';
import { seededStream } from '@unknot/statistics/seeded-stream';
import { madeEpisode } from '../made-episodes.example';
import type { OutcomeEpisode } from '../outcome-episode';

/** What is true in a made practice. */
export interface MadeTruth {
  readonly seed: number;
  readonly episodes: number;
  /** What each technique adds to the fall of pain where it has the whole treatment time, in points. */
  readonly gains: Readonly<Record<string, number>>;
  /** The spread of scores that nothing explains. */
  readonly spread: number;
  readonly condition?: string;
  /** The chance of a missing follow-up for somebody who starts at 0, and added for each point. */
  readonly missing?: readonly [number, number];
  /** How many techniques a client has in the first sessions, at most. */
  readonly mostTechniques?: number;
}

/** A practice of which the truth is known: who starts with more pain gets more of the first technique. */
export function madePractice(truth: MadeTruth): OutcomeEpisode[] {
  const random = seededStream(truth.seed);
  const normal = normalStream(random);
  return Array.from({ length: truth.episodes }, (_, index) => {
    const before = Math.min(10, Math.max(1, 5.5 + 1.6 * normal()));
    const age = Math.round(25 + 45 * random());
    const earlyMinutes = minutesOf(truth, before, random);
    const total = Object.values(earlyMinutes).reduce((sum, minutes) => sum + minutes, 0);
    const gained = Object.entries(earlyMinutes).reduce(
      (sum, [key, minutes]) => sum + ((truth.gains[key] ?? 0) * minutes) / total,
      0,
    );
    const after = 1 + 0.5 * before + 0.02 * (age - 45) - gained + truth.spread * normal();
    const [least, perPoint] = truth.missing ?? [0, 0];
    const isMissing = random() < least + perPoint * before;
    return madeEpisode(`${truth.seed}-${index}`, before, isMissing ? null : after, {
      age,
      sex: random() < 0.6 ? 'FEMALE' : 'MALE',
      condition: truth.condition ?? 'neck_pain',
      durationWeeks: Math.floor(30 * random()),
      earlierEpisodes: Math.floor(3 * random()),
      homeExercise: random() < 0.5,
      earlyMinutes,
      // Who gains less stays longer, and collects minutes of everything.
      allMinutes: Object.fromEntries(
        Object.entries(earlyMinutes).map(([key, minutes]) => [key, minutes * (1 + random())]),
      ),
    });
  });
}

function minutesOf(
  { gains, mostTechniques = 3 }: MadeTruth,
  before: number,
  random: () => number,
): Record<string, number> {
  const keys = Object.keys(gains);
  const minutes: Record<string, number> = {};
  const count = 1 + Math.floor(mostTechniques * random());
  for (let use = 0; use < count; use += 1) {
    // Cunning: the first technique goes to those who are worse off.
    const isFirst = random() < 0.04 * before;
    const key = isFirst ? keys[0] : keys[Math.floor(keys.length * random())];
    if (key !== undefined) minutes[key] = (minutes[key] ?? 0) + 10 * Math.ceil(4 * random());
  }
  return minutes;
}
