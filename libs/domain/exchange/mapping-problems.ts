import type { Problem } from '../care/problem';
import { ownMeasureOf } from '../measures/own-measure-of';
import { calendarDayIn } from '../care/calendar-day';
import type { Choice, Mapping, ReadingRule } from './mapping';
import { mappingShape } from './mapping-shape';
import type { Vocabulary } from '../care/vocabulary';

type Tell = (problem: Problem) => void;

/** A mapping that may be used, or what is wrong with it. */
export type MappingOrProblems =
  | { readonly mapping: Mapping; readonly problems: readonly [] }
  | { readonly mapping: null; readonly problems: readonly Problem[] };

/** How many places are named at once; who mends these asks again. */
const mostProblems = 100;

/** Reads a mapping from parsed JSON; names every place that is wrong, in shape first, then in sense. */
export function mappingOf(json: unknown, vocabulary: Vocabulary): MappingOrProblems {
  const problems: Problem[] = [];
  mappingShape(json, [], (problem) => problems.push(problem));
  if (problems.length > 0) return { mapping: null, problems: problems.slice(0, mostProblems) };
  // The shape was checked against every field of the type just above.
  const mapping = json as Mapping;
  const wrong = mappingProblemsOf(mapping, vocabulary);
  return wrong.length > 0 ? { mapping: null, problems: wrong } : { mapping, problems: [] };
}

/** What makes no sense in a mapping of the right shape: unknown words, other units, impossible rules. */
export function mappingProblemsOf(mapping: Mapping, vocabulary: Vocabulary): readonly Problem[] {
  const problems: Problem[] = [];
  const tell: Tell = (problem) => problems.push(problem);
  checkClient(mapping, tell);
  checkDates(mapping, tell);
  checkOwnMeasures(mapping, tell);
  checkWords(mapping, vocabulary, tell);
  if (mapping.shape === 'LONG' && mapping.readings.length !== 1) {
    tell(problemAt(['readings'], 'SHAPE', 'A long file has exactly one column of values.'));
  }
  mapping.readings.forEach((rule, nth) => {
    checkReading(rule, ['readings', String(nth)], mapping, vocabulary, tell);
  });
  return problems;
}

function problemAt(path: readonly string[], code: string, message: string): Problem {
  return { path, code, message };
}

function checkClient({ client }: Mapping, tell: Tell): void {
  for (const part of ['reference', 'name'] as const) {
    if (client.columns.length === 0 || client[part].includes('{key}')) continue;
    tell(
      problemAt(['client', part], 'NO_KEY', 'Must contain {key}, else all rows are one client.'),
    );
  }
}

function checkDates({ dates }: Mapping, tell: Tell): void {
  if (dates.kind !== 'VISITS' || calendarDayIn(dates.anchorDate) !== undefined) return;
  tell(problemAt(['dates', 'anchorDate'], 'BAD_DATE', `${dates.anchorDate} is no day.`));
}

function checkOwnMeasures({ ownMeasures }: Mapping, tell: Tell): void {
  const keys = ownMeasures.map(({ key }) => key);
  ownMeasures.forEach((measure, nth) => {
    if (keys.indexOf(measure.key) !== nth) {
      const message = `${measure.key} is defined twice.`;
      tell(problemAt(['ownMeasures', String(nth), 'key'], 'DUPLICATE', message));
    }
    const judged = ownMeasureOf(measure);
    if (!Array.isArray(judged)) return;
    for (const { path, code, message } of judged) {
      tell(problemAt(['ownMeasures', String(nth), ...path], code, message));
    }
  });
}

/** Every word that a choice can answer. */
export function wordsOf<Word>(choice: Choice<Word>): readonly Word[] {
  if ('is' in choice) return [choice.is];
  const words = Object.values(choice.values);
  return choice.blank === undefined ? words : [...words, choice.blank];
}

function checkWords(mapping: Mapping, vocabulary: Vocabulary, tell: Tell): void {
  const check = (
    path: string[],
    words: readonly (string | null)[],
    has: (key: string) => boolean,
  ) => {
    for (const word of new Set(words)) {
      if (word === null || has(word)) continue;
      tell(problemAt(path, 'UNKNOWN_WORD', `"${word}" is not in the catalogue.`));
    }
  };
  check(['condition'], wordsOf(mapping.condition), vocabulary.hasCondition);
  const { technique } = mapping;
  if (technique === undefined) return;
  if (!mapping.sessions) {
    const message = 'A technique is used in a session, and this file has none.';
    tell(problemAt(['technique'], 'NO_SESSIONS', message));
  }
  check(['technique', 'technique'], wordsOf(technique.technique), vocabulary.hasTechnique);
  check(['technique', 'site'], wordsOf(technique.site), vocabulary.hasSite);
}

function checkReading(
  rule: ReadingRule,
  path: readonly string[],
  mapping: Mapping,
  vocabulary: Vocabulary,
  tell: Tell,
): void {
  if (rule.zeroMeans === 'SUSPECT_MISSING' && rule.blankWith === undefined) {
    const message = 'Must name the column whose empty cell makes a zero suspect.';
    tell(problemAt([...path, 'blankWith'], 'SHAPE', message));
  }
  const places = wordsOf(rule.place);
  for (const { site } of places) {
    if (vocabulary.hasSite(site)) continue;
    tell(problemAt([...path, 'place'], 'UNKNOWN_WORD', `"${site}" is no region or muscle.`));
  }
  for (const movement of new Set(wordsOf(rule.movement))) {
    if (movement === 'none' || vocabulary.hasMovement(movement)) continue;
    const message = `"${movement}" is no movement of the catalogue.`;
    tell(problemAt([...path, 'movement'], 'UNKNOWN_WORD', message));
  }
  const keys = [...wordsOf(rule.measure), ...places.flatMap(({ measure }) => measure ?? [])];
  const units = wordsOf(rule.unit);
  for (const key of new Set(keys)) {
    const measure = mapping.ownMeasures.find((own) => own.key === key) ?? vocabulary.measureOf(key);
    if (measure === undefined) {
      tell(problemAt([...path, 'measure'], 'UNKNOWN_WORD', `There is no measure "${key}".`));
    } else if (!units.includes(measure.unit)) {
      const message = `${measure.name} is recorded in ${measure.unit}; nothing is converted.`;
      tell(problemAt([...path, 'unit'], 'UNIT', message));
    }
  }
}
