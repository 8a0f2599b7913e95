import { isBlank, isPlainText } from '../care/plain-text';
import type { Problem } from '../care/problem';
import type { Direction, Measure } from './measure';
import { directions } from './measure';
import type { OwnMeasure } from './own-measure';
import { knownUnits } from './unit-words';

/** A measure as a practice wants to define it, not yet judged. */
export interface OwnMeasureInput {
  readonly key: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly direction: string;
  readonly unit: string;
}

/** How far from zero a value may be: what lies beyond is no measurement in any unit that is known. */
const farthest = 1_000_000;

const keyForm = /^own_[a-z0-9_]{1,40}$/;

function isDirection(word: string): word is Direction {
  return directions.some((direction) => direction === word);
}

/** The measure that a practice defines, or everything that is wrong with it. */
export function ownMeasureOf(input: OwnMeasureInput): OwnMeasure | Problem[] {
  const { key, min, max, step, direction, unit } = input;
  const name = input.name.trim();
  const problems = [...wordProblems(input, name), ...numberProblems(input)];
  if (!isDirection(direction)) {
    return [
      ...problems,
      problem('direction', 'DIRECTION_UNKNOWN', `Choose one of ${directions.join(', ')}.`),
    ];
  }
  return problems.length > 0 ? problems : { key, name, min, max, step, direction, unit };
}

function wordProblems({ key, unit }: OwnMeasureInput, name: string): Problem[] {
  const problems: Problem[] = [];
  if (!keyForm.test(key)) {
    problems.push(
      problem(
        'key',
        'KEY_FORM',
        'Begin the key with own_, then 1 to 40 small letters, digits or underscores.',
      ),
    );
  }
  if (isBlank(name)) problems.push(problem('name', 'NAME_MISSING', 'Give the measure a name.'));
  if (name.length > 80) {
    problems.push(problem('name', 'NAME_TOO_LONG', 'Use at most 80 characters for the name.'));
  } else if (!isBlank(name) && !isPlainText(name, 80)) {
    problems.push(
      problem(
        'name',
        'TEXT_NOT_PLAIN',
        'Write the name on one line, without signs that cannot be seen.',
      ),
    );
  }
  if (!knownUnits.includes(unit)) {
    problems.push(
      problem('unit', 'UNIT_UNKNOWN', `Use a unit in UCUM that is known: ${knownUnits.join(' ')}.`),
    );
  }
  return problems;
}

function numberProblems({ min, max, step }: OwnMeasureInput): Problem[] {
  const problems: Problem[] = [];
  for (const [field, number] of Object.entries({ min, max, step })) {
    if (!Number.isFinite(number)) {
      problems.push(problem(field, 'NUMBER_MISSING', 'Give a number.'));
    }
  }
  if (problems.length > 0) return problems;
  if (min >= max) {
    problems.push(problem('max', 'RANGE_EMPTY', 'The highest value must be above the lowest.'));
  }
  if (Math.max(Math.abs(min), Math.abs(max)) > farthest) {
    const message = `Keep the range between ${-farthest} and ${farthest}.`;
    problems.push(problem('max', 'RANGE_TOO_WIDE', message));
  }
  if (step <= 0) problems.push(problem('step', 'STEP_FORM', 'The step must be above zero.'));
  else if (min < max && step > max - min) {
    problems.push(problem('step', 'STEP_TOO_LARGE', 'The step must fit into the range.'));
  }
  return problems;
}

function problem(field: string, code: string, message: string): Problem {
  return { path: [field], code, message };
}

/** A practice's own measure as a measure like any other; nothing is published on it, so no change is judged by figures. */
export function asMeasure(own: OwnMeasure): Measure {
  return {
    ...own,
    construct: 'defined by the practice',
    recordedBy: 'PRACTITIONER',
    items: '1',
    scoring: 'as recorded',
    missingItems: 'none',
    recall: 'as the practice defines it',
    itemTextMayBeShown: true,
    licence: 'words of the practice',
    loinc: null,
    outcome: 'SECONDARY',
    source: 'defined by the practice',
    verified: true,
  };
}
