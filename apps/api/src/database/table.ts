import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { uuid, type Column } from './column';

/** One column for each field of `Row`, none missing, none too many, each of the right kind. */
export type Columns<Row> = { readonly [Field in keyof Row]-?: Column<Row[Field]> };

type Fields<Row> = readonly (keyof Row & string)[];

/** A reference to a row of another table of the same practice. */
export interface Reference<Row> {
  readonly fields: Fields<Row>;
  readonly to: string;
  /** Columns of the other table; its `id` unless said. */
  readonly columns?: readonly string[];
  /** Whether the other table belongs to no practice. */
  readonly global?: boolean;
}

/** An index; the practice leads it where the table belongs to one. */
export interface Index<Row> {
  readonly name: string;
  readonly fields: Fields<Row>;
  readonly unique?: boolean;
  /** SQL condition of a partial index. */
  readonly where?: string;
  /** Whether the index carries columns besides its key; TypeORM cannot say so, the migration alone does. */
  readonly covering?: boolean;
}

/** What else the database keeps true. */
export interface Rules<Row> {
  readonly key: Fields<Row>;
  readonly references?: readonly Reference<Row>[];
  readonly indices?: readonly Index<Row>[];
  readonly checks?: Readonly<Record<string, string>>;
}

/** A table, whatever its rows are. */
export interface AnyTable {
  readonly name: string;
  /** Fields in the order of the columns. */
  readonly fields: readonly string[];
  /** Whether its rows belong to a practice. */
  readonly ofPractice: boolean;
  readonly schema: EntitySchema;
}

/** A table as the program sees it. */
export interface Table<Row> extends AnyTable {
  readonly fields: Fields<Row>;
  /** Never read: ties the table to its rows. */
  readonly row?: Row;
}

/** `takenOn` -> `taken_on`. */
export function columnNameOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** SQL that answers fields of a table by their names in the program: `measure, latest_on as "latestOn"`. */
export function columnsAs<Row>(fields: Fields<Row>): string {
  return fields
    .map((field) =>
      columnNameOf(field) === field ? field : `${columnNameOf(field)} as "${field}"`,
    )
    .join(', ');
}

/** Declares a table whose rows belong to a practice: `practice_id` leads its key, references and indices. */
export function practiceTable<Row extends object>() {
  return (
    name: string,
    columns: Columns<Row>,
    rules: Rules<Row>,
  ): Table<Row & { readonly practiceId: string }> => {
    const all = { practiceId: uuid(), ...columns };
    return {
      name,
      fields: Object.keys(all) as (keyof Row & string)[],
      ofPractice: true,
      schema: schemaOf(name, all, rules as Rules<object>, ['practice_id']),
    };
  };
}

/** Declares a table that belongs to no practice: accounts and what they are signed in to. */
export function globalTable<Row extends object>() {
  return (name: string, columns: Columns<Row>, rules: Rules<Row>): Table<Row> => ({
    name,
    fields: Object.keys(columns) as (keyof Row & string)[],
    ofPractice: false,
    schema: schemaOf(name, columns, rules as Rules<object>, []),
  });
}

function schemaOf(
  name: string,
  columns: Readonly<Record<string, Column<never>>> | object,
  rules: Rules<Record<string, unknown>>,
  lead: readonly string[],
): EntitySchema {
  const key = new Set([...lead, ...rules.key.map(columnNameOf)]);
  const entries = Object.entries(columns as Record<string, Column<unknown>>);
  return new EntitySchema({
    name,
    tableName: name,
    columns: Object.fromEntries(
      entries.map(([field, column]) => {
        const columnName = columnNameOf(field);
        return [columnName, columnOf(name, columnName, column, key.has(columnName))];
      }),
    ),
    foreignKeys: (rules.references ?? []).map(({ fields, to, columns: target, global }) => ({
      name: `${name}_to_${to}`,
      target: to,
      columnNames: [...(global === true ? [] : lead), ...fields.map(columnNameOf)],
      referencedColumnNames: [
        ...(global === true ? [] : lead),
        ...(target ?? fields.map(() => 'id')),
      ],
    })),
    indices: (rules.indices ?? []).map(({ name: indexName, fields, unique, where, covering }) => ({
      name: indexName,
      columns: [...lead, ...fields.map(columnNameOf)],
      unique: unique ?? false,
      synchronize: covering !== true,
      ...(where === undefined ? {} : { where }),
    })),
    checks: checksOf(name, entries, rules.checks ?? {}),
  });
}

function columnOf(
  table: string,
  name: string,
  column: Column<unknown>,
  primary: boolean,
): EntitySchemaColumnOptions {
  return {
    type: column.type as 'text',
    name,
    array: column.array,
    nullable: column.nullable,
    ...(primary ? { primary, primaryKeyConstraintName: `${table}_key` } : {}),
    ...(column.byDefault === undefined ? {} : { default: defaultOf(column.byDefault) }),
  };
}

/** TypeORM compares a number by its value and everything else by its SQL. */
function defaultOf(sql: string): number | (() => string) {
  return /^\d+$/.test(sql) ? Number(sql) : () => sql;
}

function checksOf(
  table: string,
  entries: readonly (readonly [string, Column<unknown>])[],
  more: Readonly<Record<string, string>>,
): { name: string; expression: string }[] {
  const closed = entries.flatMap(([field, { oneOf }]) => {
    if (oneOf === undefined) return [];
    const name = columnNameOf(field);
    const values = oneOf.map((value) => `'${value}'`).join(', ');
    return [{ name: `${table}_${name}_known`, expression: `${name} in (${values})` }];
  });
  const others = Object.entries(more).map(([name, expression]) => ({
    name: `${table}_${name}`,
    expression,
  }));
  return [...closed, ...others];
}
