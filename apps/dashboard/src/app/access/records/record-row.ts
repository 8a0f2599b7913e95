import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import { shortDayText } from '@unknot/charts/day-axis';
import { Icon } from '../../ui/icon';
import { localDay, shortDateText } from '../../ui/time-text';
import type { RecordRowFragment } from './records.generated';
import { deedsOn, deedWords, erasureWords, lastVisitWords } from './record-words';
import type { Deed } from './record-words';

/** One record as something to keep: what stands about it, when it may be erased, and what can be done. */
@Component({
  selector: 'un-record-row',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon],
  template: `
    @let one = record();
    <div class="who personal">
      <strong>{{ one.name }}</strong>
      <span class="quiet">
        @if (one.reference !== null) {
          No. {{ one.reference }},
        }
        {{ visit() }}
      </span>
    </div>
    <div class="when">
      <span class="number">{{ day() }}</span>
      <span class="quiet">{{ why() }}</span>
    </div>
    <ul class="marks personal">
      @for (mark of marks(); track mark.word) {
        <li>
          <span class="chip">{{ mark.word }}</span>
          <span class="quiet">{{ mark.reason }} ({{ mark.since }})</span>
        </li>
      }
    </ul>
    <button
      type="button"
      class="tool"
      [cdkMenuTriggerFor]="menu"
      [attr.aria-label]="'Change the record of ' + one.name"
    >
      <un-icon name="more" />
    </button>
    <ng-template #menu>
      <div class="menu" cdkMenu>
        @for (deed of deeds(); track deed) {
          <button
            type="button"
            class="menu-item"
            cdkMenuItem
            (cdkMenuItemTriggered)="chosen.emit(deed)"
          >
            {{ words[deed].label }}
          </button>
        }
        <button type="button" class="menu-item" cdkMenuItem (cdkMenuItemTriggered)="trail()">
          Who did what with it
        </button>
      </div>
    </ng-template>
  `,
  styleUrl: './record-row.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordRow {
  readonly record = input.required<RecordRowFragment>();
  readonly chosen = output<Deed>();

  private readonly router = inject(Router);
  private readonly today = localDay(new Date());
  protected readonly words = deedWords;
  protected readonly visit = computed(() => lastVisitWords(this.record().lastServiceOn));
  protected readonly day = computed(() => shortDayText(this.record().earliestErasureOn));
  protected readonly why = computed(() => erasureWords(this.record(), this.today));
  protected readonly deeds = computed(() => deedsOn(this.record(), this.today));
  protected readonly marks = computed(() => {
    const { restricted, onHold, erasureAsked } = this.record();
    const said = [
      ['Restricted', restricted],
      ['On hold', onHold],
      ['To be erased', erasureAsked],
    ] as const;
    return said.flatMap(([word, mark]) =>
      mark === null ? [] : [{ word, reason: mark.reason, since: shortDateText(mark.setAt) }],
    );
  });

  protected trail(): void {
    void this.router.navigate(['/audit'], { queryParams: { client: this.record().id } });
  }
}
