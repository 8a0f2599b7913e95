import { ApplicationRef, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { darkPalette, lightPalette, printPalette } from '@unknot/charts/palette';

/** The palette that fits what is behind the charts now: light, dark, or paper. */
@Injectable({ providedIn: 'root' })
export class ScreenPalette {
  private readonly document = inject(DOCUMENT);
  private readonly application = inject(ApplicationRef);
  private readonly systemIsDark = signal(false);
  private readonly chosen = signal<string | undefined>(undefined);
  private readonly printing = signal(false);

  readonly palette = computed(() => {
    if (this.printing()) return printPalette;
    const chosen = this.chosen();
    const dark = chosen === undefined ? this.systemIsDark() : chosen === 'dark';
    return dark ? darkPalette : lightPalette;
  });

  constructor() {
    const { defaultView: view, documentElement: root } = this.document;
    if (view === null) return;
    const stop = new AbortController();
    inject(DestroyRef).onDestroy(() => stop.abort());
    const { signal: until } = stop;

    const read = () => this.chosen.set(root.dataset['theme']);
    const watch = new MutationObserver(read);
    watch.observe(root, { attributeFilter: ['data-theme'] });
    until.addEventListener('abort', () => watch.disconnect());
    read();

    // Some test environments know no media queries.
    const query = view.matchMedia?.('(prefers-color-scheme: dark)');
    this.systemIsDark.set(query?.matches ?? false);
    query?.addEventListener('change', ({ matches }) => this.systemIsDark.set(matches), {
      signal: until,
    });

    // Paper does not wait for the next frame: the charts are drawn anew at once.
    const print = (now: boolean) => () => {
      this.printing.set(now);
      this.application.tick();
    };
    view.addEventListener('beforeprint', print(true), { signal: until });
    view.addEventListener('afterprint', print(false), { signal: until });
  }
}
