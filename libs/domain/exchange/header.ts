import type { Problem } from '../care/problem';
import type { Choice, Mapping } from './mapping';

/** Every column that a mapping names, once each. */
export function columnsOf(mapping: Mapping): readonly string[] {
  const { client, sex, condition, conditionSide, arm, practitioner, technique } = mapping;
  const choices: (Choice<unknown> | undefined)[] = [
    sex,
    condition,
    conditionSide,
    arm,
    technique?.technique,
    technique?.site,
    technique?.side,
  ];
  const columns = [...client.columns, ...dateColumnsOf(mapping)];
  if (practitioner !== undefined) columns.push(practitioner.column);
  for (const rule of mapping.readings) {
    columns.push(rule.column);
    if (rule.blankWith !== undefined) columns.push(rule.blankWith);
    choices.push(rule.measure, rule.place, rule.side, rule.movement);
    choices.push(rule.mode, rule.unit, rule.context);
  }
  for (const choice of choices) {
    if (choice !== undefined && 'column' in choice) columns.push(choice.column);
  }
  return [...new Set(columns)];
}

function dateColumnsOf({ dates }: Mapping): readonly string[] {
  if (dates.kind === 'PARTS') return [dates.year, dates.month, dates.day];
  if (dates.kind === 'COLUMN') return [dates.column];
  return dates.shift === undefined ? [] : [dates.shift.column];
}

/** What is wrong with a header: columns that the mapping needs and that are not there. */
export function headerProblemsOf(mapping: Mapping, header: readonly string[]): readonly Problem[] {
  const there = new Set(header);
  const absent = columnsOf(mapping).filter((column) => !there.has(column));
  if (absent.length === 0) return [];
  const seen = header.slice(0, 20).join(', ');
  return [
    {
      path: ['file', String(mapping.headerLine)],
      code: 'MISSING_COLUMN',
      message: `The file has no column ${absent.join(', ')}; it has ${seen}${header.length > 20 ? ' and more' : ''}.`,
    },
  ];
}
