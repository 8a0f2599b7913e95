import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { Control, Field } from './field';

/** A password, typed once: it can be shown, so nobody has to type it twice. */
@Component({
  selector: 'un-password-field',
  imports: [Control, Field],
  template: `
    <un-field [name]="name()" [label]="label()" [hint]="hint()" [problem]="problem()">
      <div class="with-tool">
        <input
          unControl
          [attr.name]="name()"
          [attr.autocomplete]="kind() === 'NEW' ? 'new-password' : 'current-password'"
          [type]="shown() ? 'text' : 'password'"
          autocapitalize="none"
          spellcheck="false"
        />
        <button
          type="button"
          class="in-field"
          [attr.aria-pressed]="shown()"
          (click)="shown.set(!shown())"
        >
          {{ shown() ? 'Hide' : 'Show'
          }}<span class="visually-hidden"> {{ label().toLowerCase() }}</span>
        </button>
      </div>
    </un-field>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordField {
  /** Its id, and its name in the form. */
  readonly name = input('password');
  readonly label = input('Password');
  readonly kind = input<'OWN' | 'NEW'>('OWN');
  readonly hint = input('');
  readonly problem = input('');

  protected readonly shown = signal(false);
}
