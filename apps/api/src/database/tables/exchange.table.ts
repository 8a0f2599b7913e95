import { directions } from '@unknot/domain/measures/measure';
import type { OwnMeasure } from '@unknot/domain/measures/own-measure';
import { defaulting, instant, json, measured, oneOf, optional, text, uuid, whole } from '../column';
import { practiceTable } from '../table';

/** One imported file. */
export interface ImportRow {
  readonly id: string;
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly fileHash: string;
  readonly mapName: string;
  readonly importedBy: string | null;
  readonly importedAt: string;
  readonly undoneAt: string | null;
  readonly acceptedRows: number;
  readonly flaggedRows: number;
  readonly refusedRows: number;
  readonly readings: number;
  readonly clients: number;
  /** The whole report as it was shown; holds no names. */
  readonly report: object;
}

/** Imported files; one file stands at most once in a practice. */
export const imports = practiceTable<ImportRow>()(
  'import',
  {
    id: uuid(),
    fileName: text(),
    fileHash: text(),
    mapName: text(),
    importedBy: optional(uuid()),
    importedAt: defaulting(instant(), 'now()'),
    undoneAt: optional(instant()),
    acceptedRows: whole(),
    flaggedRows: whole(),
    refusedRows: whole(),
    readings: whole(),
    clients: whole(),
    report: json(),
  },
  {
    key: ['id'],
    references: [{ fields: [], to: 'practice' }],
    indices: [
      {
        name: 'import_of_file_once',
        fields: ['fileHash', 'mapName'],
        unique: true,
        where: 'undone_at is null',
      },
    ],
  },
);

/** Measures that a practice defines for itself. */
export const ownMeasures = practiceTable<OwnMeasure>()(
  'own_measure',
  {
    key: text(),
    name: text(),
    min: measured(),
    max: measured(),
    step: measured(),
    direction: oneOf(...directions),
    unit: text(),
  },
  {
    key: ['key'],
    references: [{ fields: [], to: 'practice' }],
    checks: {
      key_own: "key like 'own\\_%'",
      range_possible: 'min < max',
      step_above_zero: 'step > 0',
    },
  },
);
