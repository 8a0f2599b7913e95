import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { shortDayText } from '@unknot/charts/day-axis';
import type { RecordRequestAnswer } from '@unknot/contract/schema.generated';
import { tell } from '../../graphql';
import { Control, Field } from '../../ui/field';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { localDay } from '../../ui/time-text';
import { answerRecordRequest } from './records.generated';
import type { RequestRowFragment } from './records.generated';

/** Answers a client's request about their record; answers what was done, in a sentence. */
@Component({
  selector: 'un-answer-dialog',
  imports: [Control, Field, SubmissionTrouble],
  templateUrl: './answer-dialog.html',
  styleUrl: './answer-dialog.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerDialog {
  protected readonly row = inject<RequestRowFragment>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  private readonly answerIt = tell(answerRecordRequest);
  protected readonly sending = new Submission(['outcome', 'answer']);
  protected readonly chosen = signal<RecordRequestAnswer | undefined>(undefined);
  protected readonly isErasure = this.row.request.kind === 'ERASURE';
  protected readonly question = `${this.row.record.name} asks that the record be ${this.isErasure ? 'erased' : 'restricted'}`;
  protected readonly follows = this.isErasure ? this.erasureFollows() : restrictionFollows;

  protected async send(form: HTMLFormElement): Promise<void> {
    const outcome = this.chosen();
    const answer = textIn(form, 'answer');
    const missing = {
      outcome: outcome === undefined && 'Choose one.',
      answer: answer === '' && 'Write an answer; the client reads it.',
    };
    if (this.sending.misses(missing) || outcome === undefined) return focusFirstProblem(form);
    const input = { id: this.row.request.id, outcome, answer };
    const done = await this.sending.send(async () => {
      return (await this.answerIt({ input })).answerRecordRequest;
    });
    if (done === undefined) return focusFirstProblem(form);
    const { name } = this.row.record;
    this.ref.close(
      outcome === 'ACCEPTED'
        ? `Accepted: the record of ${name} is restricted${this.isErasure ? ' and waits to be erased' : ''}.`
        : `Declined. ${name} reads why under “My privacy”.`,
    );
  }

  private erasureFollows(): string {
    const { earliestErasureOn, onHold } = this.row.record;
    const hidden = 'The record is restricted at once, and waits to be erased';
    if (onHold !== null) return `${hidden} when its hold is lifted.`;
    return localDay(new Date()) < earliestErasureOn
      ? `${hidden} from ${shortDayText(earliestErasureOn)} on; until then the law asks to keep it.`
      : `${hidden} from the command line.`;
  }
}

const restrictionFollows =
  'It is in no list and no comparison from now on. Who treats the client opens it with a reason.';
