import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { callMarkOf } from '@unknot/charts/call-words';
import type { Call } from '@unknot/charts/call-words';

/** A call on a change: glyph, word and colour together, so that none of them is needed alone. */
@Component({
  selector: 'un-call-chip',
  template: `
    <svg viewBox="0 0 16 16" aria-hidden="true">
      @switch (mark().glyph) {
        @case ('UP') {
          <circle cx="8" cy="8" r="6.75" />
          <path d="M8 11.5v-7M5 7.25 8 4.25l3 3" />
        }
        @case ('DOWN') {
          <circle cx="8" cy="8" r="6.75" />
          <path d="M8 4.5v7M5 8.75l3 3 3-3" />
        }
        @case ('STEADY') {
          <circle cx="8" cy="8" r="6.75" />
          <path d="M4.5 8h7M8.75 5l3 3-3 3" />
        }
        @case ('WARNING') {
          <path d="M8 1.75 15 14H1z" />
          <path d="M8 6.25v3.5M8 11.75v.25" />
        }
        @case ('EQUAL') {
          <path d="M3.5 6.25h9M3.5 9.75h9" />
        }
        @case ('UNKNOWN') {
          <path d="M5.5 5.75a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M8 12.5v.25" />
        }
      }
    </svg>
    {{ mark().word }}
    @if (count(); as count) {
      <span class="count">{{ count }}</span>
    }
  `,
  host: { '[attr.data-tone]': 'mark().tone' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--space-4);
      padding: 1px var(--space-8) 1px 6px;
      border: 1px solid transparent;
      border-radius: 999px;
      font-size: var(--size-12);
      font-weight: var(--weight-strong);
      line-height: 1.5;
      white-space: nowrap;
    }
    svg {
      width: 14px;
      height: 14px;
      flex: none;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    :host(.large) {
      padding: 3px var(--space-12) 3px var(--space-8);
      font-size: var(--size-14);
    }
    :host(.large) svg {
      width: 18px;
      height: 18px;
    }
    .count {
      font-variant-numeric: tabular-nums;
    }
    :host([data-tone='BETTER']) {
      color: var(--better);
      background: var(--better-tint);
    }
    :host([data-tone='WORSE']) {
      color: var(--worse);
      background: var(--worse-tint);
    }
    :host([data-tone='NO_CLEAR_CHANGE']) {
      color: var(--no-clear-change);
      background: var(--no-clear-change-tint);
    }
    :host([data-tone='NOT_ENOUGH']) {
      color: var(--ink-quiet);
      border: 1px dashed var(--rule-strong);
    }
    @media print {
      :host {
        border: 1px solid currentColor;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CallChip {
  readonly call = input.required<Call>();
  /** In the measure's unit; `null` where it is not known. It decides which way the arrow points. */
  readonly change = input<number | null>(null);
  /** How many readings there are; without it they are taken to be too few where there is no call. */
  readonly readings = input<number>();
  /** How many there are with this call; without it, one. */
  readonly count = input<number>();
  protected readonly mark = computed(() => callMarkOf(this.call(), this.change(), this.readings()));
}
