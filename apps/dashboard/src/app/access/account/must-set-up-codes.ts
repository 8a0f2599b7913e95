import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { SignedIn } from '../../viewer';
import { Gate } from '../gate';
import { SetUpCodes } from './set-up-codes';

/** Where an owner is led whose practice asks for one-time codes: nothing else can be seen before. */
@Component({
  selector: 'un-must-set-up-codes',
  imports: [Gate, SetUpCodes],
  template: `
    <un-gate>
      <div class="head">
        <h1 tabindex="-1">One thing before you go on</h1>
        <p>
          {{ viewer()?.practice?.name ?? 'Your practice' }} asks its owners for one-time codes at
          sign-in: an owner's password alone must never open the whole practice. It takes two
          minutes and an app on your phone.
        </p>
      </div>
      <un-set-up-codes (done)="goOn()" />
      <p>
        <button type="button" class="way" (click)="signOut()">Sign out for now</button>
        <span role="alert">{{ trouble() }}</span>
      </p>
    </un-gate>
  `,
  styles: `
    .head {
      display: grid;
      gap: var(--space-8);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MustSetUpCodes {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  protected readonly viewer = inject(SignedIn).viewer;
  protected readonly trouble = signal('');

  protected async goOn(): Promise<void> {
    this.viewer.set(null);
    await this.router.navigateByUrl('/', { replaceUrl: true });
  }

  protected async signOut(): Promise<void> {
    try {
      await firstValueFrom(this.http.post('/sign-out', null));
      this.viewer.set(null);
      await this.router.navigateByUrl('/sign-in');
    } catch {
      this.trouble.set('Signing out did not work; please try again.');
    }
  }
}
