/** How one value of type `T` is stored. The type is exact: a nullable value needs a nullable column. */
export interface Column<T> {
  /** PostgreSQL's name of the type. */
  readonly type: string;
  readonly array: boolean;
  readonly nullable: boolean;
  /** SQL of the value that is stored where none is given; only the database uses it. */
  readonly byDefault?: string;
  /** The only values that may be stored. */
  readonly oneOf?: readonly string[];
  /** Never read or written: ties the column to the type of its values. */
  readonly kind?: (value: T) => T;
}

const plain = <T>(type: string): Column<T> => ({ type, array: false, nullable: false });

/** An id. */
export const uuid = (): Column<string> => plain('uuid');
/** Text of any length; empty is a value. */
export const text = (): Column<string> => plain('text');
/** Yes or no. */
export const flag = (): Column<boolean> => plain('boolean');
/** A whole number below 32,768 in size. */
export const small = (): Column<number> => plain('smallint');
/** A whole number below two thousand million in size. */
export const whole = (): Column<number> => plain('integer');
/** A measured value, exactly as JavaScript holds it. */
export const measured = (): Column<number> => plain('double precision');
/** A calendar day, `YYYY-MM-DD`. */
export const day = (): Column<string> => plain('date');
/** An instant, ISO 8601. */
export const instant = (): Column<string> => plain('timestamp with time zone');
/** An object that is kept and shown as a whole. */
export const json = <T extends object>(): Column<T> => plain('jsonb');

/** One value of a closed set. */
export function oneOf<const T extends string>(...values: readonly T[]): Column<T> {
  return { ...plain<T>('text'), oneOf: values };
}

/** A list of values; never null, but it can be empty. */
export function many<T>(column: Column<T>): Column<readonly T[]> {
  return { type: column.type, array: true, nullable: false };
}

/** The same, or nothing. */
export function optional<T>(column: Column<T>): Column<T | null> {
  return {
    type: column.type,
    array: column.array,
    nullable: true,
    ...(column.oneOf === undefined ? {} : { oneOf: column.oneOf }),
  };
}

/** The same, with a value that the database fills in. */
export function defaulting<T>(column: Column<T>, sql: string): Column<T> {
  return { ...column, byDefault: sql } as Column<T>;
}
