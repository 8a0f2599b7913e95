import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import type { Role } from '@unknot/contract/schema.generated';
import { roleWords } from '@unknot/domain/access/role-words';
import { Control, Field } from '../../ui/field';
import type { Submission } from '../../ui/submission';
import { roleMeanings, treating } from './people-words';

/** Somebody who treats, or a place, as a choice. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What a person is to become, and as whom of those who treat. Its fields are read with the form. */
@Component({
  selector: 'un-role-fields',
  imports: [Control, Field],
  template: `
    <un-field
      name="role"
      label="Role"
      [hint]="meanings[chosen()]"
      [problem]="submission().of('role')"
    >
      <select #box unControl class="select" name="role" (change)="choose(box.value)">
        @for (role of roles(); track role) {
          <option [value]="role" [selected]="role === chosen()">{{ words[role] }}</option>
        }
      </select>
    </un-field>
    @if (treats() !== 'NOT') {
      <un-field
        name="practitioner"
        label="Treats as"
        hint="Whose clients they are to see."
        [problem]="submission().of('practitionerId') || submission().of('treats')"
      >
        <select #whom unControl class="select" name="practitioner" (change)="whose.set(whom.value)">
          @if (treats() === 'MAY') {
            <option value="" [selected]="whose() === ''">Treats nobody</option>
          }
          @if (mayBeNew()) {
            <option value="NEW" [selected]="whose() === 'NEW'">A new practitioner</option>
          }
          @for (one of practitioners(); track one.id) {
            <option [value]="one.id" [selected]="whose() === one.id">{{ one.name }}</option>
          }
        </select>
      </un-field>
      @if (whose() === 'NEW' && locations().length > 0) {
        <un-field name="location" label="Location" [problem]="submission().of('locationId')">
          <select unControl class="select" name="location">
            <option value="">Not said</option>
            @for (one of locations(); track one.id) {
              <option [value]="one.id">{{ one.name }}</option>
            }
          </select>
        </un-field>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-16);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoleFields {
  readonly submission = input.required<Submission>();
  readonly roles = input.required<readonly Role[]>();
  /** The role to begin with. */
  readonly role = input<Role>('PRACTITIONER');
  /** As whom the person treats already; `null` where as nobody. */
  readonly practitionerId = input<string | null>(null);
  readonly practitioners = input.required<readonly Choice[]>();
  readonly locations = input<readonly Choice[]>([]);
  /** Whether the person may be a new one of those who treat. */
  readonly mayBeNew = input(false);

  protected readonly words = roleWords;
  protected readonly meanings = roleMeanings;
  protected readonly chosen = linkedSignal(() => this.role());
  protected readonly treats = computed(() => treating(this.chosen()));
  protected readonly whose = linkedSignal(() => {
    const own = this.practitionerId();
    if (own !== null) return own;
    if (this.treats() === 'MAY') return '';
    return this.mayBeNew() ? 'NEW' : (this.practitioners()[0]?.id ?? '');
  });

  protected choose(role: string): void {
    const found = this.roles().find((one) => one === role);
    if (found !== undefined) this.chosen.set(found);
  }
}
