/** The range in which a unit of a given size is expected to lie if it is like all others. */
export interface FunnelLimits {
  readonly low: number;
  readonly high: number;
}
