import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ask } from '../../graphql';
import { NotedPrint } from '../../noted-print';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { consentsOf, correctionsOf } from './consent.generated';
import { ConsentList } from './consent-list';
import { CorrectionList } from './correction-list';
import { InviteClient } from './invite-client';
import { RecordFile } from './record-file';

/** What one client agrees to and asks for, as the one who treats them sees and notes it. */
@Component({
  selector: 'un-client-consent',
  imports: [
    ConsentList,
    CorrectionList,
    FailureNotice,
    Icon,
    InviteClient,
    RecordFile,
    RouterLink,
    SubmissionTrouble,
  ],
  templateUrl: './client-consent.html',
  styleUrl: './privacy.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClientConsent {
  /** From the address. */
  readonly clientId = input.required<string>();

  protected readonly question = ask(consentsOf, () => ({ clientId: this.clientId() }));
  protected readonly consents = computed(() => this.question.answer()?.consents);
  protected readonly printing = new NotedPrint(() => this.consents()?.clientId);
  protected readonly corrections = ask(correctionsOf, () => ({ clientId: this.clientId() }));
  protected readonly requests = computed(() => this.corrections.answer()?.correctionRequests);
}
