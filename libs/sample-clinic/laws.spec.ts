import { dayNumberOf } from '@unknot/domain/care/calendar-day';
import type { SampleEpisode } from './practice-of';
import { practiceOf } from './practice-of';

const until = '2026-11-02';
const first = dayNumberOf(until) - 730;
const sample = practiceOf(3, { clients: 320 }, until);
const episodes = [...sample.episodes()];
const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** All that carry an id; the client only once. */
function idsIn(episode: SampleEpisode): string[] {
  const { client, consents, number, sessions, techniqueUses, readings, triggerPoints } = episode;
  const { postures, goals, prescriptions, logs } = episode;
  const records = [consents, sessions, techniqueUses, readings, triggerPoints, postures];
  const ids = [...records, goals, prescriptions, logs].flatMap((list) => list.map(({ id }) => id));
  return [...(number === 1 ? [client.id] : []), episode.episode.id, ...ids];
}

describe('laws of the sample practice', () => {
  it('gives every record an id of its own, in the form of UUID version 7', () => {
    const ids = episodes.flatMap(idsIn);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !uuid7.test(id))).toEqual([]);
  });

  it('puts the instant of a reading into its id', () => {
    for (const { id, takenAt } of episodes.flatMap(({ readings }) => readings)) {
      const instant = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
      if (instant !== Date.parse(takenAt)) throw new Error(`${id} is not of ${takenAt}`);
    }
  });

  it('keeps every day inside its episode and inside the two years before `until`', () => {
    for (const { episode, sessions, readings, triggerPoints, postures, goals, logs } of episodes) {
      const days = [
        ...sessions.map(({ heldOn }) => heldOn),
        ...readings.map(({ takenOn }) => takenOn),
        ...[...triggerPoints, ...postures].map(({ foundOn }) => foundOn),
        ...goals.map(({ setOn }) => setOn),
        ...logs.map(({ doneOn }) => doneOn),
        ...(episode.closedOn === null ? [] : [episode.closedOn]),
      ];
      expect(dayNumberOf(episode.openedOn)).toBeGreaterThanOrEqual(first);
      const earliest = days.reduce((a, b) => (a < b ? a : b));
      const latest = days.reduce((a, b) => (a > b ? a : b));
      expect(earliest >= episode.openedOn).toBe(true);
      expect(latest < until && latest <= (episode.closedOn ?? until)).toBe(true);
    }
  });

  it('dates sessions in order, on days that are no Sundays, between 8 and 18:00', () => {
    const hour = new Intl.DateTimeFormat('en-AU', {
      ...{ timeZone: 'Australia/Melbourne', hourCycle: 'h23', hour: '2-digit', weekday: 'short' },
    });
    for (const { sessions } of episodes) {
      const starts = sessions.map(({ startedAt }) => startedAt);
      expect([...starts].sort()).toEqual(starts);
      expect(new Set(sessions.map(({ heldOn }) => heldOn)).size).toBe(sessions.length);
      const wrong = sessions.filter(({ startedAt }) => {
        const parts = hour.formatToParts(new Date(startedAt));
        const partOf = (type: string) => parts.find((part) => part.type === type)?.value;
        const at = Number(partOf('hour'));
        return partOf('weekday') === 'Sun' || at < 8 || at > 18;
      });
      expect(wrong).toEqual([]);
    }
  });

  it('joins every record to its client, its episode and a session that was held', () => {
    const treating = new Set(sample.practitioners.map(({ id }) => id));
    for (const { client, episode, sessions, prescriptions, ...rest } of episodes) {
      const held = new Map(sessions.map((session) => [session.id, session]));
      expect(episode.clientId).toBe(client.id);
      expect(treating.has(episode.practitionerId)).toBe(true);
      const astray = rest.readings.filter((reading) => {
        const session = reading.sessionId === null ? undefined : held.get(reading.sessionId);
        const taken =
          reading.sessionId === null
            ? reading.practitionerId === null
            : session?.heldOn === reading.takenOn &&
              session.practitionerId === reading.practitionerId;
        return !taken || reading.clientId !== client.id || reading.episodeId !== episode.id;
      });
      expect(astray).toEqual([]);
      const done = [...rest.techniqueUses, ...rest.triggerPoints, ...rest.postures];
      expect(done.filter(({ sessionId }) => !held.has(sessionId))).toEqual([]);
      const given = new Set(prescriptions.map(({ id }) => id));
      expect(rest.logs.filter(({ prescriptionId }) => !given.has(prescriptionId))).toEqual([]);
    }
  });

  it('lets the next episode of a client begin more than 90 days after the last contact', () => {
    const pairs = episodes.flatMap((next, index) => {
      const last = episodes[index - 1];
      return next.number > 1 && last?.client.id === next.client.id ? [[last, next] as const] : [];
    });
    expect(pairs.length).toBeGreaterThan(20);
    for (const [last, next] of pairs) {
      expect(next.client).toEqual(last.client);
      expect(next.consents).toEqual([]);
      const contact = last.sessions.at(-1)?.heldOn ?? '';
      const start = next.sessions[0]?.heldOn ?? '';
      expect(dayNumberOf(start) - dayNumberOf(contact)).toBeGreaterThan(90);
    }
  });

  it('fills sessions with techniques, numbered from 1, that take no longer than the session', () => {
    for (const { sessions, techniqueUses } of episodes) {
      const wrong = sessions.filter(({ id, minutes }) => {
        const uses = techniqueUses.filter(({ sessionId }) => sessionId === id);
        const total = uses.reduce((sum, use) => sum + (use.minutes ?? 0), 0);
        const inOrder = uses.every(({ position }, index) => position === index + 1);
        return uses.length === 0 || !inOrder || total > (minutes ?? 0);
      });
      expect(wrong).toEqual([]);
    }
  });

  it('takes readings after a treatment as such, and never in place of one before it', () => {
    const wrong = episodes
      .flatMap(({ readings }) => readings)
      .filter(({ measure, context }) => (context === 'POST_SESSION') !== (measure === 'nprs_post'));
    expect(wrong).toEqual([]);
  });

  it('grades trigger points from 0 to 5 and says nothing of a point that is gone', () => {
    const findings = episodes.flatMap(({ triggerPoints }) => triggerPoints);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
    const gone = findings.filter(({ severity }) => severity === 0);
    expect(gone.filter(({ active, referral }) => active !== false || referral.length > 0)).toEqual(
      [],
    );
  });
});
