import { movementDumbbell } from './movement-dumbbell';
import { movementExamples } from './movement.example';
import { lightPalette } from './palette';

function figureOf(name: string) {
  const data = movementExamples[name];
  if (data === undefined) throw new Error(`No example is called ${name}`);
  return movementDumbbell(data);
}

const four = figureOf('four movements, left against right');
const drawn = four.chart(lightPalette);
const [now, other, start] = drawn.data.datasets;

describe('movement now', () => {
  it('has a mark for each movement, and for each other side that is known', () => {
    expect(now?.data).toHaveLength(4);
    expect(other?.data).toHaveLength(3);
    expect(start?.data).toHaveLength(4);
  });

  it('puts values on the scale of their row', () => {
    expect(now?.data.map(({ x }) => x)).toEqual([118 / 180, 12 / 30, 36 / 60, 40 / 180]);
    expect(start?.data[1]?.x).toBe(0);
    expect(drawn.options.scales?.['x']).toMatchObject({ min: 0, max: 1 });
  });

  it('points to the side, filled for the side of care and open for the other', () => {
    expect(now?.pointRotation).toEqual([-90, -90, -90, -90]);
    expect(other?.pointRotation).toEqual([90, 90, 90]);
    expect(now?.pointBackgroundColor).toBe(lightPalette.series[0].colour);
    expect(other?.pointBackgroundColor).toBe(lightPalette.surface);
  });

  it('bars today’s value by the detectable change, inside of the scale', () => {
    const marks = drawn.options.plugins.annotation.annotations;
    expect(marks['error0']).toMatchObject({ xMin: 108 / 180, xMax: 128 / 180 });
    expect(
      figureOf('not straight: below zero').chart(lightPalette).options.plugins.annotation
        .annotations['error0'],
    ).toMatchObject({ xMin: 16 / 210, xMax: 36 / 210 });
  });

  it('shows the reference with its limits, and none where none is known', () => {
    const marks = drawn.options.plugins.annotation.annotations;
    expect(marks['normBand0']).toMatchObject({ xMin: 130 / 180, xMax: 138 / 180 });
    expect(marks['norm3']).toBeUndefined();
  });

  it('writes the numbers', () => {
    const texts = Object.values(drawn.options.plugins.annotation.annotations).flatMap((mark) =>
      mark.type === 'label' ? [mark.content] : [],
    );
    expect(texts).toEqual(
      expect.arrayContaining(['L 82 → 118°', 'R 128°', 'L 0 → 12°', 'reference 18°']),
    );
  });

  it('names the axes of everything it draws', () => {
    for (const mark of Object.values(drawn.options.plugins.annotation.annotations)) {
      expect(mark).toMatchObject({ xScaleID: 'x', yScaleID: 'y' });
    }
  });
});

describe('movement now in words', () => {
  it('says how each movement stands', () => {
    expect(four.summary).toBe('4 movements measured; 0 of 3 with a reference reach it.');
    expect(four.label).toContain(
      'Hip flexion, passive, left: 118°, 36° higher than start, 16° below the reference 134°.',
    );
    expect(four.points[0]?.points[3]?.spoken).toBe(
      'Hip abduction, active, left, 40°, 15° higher than start',
    );
  });

  it('has a row for each mark, with a start of zero', () => {
    expect(four.table.rows).toHaveLength(7);
    const extension = four.table.rows.find(
      ([name, side]) => name === 'Hip extension, passive' && side === 'left',
    );
    expect(extension).toEqual([
      'Hip extension, passive',
      'left',
      0,
      12,
      12,
      10,
      18,
      16,
      20,
      '2026-02-09',
      6,
    ]);
  });

  it('shows one reading without a start', () => {
    const one = figureOf('one point');
    expect(one.chart(lightPalette).data.datasets[2]?.data).toEqual([]);
    expect(one.table.rows[0]?.slice(2, 5)).toEqual([null, 94, null]);
  });

  it('says that a movement could not be measured, and why', () => {
    expect(figureOf('unable because of pain')).toMatchObject({
      state: 'EMPTY',
      summary:
        'No range of motion with a value yet. Hip flexion, left, passive: unable because of pain on 5 Jan 2026.',
    });
    expect(figureOf('empty').state).toBe('EMPTY');
  });
});

describe('a pain-free range now', () => {
  const part = figureOf('a pain-free range within the whole');
  const picture = part.chart(lightPalette);
  const marks = picture.options.plugins.annotation.annotations;

  it('is a bar and a circle on the track of the whole', () => {
    expect(picture.data.datasets[3]?.data).toEqual([{ x: 90 / 180, y: expect.any(Number) }]);
    expect(marks['painFree0']).toMatchObject({ xMin: 0, xMax: 90 / 180 });
    expect(marks['painFreeText0']).toMatchObject({ content: 'pain-free 60 → 90°' });
  });

  it('is reached by keys, and has a row of the table', () => {
    expect(part.points.at(-1)?.points[0]?.spoken).toBe(
      'Hip flexion, passive, left, pain-free 90°, 30° higher than start',
    );
    expect(part.table.rows.map(([name]) => name)).toContain('Hip flexion, passive, pain-free');
    expect(part.label).toContain('pain-free 90°');
  });

  it('says once what all names end on', () => {
    expect(part.tag).toBe('passive, against reference, start and other side');
    expect(marks['name0']).toMatchObject({ content: 'Hip flexion' });
  });
});

describe('numbers beside long names', () => {
  const texts = (name: string) => figureOf(name).chart(lightPalette).options.plugins.annotation;

  it('of the other side wait where there is no room', () => {
    const other = texts('four movements, left against right').annotations['numbers0-1'];
    if (other?.type !== 'label') throw new Error('no numbers');
    expect(other.content).toBe('R 128°');
    expect(other.display?.({ chart: { width: 200 } })).toBe(false);
    expect(other.display?.({ chart: { width: 500 } })).toBe(true);
  });

  it('stand left before right where both sides count', () => {
    const { annotations } = texts('both sides of equal weight');
    expect(annotations['numbers0-0']).toMatchObject({ content: 'R 90 → 112°' });
    expect(annotations['numbers0-1']).toMatchObject({ content: 'L 94 → 110°' });
  });
});
