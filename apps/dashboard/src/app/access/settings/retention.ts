import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Dialog } from '@angular/cdk/dialog';
import { ask, tell } from '../../graphql';
import { confirmed } from '../../ui/confirm';
import { FailureNotice } from '../../ui/failure-notice';
import { Control, Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { retentionHere, setRetention } from './settings.generated';

/** For how long the practice keeps records; shortening it is asked once more. */
@Component({
  selector: 'un-retention',
  imports: [Control, FailureNotice, Field, Icon, SubmissionTrouble],
  templateUrl: './retention.html',
  styles: `
    :host,
    form {
      display: grid;
      gap: var(--space-16);
    }
    .field .short {
      max-width: 120px;
    }
    .skeleton {
      height: 220px;
    }
  `,
  host: { class: 'card', role: 'region', 'aria-labelledby': 'retention' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Retention {
  private readonly dialog = inject(Dialog);
  private readonly setIt = tell(setRetention);
  protected readonly question = ask(retentionHere, () => ({}));
  protected readonly kept = computed(() => this.question.answer()?.retention);
  protected readonly sending = new Submission(['years', 'minorsUntilAge']);
  protected readonly saved = signal(false);

  protected async save(form: HTMLFormElement): Promise<void> {
    this.saved.set(false);
    const [years, minorsUntilAge] = [wholeIn(form, 'years'), wholeIn(form, 'minorsUntilAge')];
    const missing = {
      years: years === undefined && 'Give whole years.',
      minorsUntilAge: minorsUntilAge === undefined && 'Give a whole age.',
    };
    if (this.sending.misses(missing) || years === undefined || minorsUntilAge === undefined) {
      return focusFirstProblem(form);
    }
    const wanted = { years, minorsUntilAge };
    const kept = this.kept();
    const isShorter =
      kept !== undefined && (years < kept.years || minorsUntilAge < kept.minorsUntilAge);
    if (isShorter && !(await confirmed(this.dialog, shortening))) return;
    const answer = await this.sending.send(async () => (await this.setIt(wanted)).setRetention);
    if (answer === undefined) return focusFirstProblem(form);
    this.saved.set(true);
    this.question.again();
  }
}

const shortening = {
  question: 'Keep records for a shorter time?',
  consequences: [
    'Records can then be erased sooner. The laws of New South Wales, Victoria and the Capital Territory ask for 7 years, and for minors until the 25th birthday.',
  ],
  go: 'Keep them shorter',
  keep: 'Leave it as it was',
} as const;

function wholeIn(form: HTMLFormElement, name: string): number | undefined {
  const text = textIn(form, name);
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
