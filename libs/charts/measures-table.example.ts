import { movementExamples } from './movement.example';
import { painLineExamples } from './pain-line.example';
import type { TabledMeasure } from './measures-table';
import type { SeriesToDraw } from './series-to-draw';

/** A pain score, ranges of motion and a series without a start, as rows. */
export const measuresTableExample: readonly TabledMeasure[] = [
  painLineExamples['improving']?.series,
  painLineExamples['from zero and to zero']?.series,
  ...(movementExamples['four movements, left against right']?.series ?? []),
  painLineExamples['empty']?.series,
].filter((series): series is SeriesToDraw => series !== undefined);
