import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { v7 as uuidv7 } from 'uuid';
import type { MovementPicture } from '@unknot/charts/movement/movement-picture';
import type { Mode } from '@unknot/contract/schema.generated';
import { phoneTool } from '@unknot/domain/body/phone-angle';
import { angleTools, lengthTools } from '@unknot/domain/care/measuring-tools';
import { MovementFigure } from '../ui/movement-figure';
import { NumberChips } from '../ui/number-chips';
import { PhoneAngle } from '../ui/phone-angle';
import type { DraftReading, FormMeasure } from './visit-draft';

/** What goes with a measured movement besides its value. */
export type MovementDetail = Partial<Pick<DraftReading, 'mode' | 'tool' | 'endPain'>>;

/** How a movement is measured: the picture large, active or passive, the tool, pain at the end, the phone's sensor. */
@Component({
  selector: 'un-movement-details',
  imports: [MovementFigure, NumberChips, PhoneAngle],
  templateUrl: './movement-details.html',
  styleUrls: ['./entry.css', './movement-details.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MovementDetails {
  readonly measure = input.required<FormMeasure>();
  readonly reading = input<DraftReading>();
  /** `undefined` where the catalogue has no drawing of it. */
  readonly picture = input<MovementPicture>();
  readonly changed = output<MovementDetail>();
  /** An angle that was measured with the phone, in whole degrees. */
  readonly measured = output<number>();

  protected readonly isMovement = computed(() => this.measure().movement !== null);
  protected readonly isAngle = computed(() => this.measure().unit === '°');
  protected readonly modes: readonly { readonly mode: Mode; readonly words: string }[] = [
    { mode: 'ACTIVE', words: 'Active' },
    { mode: 'PASSIVE', words: 'Passive' },
  ];
  protected readonly mode = computed(() => this.reading()?.mode ?? this.measure().mode);
  protected readonly tool = computed(() => this.reading()?.tool ?? this.measure().tool);
  /** Tools that are known, and the one of the last time. */
  protected readonly tools = computed(() => {
    const known = this.isAngle() ? angleTools : lengthTools;
    const own = [this.measure().tool, this.tool()].filter(
      (tool) => tool !== '' && !known.includes(tool),
    );
    return [...known, ...new Set(own)];
  });
  protected readonly isOtherTool = computed(() => {
    const { tool, last } = this.measure();
    return last !== null && tool !== '' && this.tool() !== tool;
  });
  protected readonly endPain = computed(() => this.reading()?.endPain?.value ?? null);
  protected readonly phoneTool = phoneTool;

  protected feel(value: number | null): void {
    const id = this.reading()?.endPain?.id ?? uuidv7();
    this.changed.emit({ endPain: value === null ? null : { id, value } });
  }
}
