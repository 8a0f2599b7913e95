import { movements } from '@unknot/domain/body/movements';
import { drawnMovements } from './drawn-movements';
import { drawings } from './movement-drawings';
import { movementPictureOf, pictureBox, type MovementToDraw } from './movement-picture';

const pictureOf = (asked: Partial<MovementToDraw> & Pick<MovementToDraw, 'site' | 'movement'>) => {
  const picture = movementPictureOf({ side: 'RIGHT', degrees: null, ...asked });
  if (picture === undefined) throw new Error('not drawn');
  return picture;
};
const numbersIn = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
/** Room for half a line and for the circle of a hand. */
const margin = 4.5;
/** The end of the first line of a path: where the limb points to. */
const tipOf = (path: string) => {
  const points = path.slice(1).split('M')[0]?.split('L') ?? [];
  return numbersIn(points.at(-1) ?? '');
};
const endOf = (arc: string) => numbersIn(arc).slice(-2);

describe('pictures of movements', () => {
  it('draws every movement of the catalogue and no other', () => {
    const keys = movements.map(({ site, key }) => `${site}/${key}`);
    expect([...drawnMovements.keys()].toSorted()).toEqual(keys.toSorted());
    const used = new Set([...drawnMovements.values()].map(({ drawing }) => drawing));
    expect([...used].toSorted()).toEqual(Object.keys(drawings).toSorted());
  });

  it.each(movements.map(({ site, key }) => [`${site} ${key}`, site, key] as const))(
    '%s stays on its square, from zero to the normal end, on both sides',
    (_, site, movement) => {
      for (const side of ['LEFT', 'RIGHT'] as const) {
        const { still, atZero, now } = pictureOf({ site, movement, side });
        for (const path of [still, atZero, now]) {
          for (const number of numbersIn(path)) {
            expect(number).toBeGreaterThanOrEqual(pictureBox.x + margin);
            expect(number).toBeLessThanOrEqual(pictureBox.x + pictureBox.width - margin);
          }
        }
      }
    },
  );

  it('lifts an arm by 90° to the front of who is seen from the right, and by 180° above the head', () => {
    const arm = (degrees: number) =>
      tipOf(pictureOf({ site: 'shoulder', movement: 'flexion', degrees }).now);
    expect(arm(0)).toEqual([50, 60]);
    expect(arm(90)).toEqual([82, 28]);
    expect(arm(180)).toEqual([50, -4]);
  });

  it('mirrors the left side', () => {
    const tip = (side: 'LEFT' | 'RIGHT') =>
      endOf(pictureOf({ site: 'hip', movement: 'abduction', side, degrees: 45 }).value);
    const [x = 0, y = 0] = tip('RIGHT');
    expect(tip('LEFT')).toEqual([100 - x, y]);
    // The right leg of who is seen from the front goes to the left of the picture.
    expect(x).toBeLessThan(45);
  });

  it('bends a knee backwards, and counts what is short of straight the other way', () => {
    const [behind = 0] = tipOf(pictureOf({ site: 'knee', movement: 'flexion', degrees: 90 }).now);
    expect(behind).toBeLessThan(50);
    const lag = endOf(pictureOf({ site: 'knee', movement: 'extension', degrees: -10 }).value);
    expect(lag[0]).toBeLessThan(50);
  });

  it('has no arc where there is nothing to draw, and 0 is a value', () => {
    expect(pictureOf({ site: 'knee', movement: 'extension' })).toMatchObject({
      ...{ range: '', value: '', normalEnd: 0 },
    });
    expect(pictureOf({ site: 'elbow', movement: 'extension' }).range).toBe('');
    const zero = pictureOf({ site: 'neck', movement: 'rotation', degrees: 0 });
    expect(zero.now).toBe(zero.atZero);
    expect(zero.label).toContain('now 0°');
  });

  it('says in words what it shows', () => {
    const { label } = pictureOf({ site: 'neck', movement: 'rotation', side: 'LEFT', degrees: 45 });
    expect(label).toBe(
      'Neck rotation, left, seen from above: zero is sitting upright, nose straight ahead, normal end 80°, now 45°.',
    );
  });

  it('knows no movement of another body', () => {
    const asked = { site: 'neck', movement: 'none', side: 'NONE', degrees: null } as const;
    expect(movementPictureOf(asked)).toBeUndefined();
  });
});
