import { defineConfig } from 'rolldown';

/** Our own code in one file; every package stays outside, but for the small runtime that the compiler itself needs. */
export default defineConfig({
  input: { main: 'apps/api/src/main.ts' },
  platform: 'node',
  tsconfig: 'apps/api/tsconfig.json',
  external: (id) =>
    !id.startsWith('.') &&
    !id.startsWith('/') &&
    !id.startsWith('@unknot/') &&
    !id.includes('@oxc-project/runtime'),
  output: { dir: 'dist/api', format: 'esm', sourcemap: true, cleanDir: true },
});
