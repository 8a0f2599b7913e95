import { ChangeDetectionStrategy, Component } from '@angular/core';
import { calls } from '@unknot/charts/call-words';
import type { Call } from '@unknot/charts/call-words';
import { CallChip } from '../ui/call-chip';
import { version } from '../../../../../package.json';

/** What each call says, and what it does not say. */
const meanings: Readonly<Record<Call, string>> = {
  IMPROVING:
    'The change since the start is in the good direction, larger than measurement error, and large enough for people to notice.',
  PLATEAU: 'It got better since the start and has been steady lately.',
  WORSENING:
    'The change is in the bad direction, larger than measurement error, and large enough for people to notice.',
  STABLE:
    'No change that is larger than measurement error and that people notice. Often this means that it cannot be told yet.',
  NOT_ENOUGH:
    'Fewer than three readings, or no start value to count from. “No call” where readings are enough, but a start value or a published measurement error is missing.',
};

const credits = [
  { name: 'Angular and Angular CDK', licence: 'MIT' },
  { name: 'Chart.js and its annotation plugin', licence: 'MIT' },
  { name: 'Inter, typeface by The Inter Project Authors', licence: 'SIL Open Font License 1.1' },
  { name: 'Lucide, icons', licence: 'ISC' },
];

/** What the product is, how it judges change, and whose work it stands on. */
@Component({
  selector: 'un-about',
  imports: [CallChip],
  templateUrl: './about.html',
  styleUrl: './about.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class About {
  protected readonly version = version;
  protected readonly credits = credits;
  protected readonly calls = calls.map((call) => ({
    call,
    change: call === 'IMPROVING' ? -1 : null,
    meaning: meanings[call],
  }));
}
