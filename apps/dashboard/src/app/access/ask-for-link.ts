import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { focusFirstProblem, Submission, textIn } from '../ui/submission';
import { SubmissionTrouble } from '../ui/submission-trouble';
import { WaitNotice } from '../ui/wait-notice';
import { Gate } from './gate';

/** What somebody can ask for who has only their e-mail address at hand. */
export type LinkAsked = 'PASSWORD_RESET' | 'MAGIC_SIGN_IN';

const words = {
  PASSWORD_RESET: {
    door: '/sign-in/forgot',
    heading: 'Forgot your password?',
    lead: 'Give the address that you sign in with. You get a link by which you set a new password.',
    lasts: 'The link works once, for 30 minutes.',
  },
  MAGIC_SIGN_IN: {
    door: '/sign-in/magic',
    heading: 'Sign in by e-mail',
    lead: 'For clients: give your address, and you get a link that signs you in without a password.',
    lasts: 'The link works once, for 20 minutes.',
  },
} as const;

/** Asks for a link to one's own address. The answer is the same whether or not somebody has the address. */
@Component({
  selector: 'un-ask-for-link',
  imports: [Control, Field, Gate, Icon, RouterLink, SubmissionTrouble, WaitNotice],
  template: `
    <un-gate>
      @if (sentTo() === '') {
        <div class="head">
          <h1 tabindex="-1">{{ said().heading }}</h1>
          <p>{{ said().lead }}</p>
        </div>
        @if (sending.failure()?.waitSeconds; as seconds) {
          <un-wait-notice [seconds]="seconds" />
        } @else {
          <un-submission-trouble [submission]="sending" what="The link could not be asked for." />
        }
        <form #form novalidate (submit)="$event.preventDefault(); send(form)">
          <un-field name="email" label="E-mail" [problem]="sending.of('email')">
            <input
              unControl
              name="email"
              type="email"
              inputmode="email"
              autocomplete="username"
              autocapitalize="none"
              spellcheck="false"
            />
          </un-field>
          <button type="submit" class="button primary wide" [attr.aria-disabled]="sending.busy()">
            {{ sending.busy() ? 'Sending' : 'Send me a link' }}
          </button>
        </form>
      } @else {
        <div class="head">
          <h1 #sent tabindex="-1">Look into your mail</h1>
          <p>
            If somebody here has the address <strong>{{ sentTo() }}</strong>, a link is on its way
            to it. {{ said().lasts }}
          </p>
        </div>
        <p class="notice" role="status">
          <un-icon name="about" />
          <span>
            Nothing there after a few minutes? Look among unwanted mail. If your practice sends no
            mail, ask the owner of your practice: they can make you a link.
          </span>
        </p>
        <p>
          <button type="button" class="way" (click)="sentTo.set('')">Use another address</button>
        </p>
      }
      <p><a class="way" routerLink="/sign-in">Back to signing in</a></p>
    </un-gate>
  `,
  styles: `
    .head,
    form {
      display: grid;
      gap: var(--space-8);
    }
    form {
      gap: var(--space-16);
    }
    strong {
      overflow-wrap: anywhere;
    }
    .button.wide {
      min-height: 2.75rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskForLink {
  /** What is asked for; from the route. */
  readonly kind = input.required<LinkAsked>();

  private readonly http = inject(HttpClient);

  protected readonly said = computed(() => words[this.kind()]);
  protected readonly sending = new Submission(['email']);
  /** The address that was given; empty before. */
  protected readonly sentTo = signal('');

  protected async send(form: HTMLFormElement): Promise<void> {
    const email = textIn(form, 'email');
    if (this.sending.misses({ email: !email.includes('@') && 'Give your e-mail address.' })) {
      return focusFirstProblem(form);
    }
    const answer = await this.sending.send(async () => {
      await firstValueFrom(this.http.post(this.said().door, { email }));
      return { problems: [] };
    });
    if (answer === undefined) return;
    this.sentTo.set(email);
    setTimeout(() => document.querySelector<HTMLElement>('h1')?.focus());
  }
}
