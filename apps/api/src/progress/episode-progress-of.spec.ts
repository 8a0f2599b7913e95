import { episodeProgressOf } from './episode-progress-of';
import type { ProgressRecord } from './progress.reader';

const episode = {
  id: 'e',
  condition: 'neck_pain',
  side: 'NONE',
  status: 'OPEN',
  openedOn: '2026-03-02',
  lastMeasuredOn: null,
  sessionCount: 0,
} as const;

const bornOn = (day: string | null, timeZone = 'Australia/Melbourne'): ProgressRecord => ({
  id: 'c',
  name: 'Client',
  reference: null,
  bornOn: day,
  sex: 'UNKNOWN',
  timeZone,
  episodeId: 'e',
  episode,
  episodes: [episode],
  sessions: [],
  facts: [],
  triggerPoints: {
    sessionIds: [],
    muscles: [],
    sides: [],
    points: [],
    severities: [],
    referrals: [],
  },
  painAreas: [],
  goals: [],
  exercises: [],
  ownMeasures: [],
  readings: [],
});
const ageAt = (now: string, record: ProgressRecord) => episodeProgressOf(record, 'STAFF', now).age;

describe('the age of a client', () => {
  it('changes on the birthday at the practice, not in UTC', () => {
    // 10 March begins in Melbourne at 13:00 UTC of the 9th (daylight saving, 11 hours).
    const melbourne = bornOn('1980-03-10');
    expect(ageAt('2026-03-09T12:59:59Z', melbourne)).toBe(45);
    expect(ageAt('2026-03-09T13:00:00Z', melbourne)).toBe(46);
    // And in New York at 04:00 UTC of the 10th (daylight saving, 4 hours).
    const newYork = bornOn('1980-03-10', 'America/New_York');
    expect(ageAt('2026-03-10T03:59:59Z', newYork)).toBe(45);
    expect(ageAt('2026-03-10T04:00:00Z', newYork)).toBe(46);
  });

  it('moves with daylight saving: midnight in Melbourne is an hour later in UTC in winter', () => {
    const winter = bornOn('1980-07-10');
    expect(ageAt('2026-07-09T13:59:59Z', winter)).toBe(45);
    expect(ageAt('2026-07-09T14:00:00Z', winter)).toBe(46);
  });

  it('is not known without a day of birth', () => {
    expect(ageAt('2026-03-09T13:00:00Z', bornOn(null))).toBeNull();
  });
});
