import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { v7 as uuidv7 } from 'uuid';
import { shortDayText } from '@unknot/charts/day-axis';
import { numberText } from '@unknot/charts/number-text';
import type { AbsentReason } from '@unknot/contract/schema.generated';
import { NumberChips } from '../ui/number-chips';
import { NumberField } from '../ui/number-field';
import type { Problem } from '../ui/submission';
import type { DraftReading, FormMeasure } from './visit-draft';

const absentWords: Readonly<Record<AbsentReason, string>> = {
  NOT_MEASURED: 'not measured',
  UNABLE_PAIN: 'unable because of pain',
  UNABLE_OTHER: 'unable',
  DECLINED: 'declined',
};

/** Warnings of the server that a person may accept after a second look. */
const warnings: ReadonlySet<string> = new Set(['ABOVE_NORMAL', 'JUMP', 'OTHER_UNIT']);

/** One measure: what it was the last time, and what it is today. */
@Component({
  selector: 'un-measure-entry',
  imports: [NumberChips, NumberField],
  templateUrl: './measure-entry.html',
  styleUrl: './entry.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasureEntry {
  readonly measure = input.required<FormMeasure>();
  readonly reading = input<DraftReading>();
  readonly problem = input<Problem>();
  /** What was entered; `null` where it was taken back. */
  readonly entered = output<DraftReading | null>();

  protected readonly value = computed(() => this.reading()?.value ?? null);
  protected readonly last = computed(() => {
    const { last, lastAbsent, lastOn } = this.measure();
    if (lastOn === null) return '';
    return last === null ? absentWords[lastAbsent ?? 'NOT_MEASURED'] : numberText(last);
  });
  protected readonly lastDay = computed(() => {
    const day = this.measure().lastOn;
    return day === null ? 'Not measured before' : shortDayText(day);
  });
  /** Few whole numbers are chips; all else is typed. */
  protected readonly isShort = computed(() => {
    const { min, max, step } = this.measure();
    return min === 0 && max !== null && max <= 10 && step === 1;
  });
  protected readonly isMovement = computed(() => this.measure().movement !== null);
  protected readonly ceiling = computed(() => {
    const { usualMaximum, max } = this.measure();
    return usualMaximum === null ? max : Math.min(usualMaximum * 1.5, max ?? Infinity);
  });
  protected readonly hasFractions = computed(() => (this.measure().step ?? 0) < 1);
  protected readonly trouble = computed(() => this.problem()?.message ?? '');
  protected readonly mayKeep = computed(() => warnings.has(this.problem()?.code ?? ''));

  protected enter(value: number | null): void {
    if (value === null) this.entered.emit(null);
    else this.entered.emit({ ...this.base(), value, absent: null, accepted: [] });
  }

  protected giveReason(absent: AbsentReason): void {
    if (this.reading()?.absent === absent) this.entered.emit(null);
    else this.entered.emit({ ...this.base(), value: null, absent, accepted: [] });
  }

  /** Says that the value is meant, in spite of what was asked about it. */
  protected keepIt(): void {
    const reading = this.reading();
    const code = this.problem()?.code;
    if (reading === undefined || code === undefined) return;
    this.entered.emit({ ...reading, accepted: [...reading.accepted, code] });
  }

  private base(): Pick<DraftReading, 'id'> {
    return { id: this.reading()?.id ?? uuidv7() };
  }
}
