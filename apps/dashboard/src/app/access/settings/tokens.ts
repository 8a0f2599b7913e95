import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ask, tell } from '../../graphql';
import { confirmed } from '../../ui/confirm';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { Submission } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { shortDateText, shortTimeText } from '../../ui/time-text';
import { accessTokens, endAccessToken } from './settings.generated';
import type { TokenRowFragment } from './settings.generated';
import { TokenDialog } from './token-dialog';
import { wordsOfAction } from './token-words';

/** Tokens by which scripts ask in somebody's name: made here, and ended here. */
@Component({
  selector: 'un-tokens',
  imports: [FailureNotice, Icon, SubmissionTrouble],
  templateUrl: './tokens.html',
  styleUrl: './tokens.css',
  host: { class: 'card', role: 'region', 'aria-labelledby': 'tokens' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Tokens {
  private readonly dialog = inject(Dialog);
  private readonly endIt = tell(endAccessToken);
  protected readonly question = ask(accessTokens, () => ({}));
  protected readonly list = computed(() => this.question.answer()?.accessTokens);
  protected readonly sending = new Submission();
  protected readonly said = signal('');
  protected readonly wordsOfAction = wordsOfAction;

  protected holds({ endedAt, expiresAt }: TokenRowFragment): boolean {
    return endedAt === null && Date.parse(expiresAt) > Date.now();
  }

  protected standing(token: TokenRowFragment): string {
    const { endedAt, expiresAt, lastUsedAt } = token;
    if (endedAt !== null) return `Ended ${shortDateText(endedAt)}`;
    if (!this.holds(token)) return `Ran out ${shortDateText(expiresAt)}`;
    const used = lastUsedAt === null ? 'never used yet' : `last used ${shortTimeText(lastUsedAt)}`;
    return `Until ${shortDateText(expiresAt)}, ${used}`;
  }

  protected async create(): Promise<void> {
    const ref = this.dialog.open<boolean>(TokenDialog, { ariaLabelledBy: 'token-heading' });
    if ((await firstValueFrom(ref.closed)) === true) this.question.again();
  }

  protected async end({ id, name }: TokenRowFragment): Promise<void> {
    const sure = await confirmed(this.dialog, {
      question: `End the token “${name}”?`,
      consequences: ['A script that uses it is refused from its next request on, for good.'],
      go: 'End token',
      keep: 'Keep it',
    });
    if (!sure) return;
    const answer = await this.sending.send(async () => {
      return { ...(await this.endIt({ id })).endAccessToken, problems: [] };
    });
    if (answer === undefined) return;
    this.said.set(`The token “${name}” has ended.`);
    this.question.again();
  }
}
