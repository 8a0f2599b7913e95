/** A span of days after the first session in which a follow-up score counts (domain model 4.1). */
export interface FollowUpWindow {
  readonly key: 'W6' | 'W12' | 'M6' | 'M12';
  readonly name: string;
  /** First and last day, counted from the first session. */
  readonly from: number;
  readonly until: number;
  /** The nearest score to this day wins. */
  readonly target: number;
}

/** The windows in order of time. */
export const followUpWindows = {
  W6: { key: 'W6', name: '6 weeks', from: 28, until: 63, target: 42 },
  W12: { key: 'W12', name: '12 weeks', from: 64, until: 126, target: 84 },
  M6: { key: 'M6', name: '6 months', from: 150, until: 240, target: 182 },
  M12: { key: 'M12', name: '12 months', from: 300, until: 430, target: 365 },
} as const satisfies Record<FollowUpWindow['key'], FollowUpWindow>;
