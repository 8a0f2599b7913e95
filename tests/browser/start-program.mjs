import { tsImport } from 'tsx/esm/api';

/** Starts the built program once for all browser tests of a run, and finds the browser for them. */
export default async function start() {
  const { startForBrowsers } = await tsImport('./program-for-browsers.ts', {
    parentURL: import.meta.url,
    tsconfig: 'tsconfig.base.json',
  });
  globalThis.unknotTestProgram = await startForBrowsers();
}
