import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Icon } from '../ui/icon';
import type { Problem } from '../ui/submission';
import { MeasureEntry } from './measure-entry';
import type { Change, DraftReading, Form, VisitDraft } from './visit-draft';

/** What is measured at a visit: what stands in the form, what is due, and what else can be. */
@Component({
  selector: 'un-measure-entries',
  imports: [Icon, MeasureEntry],
  templateUrl: './measure-entries.html',
  styleUrl: './entry.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasureEntries {
  readonly form = input.required<Form>();
  readonly draft = input.required<VisitDraft>();
  readonly problems = input.required<ReadonlyMap<string, Problem>>();
  readonly changed = output<Change>();

  protected readonly measures = computed(() => {
    const shown = new Set(this.draft().shown);
    const all = this.form().measures;
    return {
      shown: all.filter(({ key }) => shown.has(key)),
      due: all.filter(({ key, due }) => due && !shown.has(key)),
      others: all.filter(({ key, due }) => !due && !shown.has(key)),
    };
  });
  /** Movements of the region that were never measured: a first visit asks for all of them at once. */
  protected readonly movements = computed(() =>
    this.measures().others.filter(({ movement, lastOn }) => movement !== null && lastOn === null),
  );

  protected problemOf(key: string): Problem | undefined {
    const reading = this.draft().readings[key];
    const ids = [reading?.id, reading?.endPain?.id];
    return ids.map((id) => this.problems().get(id ?? '')).find((problem) => problem !== undefined);
  }

  protected enter(key: string, reading: DraftReading | null): void {
    const { [key]: _, ...others } = this.draft().readings;
    this.changed.emit({ readings: reading === null ? others : { ...others, [key]: reading } });
  }

  protected show(key: string): void {
    if (key !== '') this.changed.emit({ shown: [...this.draft().shown, key] });
  }

  protected showMovements(): void {
    const keys = this.movements().map(({ key }) => key);
    this.changed.emit({ shown: [...this.draft().shown, ...keys] });
  }
}
