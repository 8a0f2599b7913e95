import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Role } from '@unknot/contract/schema.generated';
import { mayMake } from '@unknot/domain/access/managing';
import { roleWords } from '@unknot/domain/access/role-words';
import { Icon } from '../../ui/icon';
import { shortTimeText } from '../../ui/time-text';
import type { Person } from './people-words';

/** One person of the practice in a list, with what may be done about them. */
@Component({
  selector: 'un-person-row',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon],
  template: `
    @let one = person();
    <div class="who personal">
      <strong>
        {{ one.name }}
        @if (one.isViewer) {
          <span class="chip">You</span>
        }
      </strong>
      <span class="quiet">{{ one.email }}</span>
    </div>
    <div class="what">
      <span>{{ words[one.role] }}</span>
      <span class="quiet">{{ place() }}</span>
    </div>
    <div class="when">
      @switch (one.state) {
        @case ('INVITED') {
          <span class="chip waiting">Invited</span>
        }
        @case ('ENDED') {
          <span class="chip">Access ended</span>
        }
        @default {
          <span class="quiet">{{ seen() }}</span>
        }
      }
    </div>
    @if (mayChange()) {
      <button
        type="button"
        class="tool"
        [cdkMenuTriggerFor]="menu"
        [attr.aria-label]="'Change ' + one.name"
      >
        <un-icon name="more" />
      </button>
    }
    <ng-template #menu>
      <div class="menu" cdkMenu>
        <button
          type="button"
          class="menu-item"
          cdkMenuItem
          (cdkMenuItemTriggered)="changeRole.emit()"
        >
          <un-icon name="people" /> Change role
        </button>
        @if (!one.isViewer) {
          <button
            type="button"
            class="menu-item"
            cdkMenuItem
            (cdkMenuItemTriggered)="newPassword.emit()"
          >
            <un-icon name="key" /> Link for a new password
          </button>
        }
        <button type="button" class="menu-item" cdkMenuItem (cdkMenuItemTriggered)="end.emit()">
          <un-icon name="close" /> End access
        </button>
      </div>
    </ng-template>
  `,
  styleUrl: './person-row.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonRow {
  readonly person = input.required<Person>();
  /** The role of who looks, where they may change people; `null` where they may not. */
  readonly by = input.required<Role | null>();
  readonly changeRole = output();
  readonly newPassword = output();
  readonly end = output();

  protected readonly words = roleWords;
  protected readonly place = computed(() => {
    const { practitionerId, locationName } = this.person();
    if (locationName !== null) return `treats, ${locationName}`;
    return practitionerId === null ? '' : 'treats';
  });
  protected readonly seen = computed(() => {
    const { lastSeenAt } = this.person();
    return lastSeenAt === null ? 'Never signed in yet' : `Last here ${shortTimeText(lastSeenAt)}`;
  });
  /** Who was invited is not changed but invited anew; their link stands below. */
  protected readonly mayChange = computed(() => {
    const by = this.by();
    const { state, role } = this.person();
    return by !== null && state === 'ACTIVE' && mayMake(by, role, role);
  });
}
