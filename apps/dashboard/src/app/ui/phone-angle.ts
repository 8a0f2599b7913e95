import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { angleBetween, type PhoneOrientation } from '@unknot/domain/body/phone-angle';

/** Some browsers give the sensor only after they have asked the person. */
interface AskingSensor {
  readonly requestPermission?: () => Promise<'granted' | 'denied'>;
}

type State = 'IDLE' | 'WAITING' | 'READY' | 'STARTED' | 'ABSENT' | 'DENIED';

/** How long a sensor may take until it counts as absent. */
const patienceMs = 1_500;

const absentWords =
  'This device has no orientation sensor, or the browser keeps it. Enter the angle by hand.';
const deniedWords =
  'The browser was not allowed to use the sensor. Enter the angle by hand, or allow motion for this site.';

/** Measures an angle with the phone itself: one tap at the start of a movement, one at its end. */
@Component({
  selector: 'un-phone-angle',
  template: `
    @switch (state()) {
      @case ('IDLE') {
        <button type="button" class="button" (click)="begin()">Measure with this phone</button>
      }
      @case ('WAITING') {
        <p class="quiet" role="status">Looking for the sensor</p>
      }
      @case ('READY') {
        <p role="status">Hold the phone flat against the limb at zero, then tap Start.</p>
        <button type="button" class="button primary" (click)="start()">Start</button>
        <button type="button" class="button" (click)="end()">Leave it</button>
      }
      @case ('STARTED') {
        <p role="status">
          Move to the end of the range and keep the phone on the limb:
          <strong class="number">{{ angle() }}°</strong>
        </p>
        <button type="button" class="button primary" (click)="take()">End</button>
        <button type="button" class="button" (click)="end()">Leave it</button>
      }
      @default {
        <p class="quiet" role="status">{{ sorry() }}</p>
      }
    }
  `,
  styleUrl: './phone-angle.css',
  host: { role: 'group', '[attr.aria-label]': "'Measure with this phone: ' + label()" },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhoneAngle {
  readonly label = input.required<string>();
  /** Whole degrees, from 0 to 180. */
  readonly measured = output<number>();

  protected readonly state = signal<State>('IDLE');
  private readonly now = signal<PhoneOrientation | undefined>(undefined);
  private readonly from = signal<PhoneOrientation | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly angle = computed(() => {
    const [from, now] = [this.from(), this.now()];
    return from === undefined || now === undefined ? 0 : Math.round(angleBetween(from, now));
  });
  protected readonly sorry = computed(() =>
    this.state() === 'DENIED' ? deniedWords : absentWords,
  );
  private readonly hear = (event: DeviceOrientationEvent): void => {
    const { alpha, beta, gamma } = event;
    if (alpha === null || beta === null || gamma === null) return;
    this.now.set({ alpha, beta, gamma });
    if (this.state() === 'WAITING') this.state.set('READY');
  };

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** Asks for the sensor, which some browsers allow in a tap only. */
  protected async begin(): Promise<void> {
    this.state.set('WAITING');
    const sensor = (globalThis as { DeviceOrientationEvent?: AskingSensor }).DeviceOrientationEvent;
    if (sensor === undefined || !window.isSecureContext) return this.state.set('ABSENT');
    const answer = await sensor.requestPermission?.().catch(() => 'denied' as const);
    if (answer === 'denied') return this.state.set('DENIED');
    window.addEventListener('deviceorientation', this.hear);
    this.timer = setTimeout(() => {
      if (this.state() !== 'WAITING') return;
      this.stop();
      this.state.set('ABSENT');
    }, patienceMs);
  }

  protected start(): void {
    this.from.set(this.now());
    this.state.set('STARTED');
  }

  protected take(): void {
    this.measured.emit(this.angle());
    this.end();
  }

  protected end(): void {
    this.stop();
    this.state.set('IDLE');
  }

  private stop(): void {
    clearTimeout(this.timer);
    window.removeEventListener('deviceorientation', this.hear);
    this.now.set(undefined);
    this.from.set(undefined);
  }
}
