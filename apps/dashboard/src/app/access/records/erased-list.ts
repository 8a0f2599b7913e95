import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { shortDayText } from '@unknot/charts/day-axis';
import { ask } from '../../graphql';
import { FailureNotice } from '../../ui/failure-notice';
import { shortDateText } from '../../ui/time-text';
import { erasedRecords } from './records.generated';

/** What is left of records that were erased: that there was one, of whom, from when to when. */
@Component({
  selector: 'un-erased-list',
  imports: [FailureNotice],
  template: `
    @if (question.failure(); as failure) {
      <un-failure-notice
        what="The list of erased records could not be loaded."
        safe="It is complete as it was."
        [failure]="failure"
        (again)="question.again()"
      />
    } @else if (rows(); as rows) {
      @if (rows.length === 0) {
        <div class="empty">
          <h2>No record was erased yet</h2>
          <p>What is left of an erased record stands here: name, number, first and last visit.</p>
        </div>
      } @else {
        <ul class="rows">
          @for (row of rows; track row.id) {
            <li>
              <div class="personal">
                <strong>{{ row.name }}</strong>
                @if (row.reference !== null) {
                  <span class="quiet">No. {{ row.reference }}</span>
                }
              </div>
              <div>
                <span>Erased {{ time(row.erasedAt) }}</span>
                <span class="quiet">{{ spanOf(row.firstServiceOn, row.lastServiceOn) }}</span>
              </div>
              <span class="quiet personal">{{ row.reason }}</span>
            </li>
          }
        </ul>
      }
    } @else {
      <div class="skeleton" aria-hidden="true"></div>
      <p class="slow" role="status">Loading what was erased</p>
    }
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
      gap: var(--space-4) var(--space-16);
      padding: var(--space-12) var(--space-16);
      overflow-wrap: anywhere;
    }
    li > div {
      display: grid;
    }
    .skeleton {
      height: 240px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErasedList {
  protected readonly question = ask(erasedRecords, () => ({}));
  protected readonly rows = computed(() => this.question.answer()?.erasedRecords);
  protected readonly time = shortDateText;

  protected spanOf(first: string | null, last: string | null): string {
    if (first === null || last === null) return 'without a visit';
    return first === last
      ? `one visit, ${shortDayText(first)}`
      : `visits from ${shortDayText(first)} to ${shortDayText(last)}`;
  }
}
