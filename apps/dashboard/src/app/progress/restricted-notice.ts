import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { tell } from '../graphql';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { focusFirstProblem, Submission, textIn } from '../ui/submission';
import { SubmissionTrouble } from '../ui/submission-trouble';
import { clockText } from '../ui/time-text';
import { openRestrictedRecord } from './restricted-notice.generated';
import type { RestrictedRecordQuery } from './restricted-notice.generated';

/** Says that a record is restricted; opens it with a reason, or says until when it is open. */
@Component({
  selector: 'un-restricted-notice',
  imports: [Control, Field, Icon, SubmissionTrouble],
  template: `
    @if (record().openUntil; as until) {
      <p class="notice">
        <un-icon name="lock" />
        <span>
          <strong>This record is restricted.</strong> It is open to you until {{ time(until) }}; the
          client sees what you look at.
        </span>
      </p>
    } @else {
      <div class="card">
        <h2>
          <un-icon name="lock" />
          <span>
            The record of <span class="personal">{{ record().name }}</span> is restricted
          </span>
        </h2>
        <p>
          The client asked that nobody uses it, or the practice decided so. Open it only in need:
          for an hour, and the client sees who opened it and when.
        </p>
        <un-submission-trouble
          [submission]="sending"
          what="The record was not opened."
          safe="It is restricted as before."
        />
        <form #form novalidate (submit)="$event.preventDefault(); open(form)">
          <un-field
            name="reason"
            label="Why you need to read it"
            hint="It is kept. Such as “came in with sudden numbness”."
            [problem]="sending.of('reason')"
          >
            <input unControl name="reason" maxlength="500" autocomplete="off" />
          </un-field>
          <p>
            <button type="submit" class="button primary" [attr.aria-disabled]="sending.busy()">
              {{ sending.busy() ? 'Opening' : 'Open for an hour' }}
            </button>
          </p>
        </form>
      </div>
    }
  `,
  styles: `
    .card,
    form {
      display: grid;
      gap: var(--space-12);
    }
    .card {
      max-width: 640px;
    }
    h2 {
      display: flex;
      gap: var(--space-8);
      align-items: flex-start;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RestrictedNotice {
  readonly record = input.required<NonNullable<RestrictedRecordQuery['restrictedRecord']>>();
  /** The record was opened, and can be asked for. */
  readonly opened = output();

  private readonly openIt = tell(openRestrictedRecord);
  protected readonly sending = new Submission(['reason']);
  protected readonly time = clockText;

  protected async open(form: HTMLFormElement): Promise<void> {
    const reason = textIn(form, 'reason');
    if (this.sending.misses({ reason: reason === '' && 'Say why; it is kept.' })) {
      return focusFirstProblem(form);
    }
    const clientId = this.record().id;
    const answer = await this.sending.send(async () => {
      return (await this.openIt({ clientId, reason })).openRestrictedRecord;
    });
    if (answer === undefined) return focusFirstProblem(form);
    this.opened.emit();
  }
}
