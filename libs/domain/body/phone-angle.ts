/**
 * How a phone lies, as its browser tells: degrees about the axis that points up (`alpha`), about the short side
 * (`beta`) and about the long side (`gamma`), one after the other (W3C Device Orientation, Z-X′-Y″).
 */
export interface PhoneOrientation {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

/** A rotation as a unit quaternion. */
interface Quaternion {
  readonly w: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** The tool that an angle is stored under which was measured with the sensor of a phone. */
export const phoneTool = 'phone sensor';

/**
 * The angle in degrees, 0 to 180, by which a phone was turned from one orientation to the other, about whatever axis:
 * that of q₁⁻¹q₂. Euler angles are never subtracted, for they jump where `beta` passes the upright.
 */
export function angleBetween(start: PhoneOrientation, end: PhoneOrientation): number {
  const [a, b] = [quaternionOf(start), quaternionOf(end)];
  const w = a.w * b.w + a.x * b.x + a.y * b.y + a.z * b.z;
  const x = a.w * b.x - a.x * b.w - a.y * b.z + a.z * b.y;
  const y = a.w * b.y - a.y * b.w - a.z * b.x + a.x * b.z;
  const z = a.w * b.z - a.z * b.w - a.x * b.y + a.y * b.x;
  // Both signs of a quaternion are the same rotation; the arc tangent is exact for small angles too.
  return (2 * Math.atan2(Math.hypot(x, y, z), Math.abs(w)) * 180) / Math.PI;
}

/** Formula of the W3C's Device Orientation, section on worked examples: Z, then X, then Y. */
function quaternionOf({ alpha, beta, gamma }: PhoneOrientation): Quaternion {
  const half = Math.PI / 360;
  const [cx, cy, cz] = [beta, gamma, alpha].map((angle) => Math.cos(angle * half)) as [
    number,
    number,
    number,
  ];
  const [sx, sy, sz] = [beta, gamma, alpha].map((angle) => Math.sin(angle * half)) as [
    number,
    number,
    number,
  ];
  return {
    w: cx * cy * cz - sx * sy * sz,
    x: sx * cy * cz - cx * sy * sz,
    y: cx * sy * cz + sx * cy * sz,
    z: cx * cy * sz + sx * sy * cz,
  };
}
