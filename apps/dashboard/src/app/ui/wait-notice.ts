import { ChangeDetectionStrategy, Component, DestroyRef, effect, inject } from '@angular/core';
import { input, signal } from '@angular/core';
import { Icon } from './icon';
import { durationText } from './time-text';

/** Says how long to wait after too many tries, counts down to the eye, and says when the wait is over. */
@Component({
  selector: 'un-wait-notice',
  imports: [Icon],
  template: `
    <div class="notice" [class.worse]="left() > 0" [class.better]="left() === 0">
      <un-icon [name]="left() > 0 ? 'clock' : 'check'" />
      <p>
        <span role="alert">
          @if (left() > 0) {
            Too many tries. Wait {{ said() }}, then try again. Nothing is locked.
          } @else {
            You can try again now.
          }
        </span>
        @if (left() > 0) {
          <strong class="number" aria-hidden="true">{{ clock() }}</strong>
        }
      </p>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WaitNotice {
  /** For how many seconds, from when it is shown. */
  readonly seconds = input.required<number>();

  protected readonly left = signal(0);
  /** Said once: a voice that counts every second would be no help. */
  protected readonly said = signal('');

  constructor() {
    let timer: ReturnType<typeof setInterval> | undefined;
    const stop = () => clearInterval(timer);
    effect(() => {
      const until = Date.now() + this.seconds() * 1_000;
      this.left.set(this.seconds());
      this.said.set(durationText(this.seconds()));
      stop();
      timer = setInterval(() => {
        this.left.set(Math.max(0, Math.ceil((until - Date.now()) / 1_000)));
        if (this.left() === 0) stop();
      }, 250);
    });
    inject(DestroyRef).onDestroy(stop);
  }

  protected clock(): string {
    const left = this.left();
    return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  }
}
