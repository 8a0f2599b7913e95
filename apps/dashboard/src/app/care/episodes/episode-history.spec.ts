import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { answer, asked, fail, playedServer, settled, textOf } from '../../asked.testing';
import type { Episode } from './episode-card';
import { EpisodeHistory } from './episode-history';
import { frequencyText, goalText, scheduleText, sessionsText } from './plan-words';

const plan = {
  ...{ plannedSessions: 8, visitsInFourWeeks: 2, setOn: '2026-01-05' },
  ...{ reassessEveryDays: 28, reassessEverySessions: 3 },
};

const open: Episode = {
  ...{ id: 'e-2', conditionName: 'Neck pain', side: 'LEFT', status: 'OPEN' },
  ...{ openedOn: '2026-03-02', closedOn: null, closing: null, closingWords: '', durationWeeks: 0 },
  ...{ practitionerName: 'Kim Lee', sessionCount: 3, lastContactOn: '2026-04-01', plan },
  ...{ lapsesOn: '2026-05-13', reopenUntil: null, nextReassessmentOn: '2026-04-20' },
  ...{ verdict: 'Better by 4 of 10.' },
  pain: {
    ...{ measureName: 'Pain', unit: 'of 10', first: 4, latest: 0, n: 4, call: 'IMPROVING' },
  },
  goals: [
    {
      ...{ goalId: 'g', words: 'carry the shopping', start: 0, target: 8, latest: 8 },
      ...{ setOn: '2026-03-02', dueOn: '2026-06-01', state: 'REACHED', reachedOn: '2026-03-30' },
    },
  ],
};
const closed: Episode = {
  ...{ ...open, id: 'e-1', status: 'DISCHARGED', closedOn: '2026-02-02', lapsesOn: null },
  ...{ closing: 'MOVED_AWAY', closingWords: 'Moved away', reopenUntil: '2026-04-30', goals: [] },
  ...{ nextReassessmentOn: null },
};

const historyOf = (episodes: readonly Episode[], today = '2026-04-25') => ({
  episodeHistory: {
    ...{ clientId: 'c-1', clientName: 'Ana Lindqvist', clientReference: null, today, episodes },
  },
});

function page() {
  TestBed.configureTestingModule({
    providers: [...playedServer, provideRouter([{ path: '**', children: [] }])],
  });
  const fixture = TestBed.createComponent(EpisodeHistory);
  fixture.componentRef.setInput('clientId', 'c-1');
  TestBed.tick();
  return fixture.nativeElement as HTMLElement;
}

const buttonsIn = (card: Element | undefined) =>
  [...(card?.querySelectorAll('button') ?? [])].map(textOf);

describe('the episodes of a client', () => {
  it('say how each began, went and ended, with a zero as a value', async () => {
    const shown = page();
    await answer('EpisodeHistory', historyOf([open, closed]));
    const [first, second] = [...shown.querySelectorAll('un-episode-card')].map(textOf);
    expect(first).toContain('began 2 Mar 2026 · had lasted 0 weeks · Kim Lee');
    expect(first).toContain('4 → at the start, at last 0 of 10');
    expect(first).toContain('3 of 8 planned');
    expect(first).toContain('every 4 weeks or 3 sessions, whichever comes first');
    expect(first).toContain('was due 20 Apr 2026');
    expect(first).toContain('carry the shopping 0 → at the start, now 8 target 8');
    expect(first).toContain('reached 30 Mar 2026, due 1 Jun 2026');
    expect(second).toContain('ended 2 Feb 2026 · moved away');
    expect(second).not.toContain('Measured again');
  });

  it('offer what can be done with each, and reopening only as long as it can be', async () => {
    const shown = page();
    await answer('EpisodeHistory', historyOf([open, { ...open, status: 'PAUSED' }, closed]));
    const cards = [...shown.querySelectorAll('un-episode-card')];
    expect(buttonsIn(cards[0])).toEqual(['Change plan', 'Pause', 'Close episode']);
    expect(buttonsIn(cards[1])).toEqual(['Change plan', 'Resume', 'Close episode']);
    expect(buttonsIn(cards[2])).toEqual(['Reopen']);
  });

  it('can no longer be reopened on the day after the last one', async () => {
    const shown = page();
    await answer('EpisodeHistory', historyOf([closed], '2026-05-01'));
    expect(buttonsIn(shown.querySelector('un-episode-card') ?? undefined)).toEqual([]);
  });

  it('send a step that may not have arrived under the same id again', async () => {
    const shown = page();
    await answer('EpisodeHistory', historyOf([open]));
    const pause = () =>
      [...shown.querySelectorAll('button')].find((one) => textOf(one) === 'Pause')?.click();
    const idSent = () => {
      const { body } = asked('PauseEpisode').request;
      return (body as { variables: { input: { id: string } } }).variables.input.id;
    };
    pause();
    const first = asked('PauseEpisode');
    const { id } = (first.request.body as { variables: { input: { id: string } } }).variables.input;
    first.error(new ProgressEvent('error'));
    await settled();
    expect(textOf(shown)).toContain('That could not be done.');
    pause();
    expect(idSent()).toBe(id);
  });

  it('say what failed, and that nobody is here where nobody is', async () => {
    const shown = page();
    await fail('EpisodeHistory', 'INTERNAL');
    expect(textOf(shown)).toContain('The episodes could not be loaded.');
    TestBed.resetTestingModule();
    const other = page();
    await answer('EpisodeHistory', { episodeHistory: null });
    expect(textOf(other)).toContain('No such client here');
  });
});

describe('a plan in words', () => {
  it('says how often and when, in weeks where it is weeks', () => {
    expect(frequencyText(4)).toBe('once a week');
    expect(frequencyText(3)).toBe('3 visits in 4 weeks');
    const schedule = (days: number | null, sessions: number | null) =>
      scheduleText({ reassessEveryDays: days, reassessEverySessions: sessions });
    expect(schedule(42, null)).toBe('every 6 weeks');
    expect(schedule(10, null)).toBe('every 10 days');
    expect(schedule(null, 3)).toBe('every 3 sessions');
    expect(sessionsText(0, 8)).toBe('0 of 8 planned');
    expect(sessionsText(1, null)).toBe('1 session');
    expect(goalText('MET_ONCE', null)).toBe('met once, one more to go');
  });
});
