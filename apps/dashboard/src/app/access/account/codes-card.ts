import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { countText } from '@unknot/charts/number-text';
import { tell } from '../../graphql';
import { Control, Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { shortDateText } from '../../ui/time-text';
import { renewRecoveryCodes, turnOffSecondFactor } from './account.generated';
import type { OwnSecondFactorFragment } from './account.generated';
import { RecoveryCodes } from './recovery-codes';
import { SetUpCodes } from './set-up-codes';

/** Where a person turns one-time codes on and off, and makes new recovery codes. */
@Component({
  selector: 'un-codes-card',
  imports: [Control, Field, Icon, RecoveryCodes, SetUpCodes, SubmissionTrouble],
  templateUrl: './codes-card.html',
  styleUrl: './card.css',
  host: { class: 'card', role: 'region', 'aria-labelledby': 'codes-heading' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodesCard {
  readonly standing = input.required<OwnSecondFactorFragment>();
  /** Something is different now, and other sign-ins may have ended. */
  readonly changed = output();

  private readonly renewIt = tell(renewRecoveryCodes);
  private readonly turnOffIt = tell(turnOffSecondFactor);

  protected readonly sending = new Submission(['code']);
  /** What a code is typed for. */
  protected readonly asking = signal<'' | 'RENEW' | 'TURN_OFF'>('');
  protected readonly newCodes = signal<readonly string[]>([]);
  protected readonly said = signal('');
  /** Whether codes were turned on a moment ago, and their recovery codes are still shown. */
  protected readonly justOn = signal(false);
  protected readonly left = computed(() => countText(this.standing().recoveryCodesLeft, 'code'));
  protected readonly chip = computed(() => {
    const { isOn, since } = this.standing();
    if (this.justOn()) return 'On';
    return isOn && since !== null ? `On since ${shortDateText(since)}` : 'Off';
  });

  protected begin(what: 'RENEW' | 'TURN_OFF'): void {
    this.sending.clear();
    this.said.set('');
    this.asking.set(what);
    setTimeout(() => document.getElementById('own-code')?.focus());
  }

  protected kept(): void {
    this.justOn.set(false);
    this.said.set('One-time codes are on. You are signed out everywhere else.');
    this.changed.emit();
  }

  protected async send(form: HTMLFormElement): Promise<void> {
    const code = textIn(form, 'code');
    if (this.sending.misses({ code: code === '' && 'Type a code.' })) {
      return focusFirstProblem(form);
    }
    const isOff = this.asking() === 'TURN_OFF';
    const done = isOff ? await this.turnOff(code) : await this.renew(code);
    if (!done) return focusFirstProblem(form);
    this.asking.set('');
    this.changed.emit();
  }

  private async turnOff(code: string): Promise<boolean> {
    const answer = await this.sending.send(async () => {
      return (await this.turnOffIt({ input: { code } })).turnOffSecondFactor;
    });
    if (answer !== undefined) this.said.set('One-time codes are off.');
    return answer !== undefined;
  }

  private async renew(code: string): Promise<boolean> {
    const answer = await this.sending.send(async () => {
      return (await this.renewIt({ code })).renewRecoveryCodes;
    });
    this.newCodes.set(answer?.recoveryCodes ?? []);
    return answer !== undefined;
  }
}
