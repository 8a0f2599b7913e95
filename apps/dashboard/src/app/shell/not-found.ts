import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** Says that nothing is at this address, and where to go on. */
@Component({
  selector: 'un-not-found',
  imports: [RouterLink],
  template: `
    <section class="page narrow">
      <h1 tabindex="-1">There is no page here</h1>
      <p>The address may be mistyped, or what it showed is not yours to see.</p>
      <p><a class="button" routerLink="/">Go to the start</a></p>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFound {}
