import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { v7 as uuidv7 } from 'uuid';
import type { ClosingReason } from '@unknot/contract/schema.generated';
import { closingOf, closingReasons } from '@unknot/domain/care/episode/closing';
import { tell } from '../../graphql';
import { ChoiceChips } from '../../ui/choice-chips';
import { Control, Field } from '../../ui/field';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { closeEpisode } from './episodes.generated';

/** What is closed, and with what the dialog begins. */
export interface ToClose {
  readonly clientId: string;
  readonly episodeId: string;
  /** The condition and side in words. */
  readonly what: string;
  readonly today: string;
  /** The reason that is chosen first; empty where none is. */
  readonly reason: ClosingReason | '';
}

/** Closes an episode with a reason and a day; answers `true` where it was done. */
@Component({
  selector: 'un-close-dialog',
  imports: [ChoiceChips, Control, Field, SubmissionTrouble],
  template: `
    <section class="dialog">
      <h2 id="close-heading">Close {{ data.what }}</h2>
      <p>
        Its alerts end. Nothing that was recorded changes, and it can be reopened for 90 days after
        the last contact.
      </p>
      <un-submission-trouble [submission]="sending" what="The episode could not be closed." />
      <form #form novalidate (submit)="$event.preventDefault(); close(form)">
        <un-choice-chips
          name="reason"
          label="Why"
          [choices]="reasons"
          [value]="data.reason"
          [problem]="sending.of('reason')"
        />
        <un-field name="closedOn" label="Ended on" [problem]="sending.of('closedOn')">
          <input unControl name="closedOn" type="date" [max]="data.today" [value]="data.today" />
        </un-field>
        <p class="row end">
          <button type="button" class="button" (click)="ref.close(false)">Leave it open</button>
          <button type="submit" class="button primary" [attr.aria-disabled]="sending.busy()">
            {{ sending.busy() ? 'Closing' : 'Close episode' }}
          </button>
        </p>
      </form>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CloseDialog {
  protected readonly data = inject<ToClose>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  private readonly closeIt = tell(closeEpisode);
  private readonly id = uuidv7();
  protected readonly reasons = closingReasons.map((value) => ({
    value,
    words: closingOf(value).words,
  }));
  protected readonly sending = new Submission(['reason', 'closedOn']);

  protected async close(form: HTMLFormElement): Promise<void> {
    const reason = textIn(form, 'reason') as ClosingReason | '';
    const closedOn = textIn(form, 'closedOn');
    const missing = {
      reason: reason === '' && 'Choose why it ends.',
      closedOn: closedOn === '' && 'Give the day.',
    };
    if (this.sending.misses(missing) || reason === '') return focusFirstProblem(form);
    const { clientId, episodeId } = this.data;
    const input = { id: this.id, clientId, episodeId, reason, closedOn };
    const answer = await this.sending.send(
      async () => (await this.closeIt({ input })).closeEpisode,
    );
    if (answer === undefined) return focusFirstProblem(form);
    this.ref.close(true);
  }
}
