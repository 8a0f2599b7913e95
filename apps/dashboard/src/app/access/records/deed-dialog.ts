import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { tell } from '../../graphql';
import { Control, Field } from '../../ui/field';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { eraseRecord, markRecord, unmarkRecord } from './records.generated';
import type { RecordRowFragment } from './records.generated';
import { deedWords, markOf } from './record-words';
import type { Deed } from './record-words';

/** What is to be done, with which record. */
export interface DeedGiven {
  readonly deed: Deed;
  readonly record: RecordRowFragment;
}

/** Asks once more and for the reason, says what follows, and does it; answers `true` where it was done. */
@Component({
  selector: 'un-deed-dialog',
  imports: [Control, Field, SubmissionTrouble],
  template: `
    <section class="dialog">
      <h2 id="deed-heading">{{ words.question(given.record.name) }}</h2>
      @for (consequence of words.consequences; track consequence) {
        <p>{{ consequence }}</p>
      }
      <un-submission-trouble [submission]="sending" what="That could not be done." />
      <form #form novalidate (submit)="$event.preventDefault(); send(form)">
        <un-field
          name="reason"
          label="Why"
          hint="It is kept with the record. Nothing about anybody's health."
          [problem]="sending.of('reason')"
        >
          <input unControl name="reason" maxlength="500" autocomplete="off" />
        </un-field>
        <p class="row end">
          <button type="button" class="button" (click)="ref.close(false)">Leave it</button>
          <button
            type="submit"
            class="button"
            [class.danger]="given.deed === 'ERASE'"
            [class.primary]="given.deed !== 'ERASE'"
            [attr.aria-disabled]="sending.busy()"
          >
            {{ words.go }}
          </button>
        </p>
      </form>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeedDialog {
  protected readonly given = inject<DeedGiven>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  private readonly markIt = tell(markRecord);
  private readonly unmarkIt = tell(unmarkRecord);
  private readonly eraseIt = tell(eraseRecord);
  protected readonly words = deedWords[this.given.deed];
  protected readonly sending = new Submission(['reason']);

  protected async send(form: HTMLFormElement): Promise<void> {
    const reason = textIn(form, 'reason');
    if (this.sending.misses({ reason: reason === '' && 'Say why; it is kept.' })) {
      return focusFirstProblem(form);
    }
    const answer = await this.sending.send(() => this.done(reason));
    if (answer === undefined) return focusFirstProblem(form);
    this.ref.close(true);
  }

  private async done(reason: string) {
    const { deed, record } = this.given;
    const said = { clientId: record.id, reason };
    if (deed === 'ERASE') return (await this.eraseIt(said)).eraseRecord;
    const marked = { ...said, kind: markOf[deed] };
    const isSet = deed === 'RESTRICT' || deed === 'HOLD';
    return isSet
      ? (await this.markIt(marked)).markRecord
      : (await this.unmarkIt(marked)).unmarkRecord;
  }
}
