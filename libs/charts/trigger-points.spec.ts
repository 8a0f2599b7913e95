import { bodyViews } from './body/body-views';
import { bestViewOf, placedMarks, radiusOf } from './body/placed-marks';
import { weeklySessions } from './series.example';
import { triggerPoints } from './trigger-points';
import { exampleColumns, triggerPointExamples } from './trigger-points.example';
import type { TriggerPointsData } from './trigger-points';

const example = (name: string): TriggerPointsData => {
  const data = triggerPointExamples[name];
  if (data === undefined) throw new Error(`There is no example called ${name}.`);
  return data;
};
const five = triggerPoints(example('five points over six sessions'));
const hip = triggerPoints(example('pain areas, and two points of one muscle'));
const severitiesIn = (session: number) =>
  Object.fromEntries((five.sessions[session - 1]?.marks ?? []).map((m) => [m.name, m.severity]));

describe('trigger points on the body', () => {
  it('marks a point that is gone, and marks nothing where nobody looked', () => {
    expect(severitiesIn(3)).toEqual({
      'Upper trapezius, left': 3,
      'Splenius capitis, right': 0,
      'Infraspinatus, left': 4,
      'Scalenes, left': 3,
    });
    expect(severitiesIn(1)).not.toHaveProperty(['Scalenes, left']);
    expect(severitiesIn(6)['Upper trapezius, left']).toBe(0);
  });

  it('says in words all that a session shows, and that the rest was not examined', () => {
    expect(five.sessions[5]?.label).toBe(
      'Body map, session 6, 9 Feb 2026. 2 of 4 examined points present. ' +
        'Upper trapezius, left, examined, no trigger point. ' +
        'Levator scapulae, left, trigger point 2 of 5. ' +
        'Infraspinatus, left, trigger point 1 of 5, pain travels to shoulder and upper arm. ' +
        'Scalenes, left, examined, no trigger point. ' +
        'Muscles that are not named were not examined.',
    );
  });

  it('counts points and averages nothing', () => {
    expect(five.summary).toBe(
      'Session 6: 2 of 4 examined points present; session 1: 4 of 4 examined points present.',
    );
    expect(triggerPoints(example('one session, all gone')).summary).toBe(
      'Session 2: 0 of 1 examined point present.',
    );
  });

  it('draws where the pain of a point travels, on the side of the point, and not of one that is gone', () => {
    expect(five.sessions[0]?.zones).toEqual([
      { region: 'head', side: 'LEFT' },
      { region: 'neck', side: 'LEFT' },
      { region: 'shoulder', side: 'LEFT' },
      { region: 'upper_arm', side: 'LEFT' },
    ]);
    expect(five.sessions[5]?.zones).toEqual([
      { region: 'shoulder', side: 'LEFT' },
      { region: 'upper_arm', side: 'LEFT' },
    ]);
  });

  it('tells several points of one muscle apart', () => {
    expect(hip.sessions[0]?.marks.map(({ name }) => name)).toEqual([
      'Gluteus medius, right, point 1',
      'Gluteus medius, right, point 2',
      'Piriformis, right',
    ]);
  });

  it('shows a pain area with its kind and its intensity, zero among them', () => {
    expect(hip.sessions.map(({ areas }) => areas.map(({ spoken }) => spoken))).toEqual([
      ['Low back, aching, 6 of 10', 'Thigh, right, tingling, 3 of 10'],
      ['Low back, aching, 0 of 10'],
    ]);
    expect(hip.sessions[1]?.label).toContain('0 of 10.');
  });

  it('has a table with every finding, and a zero that is a zero', () => {
    expect(five.table.rows).toHaveLength(25);
    expect(five.table.rows.at(-1)).toEqual([
      'Scalenes, left',
      6,
      '2026-02-09',
      0,
      'examined, no trigger point',
      '',
    ]);
  });

  it('leaves out sessions in which nobody looked, and says where nobody ever did', () => {
    expect(triggerPoints(example('one session, all gone')).sessions.map(({ id }) => id)).toEqual([
      'session-2',
    ]);
    const empty = triggerPoints(example('empty'));
    expect([empty.state, empty.summary]).toEqual(['EMPTY', 'No trigger points were examined yet']);
  });

  it('puts sessions in their order, whatever order they came in', () => {
    const data = example('five points over six sessions');
    const turned = triggerPoints({ ...data, sessions: [...data.sessions].reverse() });
    expect(turned.sessions).toEqual(five.sessions);
  });
});

describe('the place of a mark', () => {
  const marks = five.sessions[2]?.marks ?? [];

  it('is its muscle on its side, in each view that shows it', () => {
    const [trapezius] = placedMarks(bodyViews.BACK, marks);
    expect(trapezius?.mark.name).toBe('Upper trapezius, left');
    expect(trapezius?.from.x).toBeLessThan(0);
    expect(placedMarks(bodyViews.FRONT, marks)[0]?.from.x).toBeGreaterThan(0);
    expect(placedMarks(bodyViews.RIGHT, marks).map(({ mark }) => mark.name)).toEqual([
      'Splenius capitis, right',
    ]);
  });

  it('gives way to other marks, so that every number can be read', () => {
    const crowd = triggerPoints(example('more points than rows')).sessions[0]?.marks ?? [];
    for (const view of Object.values(bodyViews)) {
      const placed = placedMarks(view, crowd);
      placed.forEach((one, at) =>
        placed.slice(at + 1).forEach((other) => {
          const distance = Math.hypot(one.x - other.x, one.y - other.y);
          expect(distance).toBeGreaterThan((one.radius + other.radius) * 0.8);
        }),
      );
    }
  });

  it('is larger where a point is worse, and one on both sides is marked twice', () => {
    const radii = [1, 2, 3, 4, 5].map(radiusOf);
    expect([...radii].sort((a, b) => a - b)).toEqual(radii);
    expect(new Set(radii).size).toBe(5);
    const both = exampleColumns([{ muscle: 'soleus', side: 'BOTH', severities: [2] }]);
    const [session] = triggerPoints({ sessions: weeklySessions(1), found: both }).sessions;
    const soles = placedMarks(bodyViews.BACK, session?.marks ?? []);
    expect(soles.map(({ from }) => Math.sign(from.x)).sort()).toEqual([-1, 1]);
  });

  it('decides from where the body is looked at first', () => {
    expect(bestViewOf(marks)).toBe('BACK');
    expect(bestViewOf([])).toBe('FRONT');
  });
});
