import { isPlainText } from '../care/plain-text';
import type { Mapping } from './mapping';
import { chooserOf, shortened } from './chosen-word';
import type { CandidateCare, ImportFinding, Row } from './row';

/** How long the key of a client or the name of a practitioner may be. */
const longestKey = 200;

type Tell = (finding: ImportFinding) => void;

/** How many clients one file may hold, so that what is remembered of each stays small. */
export const clientsAllowed = 200_000;

/** What is remembered of the clients of a file. */
export interface RowCareReader {
  /** Client and episode of a row; `undefined` says that the finding was told. */
  readonly careOf: (row: Row, tell: Tell) => CandidateCare | undefined;
  readonly clients: () => number;
}

/** Reads who a row is about. The first row of a client decides; later ones that differ are flagged. */
export function rowCareReader(mapping: Mapping, header: readonly string[]): RowCareReader {
  const references = mapping.client.reference.split('{key}');
  const names = mapping.client.name.split('{key}');
  const known = new Map<string, Rest>();
  const keyOf = keyReader(mapping, header);
  const restOf = restReader(mapping, header);
  const careOf = (row: Row, tell: Tell): CandidateCare | undefined => {
    const key = keyOf(row, tell);
    if (key === undefined) return undefined;
    const rest = restOf(row, tell);
    if (rest === undefined) return undefined;
    const reference = references.join(key);
    const first = known.get(reference);
    if (first === undefined && known.size >= clientsAllowed) {
      tell(tooMany(row.line));
      return undefined;
    }
    if (first === undefined) known.set(reference, rest);
    else if (first !== rest) tellDifferences(first, rest, row.line, tell);
    const { sex, condition, side, arm, practitioner } = first ?? rest;
    return { reference, name: names.join(key), sex, condition, side, arm, practitioner };
  };
  return { careOf, clients: () => known.size };
}

function keyReader(mapping: Mapping, header: readonly string[]) {
  const { columns } = mapping.client;
  const places = columns.map((column) => header.indexOf(column));
  return (row: Row, tell: Tell): string | undefined => {
    const parts = places.map((at) => (row.cells[at] ?? '').trim());
    const empty = parts.findIndex((part) => mapping.missing.includes(part));
    const key = parts.join('-');
    if (empty === -1 && isPlainText(key, longestKey)) return key;
    if (empty === -1) {
      tell(noWord(row.line, columns[0] ?? null, 'KEY_TOO_LONG', 'client'));
      return undefined;
    }
    tell({
      line: row.line,
      column: columns[empty] ?? null,
      code: 'NO_CLIENT',
      severity: 'REFUSED',
      message: 'The row does not say whose it is.',
    });
    return undefined;
  };
}

type Rest = Omit<CandidateCare, 'reference' | 'name'>;

function restReader(mapping: Mapping, header: readonly string[]) {
  const sexOf = chooserOf(mapping.sex, header, 'SEX');
  const conditionOf = chooserOf(mapping.condition, header, 'CONDITION');
  const sideOf = chooserOf(mapping.conditionSide, header, 'SIDE');
  const armOf = chooserOf(mapping.arm, header, 'ARM');
  const practitionerOf = practitionerReader(mapping, header);
  return (row: Row, tell: Tell): Rest | undefined => {
    const sex = sexOf(row, tell);
    const condition = conditionOf(row, tell);
    const side = sideOf(row, tell);
    const arm = armOf(row, tell);
    const practitioner = practitionerOf(row, tell);
    if (sex === undefined || condition === undefined || side === undefined) return undefined;
    if (arm === undefined || practitioner === undefined) return undefined;
    return { sex, condition, side, arm, practitioner };
  };
}

function practitionerReader({ practitioner, missing }: Mapping, header: readonly string[]) {
  if (practitioner === undefined) return () => null;
  const { column } = practitioner;
  const template = practitioner.template?.split('{value}');
  const at = header.indexOf(column);
  const names = new Map(Object.entries(practitioner.names ?? {}));
  return (row: Row, tell: Tell): string | null | undefined => {
    const cell = (row.cells[at] ?? '').trim();
    if (missing.includes(cell)) return null;
    const name = names.get(cell) ?? template?.join(cell);
    if (name !== undefined && isPlainText(name, longestKey)) return name;
    if (name !== undefined) {
      tell(noWord(row.line, column, 'NAME_TOO_LONG', 'practitioner'));
      return undefined;
    }
    const message = `"${shortened(cell)}" is no practitioner that the mapping knows.`;
    tell({ line: row.line, column, code: 'UNKNOWN_PRACTITIONER', severity: 'REFUSED', message });
    return undefined;
  };
}

function noWord(line: number, column: string | null, code: string, who: string): ImportFinding {
  const message = `A ${who} is named in one line of at most ${longestKey} characters.`;
  return { line, column, code, severity: 'REFUSED', message };
}

function tellDifferences(first: Rest, now: Rest, line: number, tell: Tell): void {
  const differing = (['sex', 'condition', 'side', 'arm', 'practitioner'] as const).filter(
    (word) => first[word] !== now[word],
  );
  if (differing.length === 0) return;
  const message = `Differs from the client's first row in ${differing.join(', ')}; the first row counts.`;
  tell({ line, column: null, code: 'CLIENT_DIFFERS', severity: 'FLAGGED', message });
}

function tooMany(line: number): ImportFinding {
  const message = `A file may hold ${clientsAllowed} clients; split it.`;
  return { line, column: null, code: 'TOO_MANY_CLIENTS', severity: 'REFUSED', message };
}
