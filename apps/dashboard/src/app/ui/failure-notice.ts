import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { otherVersionCode } from './failure';
import type { Failure } from './failure';
import { Icon } from './icon';

/** Says what failed, what is safe, and how to go on; names the request for support. */
@Component({
  selector: 'un-failure-notice',
  imports: [Icon],
  template: `
    <div class="notice worse" role="alert">
      <un-icon name="alert" />
      <div class="notice-body">
        <p>
          <strong>{{ what() }}</strong> {{ why() }} {{ safe() }}
        </p>
        <p class="notice-tools">
          @if (mayRepeat()) {
            <button type="button" class="button" (click)="again.emit()">Try again</button>
          }
          @if (failure().requestId; as id) {
            <span class="quiet">Request {{ id }}</span>
          }
        </p>
      </div>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FailureNotice {
  /** What could not be done, as a sentence. */
  readonly what = input.required<string>();
  readonly failure = input.required<Failure>();
  /** What is safe in spite of it, as a sentence. */
  readonly safe = input('Nothing that was recorded is lost.');
  /** Whether the same may be tried again after a refusal; after all else it always may. */
  readonly repeatable = input(true);
  readonly again = output();

  protected readonly mayRepeat = computed(
    () =>
      this.failure().code !== otherVersionCode &&
      (this.repeatable() || this.failure().kind !== 'REFUSED'),
  );

  protected readonly why = computed(() => {
    const failure = this.failure();
    if (failure.kind === 'OFFLINE') return 'The server does not answer; check the connection.';
    return failure.kind === 'REFUSED' ? failure.message : 'Something broke on the server.';
  });
}
