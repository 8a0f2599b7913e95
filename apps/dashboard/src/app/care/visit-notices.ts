import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '../ui/icon';
import type { Form } from './visit-draft';

/** What is to be known before a visit is written down or sent: that another is there, or that this one waits. */
@Component({
  selector: 'un-visit-notices',
  imports: [Icon],
  template: `
    @if (meanwhile() !== '') {
      <div class="notice worse" role="alert">
        <un-icon name="alert" />
        <div class="notice-body">
          <p>{{ meanwhile() }} Nothing of either was lost.</p>
          <p class="notice-tools">
            <button type="button" class="button" (click)="again.emit()">
              Show the visit of the other
            </button>
          </p>
        </div>
      </div>
    } @else if (form().lastVisit?.heldOn === form().today) {
      <p class="notice" role="status">
        <un-icon name="about" />
        <span>
          A visit of today is recorded already, by {{ form().lastVisit?.practitionerName }}. This
          will be another one.
        </span>
      </p>
    }
    @if (waiting()) {
      <div class="notice" role="status">
        <un-icon name="clock" />
        <div class="notice-body">
          <p>
            <strong>The visit waits for the network.</strong>
            @if (onDevice()) {
              It is kept on this device and sent by itself, once, when Unknot can be reached again.
            } @else {
              This device could not keep it. It is sent by itself when Unknot can be reached again,
              but lost when Unknot is closed or loaded again before.
            }
          </p>
          <p class="notice-tools">
            @if (sending()) {
              <span>It is being sent</span>
            } @else {
              <button type="button" class="button" (click)="edited.emit()">Change it</button>
              <button type="button" class="button" (click)="sent.emit()">Send now</button>
            }
          </p>
        </div>
      </div>
    }
  `,
  styles: ':host { display: contents; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitNotices {
  readonly form = input.required<Form>();
  /** What is said where somebody else has recorded a visit meanwhile; empty where nobody has. */
  readonly meanwhile = input.required<string>();
  /** Whether the visit is to be sent as soon as there is a network. */
  readonly waiting = input.required<boolean>();
  /** Whether it is on its way right now, so that it cannot be changed. */
  readonly sending = input.required<boolean>();
  /** Whether the device took it, so that it is there when Unknot is loaded again. */
  readonly onDevice = input.required<boolean>();
  readonly again = output();
  readonly edited = output();
  readonly sent = output();
}
