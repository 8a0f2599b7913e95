import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { CopyText } from '../../ui/copy-text';
import { timeText } from '../../ui/time-text';
import type { MadeLinkFragment } from './people.generated';

/** A link that was made, with its maker told what to do with it. */
@Component({
  selector: 'un-link-dialog',
  imports: [CopyText],
  template: `
    <section class="dialog">
      @if (made.url; as url) {
        <h2 id="link-heading">Hand this link over</h2>
        <p>
          For {{ made.link?.name }} ({{ made.link?.email }}). It is shown this once, works once, and
          holds until {{ until }}. Whoever has it can use it: give it to nobody else.
        </p>
        <un-copy-text name="made-link" label="Link" [text]="url" />
      } @else {
        <h2 id="link-heading">A mail is on its way</h2>
        <p>
          {{ made.link?.name }} gets a link at {{ made.link?.email }}. It works once and holds until
          {{ until }}.
        </p>
      }
      <p class="row end">
        <button type="button" class="button primary" (click)="ref.close()">Done</button>
      </p>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinkDialog {
  protected readonly made = inject<MadeLinkFragment>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef>(DialogRef);
  protected readonly until = this.made.link === null ? '' : timeText(this.made.link.expiresAt);
}
