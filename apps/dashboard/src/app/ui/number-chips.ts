import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { goToNextStop } from './next-stop';

const waitForTenMs = 700;

/** A few whole numbers as chips, of which one or none is chosen by a tap, a digit or the arrow keys. */
@Component({
  selector: 'un-number-chips',
  template: `
    <div
      class="chips"
      role="radiogroup"
      tabindex="-1"
      data-stop
      [attr.aria-label]="label()"
      [class.marked]="problem() !== ''"
    >
      @for (number of numbers(); track number) {
        <button
          type="button"
          role="radio"
          class="chip"
          [class.ghost]="value() === null && number === ghost()"
          [attr.aria-checked]="number === value()"
          [attr.tabindex]="number === inOrder() ? 0 : -1"
          [attr.aria-description]="number === ghost() ? 'last time' : null"
          (click)="tap(number, $event)"
        >
          {{ number }}
        </button>
      }
    </div>
  `,
  styleUrl: './number-chips.css',
  host: { '(keydown)': 'onKey($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NumberChips {
  readonly label = input.required<string>();
  /** The highest number; the lowest is 0. */
  readonly top = input(10);
  /** `null` where none is chosen. */
  readonly value = input.required<number | null>();
  /** What it was the last time, shown and never taken by itself; `null` where it never was. */
  readonly ghost = input<number | null>(null);
  /** What is wrong; empty where nothing is. */
  readonly problem = input('');
  /** The chosen number; `null` where a choice was taken back. */
  readonly chosen = output<number | null>();

  private readonly maybeTen = signal(false);
  protected readonly numbers = computed(() =>
    Array.from({ length: this.top() + 1 }, (_, number) => number),
  );
  /** The chip that the Tab key leads to. */
  protected readonly inOrder = computed(() => this.value() ?? this.ghost() ?? 0);

  protected tap(number: number, event: Event): void {
    const isTakenBack = number === this.value();
    this.chosen.emit(isTakenBack ? null : number);
    if (!isTakenBack) goToNextStop(event.currentTarget as Element);
  }

  protected onKey(event: KeyboardEvent): void {
    const group = event.currentTarget as HTMLElement;
    const digit = /^\d$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (digit) this.take(Number(event.key), group);
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (step !== undefined) this.move(step, group);
    if (digit || step !== undefined) event.preventDefault();
  }

  /** A 1 may become a 10: the next place waits for a moment. */
  private take(digit: number, group: HTMLElement): void {
    const number = this.maybeTen() && digit === 0 ? 10 : digit;
    if (number > this.top()) return;
    this.chosen.emit(number);
    this.maybeTen.set(number === 1 && this.top() >= 10);
    if (!this.maybeTen()) goToNextStop(group);
    else setTimeout(() => this.settle(group), waitForTenMs);
  }

  private settle(group: HTMLElement): void {
    if (!this.maybeTen()) return;
    this.maybeTen.set(false);
    if (group.contains(document.activeElement)) goToNextStop(group);
  }

  private move(step: number, group: HTMLElement): void {
    const number = Math.min(this.top(), Math.max(0, this.inOrder() + step));
    this.chosen.emit(number);
    group.querySelectorAll<HTMLElement>('.chip')[number]?.focus();
  }
}
