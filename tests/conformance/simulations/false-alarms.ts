import { funnelOf } from '@unknot/domain/outcomes/units/funnel-of';
import { isSignal } from '@unknot/domain/outcomes/units/zone';
import { isWithheld } from '@unknot/domain/progress/withheld';
import { noEffects } from '@unknot/sample-clinic/effects';
import { question, simulatedPractice } from './simulated-practices';

/** How many practitioners a funnel remarked on where nobody adds anything. */
export interface FalseAlarms {
  practices: number;
  units: number;
  /** Outside 99.8 %. */
  signals: number;
  /** Between 95 and 99.8 %. */
  watched: number;
}

/**
 * Practices of 300 people in which neither techniques nor practitioners add anything: whoever stands outside
 * a funnel there stands outside by chance.
 */
export function falseAlarmsIn(practices: number, of: 'MEAN_GAIN' | 'IMPORTANT_SHARE'): FalseAlarms {
  const alarms = { practices: 0, units: 0, signals: 0, watched: 0 };
  for (let seed = 1; seed <= practices; seed += 1) {
    const standing = simulatedPractice(seed, 300, noEffects);
    const funnel = funnelOf(standing, question, 'PRACTITIONER', of);
    if (isWithheld(funnel)) continue;
    alarms.practices += 1;
    for (const { zone } of funnel.dots) {
      alarms.units += 1;
      if (isSignal(zone)) alarms.signals += 1;
      if (zone === 'WATCH') alarms.watched += 1;
    }
  }
  return alarms;
}
