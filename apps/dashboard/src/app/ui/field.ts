import { ChangeDetectionStrategy, Component, Directive, inject, input } from '@angular/core';

/** A label, what one types into, a hint, and what is wrong with it; the control inside carries `unControl`. */
@Component({
  selector: 'un-field',
  template: `
    <label [attr.for]="name()">{{ label() }}</label>
    <ng-content />
    @if (problem() !== '') {
      <p class="field-error" [id]="name() + '-problem'">{{ problem() }}</p>
    }
    @if (hint() !== '') {
      <p class="hint" [id]="name() + '-hint'">{{ hint() }}</p>
    }
  `,
  host: { class: 'field' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Field {
  /** The id of the control on the page. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  /** One sentence; empty where all is well. */
  readonly problem = input('');

  /** What a screen reader reads with the control. */
  describedBy(): string | null {
    const ids = [
      ...(this.problem() === '' ? [] : [`${this.name()}-problem`]),
      ...(this.hint() === '' ? [] : [`${this.name()}-hint`]),
    ];
    return ids.length === 0 ? null : ids.join(' ');
  }
}

/** Ties what one types into to the label, the hint and the problem of its field. */
@Directive({
  selector: '[unControl]',
  host: {
    '[id]': 'field.name()',
    '[attr.aria-invalid]': "field.problem() === '' ? null : true",
    '[attr.aria-describedby]': 'field.describedBy()',
  },
})
export class Control {
  protected readonly field = inject(Field);
}
