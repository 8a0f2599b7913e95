import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import type { CorrectionOutcome } from '@unknot/contract/schema.generated';
import { tell } from '../../graphql';
import { Control, Field } from '../../ui/field';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { shortDateText } from '../../ui/time-text';
import { answerCorrection } from './consent.generated';
import type { CorrectionFragment } from './consent.generated';
import type { Side } from './consent-words';

/** What a client asked to have corrected, and what was answered; who treats them answers here. */
@Component({
  selector: 'un-correction-list',
  imports: [Control, Field, SubmissionTrouble],
  templateUrl: './correction-list.html',
  styleUrl: './correction-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CorrectionList {
  readonly requests = input.required<readonly CorrectionFragment[]>();
  readonly side = input.required<Side>();
  readonly answered = output();

  private readonly answerIt = tell(answerCorrection);
  protected readonly sending = new Submission(['answer']);
  /** The request that is being answered. */
  protected readonly open = signal('');
  protected readonly date = shortDateText;

  protected begin(id: string): void {
    this.sending.clear();
    this.open.set(id);
    setTimeout(() => document.getElementById('answer')?.focus());
  }

  protected outcomeWords(outcome: CorrectionOutcome): string {
    return outcome === 'CORRECTED' ? 'Corrected' : 'Not corrected';
  }

  protected async send(form: HTMLFormElement, id: string): Promise<void> {
    const answer = textIn(form, 'answer');
    if (this.sending.misses({ answer: answer === '' && 'Write an answer for the client.' })) {
      return focusFirstProblem(form);
    }
    const outcome = textIn(form, 'outcome') as CorrectionOutcome;
    const done = await this.sending.send(async () => {
      return (await this.answerIt({ input: { id, outcome, answer } })).answerCorrection;
    });
    if (done === undefined) return focusFirstProblem(form);
    this.open.set('');
    this.answered.emit();
  }
}
