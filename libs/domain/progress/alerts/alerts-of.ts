import { compareText, firstDifference } from '../compare';
import { alertRulesVersion } from '../rules-version';
import type { Withheld } from '../withheld';
import { isWithheld } from '../withheld';
import type { Alert, AlertRule, Finding, NotJudgedReason } from './alert';
import { alertGroupNames, alertRules } from './alert';
import type { AlertFacts } from './alert-facts';
import type { AlertSettings } from './alert-settings';
import { defaultAlertSettings } from './alert-settings';
import { belowExpectedPathIn } from './below-expected-path';
import { goalReachedIn } from './goal-reached';
import { missingIn } from './missing';
import { noBaselineIn } from './no-baseline';
import { noClearChangeIn } from './no-clear-change';
import { redFlagIn } from './red-flag';
import { worseConfirmedIn } from './worse-confirmed';

/** A rule that could not be judged, and why. */
export interface NotJudged extends Withheld<NotJudgedReason> {
  readonly rule: AlertRule;
}

/** The alerts of one episode, the most urgent first, and what could not be judged. */
export interface EpisodeAlerts {
  readonly episodeId: string;
  readonly alerts: readonly Alert[];
  readonly notJudged: readonly NotJudged[];
}

type Judge = (
  facts: AlertFacts,
  settings: AlertSettings,
) => Finding | Withheld<NotJudgedReason> | null;

const judges: Readonly<Record<AlertRule, Judge>> = {
  RED_FLAG: redFlagIn,
  WORSE_CONFIRMED: worseConfirmedIn,
  BELOW_EXPECTED_PATH: belowExpectedPathIn,
  NO_CLEAR_CHANGE: noClearChangeIn,
  GOAL_REACHED: goalReachedIn,
  MISSING: missingIn,
  NO_BASELINE: noBaselineIn,
};

/**
 * The alerts of one episode as it stands on a day, by the rules of the practice. An episode that is closed raises
 * none but red flags; red flags cannot be switched off.
 */
export function alertsOf(
  facts: AlertFacts,
  settings: AlertSettings = defaultAlertSettings,
): EpisodeAlerts {
  const { episodeId, status } = facts;
  const isRunning = status === 'OPEN' || status === 'PAUSED';
  const alerts: Alert[] = [];
  const notJudged: NotJudged[] = [];
  for (const rule of alertRules) {
    const isOn = rule === 'RED_FLAG' || (isRunning && !settings.off.includes(rule));
    const found = isOn ? judges[rule](facts, settings) : null;
    if (found === null) continue;
    if (isWithheld(found)) notJudged.push({ rule, ...found });
    else alerts.push({ rule, rulesVersion: alertRulesVersion, episodeId, ...found });
  }
  return { episodeId, alerts, notJudged };
}

/** One group of a caseload: the episodes whose most urgent alert is of this rule. */
export interface AlertGroup {
  readonly rule: AlertRule;
  readonly name: string;
  /** Worst first; every episode stands in one group only, with all its alerts. */
  readonly episodes: readonly EpisodeAlerts[];
}

/** The episodes with alerts in groups, the most urgent group first, without empty ones (screens 6.2, PR1). */
export function alertGroupsOf(caseload: Iterable<EpisodeAlerts>): AlertGroup[] {
  const raised = [...caseload].flatMap((each) => {
    const [worst] = each.alerts;
    return worst === undefined ? [] : [{ each, worst }];
  });
  return alertRules.flatMap((rule): AlertGroup[] => {
    const members = raised
      .filter(({ worst }) => worst.rule === rule)
      .sort(({ worst: a }, { worst: b }) =>
        firstDifference(
          b.severity - a.severity,
          compareText(a.since, b.since),
          compareText(a.episodeId, b.episodeId),
        ),
      );
    if (members.length === 0) return [];
    return [{ rule, name: alertGroupNames[rule], episodes: members.map(({ each }) => each) }];
  });
}
