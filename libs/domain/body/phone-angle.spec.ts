import fc from 'fast-check';
import { angleBetween, type PhoneOrientation } from './phone-angle';

const at = (alpha: number, beta: number, gamma: number): PhoneOrientation => ({
  alpha,
  beta,
  gamma,
});
const anyWay = fc
  .tuple(
    fc.double({ min: 0, max: 360, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  )
  .map((angles) => at(...angles));

describe('the angle between two orientations of a phone', () => {
  // scipy 1.17: R = Rotation.from_euler; degrees((R('ZXY', a, degrees=True).inv()
  // * R('ZXY', b, degrees=True)).magnitude())
  it.each([
    [at(0, 0, 0), at(0, 90, 0), 90],
    [at(10, 20, 30), at(40, -50, 60), 77.18229594504751],
    [at(350, 5, -5), at(10, 5, -5), 20.000000000000004],
    [at(123.4, 56.7, -12.3), at(321.0, -98.7, 65.4), 157.30362084469462],
    [at(200, 170, 80), at(20, 10, -80), 20.000000000000014],
    [at(0, 0, 0), at(0, 0.001, 0), 0.0010000000000000002],
  ])('is that of SciPy (%j, %j)', (start, end, degrees) => {
    expect(angleBetween(start, end)).toBeCloseTo(degrees, 9);
  });

  it('is nothing between two names of one orientation', () => {
    expect(angleBetween(at(0, 45, 0), at(180, 135, 180))).toBeCloseTo(0, 9);
    expect(angleBetween(at(0, 10, 20), at(360, 10, 20))).toBeCloseTo(0, 9);
  });

  it('does not jump where the phone passes the upright', () => {
    expect(angleBetween(at(0, 89, 0), at(0, 91, 0))).toBeCloseTo(2, 9);
  });

  it('is the same both ways, from 0 to 180, and never longer than by a place between', () => {
    fc.assert(
      fc.property(anyWay, anyWay, anyWay, (a, b, c) => {
        const direct = angleBetween(a, c);
        expect(direct).toBeCloseTo(angleBetween(c, a), 6);
        expect(direct).toBeGreaterThanOrEqual(0);
        expect(direct).toBeLessThanOrEqual(180 + 1e-9);
        expect(direct).toBeLessThanOrEqual(angleBetween(a, b) + angleBetween(b, c) + 1e-6);
      }),
    );
  });
});
