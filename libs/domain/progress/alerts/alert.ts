/** Every rule that raises an alert, the most urgent first: this is the order of the groups of the caseload. */
export const alertRules = [
  'RED_FLAG',
  'WORSE_CONFIRMED',
  'BELOW_EXPECTED_PATH',
  'NO_CLEAR_CHANGE',
  'GOAL_REACHED',
  'MISSING',
  'NO_BASELINE',
] as const;

/** One rule; its names are those of the API. */
export type AlertRule = (typeof alertRules)[number];

/** The headings of the groups. */
export const alertGroupNames: Readonly<Record<AlertRule, string>> = {
  RED_FLAG: 'Answer that needs a look now',
  WORSE_CONFIRMED: 'Worse (confirmed)',
  BELOW_EXPECTED_PATH: 'Below expected path',
  NO_CLEAR_CHANGE: 'No clear change',
  GOAL_REACHED: 'Goal reached - consider discharge',
  MISSING: 'Re-assessment overdue',
  NO_BASELINE: 'Data issues',
};

/** One number that led to an alert. */
export interface AlertFigure {
  readonly key:
    | 'FROM'
    | 'TO'
    | 'CHANGE'
    | 'ERROR'
    | 'IMPORTANT_DIFFERENCE'
    | 'BAND_EDGE'
    | 'TARGET'
    | 'READINGS'
    | 'SESSIONS'
    | 'EPISODES'
    | 'DAYS_OVERDUE'
    | 'UNANSWERED';
  readonly value: number;
  /** As people read it; empty for a count. */
  readonly unit: string;
}

/** Something about one episode that a person should look at. It advises; a person decides. */
export interface Alert {
  readonly rule: AlertRule;
  /** The version of the rules that raised it. */
  readonly rulesVersion: string;
  readonly episodeId: string;
  /** The calendar day since which it holds. */
  readonly since: string;
  /** Why, in one sentence with its figures, for people of the practice. */
  readonly reason: string;
  readonly figures: readonly AlertFigure[];
  /** How far past its limit, to order alerts of one rule: larger is worse. */
  readonly severity: number;
}

/** What a rule says of an alert; the rest is the same for all. */
export type Finding = Omit<Alert, 'rule' | 'rulesVersion' | 'episodeId'>;

/** Why a rule could not be judged. */
export type NotJudgedReason = 'NOT_ENOUGH_DATA' | 'NO_ERROR_KNOWN' | 'NO_PATH' | 'NO_ROOM';
