import { closingOf, closingReasons } from './closing';
import { statusAfter, stepProblemsOf, type EpisodeKnown, type StepWanted } from './episode-step';

const episode: EpisodeKnown = {
  ...{ status: 'OPEN', openedOn: '2026-01-05', goesOnElsewhere: false },
  ...{ lastContactOn: '2026-02-02', lastCareOn: '2026-02-02' },
};
const codesOf = (step: StepWanted, more: Partial<EpisodeKnown> = {}, today = '2026-06-01') =>
  stepProblemsOf(step, { ...episode, ...more }, today).map(
    ({ path, code }) => `${path.join('.')} ${code}`,
  );
const closing = (reason: (typeof closingReasons)[number], on = '2026-06-01'): StepWanted => ({
  ...{ kind: 'CLOSED', closing: reason, on },
});

describe('closing an episode', () => {
  it('makes of it what the reason says', () => {
    expect(closingReasons.map((reason) => closingOf(reason).status)).toEqual([
      ...Array.from({ length: 5 }, () => 'DISCHARGED'),
      ...['LAPSED', 'CANCELLED'],
    ]);
    expect(statusAfter(closing('DID_NOT_RETURN'))).toBe('LAPSED');
  });

  it('is on a day that was, and not before the last thing that was recorded', () => {
    expect(codesOf(closing('GOALS_REACHED', '2026-02-02'))).toEqual([]);
    expect(codesOf(closing('GOALS_REACHED', '2026-02-01'))).toEqual(['closedOn BEFORE_LAST_VISIT']);
    expect(codesOf(closing('GOALS_REACHED', '2026-06-02'))).toEqual(['closedOn IN_THE_FUTURE']);
    expect(codesOf(closing('GOALS_REACHED', 'today'))).toEqual(['closedOn DAY_IMPOSSIBLE']);
  });

  it('is lapsing only after 42 days without contact', () => {
    expect(codesOf(closing('DID_NOT_RETURN', '2026-03-15'))).toEqual(['reason TOO_EARLY']);
    expect(codesOf(closing('DID_NOT_RETURN', '2026-03-16'))).toEqual([]);
  });

  it('is a mistake only where nothing was recorded', () => {
    expect(codesOf(closing('ENTERED_BY_MISTAKE'))).toEqual(['reason HAS_CARE']);
    expect(codesOf(closing('ENTERED_BY_MISTAKE'), { lastCareOn: null })).toEqual([]);
  });

  it('finds only what goes on', () => {
    expect(codesOf(closing('MOVED_AWAY'), { status: 'PAUSED' })).toEqual([]);
    expect(codesOf(closing('MOVED_AWAY'), { status: 'LAPSED' })).toEqual([
      'episodeId CHANGED_MEANWHILE',
    ]);
  });
});

describe('what else can happen to an episode', () => {
  it('is pausing what is open, and resuming what is paused', () => {
    expect(codesOf({ kind: 'PAUSED' })).toEqual([]);
    expect(codesOf({ kind: 'RESUMED' })).toEqual(['episodeId CHANGED_MEANWHILE']);
    expect(codesOf({ kind: 'RESUMED' }, { status: 'PAUSED' })).toEqual([]);
    expect([{ kind: 'PAUSED' } as const, { kind: 'RESUMED' } as const].map(statusAfter)).toEqual([
      'PAUSED',
      'OPEN',
    ]);
  });

  it('is reopening within 90 days after the last contact, where nothing goes on instead', () => {
    const reopened = (more: Partial<EpisodeKnown>, today: string) =>
      codesOf({ kind: 'REOPENED' }, { status: 'DISCHARGED', ...more }, today);
    expect(reopened({}, '2026-05-03')).toEqual([]);
    expect(reopened({}, '2026-05-04')).toEqual(['episodeId TOO_LONG_AGO']);
    expect(reopened({ goesOnElsewhere: true }, '2026-03-01')).toEqual([
      'episodeId GOES_ON_ELSEWHERE',
    ]);
  });
});
