import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ActiveField } from './active-field';
import { Icon } from './icon';

const signs: readonly string[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '.', '-'];
const names: Readonly<Record<string, string>> = { '.': 'point', '-': 'minus' };

/** Digits for the field that has the focus; a tap on them leaves the focus where it is. */
@Component({
  selector: 'un-keypad',
  imports: [Icon],
  template: `
    @if (active.field(); as field) {
      <div class="keypad" role="group" [attr.aria-label]="'Keypad for ' + field.label()">
        @for (sign of signs; track sign) {
          <button
            type="button"
            tabindex="-1"
            [attr.aria-label]="names[sign] ?? sign"
            (pointerdown)="$event.preventDefault()"
            (click)="field.type(sign)"
          >
            {{ sign === '-' ? '±' : sign }}
          </button>
        }
        <button
          type="button"
          tabindex="-1"
          aria-label="Delete the last digit"
          (pointerdown)="$event.preventDefault()"
          (click)="field.back()"
        >
          <un-icon name="back" />
        </button>
        <button
          type="button"
          class="next"
          tabindex="-1"
          (pointerdown)="$event.preventDefault()"
          (click)="field.next()"
        >
          Next
        </button>
      </div>
    }
  `,
  styleUrl: './keypad.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Keypad {
  protected readonly active = inject(ActiveField);
  protected readonly signs = signs;
  protected readonly names = names;
}
