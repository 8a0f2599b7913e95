import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { DemoSignIn } from '@unknot/domain/access/demo-sign-in';
import { failureOf } from '../ui/failure';
import { Icon } from '../ui/icon';
import { SignedIn } from '../viewer';
import { missingWords, refusalWords, wayBack } from './sign-in-words';

/** The page on which a person signs in by e-mail and password. */
@Component({
  selector: 'un-sign-in',
  imports: [Icon],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignIn {
  /** Where the person wanted to go; from the address. */
  readonly return = input<string>();

  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly viewer = inject(SignedIn).viewer;
  private readonly demo = httpResource<DemoSignIn[]>(() => '/sign-in/demo');

  protected readonly demoSignIns = computed(() => (this.demo.hasValue() ? this.demo.value() : []));
  protected readonly sending = signal(false);
  protected readonly refusal = signal('');
  protected readonly missing = signal<{ email?: string; password?: string }>({});
  protected readonly shown = signal(false);

  protected submit(event: Event, form: HTMLFormElement): void {
    event.preventDefault();
    const fields = new FormData(form);
    const email = String(fields.get('email') ?? '').trim();
    const password = String(fields.get('password') ?? '');
    const missing = missingWords(email, password);
    this.missing.set(missing);
    this.refusal.set('');
    const first = Object.keys(missing)[0];
    if (first !== undefined) {
      form.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
      return;
    }
    void this.signIn(email, password);
  }

  protected async signIn(email: string, password: string): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.refusal.set('');
    try {
      await firstValueFrom(this.http.post('/sign-in', { email, password }));
      this.viewer.set(null);
      await this.router.navigateByUrl(wayBack(this.return()), { replaceUrl: true });
    } catch (thrown) {
      this.refusal.set(refusalWords(failureOf(thrown)));
    } finally {
      this.sending.set(false);
    }
  }
}
