import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Icon } from '../ui/icon';

/** What can be done from the overview of a client: what is done daily in sight, the rest in a menu. */
@Component({
  selector: 'un-client-tools',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon, RouterLink],
  template: `
    <a class="button primary" [routerLink]="within('visit')">
      <un-icon name="visit" /> Record visit
    </a>
    <a class="button" [routerLink]="['/clients', clientId(), 'episodes']">
      <un-icon name="episodes" /> Episodes
    </a>
    <a class="button" [routerLink]="within('report')"><un-icon name="report" /> Report</a>
    <button type="button" class="button" aria-label="Print" title="Print" (click)="printed.emit()">
      <un-icon name="print" />
    </button>
    <button type="button" class="button" [cdkMenuTriggerFor]="more">More</button>

    <ng-template #more>
      <div class="menu" cdkMenu>
        @for (item of items(); track item.label) {
          <button
            type="button"
            class="menu-item"
            cdkMenuItem
            (cdkMenuItemTriggered)="open(item.address)"
          >
            <un-icon [name]="item.icon" />
            <span>{{ item.label }}</span>
          </button>
        }
      </div>
    </ng-template>
  `,
  styles: ':host { display: contents; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClientTools {
  private readonly router = inject(Router);
  readonly clientId = input.required<string>();
  readonly episodeId = input.required<string>();
  /** How many sessions were held: it takes two to compare them. */
  readonly sessions = input.required<number>();
  readonly printed = output();

  protected readonly items = computed(() => [
    ...(this.sessions() > 1
      ? [
          {
            label: 'Compare two dates',
            icon: 'progress',
            address: this.within('compare'),
          } as const,
        ]
      : []),
    {
      label: 'Consent and record',
      icon: 'consent',
      address: ['/clients', this.clientId(), 'consent'],
    } as const,
  ]);

  protected within(page: string): readonly string[] {
    return ['/clients', this.clientId(), 'episodes', this.episodeId(), page];
  }

  protected open(address: readonly string[]): void {
    void this.router.navigate([...address]);
  }
}
