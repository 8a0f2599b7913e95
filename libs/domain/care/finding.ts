import type { Side } from '../body/side';

/** One trigger point as it was found by palpation; severity 0 says examined and absent. */
export interface TriggerPointFinding {
  readonly id: string;
  readonly clientId: string;
  readonly episodeId: string;
  readonly sessionId: string;
  /** Key of a muscle in the catalogue. */
  readonly muscle: string;
  readonly side: Side;
  /** Tells several points of one muscle apart, from 1. */
  readonly point: number;
  /** 0 examined and absent, 1 tender on firm pressure ... 5 spontaneous pain. Ordinal: never averaged. */
  readonly severity: number;
  /** Whether it hurts by itself; `null` where not asked. */
  readonly active: boolean | null;
  readonly tautBand: boolean | null;
  readonly localTwitch: boolean | null;
  readonly jumpSign: boolean | null;
  /** Whether pressure brings back the pain that the client knows. */
  readonly familiarPain: boolean | null;
  /** Body regions to which the pain travels. */
  readonly referral: readonly string[];
  readonly practitionerId: string;
  readonly foundOn: string;
}

/**
 * Trigger points of one episode as columns: the n-th entries of all lists belong together, session by session.
 * What has no entry in a session was not examined there.
 */
export interface TriggerPointColumns {
  readonly sessionIds: readonly string[];
  /** Keys of muscles. */
  readonly muscles: readonly string[];
  readonly sides: readonly Side[];
  /** Tell several points of one muscle apart, from 1. */
  readonly points: readonly number[];
  /** 0 examined and absent, 1 tender on firm pressure ... 5 spontaneous pain. */
  readonly severities: readonly number[];
  /** Keys of the regions to which the pain travels. */
  readonly referrals: readonly (readonly string[])[];
}

/** One posture finding; descriptive only, never an outcome. */
export interface PostureFinding {
  readonly id: string;
  readonly clientId: string;
  readonly episodeId: string;
  readonly sessionId: string;
  /** What was seen: `forward_head`, `shoulder_height`. */
  readonly finding: string;
  readonly side: Side;
  /** 0 none, 1 slight, 2 clear, 3 marked. */
  readonly grade: number;
  readonly practitionerId: string;
  readonly foundOn: string;
}

/** Every kind of pain that an area of it can have. */
export const painKinds = ['ACHE', 'SHARP', 'BURNING', 'NUMB', 'TINGLING'] as const;

/** How it feels there, as the client calls it. */
export type PainKind = (typeof painKinds)[number];

/** One area in which the client feels something, as it was at a visit. */
export interface PainArea {
  readonly id: string;
  readonly clientId: string;
  readonly episodeId: string;
  readonly sessionId: string;
  /** Key of a body region or muscle. */
  readonly site: string;
  readonly side: Side;
  readonly kind: PainKind;
  /** 0 says asked and nothing felt any more, 10 the worst that can be imagined. */
  readonly intensity: number;
  readonly practitionerId: string;
  readonly feltOn: string;
}
