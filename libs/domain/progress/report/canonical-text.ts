/**
 * Plain data as one text that is the same for the same content, whatever the order in which its fields were written:
 * JSON with the keys of every object in order of their code units (as RFC 8785 orders them) and without spaces.
 * A field that is `undefined` is left out.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((each) => canonicalText(each ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonicalText(each)}`);
  return `{${fields.join(',')}}`;
}
