import { papers } from './paper';
import { reportPage } from './report-page';
import { reportExample } from './report-example';
import { shortenedTo } from './shortened-to';

const page = reportPage(reportExample, '1.2.3', 'A4');
const long = 'x'.repeat(500);

describe('the words of the page', () => {
  it('say who, where, when and by whom', () => {
    expect(page.facts).toEqual([
      'No. C-7',
      'born 9 Mar 1980',
      'Neck pain, left (open)',
      'treated by Robin Hart',
      '5 January 2026 to 9 February 2026',
    ]);
  });

  it('leave out what is not known', () => {
    const { facts } = reportPage(
      { ...reportExample, clientReference: null, bornOn: null, practitionerName: null },
      '1',
      'A4',
    );
    expect(facts).toHaveLength(2);
  });

  it('count what does not fit', () => {
    expect(page.more).toBe('And 1 more measure.');
    const [, done] = page.parts;
    expect(done?.lines.map(({ text }) => text)).toEqual([
      'Dry needling (4 sessions), Stretching (1 session) and 2 more techniques.',
      'At home: Chin tuck, 3 times a week: done on 9 of 12 answered days.',
      'And 1 more exercise.',
    ]);
  });

  it('end on how to read it, the versions and the hash', () => {
    expect(page.footnote).toEqual([
      'A call needs three readings.',
      'Made on 13 February 2026 by Unknot 1.2.3, rules TREND-1.0.',
      `Data ${'a'.repeat(64)}`,
    ]);
  });

  it('say so where there is nothing', () => {
    const bare = reportPage(
      {
        ...reportExample,
        series: [],
        painKey: null,
        tableKeys: [],
        movementKeys: [],
        goals: [],
        done: [],
      },
      '1',
      'A4',
    );
    expect([bare.pain, bare.movement, bare.table.rows]).toEqual([undefined, undefined, []]);
    expect(bare.parts[0]?.lines[0]?.text).toBe('No goal was set.');
    expect(bare.parts[1]?.lines[0]?.text).toBe('No technique was recorded.');
  });
});

describe('the key table', () => {
  it('has the columns of its audience and a word and a glyph for each call', () => {
    const names = (audience: 'CLIENT' | 'DOCTOR') =>
      reportPage({ ...reportExample, audience }, '1', 'A4').table.columns.map(({ name }) => name);
    expect(names('DOCTOR')).toEqual([
      ...['Measure', 'Start', 'Now', 'Change'],
      ...['Measurement error', 'Important difference', 'Call'],
    ]);
    expect(names('CLIENT')).toContain('Normal up-and-down');
    for (const row of page.table.rows) expect(row.at(-1)).toMatch(/^[↑↓→▲=?] \w/);
  });

  it('shows a start, a value and a change of zero as zeros, and what is missing as a dash', () => {
    const [first] = reportExample.series;
    const series = [
      {
        ...first!,
        baseline: { value: 0, n: 1, late: false },
        latest: 0,
        change: 0,
        detectable: null,
      },
    ];
    const { table } = reportPage({ ...reportExample, series }, '1', 'A4');
    expect(table.rows[0]?.slice(1, 6)).toEqual(['0', '0 of 10', '0', '–', '2']);
  });
});

describe('the pictures', () => {
  it('are of the pain, of three movements, and of the body in the first and the latest session', () => {
    expect(page.pain?.label).toMatch(/^Numeric pain rating/);
    expect(page.movement?.table.rows.length).toBeGreaterThan(3);
    expect(page.movement?.height).toBeLessThanOrEqual(page.chartHeight + 12);
    expect(page.body.maps.map(({ heading }) => heading)).toEqual([
      'Session 1, 5 Jan 2026',
      'Session 6, 9 Feb 2026',
    ]);
  });

  it('show the body from one side and as near, with every mark in sight', () => {
    const { box, maps } = page.body;
    for (const { x, y } of maps.flatMap(({ marks }) => marks)) {
      expect(x).toBeGreaterThan(box.x);
      expect(x).toBeLessThan(box.x + box.width);
      expect(y).toBeGreaterThan(box.y);
      expect(y).toBeLessThan(box.y + box.height);
    }
  });

  it('are lower where texts take the room, and never too low to be read', () => {
    const plan = Array.from({ length: 4 }, () => long);
    const goals = [1, 2, 3].map(() => ({ sentence: long }));
    const full = { ...reportExample, plan, goals, verdict: long, exercises: [...goals.slice(1)] };
    for (const paper of papers) {
      const heights = [reportExample, full].map((each) => reportPage(each, '1', paper).chartHeight);
      expect(heights[0]).toBe(244);
      expect(heights[1]).toBeGreaterThanOrEqual(192);
    }
    expect(reportPage(full, '1', 'LETTER').chartHeight).toBeLessThan(244);
  });
});

describe('a shortened text', () => {
  it.each([
    ['Kim Lee', 'Kim Lee'],
    ['  Kim\n Lee ', 'Kim Lee'],
    ['Wilhelmina H', 'Wilhelmin…'],
    ['👩‍⚕️'.repeat(10), '👩‍⚕️'.repeat(10)],
    ['', ''],
  ])('of %j is %j', (text, shortened) => {
    expect(shortenedTo(10, text)).toBe(shortened);
  });

  it('keeps a sign that is made of many short', () => {
    expect(shortenedTo(10, `Z${'\u0301'.repeat(400)}a`).length).toBeLessThan(10);
  });
});
