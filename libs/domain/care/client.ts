/** Every entry for sex that there is. */
export const sexes = ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'] as const;

/** Sex as reference ranges of motion distinguish it. */
export type Sex = (typeof sexes)[number];

/** A person in care. */
export interface Client {
  readonly id: string;
  readonly name: string;
  /** The practice's own number or key; `null` where it has none. */
  readonly reference: string | null;
  /** Calendar day; `null` where it is not known. */
  readonly bornOn: string | null;
  readonly sex: Sex;
}

/** What a client may agree to; care itself needs no entry. */
export type ConsentPurpose = 'COMPARISON' | 'BENCHMARK' | 'RESEARCH' | 'REMINDERS';

/** One decision of a client about one purpose; the latest decision counts, none means no. */
export interface Consent {
  readonly id: string;
  readonly clientId: string;
  readonly purpose: ConsentPurpose;
  readonly granted: boolean;
  /** Version of the text that was agreed to. */
  readonly textVersion: string;
  /** ISO 8601 instant. */
  readonly decidedAt: string;
}
