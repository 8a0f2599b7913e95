import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { failureOf } from '../../ui/failure';
import type { Failure } from '../../ui/failure';
import { Control, Field } from '../../ui/field';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { PasswordField } from '../../ui/password-field';
import { focusFirstProblem, rawIn, Submission, textIn } from '../../ui/submission';
import type { Problem } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { WaitNotice } from '../../ui/wait-notice';
import { tell } from '../../graphql';
import { SignedIn } from '../../viewer';
import { signedInViewer } from '../../viewer.generated';
import { Gate } from '../gate';
import { invitedAs } from './link-words';
import type { LiveLink, Looked } from './link-words';

/** The page of a link that works once: an invitation, a new password, or a client's way in. */
@Component({
  selector: 'un-link-page',
  imports: [
    Control,
    FailureNotice,
    Field,
    Gate,
    Icon,
    PasswordField,
    RouterLink,
    SubmissionTrouble,
    WaitNotice,
  ],
  templateUrl: './link-page.html',
  styleUrl: './link-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinkPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly viewer = inject(SignedIn).viewer;
  private readonly whoAmI = tell(signedInViewer);
  /** Behind `#`, which no browser sends: it reaches no log. */
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';

  protected readonly looked = signal<Looked | undefined>(undefined);
  protected readonly lookFailed = signal<Failure | undefined>(undefined);
  /** The name of who is signed in here; empty for strangers. */
  protected readonly signedInAs = signal('');
  protected readonly sending = new Submission(['name', 'password']);
  protected readonly live = computed<LiveLink | undefined>(() => {
    const looked = this.looked();
    return looked === undefined || looked.kind === 'DEAD' ? undefined : looked;
  });
  /** Whether the button alone is enough: for who is signed in and has an account. */
  protected readonly asSelf = signal(false);
  protected readonly invitedAs = invitedAs;

  constructor() {
    void this.look();
  }

  protected async look(): Promise<void> {
    this.lookFailed.set(undefined);
    try {
      const asked = this.http.post<Looked>('/links/look', { token: this.token });
      const looked = await firstValueFrom(asked);
      if (looked.kind === 'INVITATION' && looked.hasAccount) {
        const { viewer } = await this.whoAmI({});
        this.signedInAs.set(viewer?.name ?? '');
        this.asSelf.set(viewer !== null);
      }
      this.looked.set(looked);
    } catch (thrown) {
      this.lookFailed.set(failureOf(thrown));
    }
  }

  protected async accept(form: HTMLFormElement, { hasAccount }: LiveLink): Promise<void> {
    const [name, password] = [textIn(form, 'name'), rawIn(form, 'password')];
    const needsPassword = !this.asSelf() && password === '';
    const missing = {
      name: !hasAccount && name === '' && 'Say how you want to be called.',
      password: needsPassword && (hasAccount ? 'Give your password.' : 'Choose a password.'),
    };
    if (this.sending.misses(missing)) return focusFirstProblem(form);
    const own = this.asSelf() ? {} : { password };
    const given = hasAccount ? own : { name, password };
    const code = await this.post('accept-invitation', given, form);
    if (code === 'ACCEPTED') await this.toSignIn({ done: 'ACCEPTED' });
    else await this.goOn(code);
  }

  protected async reset(form: HTMLFormElement): Promise<void> {
    const password = rawIn(form, 'password');
    if (this.sending.misses({ password: password === '' && 'Choose a password.' })) {
      return focusFirstProblem(form);
    }
    const code = await this.post('reset-password', { password }, form);
    if (code !== undefined) await this.toSignIn({ done: 'NEW_PASSWORD' });
  }

  protected async signIn(): Promise<void> {
    await this.goOn(await this.post('sign-in', {}));
  }

  /** What the server says; `undefined` where it has to be mended, or failed. */
  private async post(
    door: string,
    given: object,
    form?: HTMLFormElement,
  ): Promise<string | undefined> {
    const answer = await this.sending.send(async () => {
      const body = { token: this.token, ...given };
      try {
        const sent = this.http.post<{ code: string } | null>(`/links/${door}`, body);
        const code = (await firstValueFrom(sent))?.code ?? 'SIGNED_IN';
        return { code, problems: [] };
      } catch (thrown) {
        const failure = failureOf(thrown);
        if (failure.kind !== 'REFUSED' || failure.code === 'RATE_LIMITED') throw failure;
        return { code: failure.code, problems: this.problemsOf(failure) };
      }
    });
    if (answer === undefined && form !== undefined) focusFirstProblem(form);
    return answer?.code === 'DEAD' ? undefined : answer?.code;
  }

  private problemsOf({ code, message }: Failure): readonly Problem[] {
    if (code === 'DEAD') {
      this.looked.set({ kind: 'DEAD' });
      return [];
    }
    if (code === 'UNAUTHENTICATED' && this.asSelf()) {
      // Signed in as somebody else: the password of the invited account is needed then.
      this.asSelf.set(false);
      const words = `You are signed in as somebody else. Type the password of the invited account.`;
      return [{ path: ['password'], code, message: words }];
    }
    if (code === 'UNAUTHENTICATED') {
      return [{ path: ['password'], code, message: 'This is not the password of that account.' }];
    }
    return [{ path: [code === 'NAME_MALFORMED' ? 'name' : 'password'], code, message }];
  }

  private async goOn(code: string | undefined): Promise<void> {
    if (code === undefined) return;
    if (code === 'SECOND_FACTOR') return this.toSignIn({ step: 'SECOND_FACTOR' });
    this.viewer.set(null);
    await this.router.navigateByUrl('/', { replaceUrl: true });
  }

  private async toSignIn(queryParams: Record<string, string>): Promise<void> {
    this.viewer.set(null);
    await this.router.navigate(['/sign-in'], { queryParams, replaceUrl: true });
  }
}
