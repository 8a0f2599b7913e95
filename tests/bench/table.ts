import type { Measured } from './measure';
import type { Work } from './work';

/** One row of the table: a figure of the product, of the limit, their ratio and what it may be. */
export interface Row {
  readonly work: string;
  readonly figure: string;
  readonly product: number;
  /** `null` where there is nothing to hold it against. */
  readonly limit: number | null;
  /** How many times the product is slower or dearer; for imports its share of the limit's speed. */
  readonly ratio: number | null;
  /** The first budget of the ratio, or of the figure where there is no ratio; `null` where none is set. */
  readonly budget: string | null;
  readonly reached: boolean | null;
}

interface Budget {
  readonly speed: number;
  readonly cpu: number | null;
  /** Of the wait of somebody who asks alone; absent where none is set. */
  readonly wait?: number;
}

/** The first budgets: how many times slower and dearer than the limit the product may be at most. */
const budgets: Readonly<Record<Exclude<Work, 'import'>, Budget>> = {
  chart: { speed: 3, cpu: 2 },
  caseload: { speed: 3, cpu: 2 },
  attention: { speed: 3, cpu: 2, wait: 1.5 },
  record: { speed: 2, cpu: null },
};

const leastShareOfImport = 0.6;
const memoryBudget = { rest: 200, load: 400 };

const names: Readonly<Record<Work, string>> = {
  chart: "one client's chart",
  caseload: 'caseload list',
  attention: 'who needs a look',
  record: 'record a session',
  import: 'import',
};

/** The rows of one kind of work. */
export function rowsOf({ work, product, limit }: Measured): Row[] {
  const name = names[work];
  const isImport = work === 'import';
  const speed = isImport
    ? shareOfSpeed(name, product.perSecond, limit.perSecond)
    : {
        ...timesSlower(name, product.perSecond, limit.perSecond),
        ...within(limit.perSecond / product.perSecond, budgets[work].speed),
      };
  const unit = isImport ? 'a row' : 'an answer';
  const cpu = timesDearer(name, `server CPU for ${unit}, ms`, product.cpu, limit.cpu);
  const most = isImport ? null : budgets[work].cpu;
  const rows: Row[] = [
    speed,
    most === null ? cpu : { ...cpu, ...within(cpu.ratio ?? NaN, most) },
    ...waitRows({ work, product, limit }),
  ];
  if (product.databaseCpu === undefined || limit.databaseCpu === undefined) return rows;
  const figure = `database CPU for ${unit}, ms`;
  return [...rows, timesDearer(name, figure, product.databaseCpu, limit.databaseCpu)];
}

function waitRows({ work, product, limit }: Measured): Row[] {
  if (work === 'import' || product.wait === undefined || limit.wait === undefined) return [];
  const row = timesDearer(names[work], '95 % of answers within, ms', product.wait, limit.wait);
  const most = budgets[work].wait;
  return [most === undefined ? row : { ...row, ...within(row.ratio ?? NaN, most) }];
}

/** The rows of the server's memory, in MiB. */
export function memoryRows(atRest: number, underLoad: number): Row[] {
  return [
    memoryRow('at rest, MiB', atRest, memoryBudget.rest),
    memoryRow('under load, MiB', underLoad, memoryBudget.load),
  ];
}

function memoryRow(figure: string, product: number, most: number): Row {
  return {
    ...{ work: 'memory of the server', figure, product, limit: null, ratio: null },
    ...{ budget: `at most ${most}`, reached: product <= most },
  };
}

/** The row of bare COPY, for scale: nothing is held against it. */
export function copyRow(perSecond: number, product: number): Row {
  return {
    ...{ work: 'import', figure: 'rows/s against bare COPY', product, limit: perSecond },
    ...{ ratio: product / perSecond, budget: null, reached: null },
  };
}

const open = { budget: null, reached: null };

function timesSlower(work: string, product: number, limit: number): Row {
  return { work, figure: 'answers/s', product, limit, ratio: limit / product, ...open };
}

function timesDearer(work: string, figure: string, product: number, limit: number): Row {
  return { work, figure, product, limit, ratio: product / limit, ...open };
}

function shareOfSpeed(work: string, product: number, limit: number): Row {
  const ratio = product / limit;
  const budget = `at least ${leastShareOfImport}`;
  const reached = ratio >= leastShareOfImport;
  return { work, figure: 'rows/s', product, limit, ratio, budget, reached };
}

function within(ratio: number, most: number) {
  return { budget: `at most ${most}`, reached: ratio <= most };
}

const heads = ['work', 'figure', 'product', 'limit', 'ratio', 'first budget', 'reached'];

/** The rows as a table of plain text. */
export function tableText(rows: readonly Row[]): string {
  const cells = [heads, ...rows.map(cellsOf)];
  const widths = heads.map((_, nth) => Math.max(...cells.map((row) => (row[nth] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, nth) => {
        const width = widths[nth] ?? 0;
        return nth >= 2 && nth <= 4 ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function cellsOf({ work, figure, product, limit, ratio, budget, reached }: Row): string[] {
  const said = reached === null ? '' : reached ? 'yes' : 'no';
  return [
    ...[work, figure, inDigits(product), limit === null ? '' : inDigits(limit)],
    ...[ratio === null ? '' : ratio.toFixed(2), budget ?? '', said],
  ];
}

/** Three digits that count, or whole numbers. */
function inDigits(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}
