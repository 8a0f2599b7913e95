import { DOCUMENT } from '@angular/common';
import { afterNextRender, inject, Injectable, Injector } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';

/** Moves the focus to the heading when another page opens, so that a screen reader tells where one is. */
@Injectable({ providedIn: 'root' })
export class HeadingFocus {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
        pairwise(),
        // A filter that changes the query is no new page: the focus stays where the person types.
        filter(([before, now]) => before !== now),
        takeUntilDestroyed(),
      )
      .subscribe(() => afterNextRender({ read: () => this.focus() }, { injector: this.injector }));
  }

  private focus(): void {
    this.document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }
}
