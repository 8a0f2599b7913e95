import { Dialog } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  output,
  signal,
} from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { shortDayText } from '@unknot/charts/day-axis';
import type { RecordRequestKind } from '@unknot/contract/schema.generated';
import { ask } from '../../graphql';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { shortDateText } from '../../ui/time-text';
import { AnswerDialog } from './answer-dialog';
import { recordRequests } from './records.generated';
import type { RequestRowFragment } from './records.generated';

const most = 100;

/** What is asked for, as it follows a name. */
const kindWords: Readonly<Record<RecordRequestKind, string>> = {
  RESTRICTION: 'asks that the record be restricted',
  ERASURE: 'asks that the record be erased',
};

/** What clients ask for, of their records as a whole; an owner answers each here. */
@Component({
  selector: 'un-request-list',
  imports: [FailureNotice, Icon],
  templateUrl: './request-list.html',
  styleUrl: './request-list.css',
  host: { role: 'region', 'aria-labelledby': 'requests' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequestList {
  /** A request was answered, and with it what stands about the record may have changed. */
  readonly answered = output();

  private readonly dialog = inject(Dialog);
  protected readonly question = ask(recordRequests, () => ({ answered: false, first: most }));
  protected readonly waiting = computed(() => this.question.answer()?.recordRequests);
  /** What was answered is asked for only when somebody wants to see it. */
  protected readonly wantsPast = signal(false);
  protected readonly pastQuestion = ask(recordRequests, () =>
    this.wantsPast() ? { answered: true, first: most } : undefined,
  );
  protected readonly past = computed(() => this.pastQuestion.answer()?.recordRequests);
  protected readonly said = signal('');
  protected readonly kindWords = kindWords;
  protected readonly day = shortDayText;
  protected readonly date = shortDateText;

  protected outcome({ outcome, answer }: RequestRowFragment['request']): string {
    if (outcome === 'TAKEN_BACK') return 'Taken back by the client';
    return `${outcome === 'ACCEPTED' ? 'Accepted' : 'Declined'}: ${answer ?? ''}`;
  }

  protected async answer(row: RequestRowFragment): Promise<void> {
    this.said.set('');
    const ref = this.dialog.open<string>(AnswerDialog, {
      data: row,
      ariaLabelledBy: 'answer-heading',
    });
    const words = await firstValueFrom(ref.closed);
    if (words === undefined || words === '') return;
    this.said.set(words);
    this.question.again();
    if (this.wantsPast()) this.pastQuestion.again();
    this.answered.emit();
  }
}
