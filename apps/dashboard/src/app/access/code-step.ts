import { HttpClient } from '@angular/common/http';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  output,
  signal,
} from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { failureOf } from '../ui/failure';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { textIn } from '../ui/submission';
import { WaitNotice } from '../ui/wait-notice';
import { refusalWords } from './sign-in-words';

/** The second step of signing in: the code of an authenticator app, or one of the recovery codes. */
@Component({
  selector: 'un-code-step',
  imports: [Control, Field, Icon, WaitNotice],
  template: `
    <div class="head">
      <h1 tabindex="-1">One more step</h1>
      <p>
        {{
          byRecovery()
            ? 'Type one of the recovery codes that you kept. Each works once.'
            : 'Open your authenticator app and type the code that it shows for Unknot.'
        }}
      </p>
    </div>

    @if (wait() !== null) {
      <un-wait-notice [seconds]="wait()!" />
    } @else if (refusal() !== '') {
      <p class="notice worse" role="alert">
        <un-icon name="alert" />
        <span>{{ refusal() }}</span>
      </p>
    }

    <form #form novalidate (submit)="$event.preventDefault(); send(form)">
      @if (byRecovery()) {
        <un-field name="recovery" label="Recovery code" [problem]="missing()">
          <input
            #box
            unControl
            name="code"
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            placeholder="XXXX-XXXX-XXXX-XXXX"
          />
        </un-field>
      } @else {
        <un-field name="code" label="Code" hint="Six figures." [problem]="missing()">
          <input
            #box
            unControl
            class="code number"
            name="code"
            type="text"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength="7"
          />
        </un-field>
      }
      <button type="submit" class="button primary wide" [attr.aria-disabled]="sending()">
        {{ sending() ? 'Checking' : 'Sign in' }}
      </button>
    </form>

    <p class="row">
      <button type="button" class="way" (click)="turn()">
        {{ byRecovery() ? 'Use the code of the app' : 'No app at hand? Use a recovery code' }}
      </button>
      <button type="button" class="way" (click)="beginAgain.emit('')">Start again</button>
    </p>
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: var(--space-24);
    }
    .head {
      display: grid;
      gap: var(--space-8);
    }
    form {
      gap: var(--space-16);
    }
    .row {
      justify-content: space-between;
      margin-top: calc(-1 * var(--space-12));
    }
    .code {
      font-size: var(--size-20);
      letter-spacing: 0.2em;
    }
    .button.wide {
      min-height: 2.75rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodeStep {
  readonly signedIn = output();
  /** The first step has to be done once more; with the reason, if the person did not ask for it. */
  readonly beginAgain = output<string>();

  private readonly http = inject(HttpClient);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly byRecovery = signal(false);
  protected readonly sending = signal(false);
  protected readonly missing = signal('');
  protected readonly refusal = signal('');
  protected readonly wait = signal<number | null>(null);

  constructor() {
    afterNextRender(() => this.focusBox());
  }

  protected turn(): void {
    this.byRecovery.update((by) => !by);
    this.missing.set('');
    this.refusal.set('');
    this.wait.set(null);
    setTimeout(() => this.focusBox());
  }

  protected async send(form: HTMLFormElement): Promise<void> {
    if (this.sending()) return;
    const code = textIn(form, 'code');
    this.refusal.set('');
    this.wait.set(null);
    this.missing.set(code === '' ? 'Type the code.' : '');
    if (code === '') return this.focusBox();
    this.sending.set(true);
    try {
      await firstValueFrom(this.http.post('/sign-in/code', { code }));
      this.signedIn.emit();
    } catch (thrown) {
      this.refuse(thrown);
    } finally {
      this.sending.set(false);
    }
  }

  private refuse(thrown: unknown): void {
    const failure = failureOf(thrown);
    if (failure.code === 'UNAUTHENTICATED') return this.beginAgain.emit(failure.message);
    this.wait.set(failure.waitSeconds);
    const saidByServer = failure.code === 'WRONG_CODE' || failure.code === 'NO_KEY';
    this.refusal.set(saidByServer ? failure.message : refusalWords(failure));
    this.focusBox();
  }

  private focusBox(): void {
    const box = this.element.nativeElement.querySelector<HTMLInputElement>('input');
    box?.focus();
    box?.select();
  }
}
