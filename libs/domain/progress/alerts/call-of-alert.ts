import type { TrendCall } from '../trend-call';
import type { AlertRule } from './alert';

/**
 * The call that is shown beside an alert: what the rule says where it says something of the change, so that a mark
 * never contradicts its heading; else the call on the main score. `null` where there is neither.
 */
export function callOfAlert(rule: AlertRule, call: TrendCall | null): TrendCall | null {
  if (rule === 'WORSE_CONFIRMED') return 'WORSENING';
  if (rule === 'NO_CLEAR_CHANGE') return 'STABLE';
  return call;
}
