/** The episodes of a group that have one value of a dimension. */
export interface Part {
  readonly code: number;
  /** Their places, rising. */
  readonly places: readonly number[];
  /** Different clients with at least one of them. */
  readonly people: number;
  /** Those of them who have no episode of the group elsewhere. */
  readonly peopleOnlyHere: number;
}

interface GrowingPart {
  readonly code: number;
  readonly places: number[];
  people: number;
  peopleOnlyHere: number;
  lastClient: number;
}

/** Splits a group by a dimension; the places rise, so that the episodes of one client lie beside each other. */
export function partsOf(
  places: readonly number[],
  codes: Int32Array,
  clientOf: Int32Array,
): readonly Part[] {
  const parts: GrowingPart[] = [];
  const byCode: (GrowingPart | undefined)[] = [];
  for (let next = 0; next < places.length;) {
    const client = clientOf[places[next] as number] as number;
    let only: GrowingPart | undefined;
    let isSplit = false;
    for (; next < places.length && clientOf[places[next] as number] === client; next += 1) {
      const place = places[next] as number;
      const part = (byCode[codes[place] as number] ??= opened(codes[place] as number, parts));
      if (part.lastClient !== client) part.people += 1;
      part.lastClient = client;
      part.places.push(place);
      isSplit ||= only !== undefined && only !== part;
      only = part;
    }
    if (only !== undefined && !isSplit) only.peopleOnlyHere += 1;
  }
  return parts;
}

function opened(code: number, parts: GrowingPart[]): GrowingPart {
  const part = { code, places: [], people: 0, peopleOnlyHere: 0, lastClient: -1 };
  parts.push(part);
  return part;
}
