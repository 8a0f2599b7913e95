import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Icon } from '../../ui/icon';

/** Recovery codes, shown this once: to be copied, printed or written down. */
@Component({
  selector: 'un-recovery-codes',
  imports: [Icon],
  template: `
    <div class="head">
      <h3>Keep these recovery codes</h3>
      <p>
        They are shown this once. Each lets you in one time when your phone is not at hand. Keep
        them where nobody else looks, not on the phone itself.
      </p>
    </div>
    <ol class="personal number">
      @for (code of codes(); track code) {
        <li>{{ code }}</li>
      }
    </ol>
    <p class="row">
      <button type="button" class="button" (click)="copy()">
        <un-icon [name]="copied() === 'YES' ? 'check' : 'copy'" />
        {{ copied() === 'YES' ? 'Copied' : 'Copy all' }}
      </button>
      <button type="button" class="button" (click)="print()"><un-icon name="print" /> Print</button>
      <button type="button" class="button primary" (click)="kept.emit()">I have kept them</button>
    </p>
    <p class="hint" role="status">
      {{ copied() === 'NO' ? 'Copying did not work; write the codes down or print them.' : '' }}
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-16);
    }
    .head {
      display: grid;
      gap: var(--space-4);
    }
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(210px, 1fr));
      gap: var(--space-4) var(--space-24);
      margin: 0;
      padding: var(--space-16) var(--space-16) var(--space-16) var(--space-48);
      border: 1px solid var(--rule);
      border-radius: var(--radius);
      background: var(--sunken);
      font-size: var(--size-16);
    }
    li {
      letter-spacing: 0.04em;
      white-space: nowrap;
    }
    li::marker {
      color: var(--ink-quiet);
      font-size: var(--size-12);
    }
    .hint:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecoveryCodes {
  readonly codes = input.required<readonly string[]>();
  /** The person says that they have them. */
  readonly kept = output();

  private readonly clipboard = inject(Clipboard);
  protected readonly copied = signal<'' | 'YES' | 'NO'>('');

  protected copy(): void {
    this.copied.set(this.clipboard.copy(this.codes().join('\n')) ? 'YES' : 'NO');
  }

  protected print(): void {
    window.print();
  }
}
