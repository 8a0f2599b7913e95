import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Outbox } from './care/outbox';
import { HeadingFocus } from './shell/heading-focus';
import { ChosenTheme } from './theme';

/** The whole product in one page. */
@Component({
  selector: 'un-app',
  imports: [RouterOutlet],
  template: '<router-outlet />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  constructor() {
    inject(ChosenTheme);
    inject(HeadingFocus);
    // Visits that wait for the network are sent whatever page is open.
    inject(Outbox);
  }
}
