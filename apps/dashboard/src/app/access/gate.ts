import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The frame of a page for somebody who is not signed in: one column in the middle. */
@Component({
  selector: 'un-gate',
  template: `
    <main class="gate">
      <section class="pane">
        <p class="brand">
          <img src="favicon.svg" alt="" width="40" height="40" />
          <span>Unknot</span>
        </p>
        <ng-content />
      </section>
    </main>
  `,
  styleUrl: './gate.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Gate {}
