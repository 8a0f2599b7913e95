import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { v7 as uuidv7 } from 'uuid';
import { tell } from '../../graphql';
import { Icon } from '../../ui/icon';
import { Submission } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { decideConsent } from './consent.generated';
import type { StandingFragment, WholeConsentsFragment } from './consent.generated';
import { decisionWords, standingWord, standingWords } from './consent-words';
import type { Side } from './consent-words';

/** What a client agrees to, each purpose by itself; it can be changed at any time, and every decision stays readable. */
@Component({
  selector: 'un-consent-list',
  imports: [Icon, SubmissionTrouble],
  templateUrl: './consent-list.html',
  styleUrl: './consent-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConsentList {
  readonly consents = input.required<WholeConsentsFragment>();
  readonly side = input.required<Side>();
  /** Something was decided. */
  readonly decided = output();

  private readonly decideIt = tell(decideConsent);
  protected readonly sending = new Submission();
  /** What follows from the last decision, and on which purpose it was. */
  protected readonly consequence = signal({ purpose: '', words: '' });
  /** The purpose that is being decided. */
  protected readonly underWay = signal('');
  protected readonly word = standingWord;
  protected readonly words = standingWords;
  protected readonly decisionWords = decisionWords;

  protected async decide({ purpose, text }: StandingFragment, granted: boolean): Promise<void> {
    this.consequence.set({ purpose: '', words: '' });
    this.underWay.set(purpose);
    const clientId = this.side() === 'OWN' ? null : this.consents().clientId;
    const input = { id: uuidv7(), clientId, purpose, granted, textVersion: text.version };
    const answer = await this.sending.send(async () => {
      return (await this.decideIt({ input })).decideConsent;
    });
    if (answer === undefined) return;
    this.consequence.set({ purpose, words: answer.consequence ?? '' });
    this.decided.emit();
  }
}
