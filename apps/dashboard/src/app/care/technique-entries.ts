import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { Side } from '@unknot/contract/schema.generated';
import { Icon } from '../ui/icon';
import { goToNextStop } from '../ui/next-stop';
import type { Problem } from '../ui/submission';
import { placeText } from './side-words';
import type { Change, DraftTechnique, Form } from './visit-draft';

const stepMinutes = 5;

/** What was done: as the last time in one tap, changed one by one, or chosen anew. */
@Component({
  selector: 'un-technique-entries',
  imports: [Icon],
  templateUrl: './technique-entries.html',
  styleUrl: './entry.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TechniqueEntries {
  readonly form = input.required<Form>();
  readonly techniques = input.required<readonly DraftTechnique[]>();
  readonly problems = input.required<ReadonlyMap<string, Problem>>();
  readonly changed = output<Change>();

  protected readonly technique = signal('');
  /** The region of the complaint until another place is chosen. */
  protected readonly site = linkedSignal(() => {
    const { site, regionChoices } = this.form();
    return regionChoices.some(({ key }) => key === site) ? site : '';
  });
  protected readonly placeText = placeText;
  protected readonly before = computed(() => this.form().lastVisit?.techniques ?? []);
  protected readonly mayRepeat = computed(
    () => this.before().length > 0 && this.techniques().length === 0,
  );
  protected readonly rows = computed(() =>
    this.techniques().map((use, nth) => ({
      use,
      nth,
      name: `${use.name}, ${placeText(use.siteName.toLowerCase(), use.side)}`,
      problem: this.problems().get(`techniques/${nth}`)?.message ?? '',
    })),
  );
  protected readonly problem = computed(() => this.problems().get('techniques')?.message ?? '');
  protected readonly sites = computed(() => {
    const { regionChoices, muscleChoices } = this.form();
    const muscles = muscleChoices.map((muscle) => ({ ...muscle, paired: true }));
    const all = [...regionChoices, ...muscles];
    return { near: all.filter(({ near }) => near), far: all.filter(({ near }) => !near) };
  });
  /** What to think of before the chosen technique is used. */
  protected readonly caution = computed(
    () => this.form().techniqueChoices.find(({ key }) => key === this.technique())?.caution ?? '',
  );

  protected repeat(event: Event): void {
    this.changed.emit({ techniques: this.before() });
    goToNextStop(event.currentTarget as Element);
  }

  protected step(nth: number, by: number): void {
    const minutes = Math.max(0, (this.techniques()[nth]?.minutes ?? 0) + by * stepMinutes);
    this.put(nth, { minutes });
  }

  protected remove(nth: number): void {
    this.changed.emit({ techniques: this.techniques().filter((_, other) => other !== nth) });
  }

  protected add(side: string): void {
    const technique = this.form().techniqueChoices.find(({ key }) => key === this.technique());
    const { near, far } = this.sites();
    const site = [...near, ...far].find(({ key }) => key === this.site());
    if (technique === undefined || site === undefined) return;
    const use = {
      ...{ technique: technique.key, name: technique.name, site: site.key, siteName: site.name },
      ...{ side: side as Side, minutes: null },
    };
    this.changed.emit({ techniques: [...this.techniques(), use] });
    this.technique.set('');
  }

  private put(nth: number, change: Partial<DraftTechnique>): void {
    this.changed.emit({
      techniques: this.techniques().map((use, other) =>
        other === nth ? { ...use, ...change } : use,
      ),
    });
  }
}
