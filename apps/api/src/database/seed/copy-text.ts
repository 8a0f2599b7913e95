/** A value that a row of the sample practice can hold. */
export type Storable = string | number | boolean | null | readonly string[];

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

function escaped(text: string): string {
  return special.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : text;
}

/** A list as PostgreSQL writes it: every entry in double quotes. */
function listText(list: readonly string[]): string {
  return `{${list.map((entry) => `"${entry.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

/** One value in the text format of COPY (PostgreSQL manual, COPY, "File Formats"). */
export function copyText(value: Storable): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'object') return escaped(listText(value));
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return String(value);
}
