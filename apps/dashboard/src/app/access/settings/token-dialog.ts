import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { longestTokenDays } from '@unknot/domain/access/managing';
import { tell } from '../../graphql';
import { CopyText } from '../../ui/copy-text';
import { Control, Field } from '../../ui/field';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { localDay, startOfDay } from '../../ui/time-text';
import { SignedIn } from '../../viewer';
import { createAccessToken } from './settings.generated';
import { actionsToGive, actionWords } from './token-words';

const dayMillis = 86_400_000;
const usualDays = 90;

/** Makes a token for a script and shows it this once; answers `true` where one was made. */
@Component({
  selector: 'un-token-dialog',
  imports: [Control, CopyText, Field, SubmissionTrouble],
  templateUrl: './token-dialog.html',
  styleUrl: './token-dialog.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TokenDialog {
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  private readonly viewer = inject(SignedIn).viewer;
  private readonly createIt = tell(createAccessToken);

  protected readonly sending = new Submission(['name', 'actions', 'expiresAt']);
  protected readonly secret = signal('');
  protected readonly words = actionWords;
  protected readonly actions = computed(() => {
    const viewer = this.viewer();
    return viewer === null ? [] : actionsToGive(viewer);
  });
  protected readonly usual = localDay(new Date(Date.now() + usualDays * dayMillis));
  protected readonly last = localDay(new Date(Date.now() + (longestTokenDays - 1) * dayMillis));

  protected async create(form: HTMLFormElement): Promise<void> {
    const name = textIn(form, 'name');
    const until = textIn(form, 'until');
    const actions = new FormData(form).getAll('action').map(String);
    const missing = {
      name: name === '' && 'Say what the token is for.',
      actions: actions.length === 0 && 'Choose at least one thing that it may do.',
      expiresAt: until === '' && 'Say until when it holds.',
    };
    if (this.sending.misses(missing)) return focusFirstProblem(form);
    const input = { name, actions, expiresAt: startOfDay(until, 1) };
    const answer = await this.sending.send(async () => {
      return (await this.createIt({ input })).createAccessToken;
    });
    if (answer === undefined) return focusFirstProblem(form);
    this.secret.set(answer.secret ?? '');
    setTimeout(() => document.getElementById('token-secret')?.focus());
  }
}
