import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Dialog } from '@angular/cdk/dialog';
import { countText } from '@unknot/charts/number-text';
import { usualRetention } from '@unknot/domain/access/retention';
import { ask, tell } from '../../graphql';
import { confirmed } from '../../ui/confirm';
import { FailureNotice } from '../../ui/failure-notice';
import { Control, Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { shortDateText } from '../../ui/time-text';
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
    li {
      display: grid;
      padding: var(--space-8) var(--space-16);
      overflow-wrap: anywhere;
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
  protected readonly changes = computed(() =>
    (this.question.answer()?.retentionChanges ?? []).map(
      ({ id, from, to, reason, changer, changedAt }) => ({
        ...{ id, reason },
        words: `From ${keptWords(from)} to ${keptWords(to)}`,
        by: `${changer ?? 'Somebody'}, ${shortDateText(changedAt)}`,
      }),
    ),
  );
  protected readonly sending = new Submission(['years', 'minorsUntilAge', 'reason']);
  protected readonly saved = signal(false);

  protected async save(form: HTMLFormElement): Promise<void> {
    this.saved.set(false);
    const [years, minorsUntilAge] = [wholeIn(form, 'years'), wholeIn(form, 'minorsUntilAge')];
    const reason = textIn(form, 'reason');
    const missing = {
      years: years === undefined && 'Give whole years.',
      minorsUntilAge: minorsUntilAge === undefined && 'Give a whole age.',
      reason: reason === '' && 'Say why.',
    };
    if (this.sending.misses(missing) || years === undefined || minorsUntilAge === undefined) {
      return focusFirstProblem(form);
    }
    const kept = this.kept();
    const isShorterThan = (other: { readonly years: number; readonly minorsUntilAge: number }) =>
      years < other.years || minorsUntilAge < other.minorsUntilAge;
    const shorterIsLawful = isShorterThan(usualRetention);
    const isShorter = shorterIsLawful || (kept !== undefined && isShorterThan(kept));
    const warning = shorterIsLawful ? belowUsual : shortening;
    if (isShorter && !(await confirmed(this.dialog, warning))) return;
    const wanted = { years, minorsUntilAge, reason, shorterIsLawful };
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

const belowUsual = {
  question: 'Keep records for less than the law of most places asks for?',
  consequences: [
    'The laws of New South Wales, Victoria and the Capital Territory ask for 7 years, and for minors until the 25th birthday.',
    'By going on you say for the practice that you have made sure that the law of your place allows less. It is kept with your name and reason.',
  ],
  go: 'It is lawful here: keep them shorter',
  keep: 'Leave it as it was',
} as const;

function keptWords({
  years,
  minorsUntilAge,
}: {
  readonly years: number;
  readonly minorsUntilAge: number;
}): string {
  return `${countText(years, 'year')}, minors until ${minorsUntilAge}`;
}

function wholeIn(form: HTMLFormElement, name: string): number | undefined {
  const text = textIn(form, name);
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
