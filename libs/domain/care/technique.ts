/** One way of treating, as a session records it. */
export interface Technique {
  readonly key: string;
  readonly name: string;
  /** The group it belongs to, in words: `manual soft tissue`. */
  readonly group: string;
  readonly meaning: string;
  /** What its dose is counted in: `min`, `needles`. */
  readonly doseUnits: readonly string[];
  /** What to think of before it is used; `null` where nothing special is known. */
  readonly safety: string | null;
  readonly source: string;
  /** Whether the source was seen; what was not seen is never shown to a client. */
  readonly verified: boolean;
}

/** One technique as a row, from a source that was seen. */
export function technique(
  key: string,
  name: string,
  group: string,
  meaning: string,
  doseUnits: readonly string[],
  source: string,
  safety: string | null = null,
): Technique {
  return { key, name, group, meaning, doseUnits, safety, source, verified: true };
}
