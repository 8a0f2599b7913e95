import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { v7 as uuidv7 } from 'uuid';
import { shortDayText } from '@unknot/charts/day-axis';
import { movementPictureOf } from '@unknot/charts/movement/movement-picture';
import { numberText } from '@unknot/charts/number-text';
import type { AbsentReason } from '@unknot/contract/schema.generated';
import { phoneTool } from '@unknot/domain/body/phone-angle';
import { MovementFigure } from '../ui/movement-figure';
import { NumberChips } from '../ui/number-chips';
import { NumberField } from '../ui/number-field';
import type { Problem } from '../ui/submission';
import { MovementDetails, type MovementDetail } from './movement-details';
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
  imports: [MovementDetails, MovementFigure, NumberChips, NumberField],
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

  protected readonly isOpen = signal(false);
  /** The movement with the limb where it is now; `undefined` where it is none, or nothing is drawn of it. */
  protected readonly picture = computed(() => {
    const { site, movement, side, unit } = this.measure();
    const degrees = unit === '°' ? this.value() : null;
    return movement === null ? undefined : movementPictureOf({ site, movement, side, degrees });
  });
  /** What is measured by hand, with a tool. */
  protected readonly hasDetails = computed(() => ['°', 'cm'].includes(this.measure().unit));
  /** What was last measured the other way says nothing of this one. */
  protected readonly ghost = computed(() => {
    const { last, mode } = this.measure();
    return (this.reading()?.mode ?? mode) === mode ? last : null;
  });

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
    this.put({ value, absent: null, accepted: [] });
  }

  protected giveReason(absent: AbsentReason): void {
    const isTakenBack = this.reading()?.absent === absent;
    this.put({ value: null, absent: isTakenBack ? null : absent, accepted: [] });
  }

  protected detail(detail: MovementDetail): void {
    this.put(detail);
  }

  /** Marked as measured with the phone, so that the line breaks where the tool was another one. */
  protected measured(value: number): void {
    this.put({ value, absent: null, accepted: [], tool: phoneTool });
  }

  /** Says that the value is meant, in spite of what was asked about it. */
  protected keepIt(): void {
    const reading = this.reading();
    const code = this.problem()?.code;
    if (reading === undefined || code === undefined) return;
    this.entered.emit({ ...reading, accepted: [...reading.accepted, code] });
  }

  private put(change: Partial<DraftReading>): void {
    const fresh: DraftReading = { id: uuidv7(), value: null, absent: null, accepted: [] };
    const reading = { ...(this.reading() ?? fresh), ...change };
    const { value, absent, mode, tool, endPain } = reading;
    const isEmpty = [value, absent, mode ?? null, tool ?? null, endPain ?? null].every(
      (part) => part === null,
    );
    this.entered.emit(isEmpty ? null : reading);
  }
}
