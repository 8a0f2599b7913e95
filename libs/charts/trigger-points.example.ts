import type { TriggerPointColumns } from '@unknot/domain/care/finding';
import type { Side } from '@unknot/domain/body/side';
import { muscles } from '@unknot/domain/care/muscles';
import { weeklySessions } from './series.example';
import type { TriggerPointsData } from './trigger-points';

/** One point through the sessions of an example: `null` where it was not examined. */
export interface ExampleCourse {
  readonly muscle: string;
  readonly side: Side;
  readonly point?: number;
  readonly severities: readonly (number | null)[];
  readonly referral?: readonly string[];
}

/** The courses as the columns of an answer, session by session. */
export function exampleColumns(courses: readonly ExampleCourse[]): TriggerPointColumns {
  const count = Math.max(0, ...courses.map(({ severities }) => severities.length));
  const rows = Array.from({ length: count }, (_, at) =>
    courses.flatMap(({ severities, ...course }) => {
      const severity = severities[at] ?? null;
      return severity === null ? [] : [{ ...course, severity, session: `session-${at + 1}` }];
    }),
  ).flat();
  return {
    sessionIds: rows.map(({ session }) => session),
    muscles: rows.map(({ muscle }) => muscle),
    sides: rows.map(({ side }) => side),
    points: rows.map(({ point }) => point ?? 1),
    severities: rows.map(({ severity }) => severity),
    referrals: rows.map(({ severity, referral }) => (severity === 0 ? [] : (referral ?? []))),
  };
}

const neck: readonly ExampleCourse[] = [
  {
    muscle: 'upper_trapezius',
    side: 'LEFT',
    severities: [4, 4, 3, 2, 1, 0],
    referral: ['head', 'neck'],
  },
  { muscle: 'levator_scapulae', side: 'LEFT', severities: [3, 3, null, 2, 2, 2] },
  { muscle: 'splenius_capitis', side: 'RIGHT', severities: [2, 1, 0, 0, null, null] },
  {
    muscle: 'infraspinatus',
    side: 'LEFT',
    severities: [5, 4, 4, 3, 3, 1],
    referral: ['shoulder', 'upper_arm'],
  },
  { muscle: 'scalenes', side: 'LEFT', severities: [null, null, 3, 3, 2, 0] },
];

const many: readonly ExampleCourse[] = muscles.slice(0, 18).map(({ key }, at) => ({
  muscle: key,
  side: at % 2 === 0 ? 'LEFT' : 'RIGHT',
  severities: Array.from({ length: 12 }, (_, week) =>
    (at + week) % 4 === 3 ? null : Math.max(0, (at % 5) + 1 - Math.floor(week / 3)),
  ),
}));

/** Cases of the body map and of the strip; the same data feed both. */
export const triggerPointExamples: Readonly<Record<string, TriggerPointsData>> = {
  'five points over six sessions': { sessions: weeklySessions(6), found: exampleColumns(neck) },
  'pain areas, and two points of one muscle': {
    sessions: weeklySessions(2),
    found: exampleColumns([
      { muscle: 'gluteus_medius', side: 'RIGHT', severities: [4, 3], referral: ['lumbar'] },
      { muscle: 'gluteus_medius', side: 'RIGHT', point: 2, severities: [2, 0] },
      { muscle: 'piriformis', side: 'RIGHT', severities: [3, 3], referral: ['thigh'] },
    ]),
    areas: [
      { sessionId: 'session-1', site: 'lumbar', side: 'MIDLINE', kind: 'ACHE', intensity: 6 },
      { sessionId: 'session-1', site: 'thigh', side: 'RIGHT', kind: 'TINGLING', intensity: 3 },
      { sessionId: 'session-2', site: 'lumbar', side: 'MIDLINE', kind: 'ACHE', intensity: 0 },
    ],
  },
  'more points than rows': { sessions: weeklySessions(12), found: exampleColumns(many) },
  'one session, all gone': {
    sessions: weeklySessions(3),
    found: exampleColumns([{ muscle: 'soleus', side: 'BOTH', severities: [null, 0] }]),
  },
  empty: { sessions: weeklySessions(2), found: exampleColumns([]) },
};

/** The case that specs and pages begin with. */
export const exampleNeckPoints: TriggerPointColumns = exampleColumns(neck);
