import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { ActiveField, type KeypadField } from './active-field';
import { goToNextStop } from './next-stop';

/** A number that is typed on the keypad of the page or on a keyboard; goes on by itself once no digit can follow. */
@Component({
  selector: 'un-number-field',
  template: `
    <input
      #box
      type="text"
      inputmode="none"
      autocomplete="off"
      data-stop
      [attr.aria-label]="label()"
      [attr.aria-invalid]="problem() === '' ? null : true"
      [placeholder]="ghostText()"
      [value]="text()"
      (focus)="active.field.set(this); box.select()"
      (blur)="leave()"
      (input)="read(box.value)"
      (keydown.enter)="$event.preventDefault(); next()"
    />
    <span class="unit" aria-hidden="true">{{ unit() }}</span>
  `,
  styleUrl: './number-field.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NumberField implements KeypadField {
  readonly label = input.required<string>();
  readonly unit = input('');
  readonly value = input.required<number | null>();
  /** What it was the last time; shown grey, never taken by itself. */
  readonly ghost = input<number | null>(null);
  /** The highest number that may be typed. */
  readonly ceiling = input<number | null>(null);
  /** Whether there are figures after the point. */
  readonly fractions = input(false);
  readonly problem = input('');
  /** The number; `null` where nothing that is one stands there. */
  readonly typed = output<number | null>();

  protected readonly active = inject(ActiveField);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly ghostText = computed(() => {
    const ghost = this.ghost();
    return ghost === null ? '' : String(ghost);
  });
  /** What stands there: also what is no number yet. */
  protected readonly text = linkedSignal(() => {
    const value = this.value();
    return value === null ? '' : String(value);
  });

  type(sign: string): void {
    const { selectionStart, selectionEnd, value } = this.box().nativeElement;
    const isWhole = selectionStart === 0 && selectionEnd === value.length;
    this.read((isWhole ? '' : value) + sign);
    this.box().nativeElement.value = this.text();
  }

  back(): void {
    this.read(this.text().slice(0, -1));
    this.box().nativeElement.value = this.text();
  }

  next(): void {
    goToNextStop(this.box().nativeElement);
  }

  protected leave(): void {
    if (this.active.field() === this) this.active.field.set(undefined);
  }

  protected read(typed: string): void {
    const text = typed.trim().replace(',', '.').replace('\u2212', '-');
    const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
    this.typed.emit(number);
    this.text.set(text);
    if (this.isComplete(text)) this.next();
  }

  /** Two digits at least, and one more would be too much. */
  private isComplete(text: string): boolean {
    const ceiling = this.ceiling();
    if (this.fractions() || ceiling === null || !/^\d{2,}$/.test(text)) return false;
    return Number(text) * 10 > ceiling;
  }
}
