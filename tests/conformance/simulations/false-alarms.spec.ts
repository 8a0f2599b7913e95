import { binomialQuantile } from '@unknot/statistics/binomial-quantile';
import { patience, practices, report, simulated } from './simulated';

// At most so many of the units of practices without any difference may be called a signal.
const allowed = 0.003;

it.each(['MEAN_GAIN', 'IMPORTANT_SHARE'] as const)(
  'a funnel of %s hardly ever signals where all practitioners are alike',
  (of) => {
    const alarms = simulated('falseAlarmsIn', practices, of);
    const { units, signals, watched } = alarms;
    report(
      `${of}: ${alarms.practices} practices, ${units} practitioners, ${signals} outside 99.8 % ` +
        `(${((100 * signals) / units).toFixed(3)} %), ${watched} between 95 and 99.8 % ` +
        `(${((100 * watched) / units).toFixed(2)} %)`,
    );
    expect(units).toBeGreaterThan(5 * practices);
    // Few practices have more than 0.3 % now and then by chance; a thousand must not.
    const most = practices >= 1000 ? allowed * units : binomialQuantile(0.99, units, allowed);
    expect(signals).toBeLessThanOrEqual(most ?? 0);
    // Not a funnel without limits either: some lie near the edge.
    expect(watched).toBeGreaterThan(0);
  },
  patience,
);
