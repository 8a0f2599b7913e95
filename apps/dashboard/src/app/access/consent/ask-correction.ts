import { ChangeDetectionStrategy, Component, output, signal } from '@angular/core';
import { v7 as uuidv7 } from 'uuid';
import { tell } from '../../graphql';
import { Control, Field } from '../../ui/field';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { askForCorrection } from './consent.generated';

/** Where a client says what is wrong in their record. */
@Component({
  selector: 'un-ask-correction',
  imports: [Control, Field, SubmissionTrouble],
  template: `
    <p role="status" class="said">{{ said() }}</p>
    <un-submission-trouble
      [submission]="sending"
      what="Your request could not be sent."
      safe="What you wrote is still here; try again."
    />
    <form #form novalidate (submit)="$event.preventDefault(); send(form)">
      <un-field
        name="words"
        label="What is wrong, and how should it be?"
        hint="Say the day and the value, if it is about one. Your practice answers here within 30 days."
        [problem]="sending.of('words')"
      >
        <textarea unControl name="words" rows="4" maxlength="1000"></textarea>
      </un-field>
      <p>
        <button type="submit" class="button" [attr.aria-disabled]="sending.busy()">
          {{ sending.busy() ? 'Sending' : 'Ask for a correction' }}
        </button>
      </p>
    </form>
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: var(--space-12);
    }
    .said:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskCorrection {
  readonly asked = output();

  private readonly askIt = tell(askForCorrection);
  /** The same until it is stored, so that sending again asks nothing twice. */
  private id = uuidv7();
  protected readonly sending = new Submission(['words']);
  protected readonly said = signal('');

  protected async send(form: HTMLFormElement): Promise<void> {
    this.said.set('');
    const words = textIn(form, 'words');
    if (this.sending.misses({ words: words === '' && 'Write what is wrong.' })) {
      return focusFirstProblem(form);
    }
    const input = { id: this.id, words };
    const answer = await this.sending.send(async () => {
      return (await this.askIt({ input })).askForCorrection;
    });
    if (answer === undefined) return focusFirstProblem(form);
    this.id = uuidv7();
    form.reset();
    this.said.set('Your request is sent. The answer will stand below.');
    this.asked.emit();
  }
}
