/** A table of numbers, by columns of one length. */
export type Columns = readonly Float64Array[];
