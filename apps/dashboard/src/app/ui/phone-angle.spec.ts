import { TestBed } from '@angular/core/testing';
import { settled, textOf } from '../asked.testing';
import { PhoneAngle } from './phone-angle';

interface Sensor {
  requestPermission?: () => Promise<'granted' | 'denied'>;
}
const world = globalThis as { DeviceOrientationEvent?: Sensor; isSecureContext?: boolean };

afterEach(() => {
  delete world.DeviceOrientationEvent;
});

async function meter(sensor?: Sensor) {
  if (sensor !== undefined) world.DeviceOrientationEvent = sensor;
  Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true });
  const fixture = TestBed.createComponent(PhoneAngle);
  fixture.componentRef.setInput('label', 'Neck rotation, left');
  const measured: number[] = [];
  fixture.componentInstance.measured.subscribe((angle) => measured.push(angle));
  const root = fixture.nativeElement as HTMLElement;
  document.body.append(root);
  await settled();
  const tap = async (words: string) => {
    const buttons = [...root.querySelectorAll('button')];
    buttons.find((button) => textOf(button) === words)?.click();
    await settled();
  };
  const lie = async (beta: number | null) => {
    const event = Object.assign(new Event('deviceorientation'), { alpha: 0, beta, gamma: 0 });
    window.dispatchEvent(event);
    await settled();
  };
  return { root, tap, lie, measured };
}

it('measures the angle between two taps', async () => {
  const { tap, lie, measured, root } = await meter({});
  await tap('Measure with this phone');
  await lie(null);
  expect(textOf(root)).toContain('Looking for the sensor');
  await lie(80);
  await tap('Start');
  await lie(125);
  expect(textOf(root)).toContain('45°');
  await tap('End');
  expect(measured).toEqual([45]);
  expect(textOf(root)).toContain('Measure with this phone');
});

it('asks where the browser wants it, and says when it was not allowed', async () => {
  const { tap, root } = await meter({ requestPermission: () => Promise.resolve('denied') });
  await tap('Measure with this phone');
  expect(textOf(root)).toContain('The browser was not allowed to use the sensor.');
});

it('says so kindly where there is no sensor', async () => {
  const { tap, root } = await meter();
  await tap('Measure with this phone');
  expect(textOf(root)).toContain('This device has no orientation sensor');
});
