import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
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
  }
}
