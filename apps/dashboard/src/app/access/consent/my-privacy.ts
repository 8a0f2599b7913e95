import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { ask } from '../../graphql';
import { NotedPrint } from '../../noted-print';
import { FailureNotice } from '../../ui/failure-notice';
import { SignedIn } from '../../viewer';
import { AskCorrection } from './ask-correction';
import { consentsOf, correctionsOf } from './consent.generated';
import { ConsentList } from './consent-list';
import { CorrectionList } from './correction-list';
import { LooksList } from './looks-list';
import { OwnRequests } from './own-requests';
import { RecordFile } from './record-file';

/** A client's own page: what they agree to, who looked, their record as a file, what is wrong in it, and what is to become of it. */
@Component({
  selector: 'un-my-privacy',
  imports: [
    AskCorrection,
    ConsentList,
    CorrectionList,
    FailureNotice,
    LooksList,
    OwnRequests,
    RecordFile,
  ],
  templateUrl: './my-privacy.html',
  styleUrl: './privacy.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyPrivacy {
  protected readonly viewer = inject(SignedIn).viewer;
  protected readonly question = ask(consentsOf, () => ({ clientId: null }));
  protected readonly consents = computed(() => this.question.answer()?.consents);
  protected readonly printing = new NotedPrint(() => this.consents()?.clientId);
  protected readonly corrections = ask(correctionsOf, () => ({ clientId: null }));
  protected readonly requests = computed(
    () => this.corrections.answer()?.correctionRequests ?? undefined,
  );
}
