import { movementBars } from './movement-bars';
import { movementExamples } from './movement.example';
import { lightPalette } from './palette';

const four = movementBars(movementExamples['four movements, left against right']!);

function textsOf(figure: typeof four): string[] {
  const { annotations } = figure.chart(lightPalette).options.plugins.annotation;
  return Object.values(annotations).flatMap((mark) =>
    mark.type === 'label' ? [mark.content] : [],
  );
}

describe('how far a client can move', () => {
  it('names movements plainly and says now, start and most people', () => {
    expect(textsOf(four).slice(0, 4)).toEqual([
      'Knee to chest',
      'now 118°',
      'most people 134°',
      'start 82°',
    ]);
  });

  it('shows the side of care alone', () => {
    expect(four.chart(lightPalette).data.datasets[0]?.data).toHaveLength(4);
    expect(four.label).not.toContain('128°');
  });

  it('says the side where care is about both', () => {
    const both = movementBars(movementExamples['both sides of equal weight']!);
    expect(textsOf(both)).toEqual(
      expect.arrayContaining(['Knee to chest, left', 'Knee to chest, right']),
    );
  });

  it('keeps words apart and inside on the narrowest phone', () => {
    const { annotations } = four.chart(lightPalette).options.plugins.annotation;
    const width = 260;
    const placeOf = (name: string) => {
      const mark = annotations[name];
      if (mark?.type !== 'label' || typeof mark.xAdjust !== 'function') throw new Error(name);
      const middle = mark.xValue * width + mark.xAdjust({ chart: { width } });
      const half = (mark.content.length * 7) / 2;
      return { from: middle - half, to: middle + half };
    };
    for (const row of [0, 1, 2]) {
      const [start, most] = [placeOf(`startText${row}`), placeOf(`mostText${row}`)];
      expect(start.from).toBeGreaterThanOrEqual(0);
      expect(start.to).toBeLessThan(most.from);
      expect(most.to).toBeLessThanOrEqual(width);
    }
  });

  it('tells each movement as one point', () => {
    expect(four.points[0]?.points[0]).toMatchObject({
      heading: 'Knee to chest (hip flexion)',
      spoken:
        'Knee to chest (hip flexion): 118° now, 36° further than at the start, most people reach 134°',
    });
  });
});
