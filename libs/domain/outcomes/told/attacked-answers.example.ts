import type { CovariateKey } from '../comparison/covariates';
import type { Choices } from '../disclosure/dimension';
import { madeQuestion } from '../made-episodes.example';
import { percentResponse } from '../responders/responder-definition';
import type { Withheld } from '../../progress/withheld';
import { isWithheld } from '../../progress/withheld';
import { attacked } from './attacked-practice.example';
import type { Told } from './told';
import { toldQuestionOf } from './told';
import { toldArmsOf } from './told-arms-of';
import { toldCompletenessOf } from './told-completeness-of';
import { toldLedgerOf } from './told-ledger-of';
import { toldPeriodsOf } from './told-periods-of';
import { toldRespondersOf } from './told-responders-of';
import { toldTechniquesOf } from './told-techniques-of';
import { toldUnitsOf } from './told-units-of';

/** What somebody can read from an answer: that so many episodes are in a set. */
export interface ReadCount {
  readonly set: Choices;
  /** `null` where a figure about the set is shown, but no count. */
  readonly count: number | null;
}

/** An answer as an attacker reads it, and how many of its figures were withheld. */
export interface ReadAnswer {
  readonly told: Told;
  readonly read: readonly ReadCount[];
  readonly withheld: number;
}

const { sex, standing, result, month, unit, technique } = attacked;

/** Every kind of question that an attacker asks about a filter. */
export const attacks: readonly ((told: Told, within: Choices, by: string) => ReadAnswer)[] = [
  (told, within, by) => {
    const asked = toldQuestionOf(told, madeQuestion);
    const found = toldCompletenessOf(told, asked, { within, by: by in within ? [] : [by] });
    const read = new Read();
    for (const { choices, figure } of [found.answer.total, ...found.answer.groups]) {
      const at = (value: string) => ({ ...choices, [standing]: value });
      if (read.may(figure.share)) {
        read.add(at('COMPLETE'), figure.share.count);
        read.add(at('MISSING'), figure.share.of - figure.share.count);
      } else if (/\d/.test(figure.sentence)) throw new Error(figure.sentence);
      if (read.may(figure.baselineOfComplete)) {
        read.add(at('COMPLETE'), figure.baselineOfComplete.n);
      }
      if (read.may(figure.baselineOfMissing)) read.add(at('MISSING'), figure.baselineOfMissing.n);
      read.count(at('NO_BASELINE'), figure.withoutBaseline);
      read.count(at('NOT_DUE'), figure.notDue);
      read.count(at('EXCLUDED'), figure.excluded);
    }
    return read.answer(found.told);
  },
  (told, within, by) => {
    const asked = toldQuestionOf(told, madeQuestion);
    const groups = { within, by: by in within ? [] : [by] };
    const found = toldRespondersOf(told, asked, groups, [percentResponse(30)]);
    const read = new Read();
    for (const { choices, figure } of [found.answer.total, ...found.answer.groups]) {
      const at = (value: string) => ({ ...choices, [result]: value });
      const [first] = figure.responders;
      const [caveat] = figure.caveats;
      if (first === undefined) continue;
      if (read.may(first.share)) {
        read.add(at('MET'), first.share.count);
        read.add(at('NOT_MET'), first.share.of - first.share.count);
        if (first.bounds !== null && read.may(first.bounds)) {
          read.add(at('OPEN'), first.bounds.of - first.share.of);
        }
      }
      read.count(at('NOT_TOLD'), first.notTold);
      const due = /^(\d+) of (\d+) /.exec(caveat?.text ?? '');
      if (due === null) continue;
      read.add({ ...choices, [standing]: 'COMPLETE' }, Number(due[1]));
      read.add({ ...choices, [standing]: 'MISSING' }, Number(due[2]) - Number(due[1]));
    }
    return read.answer(found.told);
  },
  (told, within) => {
    const asked = toldQuestionOf(told, madeQuestion);
    const found = toldPeriodsOf(told, asked, { of: 'COMPLETENESS', within });
    const read = new Read();
    if (read.may(found.answer)) {
      for (const { period, value, episodes } of found.answer.points) {
        if (value === null || episodes === null) continue;
        const set = { ...within, [month]: String(Number(period.slice(5)) - 1) };
        // A filter for another month has no such episodes.
        if (within[month] !== undefined && within[month] !== set[month]) continue;
        read.add({ ...set, [standing]: 'COMPLETE' }, Math.round(value * episodes));
        read.add({ ...set, [standing]: 'MISSING' }, Math.round((1 - value) * episodes));
      }
    }
    return read.answer(found.told);
  },
  (told, within) => {
    const found = toldUnitsOf(told, toldQuestionOf(told, madeQuestion), 'PRACTITIONER', within);
    const read = new Read();
    if (read.may(found.answer)) {
      for (const { unit: key, episodes } of found.answer.estimates.units) {
        read.add({ ...within, [unit]: key.slice(1), [standing]: 'COMPLETE' }, episodes);
      }
    }
    return read.answer(found.told);
  },
  (told, within) => {
    const found = toldTechniquesOf(told, toldQuestionOf(told, madeQuestion), 'b', within);
    const read = new Read();
    if (read.may(found.answer)) {
      const { completeness, techniques, model } = found.answer;
      const complete = { ...within, [standing]: 'COMPLETE' };
      if (read.may(completeness)) {
        read.add(complete, completeness.count);
        read.add({ ...within, [standing]: 'MISSING' }, completeness.of - completeness.count);
      }
      if (read.may(model)) read.add(complete, model.n);
      const using = techniques[0]?.using ?? null;
      if (using !== null) read.add({ ...complete, [technique]: '1' }, using);
    }
    return read.answer(found.told);
  },
  (told, within) => {
    const found = toldLedgerOf(told, toldQuestionOf(told, madeQuestion), within);
    const read = new Read();
    read.count({ ...within, [standing]: 'EXCLUDED' }, found.answer.total);
    return read.answer(found.told);
  },
  (told, within, by) => armsAttacked(told, within, by, []),
  (told, within, by) => armsAttacked(told, within, by, ['SEX']),
];

