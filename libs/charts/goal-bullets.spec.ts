import { goalBullets } from './goal-bullets';
import { goalBulletsExamples } from './goal-bullets.example';
import { lightPalette } from './palette';

const figureOf = (name: string) => {
  const goals = goalBulletsExamples[name];
  if (goals === undefined) throw new Error(`no example is called ${name}`);
  return goalBullets(goals);
};
const marksOf = (name: string) =>
  figureOf(name).chart(lightPalette).options.plugins.annotation.annotations;

describe('goals as bullets', () => {
  it('draw a bar up to the last score, zero among them, and none without a score', () => {
    const marks = marksOf('three goals');
    expect(marks['bar0']).toMatchObject({ xMin: 0, xMax: 6 });
    expect(marks['bar1']).toMatchObject({ xMin: 0, xMax: 0 });
    expect(marks['bar2']).toBeUndefined();
  });

  it('mark start, target and the change that people notice', () => {
    const marks = marksOf('three goals');
    expect(marks['start0']).toMatchObject({ xMin: 3, xMax: 3 });
    expect(marks['noticed0']).toMatchObject({ xMin: 5, xMax: 5 });
    expect(marks['target0']).toMatchObject({ xMin: 7, xMax: 7 });
    expect(marks['noticed2']).toBeUndefined();
  });

  it('say `3 → 6, target 7`', () => {
    const [line] = figureOf('three goals').points;
    expect(line?.points.map(({ lines }) => lines[0])).toEqual([
      '3 → 6, target 7',
      '0 → 0, target 8',
      'start 2, target 7, not scored since',
    ]);
    expect(line?.points[0]?.spoken).toBe(
      'Work at the desk for two hours: 3 → 6, target 7, important difference 2, 4 scores',
    );
  });

  it('have each goal whole in the table, a missing score as missing', () => {
    const { rows } = figureOf('three goals').table;
    expect(rows.map((row) => row.slice(1))).toEqual([
      [3, 6, 7, 2, 4],
      [0, 0, 8, 2, 2],
      [2, null, 7, null, 0],
    ]);
    expect(String(rows[2]?.[0])).toMatch(/asking for help$/);
  });

  it('are shortened on the picture alone', () => {
    expect(marksOf('three goals')['words2']).toMatchObject({
      content: 'Lift my grandchild out of the cot in th…',
    });
  });

  it('say how many are reached, and of each what it means', () => {
    const { summary, notes } = figureOf('three goals');
    expect(summary).toBe('None of 3 goals reached.');
    expect(notes).toHaveLength(3);
    expect(figureOf('one goal').summary).toContain('3 → 6 of 10 (+3), target 7');
  });

  it('say that there is none', () => {
    expect(figureOf('no goal')).toMatchObject({ state: 'EMPTY', summary: 'No goal was set yet.' });
  });
});
