import { ChangeDetectionStrategy, Component } from '@angular/core';

/** Says that the server does not answer, what is safe, and offers to try again at the same address. */
@Component({
  selector: 'un-unavailable',
  template: `
    <main class="page narrow">
      <h1 tabindex="-1">Unknot cannot be reached</h1>
      <p>
        The server does not answer. What was recorded is safe there. Check the connection, then try
        again.
      </p>
      <p><button type="button" class="button primary" (click)="again()">Try again</button></p>
    </main>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Unavailable {
  protected again(): void {
    location.reload();
  }
}
