import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { DemoSignIn } from '@unknot/domain/access/demo-sign-in';
import { failureOf } from '../ui/failure';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { PasswordField } from '../ui/password-field';
import { focusFirstProblem, rawIn, textIn } from '../ui/submission';
import { WaitNotice } from '../ui/wait-notice';
import { SignedIn } from '../viewer';
import { CodeStep } from './code-step';
import { Gate } from './gate';
import { missingWords, noticeOf, refusalWords, wayBack } from './sign-in-words';

/** What the server says of how one may sign in here, besides by password. */
interface Ways {
  readonly singleSignOn: { readonly name: string } | null;
}

/** The page on which a person signs in: by password, then by a code where they have one, or another way. */
@Component({
  selector: 'un-sign-in',
  imports: [CodeStep, Control, Field, Gate, Icon, PasswordField, RouterLink, WaitNotice],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignIn {
  /** Where the person wanted to go; from the address. */
  readonly return = input<string>();
  /** `SECOND_FACTOR` where the first step is done elsewhere; from the address. */
  readonly step = input<string>();
  /** What went wrong on the way here; from the address. */
  readonly problem = input<string>();
  /** What was done before one came here; from the address. */
  readonly done = input<string>();

  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly viewer = inject(SignedIn).viewer;
  private readonly demo = httpResource<DemoSignIn[]>(() => '/sign-in/demo');
  private readonly ways = httpResource<Ways>(() => '/sign-in/ways');

  protected readonly demoSignIns = computed(() => (this.demo.hasValue() ? this.demo.value() : []));
  protected readonly provider = computed(() =>
    this.ways.hasValue() ? (this.ways.value().singleSignOn?.name ?? '') : '',
  );
  protected readonly notice = computed(() =>
    noticeOf({ problem: this.problem(), done: this.done(), return: this.return() }),
  );
  protected readonly onCode = linkedSignal(() => this.step() === 'SECOND_FACTOR');
  protected readonly sending = signal(false);
  protected readonly refusal = signal('');
  /** For how many seconds to wait after too many tries; `null` where there is no need to. */
  protected readonly wait = signal<number | null>(null);
  protected readonly missing = signal<{ email?: string; password?: string }>({});

  protected submit(event: Event, form: HTMLFormElement): void {
    event.preventDefault();
    const email = textIn(form, 'email');
    const password = rawIn(form, 'password');
    const missing = missingWords(email, password);
    this.missing.set(missing);
    this.clear();
    if (Object.keys(missing).length > 0) return focusFirstProblem(form);
    void this.signIn(email, password);
  }

  protected async signIn(email: string, password: string): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.clear();
    try {
      const sent = this.http.post<{ code: string } | null>('/sign-in', { email, password });
      const answer = await firstValueFrom(sent);
      if (answer?.code === 'SECOND_FACTOR') this.onCode.set(true);
      else await this.goOn();
    } catch (thrown) {
      const failure = failureOf(thrown);
      this.wait.set(failure.waitSeconds);
      this.refusal.set(refusalWords(failure));
    } finally {
      this.sending.set(false);
    }
  }

  protected async goOn(): Promise<void> {
    this.viewer.set(null);
    await this.router.navigateByUrl(wayBack(this.return()), { replaceUrl: true });
  }

  /** Back to the first step, with the reason. */
  protected beginAgain(why: string): void {
    this.clear();
    this.refusal.set(why);
    this.onCode.set(false);
  }

  private clear(): void {
    this.refusal.set('');
    this.wait.set(null);
  }
}
