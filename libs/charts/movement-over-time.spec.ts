import { movementNotes, movementOverTime } from './movement-over-time';
import { movementExamples } from './movement.example';
import { lightPalette } from './palette';

function figuresOf(name: string) {
  const data = movementExamples[name];
  if (data === undefined) throw new Error(`No example is called ${name}`);
  return movementOverTime(data);
}

const four = figuresOf('four movements, left against right');

describe('movement over time', () => {
  it('is one picture per movement with two sides at most', () => {
    expect(four.map(({ title }) => title)).toEqual([
      'Hip flexion, passive',
      'Hip extension, passive',
      'Hip internal rotation, active',
      'Hip abduction, active',
    ]);
    expect(four.map((figure) => figure.chart(lightPalette).data.datasets.length)).toEqual([
      2, 2, 2, 1,
    ]);
  });

  it('draws zeros and every other value', () => {
    const { data } = four[1]!.chart(lightPalette).data.datasets[0]!;
    expect(data.map(({ y }) => y)).toEqual([0, 0, 5, 8, 8, 12]);
  });

  it('dashes the other side', () => {
    const [care, other] = four[0]!.chart(lightPalette).data.datasets;
    expect(care?.borderDash).toEqual([]);
    expect(other?.borderDash).not.toEqual([]);
  });

  it('has the scale of the movement', () => {
    const scales = four.map((figure) => figure.chart(lightPalette).options.scales?.['y']);
    expect(scales[0]).toMatchObject({ min: 0, max: 180 });
    expect(scales[1]).toMatchObject({ min: 0, max: 30 });
    expect(four[1]?.tag).toBe('0 to 30°, higher is better');
  });

  it('bands the reference', () => {
    const { annotations } = four[0]!.chart(lightPalette).options.plugins.annotation;
    expect(annotations['normBand']).toMatchObject({ yMin: 130, yMax: 138 });
    expect(annotations['norm']).toMatchObject({ yMin: 134, yMax: 134 });
  });

  it('breaks at a gap and where another person measured', () => {
    const [figure] = figuresOf('a gap, and a change of rater');
    const { segment, data } = figure!.chart(lightPalette).data.datasets[0]!;
    const { borderColor: colour } = segment as { borderColor: (place: object) => unknown };
    const broken = data.map((_, at) => at > 0 && colour({ p1DataIndex: at }) === 'transparent');
    expect(broken).toEqual([false, false, false, true, false, true, false]);
    expect(figure?.notes).toContain(
      'The line breaks where more than 42 days lie between readings or another person or tool measured.',
    );
  });

  it('says in words what it shows, both sides in one table', () => {
    const [flexion] = four;
    expect(flexion?.label).toBe(
      'Hip flexion, passive, 0 to 180°, higher is better. ' +
        'Left: 6 readings, start 82°, latest 118° on 9 Feb 2026. ' +
        'Right: 2 readings, start 124°, latest 128° on 9 Feb 2026. Reference 134°. ' +
        'Better: higher than at the start by more than measurement error.',
    );
    expect(flexion?.table.rows).toHaveLength(8);
    expect(
      flexion?.table.rows.map(([, side]) => side).filter((side) => side === 'right'),
    ).toHaveLength(2);
    expect(flexion?.points[1]?.points[1]?.spoken).toBe(
      '9 February 2026, right 128°, 4° higher than start',
    );
  });

  it('keeps a movement that could not be measured', () => {
    const [figure] = figuresOf('unable because of pain');
    expect(figure?.state).toBe('EMPTY');
    expect(figure?.table.rows[0]?.at(-1)).toBe('Unable because of pain');
  });
});

describe('a pain-free range over time', () => {
  const data = movementExamples['a pain-free range within the whole']!;
  const [figure] = movementOverTime(data);
  const { data: drawn, options } = figure!.chart(lightPalette);

  it('is a tint under the line of the whole, and no picture of its own', () => {
    expect(movementOverTime(data)).toHaveLength(1);
    expect(drawn.datasets[2]).toMatchObject({ fill: 'start', pointRadius: 0 });
    expect(drawn.datasets[2]?.data.map(({ y }) => y)).toEqual([60, 71, 90]);
  });

  it('stands in the margin beside reference and latest values, none over another', () => {
    const { annotations } = options.plugins.annotation;
    const tops = ['latest0', 'latest1', 'painFree', 'normText'].map((name) => {
      const mark = annotations[name];
      if (mark?.type !== 'label') throw new Error(name);
      return ((180 - mark.yValue) / 180) * 170 + mark.yAdjust;
    });
    const sorted = [...tops].sort((a, b) => a - b);
    for (const [at, top] of sorted.entries()) {
      if (at > 0) expect(top - sorted[at - 1]!).toBeGreaterThanOrEqual(14.9);
    }
  });

  it('is told once for all pictures', () => {
    expect(movementNotes(data)).toEqual([
      'Tinted: the range without pain.',
      'Dashed: the side to compare with.',
      'Reference: women of 20 to 44 years.',
    ]);
  });
});
