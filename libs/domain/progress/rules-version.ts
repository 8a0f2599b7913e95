/** The version of the rules by which calls are made: TREND-1. It is shown with every answer. */
export const rulesVersion = 'TREND-1.0';
