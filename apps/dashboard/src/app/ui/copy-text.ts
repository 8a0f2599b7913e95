import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Icon } from './icon';

/** A text that is handed on, with a button that copies it; it can be selected by hand too. */
@Component({
  selector: 'un-copy-text',
  imports: [Icon],
  template: `
    <label class="label" [attr.for]="name()">{{ label() }}</label>
    <div class="pair">
      <input
        #box
        class="text personal"
        readonly
        spellcheck="false"
        [id]="name()"
        [value]="text()"
        (focus)="box.select()"
      />
      <button type="button" class="button" (click)="copy()">
        <un-icon [name]="copied() === 'YES' ? 'check' : 'copy'" />
        {{ copied() === 'YES' ? 'Copied' : 'Copy' }}
      </button>
    </div>
    <p class="hint" role="status">{{ words() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      min-width: 0;
    }
    .label {
      font-weight: var(--weight-strong);
    }
    .pair {
      display: flex;
      gap: var(--space-8);
    }
    .text {
      flex: 1;
      min-width: 0;
      min-height: var(--control-height);
      padding: 0 var(--space-12);
      border: 1px solid var(--rule);
      border-radius: var(--radius-small);
      background: var(--sunken);
      font-variant-numeric: tabular-nums;
    }
    .hint:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CopyText {
  /** Its id on the page. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly text = input.required<string>();

  private readonly clipboard = inject(Clipboard);
  protected readonly copied = signal<'' | 'YES' | 'NO'>('');
  protected readonly words = computed(() => {
    if (this.copied() === 'NO') return 'Copying did not work; select the text and copy it by hand.';
    return this.copied() === 'YES' ? 'It is on the clipboard.' : '';
  });

  protected copy(): void {
    this.copied.set(this.clipboard.copy(this.text()) ? 'YES' : 'NO');
  }
}
