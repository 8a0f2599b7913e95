import { sides } from '@unknot/domain/body/side';
import { contexts, modes } from '@unknot/domain/care/reading';
import type { Reading } from '@unknot/domain/care/reading';
import {
  day,
  defaulting,
  instant,
  many,
  measured,
  oneOf,
  optional,
  small,
  text,
  uuid,
} from '../column';
import { columnsAs, practiceTable } from '../table';
import { ofEpisode } from './episode.table';

/** Which version of a reading a row is. Rows are never changed but for the moment at which they end. */
export interface Version {
  /** From 1. */
  readonly version: number;
  /** The version that this one replaces; `null` for the first. */
  readonly corrects: string | null;
  /** Why it was corrected; `null` for the first. */
  readonly reason: string | null;
  /** When it was corrected or its import undone; `null` while it counts. */
  readonly endedAt: string | null;
  readonly importId: string | null;
  /** The row of the imported file, as a key that stays the same when the file is sent again. */
  readonly rowKey: string | null;
  readonly recordedAt: string;
}

/** Measured values, each with its place, time, way and origin. */
export const readings = practiceTable<Reading & Version>()(
  'reading',
  {
    id: uuid(),
    clientId: uuid(),
    episodeId: uuid(),
    sessionId: optional(uuid()),
    measure: text(),
    site: text(),
    movement: text(),
    side: oneOf(...sides),
    mode: oneOf(...modes),
    context: oneOf(...contexts),
    value: optional(measured()),
    absent: optional(oneOf('NOT_MEASURED', 'UNABLE_PAIN', 'UNABLE_OTHER', 'DECLINED')),
    unit: text(),
    practitionerId: optional(uuid()),
    tool: text(),
    source: oneOf('CLINIC', 'CHECK_IN', 'IMPORT', 'SAMPLE'),
    takenOn: day(),
    takenAt: instant(),
    warnings: many(text()),
    version: defaulting(small(), '1'),
    corrects: optional(uuid()),
    reason: optional(text()),
    endedAt: optional(instant()),
    importId: optional(uuid()),
    rowKey: optional(text()),
    recordedAt: defaulting(instant(), 'now()'),
  },
  {
    key: ['id'],
    references: [
      ofEpisode,
      { fields: ['sessionId'], to: 'session' },
      { fields: ['practitionerId'], to: 'practitioner' },
      { fields: ['corrects'], to: 'reading' },
      { fields: ['importId'], to: 'import' },
    ],
    indices: [
      {
        name: 'reading_of_episode',
        fields: ['episodeId', 'takenAt', 'id'],
        where: 'ended_at is null',
        covering: true,
      },
      {
        name: 'reading_of_row_once',
        fields: ['rowKey'],
        unique: true,
        where: 'ended_at is null and row_key is not null',
      },
      { name: 'reading_by_import', fields: ['importId'], where: 'import_id is not null' },
      {
        name: 'reading_corrected_once',
        fields: ['corrects'],
        unique: true,
        where: 'corrects is not null',
      },
    ],
    checks: {
      value_or_reason: '(value is null) <> (absent is null)',
      value_is_a_number: 'value between -1000000 and 1000000',
      correction_has_reason: '(corrects is null) = (reason is null)',
    },
  },
);

const judged = [
  ...(['id', 'measure', 'site', 'movement', 'side', 'mode', 'context', 'value', 'absent'] as const),
  ...(['sessionId', 'practitionerId', 'tool', 'takenOn', 'takenAt'] as const),
];

/** What a series is judged from of each reading, as SQL that answers it by its names in the program. */
export const judgedColumns = columnsAs<Reading>(judged);
