import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../../ui/icon';
import { SignedIn } from '../../viewer';
import { Letterhead } from './letterhead';
import { Retention } from './retention';
import { SignInRules } from './sign-in-rules';
import { Tokens } from './tokens';

/** How the practice lets people and scripts in, and for how long it keeps records. */
@Component({
  selector: 'un-settings',
  imports: [Icon, Letterhead, Retention, RouterLink, SignInRules, Tokens],
  template: `
    <section class="page narrow">
      <a class="way" routerLink="/people"><un-icon name="back" /> People</a>
      <header>
        <h1 tabindex="-1">Practice settings</h1>
        <p class="lead">{{ viewer()?.practice?.name }}</p>
      </header>
      @if (viewer()?.role === 'OWNER') {
        <un-sign-in-rules />
        <un-letterhead />
        <un-retention />
      }
      <un-tokens />
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Settings {
  protected readonly viewer = inject(SignedIn).viewer;
}
