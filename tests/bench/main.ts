import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeBenchPractice, type BenchPractice } from './bench-practice';
import { bareCopy, rowsOfFile } from './import-stretch';
import { connections } from './load';
import { measure, type Measured, type Pair } from './measure';
import { optionsOf, type Options } from './options';
import { startLimit, startProduct } from './server-process';
import { copyRow, memoryRows, rowsOf, tableText, type Row } from './table';

const options = optionsOf(process.argv.slice(2));
const place = await makeBenchPractice(options, console.log);
try {
  const rows = await measuredOn(place, options);
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
  const words = `${connections} connections, ${options.rounds} rounds of ${options.seconds} s in turn, medians`;
  console.log(`\n${place.readings} readings; ${words}; ${machine}\n\n${tableText(rows)}\n`);
  const folder = resolve(import.meta.dirname, '../../tmp');
  mkdirSync(folder, { recursive: true });
  const at = new Date().toISOString();
  const result = { at, machine, ...options, readings: place.readings, rows };
  writeFileSync(`${folder}/bench.json`, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  await place.stop();
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
