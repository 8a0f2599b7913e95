/** A table in Markdown; bars and line ends inside cells are made harmless. */
export function tableOf(
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const line = (cells: readonly (string | number | null)[]): string =>
    `| ${cells.map(cellOf).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cellOf(cell: string | number | null): string {
  if (cell === null) return '';
  return String(cell)
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll('*', '\\*')
    .replaceAll('[', '\\[')
    .replace(/\s+/g, ' ');
}

/** A key, set apart from words. */
export function keyOf(key: string): string {
  return `\`${key}\``;
}

/** The mark of what was not seen at its source. */
export const unverified = '⚠ unverified';

/** A source, with the mark where it was not seen. */
export function sourceOf({ source, verified }: { source: string; verified: boolean }): string {
  return verified ? source : `${unverified}: ${source}`;
}

/** The rows of a list by what `groupOf` says of them, in the order in which it is first said. */
export function groupsOf<Row>(
  rows: readonly Row[],
  groupOf: (row: Row) => string,
): readonly (readonly [key: string, rows: readonly Row[]])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(groupOf(row));
    if (group === undefined) groups.set(groupOf(row), [row]);
    else group.push(row);
  }
  return [...groups];
}
