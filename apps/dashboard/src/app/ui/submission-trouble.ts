import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { FailureNotice } from './failure-notice';
import { Icon } from './icon';
import type { Submission } from './submission';

/** What is wrong with something that was sent, as far as no field says it. */
@Component({
  selector: 'un-submission-trouble',
  imports: [FailureNotice, Icon],
  template: `
    @if (submission().failure(); as failure) {
      <un-failure-notice
        [what]="what()"
        [safe]="safe()"
        [failure]="failure"
        [repeatable]="false"
        (again)="again.emit()"
      />
    }
    @for (problem of submission().others(); track problem.message) {
      <p class="notice worse" role="alert">
        <un-icon name="alert" />
        <span>{{ problem.message }}</span>
      </p>
    }
  `,
  styles: ':host { display: contents; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubmissionTrouble {
  readonly submission = input.required<Submission>();
  /** What could not be done, as a sentence. */
  readonly what = input.required<string>();
  readonly safe = input('Nothing was changed.');
  readonly again = output();
}
