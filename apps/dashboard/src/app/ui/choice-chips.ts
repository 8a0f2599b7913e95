import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

/** One of a few things to choose from. */
export interface ChipChoice {
  readonly value: string;
  readonly words: string;
}

/** A few choices as chips of which one is chosen, each one tap; read with the form under its name. */
@Component({
  selector: 'un-choice-chips',
  template: `
    <fieldset
      role="radiogroup"
      tabindex="-1"
      [attr.aria-invalid]="problem() === '' ? null : true"
      [attr.aria-describedby]="problem() === '' ? null : name() + '-problem'"
    >
      <legend>{{ label() }}</legend>
      <div class="chips">
        @for (choice of choices(); track choice.value) {
          <label class="chip">
            <input
              type="radio"
              [name]="name()"
              [value]="choice.value"
              [checked]="choice.value === value()"
              (change)="value.set(choice.value)"
            />
            <span>{{ choice.words }}</span>
          </label>
        }
      </div>
      @if (problem() !== '') {
        <p class="field-error" [id]="name() + '-problem'">{{ problem() }}</p>
      }
    </fieldset>
  `,
  styleUrl: './choice-chips.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChoiceChips {
  /** The name in the form. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly choices = input.required<readonly ChipChoice[]>();
  /** The chosen value; empty where none is. */
  readonly value = model('');
  /** What is wrong; empty where nothing is. */
  readonly problem = input('');
}
