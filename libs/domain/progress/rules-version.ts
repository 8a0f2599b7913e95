/** The version of the rules by which calls are made: TREND-1. It is shown with every answer. */
export const rulesVersion = 'TREND-1.0';

/** The version of the rules by which alerts are raised. It is stored with every alert and shown with it. */
export const alertRulesVersion = `ALERTS-1.0/${rulesVersion}`;
