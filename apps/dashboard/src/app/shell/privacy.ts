import { DOCUMENT } from '@angular/common';
import { effect, inject, Injectable, signal } from '@angular/core';

/** Whether names and values are blurred, for screens that others can see. */
@Injectable({ providedIn: 'root' })
export class Privacy {
  readonly on = signal(false);

  constructor() {
    const root = inject(DOCUMENT).documentElement;
    effect(() => root.classList.toggle('private', this.on()));
  }

  toggle(): void {
    this.on.update((on) => !on);
  }
}

/** Whether the key press is Shift+P outside of a field in which one types. */
export function asksForPrivacy(event: KeyboardEvent): boolean {
  if (event.key !== 'P' || !event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) {
    return false;
  }
  const target = event.target as HTMLElement | null;
  return target?.closest?.('input, textarea, select, [contenteditable]') == null;
}
