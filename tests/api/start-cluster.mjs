import { tsImport } from 'tsx/esm/api';

/** Starts one throwaway PostgreSQL for all API tests of a run, with a migrated database to copy from. */
export default async function start() {
  const { startCluster } = await tsImport('./cluster.ts', {
    parentURL: import.meta.url,
    tsconfig: 'tsconfig.base.json',
  });
  const cluster = await startCluster();
  process.env.UNKNOT_TEST_CLUSTER = cluster.url;
  globalThis.unknotTestCluster = cluster;
}
