import type { OutcomeEpisode } from './outcome-episode';

/** By the third session, or day 21, it is settled what an episode was treated with at first (domain model 5.2). */
const landmark = { sessions: 3, untilDay: 21 } as const;

/** A session by the day on which it was held, counted from the first. */
export interface HeldSession {
  readonly id: string;
  readonly day: number;
}

/** One technique in one session; minutes that were not recorded count as none. */
export interface TimedUse {
  readonly sessionId: string;
  readonly technique: string;
  readonly minutes: number | null;
}

/** For each technique its minutes in the first three sessions that were held by day 21. */
export function earlyMinutesOf(
  sessions: Iterable<HeldSession>,
  uses: Iterable<TimedUse>,
): Record<string, number> {
  const inOrder = [...sessions].sort((one, other) => one.day - other.day);
  const first = inOrder.slice(0, landmark.sessions).filter(({ day }) => day <= landmark.untilDay);
  const isEarly = new Set(first.map(({ id }) => id));
  const early: Record<string, number> = {};
  for (const { technique, minutes, sessionId } of uses) {
    if (isEarly.has(sessionId)) early[technique] = (early[technique] ?? 0) + (minutes ?? 0);
  }
  return early;
}

/** Whether an episode was closed before day 21 with fewer than three sessions: it says too little of what was done. */
export function endsBeforeLandmark({
  closedDay,
  sessionDays,
}: Pick<OutcomeEpisode, 'closedDay' | 'sessionDays'>): boolean {
  if (closedDay === null || closedDay >= landmark.untilDay) return false;
  return sessionDays.filter((day) => day <= landmark.untilDay).length < landmark.sessions;
}
