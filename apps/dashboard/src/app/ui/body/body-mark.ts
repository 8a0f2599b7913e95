import type { Side } from '@unknot/domain/body/side';

/** A region or muscle on one side, as it was chosen. */
export interface ChosenSite {
  readonly kind: 'MUSCLE' | 'REGION';
  /** Its key in the catalogue. */
  readonly site: string;
  readonly side: Side;
}

/** A point to be marked on a muscle. */
export interface BodyMark {
  readonly key: string;
  /** Key of a muscle. */
  readonly muscle: string;
  readonly side: Side;
  readonly point: number;
  /** 0 is drawn as a cross: examined and gone. */
  readonly severity: number;
  /** `Upper trapezius, left`. */
  readonly name: string;
}

/** A region or muscle to be tinted because something is felt there. */
export interface BodyArea {
  readonly site: string;
  readonly side: Side;
  /** 0 to 10. */
  readonly intensity: number;
  /** `Thigh, right, tingling, 3 of 10`. */
  readonly spoken: string;
}

/** A region to be outlined because pain travels there. */
export interface BodyZone {
  readonly region: string;
  readonly side: Side;
}

/** Whether what is on `one` side is on the `other` too. */
export function isSameSide(one: Side, other: Side): boolean {
  return one === other || !['LEFT', 'RIGHT'].includes(one) || !['LEFT', 'RIGHT'].includes(other);
}