/**
 * Arms as an attacker reads them: from one model that adjusts for sex, beside one that does not, comes how many men
 * and women each arm in it has, and how they fared.
 */
function armsAttacked(
  told: Told,
  within: Choices,
  by: string,
  adjustFor: readonly CovariateKey[],
): ReadAnswer {
  const read = new Read();
  if (by in within) return read.answer(told);
  const asked = toldQuestionOf(told, madeQuestion);
  const found = toldArmsOf(told, asked, { by, reference: '0', within, adjustFor });
  const { arms, model, untold } = found.answer;
  read.refused(untold.length);
  for (const { arm, description, adjustedAfter } of arms) {
    const complete = { ...within, [by]: arm, [standing]: 'COMPLETE' };
    if (!read.may(description)) continue;
    read.add(complete, description.n);
    const share = description.completeness;
    if (read.may(share)) {
      read.add({ ...complete, [standing]: 'MISSING' }, share.of - share.count);
    }
    const isAdjusted = !isWithheld(model) && model.adjustedFor.includes('sex');
    if (adjustedAfter === null || !isAdjusted || sex in complete) continue;
    for (const value of ['0', '1']) read.add({ ...complete, [sex]: value }, null);
  }
  return read.answer(found.told);
}

/** What was read so far. */
class Read {
  private readonly counts: ReadCount[] = [];
  private withheld = 0;

  may<Figure extends object>(figure: Figure): figure is Exclude<Figure, Withheld> {
    const isTold = !('withheld' in figure);
    if (!isTold) this.withheld += 1;
    return isTold;
  }

  add(set: Choices, count: number | null): void {
    this.counts.push({ set, count });
  }

  refused(count: number): void {
    this.withheld += count;
  }

  count(set: Choices, figure: number | Withheld): void {
    if (typeof figure === 'number') this.add(set, figure);
    else this.withheld += 1;
  }

  answer(told: Told): ReadAnswer {
    return { told, read: this.counts, withheld: this.withheld };
  }
}
