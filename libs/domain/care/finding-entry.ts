import type { Side } from '../body/side';
import type { PainKind } from './finding';

/** A trigger point as a person enters it. */
export interface TriggerPointEntry {
  readonly id: string;
  readonly muscle: string;
  readonly side: Side;
  /** Tells several points of one muscle apart; the first where left out. */
  readonly point?: number | null | undefined;
  /** 0 examined and absent ... 5 spontaneous pain. */
  readonly severity: number;
  readonly active?: boolean | null | undefined;
  readonly tautBand?: boolean | null | undefined;
  readonly localTwitch?: boolean | null | undefined;
  readonly jumpSign?: boolean | null | undefined;
  readonly familiarPain?: boolean | null | undefined;
  /** Keys of body regions to which the pain travels. */
  readonly referral?: readonly string[] | null | undefined;
}

/** A posture finding as a person enters it. */
export interface PostureEntry {
  readonly id: string;
  readonly finding: string;
  readonly side: Side;
  /** 0 none ... 3 marked. */
  readonly grade: number;
}

/** An area of pain as a person enters it. */
export interface PainAreaEntry {
  readonly id: string;
  readonly site: string;
  readonly side: Side;
  readonly kind: PainKind;
  /** 0 nothing any more ... 10 the worst. */
  readonly intensity: number;
}

/** What was found at a visit besides what was measured; a list that is left out says that nothing was looked for. */
export interface FindingEntries {
  readonly triggerPoints?: readonly TriggerPointEntry[] | null | undefined;
  readonly postures?: readonly PostureEntry[] | null | undefined;
  readonly painAreas?: readonly PainAreaEntry[] | null | undefined;
}
