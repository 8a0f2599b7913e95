import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { ask, tell } from '../../graphql';
import { FailureNotice } from '../../ui/failure-notice';
import { Control, Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { letterheadHere, setLetterhead } from './letterhead.generated';

/** What stands under the practice's name on pages that leave it; for owners. */
@Component({
  selector: 'un-letterhead',
  imports: [Control, FailureNotice, Field, Icon, SubmissionTrouble],
  template: `
    <h2 id="letterhead">Letterhead</h2>
    @if (question.failure(); as failure) {
      <un-failure-notice
        what="The letterhead could not be loaded."
        safe="It is as it was."
        [failure]="failure"
        (again)="question.again()"
      />
    } @else if (letterhead(); as letterhead) {
      @if (saved()) {
        <p class="notice better" role="status">
          <un-icon name="check" />
          <span>Saved. It stands on every report from now on.</span>
        </p>
      }
      <un-submission-trouble
        [submission]="sending"
        what="The letterhead could not be saved."
        safe="It is as it was."
      />
      <form #form novalidate (submit)="$event.preventDefault(); save(form)">
        <un-field
          name="lines"
          [label]="'Under the name ' + letterhead.practiceName"
          hint="Address, telephone and the like; at most four lines of 80 characters."
          [problem]="sending.of('lines')"
        >
          <textarea
            unControl
            name="lines"
            rows="4"
            [value]="letterhead.lines.join('\\n')"
          ></textarea>
        </un-field>
        <p>
          <button type="submit" class="button primary" [attr.aria-disabled]="sending.busy()">
            {{ sending.busy() ? 'Saving' : 'Save letterhead' }}
          </button>
        </p>
      </form>
    } @else {
      <div class="skeleton" aria-hidden="true"></div>
      <p class="slow" role="status">Loading the letterhead</p>
    }
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: var(--space-16);
    }
    .skeleton {
      height: 180px;
    }
  `,
  host: { class: 'card', role: 'region', 'aria-labelledby': 'letterhead' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Letterhead {
  private readonly setIt = tell(setLetterhead);
  protected readonly question = ask(letterheadHere, () => ({}));
  protected readonly letterhead = computed(() => this.question.answer()?.letterhead);
  protected readonly sending = new Submission(['lines']);
  protected readonly saved = signal(false);

  protected async save(form: HTMLFormElement): Promise<void> {
    this.saved.set(false);
    const lines = textIn(form, 'lines').split(/\r?\n/);
    const answer = await this.sending.send(async () => {
      return (await this.setIt({ input: { lines } })).setLetterhead;
    });
    if (answer === undefined) return focusFirstProblem(form);
    this.saved.set(true);
  }
}
