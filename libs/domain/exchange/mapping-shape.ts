import { sides } from '../body/side';
import { sexes } from '../care/client';
import { contexts, modes } from '../care/reading';
import { directions } from '../measures/measure';
import {
  anyText,
  fields,
  flag,
  isObject,
  listOf,
  number,
  oneOf,
  orNull,
  recordOf,
  text,
  that,
  whole,
} from './json-shape';
import type { Shape } from './json-shape';

/** A constant word, or a column with its spellings. */
function choiceOf(word: Shape): Shape {
  const constant = fields({ is: word });
  const fromColumn = fields(
    { column: text, values: recordOf(word) },
    { blank: word, widened: listOf(anyText) },
  );
  return (value, path, tell) => {
    const shape = isObject(value) && Object.hasOwn(value, 'is') ? constant : fromColumn;
    shape(value, path, tell);
  };
}

const day = that(
  (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  'a day written as YYYY-MM-DD',
);

const dateShapes: Readonly<Record<string, Shape>> = {
  PARTS: fields({ kind: text, year: text, month: text, day: text, fillDown: flag }),
  COLUMN: fields({
    kind: text,
    column: text,
    format: oneOf(['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY']),
  }),
  VISITS: fields(
    { kind: text, anchorDate: day },
    { shift: fields({ column: text, values: recordOf(fields({ days: whole, visits: whole })) }) },
  ),
};

const dates: Shape = (value, path, tell) => {
  const kind = isObject(value) && typeof value['kind'] === 'string' ? value['kind'] : '';
  const shape = new Map(Object.entries(dateShapes)).get(kind);
  if (shape !== undefined) shape(value, path, tell);
  else tell({ path, code: 'SHAPE', message: 'Its kind must be PARTS, COLUMN or VISITS.' });
};

const side = oneOf(sides);

const reading = fields(
  {
    column: text,
    measure: choiceOf(text),
    place: choiceOf(fields({ site: text }, { side, measure: text })),
    movement: choiceOf(text),
    mode: choiceOf(oneOf(modes)),
    unit: choiceOf(text),
    context: choiceOf(oneOf(contexts)),
    visit: orNull(whole),
    dayOffset: whole,
    zeroMeans: oneOf(['VALUE', 'SUSPECT_MISSING']),
  },
  { side: choiceOf(side), blankWith: text },
);

const ownMeasure = fields({
  key: text,
  name: text,
  min: number,
  max: number,
  step: number,
  direction: oneOf(directions),
  unit: text,
});

/** The shape of a mapping file; what its words mean is checked by `mappingProblemsOf`. */
export const mappingShape: Shape = fields(
  {
    name: that(
      (value) => typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value),
      'a name in lower case with hyphens',
    ),
    title: text,
    description: text,
    assumptions: listOf(text),
    shape: oneOf(['LONG', 'WIDE']),
    headerLine: that((value) => Number.isInteger(value) && Number(value) >= 1, 'a line, from 1'),
    delimiter: oneOf([',', ';', '\t', '|']),
    decimal: oneOf(['.', ',']),
    missing: listOf(anyText),
    client: fields({ columns: listOf(text), reference: text, name: text }),
    sex: choiceOf(oneOf(sexes)),
    dates,
    condition: choiceOf(text),
    conditionSide: choiceOf(side),
    arm: choiceOf(orNull(text)),
    sessions: flag,
    readings: listOf(reading, 1),
    ownMeasures: listOf(ownMeasure),
  },
  {
    practitioner: fields({ column: text }, { names: recordOf(text), template: text }),
    technique: fields({
      technique: choiceOf(orNull(text)),
      site: choiceOf(text),
      side: choiceOf(side),
      dayOffset: whole,
    }),
  },
);
