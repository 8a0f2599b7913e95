import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { comparisonRows, measureComparison } from './comparison/measure-comparison';
import { toldTableRows } from './comparison/told-tables';
import { makeBenchPractice, type BenchPractice } from './bench-practice';
import { bareCopy, rowsOfFile } from './import-stretch';
import { connections } from './load';
import { fewestPairs, measureNote, noteRows } from './note/measure-note';
import { measure, type Measured, type Pair } from './measure';
import { optionsOf, type Options } from './options';
import { startLimit, startProduct } from './server-process';
import { copyRow, memoryRows, rowsOf, tableText, type Row } from './table';

const options = optionsOf(process.argv.slice(2));
const rows = [
  ...(options.only.length === 0 && !options.note ? [] : await onPractice()),
  ...(options.comparison ? await ofComparison() : []),
];
const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
console.log(`\n${machine}\n\n${tableText(rows)}\n`);
const folder = resolve(import.meta.dirname, '../../tmp');
mkdirSync(folder, { recursive: true });
const result = { at: new Date().toISOString(), machine, ...options, rows };
writeFileSync(`${folder}/bench.json`, `${JSON.stringify(result, null, 2)}\n`);

async function onPractice(): Promise<Row[]> {
  const place = await makeBenchPractice(options, console.log);
  try {
    const words = `${connections} connections, ${options.rounds} rounds of ${options.seconds} s in turn, medians`;
    console.log(`${place.readings} readings; ${words}`);
    return [
      ...(options.only.length === 0 ? [] : await measuredOn(place, options)),
      ...(options.note ? await ofNote(place) : []),
    ];
  } finally {
    await place.stop();
  }
}

async function ofNote(place: BenchPractice): Promise<Row[]> {
  console.log('Measuring: note ...');
  const rounds = Math.max(fewestPairs, options.rounds);
  return noteRows(await measureNote(place, { ...options, rounds }));
}

async function ofComparison(): Promise<Row[]> {
  console.log('Measuring: comparison ...');
  const rounds = Math.max(2, options.rounds + 1);
  const episodes = 50_000;
  return [
    ...comparisonRows(await measureComparison({ episodes, rounds })),
    ...toldTableRows(episodes, rounds),
  ];
}

async function measuredOn(practice: BenchPractice, { only, ...effort }: Options): Promise<Row[]> {
  const product = await startProduct(practice.ownerUrl);
  const limit = await startLimit(practice.ownerUrl);
  const pair: Pair = { product, limit };
  try {
    await wait(2_000);
    const { memory: atRest } = await product.usage();
    const measured: Measured[] = [];
    for (const work of only) {
      console.log(`Measuring: ${work} ...`);
      measured.push(await measure(work, pair, practice, effort));
    }
    const underLoad = Math.max(...measured.map((each) => each.product.memory));
    const ofImport = measured.find(({ work }) => work === 'import');
    return [
      ...measured.flatMap(rowsOf),
      ...(ofImport === undefined
        ? []
        : [copyRow(await bareCopy(practice, rowsOfFile), ofImport.product.perSecond)]),
      ...memoryRows(atRest, underLoad),
    ];
  } finally {
    await product.stop();
    await limit.stop();
  }
}
