import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isCode, isSpec, root, sourcesOfProject } from './source';

const rooms = '@nx/enforce-module-boundaries';
const imports = 'no-restricted-imports';
const syntax = 'no-restricted-syntax';
const template = '@angular-eslint/template';
const numbers = '@typescript-eslint/strict-boolean-expressions';

const domain = 'libs/domain/care';
const api = 'apps/api/src/care';
const dashboard = 'apps/dashboard/src/app/progress';

/** Faults, each seeded into a file of a folder, and the rule that must refuse it. */
const seeded: readonly (readonly [rule: string, folder: string, text: string])[] = [
  [rooms, domain, `import { config } from '@unknot/api/config';`],
  [rooms, domain, `import type { Figure } from '@unknot/charts/figure';`],
  [rooms, domain, `import { mean } from '../../statistics/mean';`],
  [rooms, domain, `import { Client } from 'pg';`],
  [rooms, 'libs/statistics', `import type { Side } from '@unknot/domain/body/side';`],
  [rooms, dashboard, `import { mean } from '@unknot/statistics/mean';`],
  [rooms, 'libs/sample-clinic', `import type { Figure } from '@unknot/charts/figure';`],
  [imports, domain, `import { readFileSync } from 'node:fs';`],
  [imports, api, `import { ClientsReader } from '../clients/clients.reader';`],
  [imports, dashboard, `import type { Row } from '../clients/clients';`],
  [syntax, domain, `export const drawn = Math.random();`],
  [syntax, domain, `export const now = new Date();`],
  [syntax, api, `export const rows = dataSource.query('select 1');`],
  [syntax, api, `export const rows = this.pool.query('select 1');`],
  [syntax, api, `export const rows = source.getRepository(Client);`],
  [syntax, api, `export const text = "select set_config('a', 'b', false)";`],
  [syntax, api, `export const text = \`set session unknot.practice_id to '1'\`;`],
  [syntax, api, `export const rows = query.orderBy(\`\${column} desc\`);`],
  [syntax, api, `export const rows = query.where('name = ' + name);`],
  [syntax, api, `export const of = (by: string) => statement('a', \`select \${by}\`);`],
  [syntax, 'apps/api/src/database', `export const text = 'set session a to 1';`],
  [syntax, dashboard, `element.innerHTML = name;`],
  [syntax, dashboard, `export const safe = sanitizer.bypassSecurityTrustHtml(name);`],
  [numbers, domain, `export const shown = (pain: number) => (pain ? 1 : 2);`],
  [numbers, domain, `export const some = (pain: number | null) => !pain;`],
  [numbers, domain, `export const kept = [0, 1].filter((pain) => pain);`],
  [
    '@typescript-eslint/prefer-nullish-coalescing',
    domain,
    `export const shown = (pain: number | null) => pain || 10;`,
  ],
  ['@typescript-eslint/no-explicit-any', domain, `export const pain = 1 as any;`],
  [
    '@typescript-eslint/no-floating-promises',
    api,
    `export function go(): void { Promise.resolve(1); }`,
  ],
  ['max-lines', domain, `export {};${'\n'.repeat(252)}`],
  ['max-lines-per-function', domain, `export function go(): void {${'\n'.repeat(46)}}`],
];

const inTemplates: readonly (readonly [rule: string, text: string])[] = [
  [syntax, `<p [innerHTML]="name"></p>`],
  [`${template}/alt-text`, `<img src="a.png">`],
  [`${template}/click-events-have-key-events`, `<div (click)="go()">Go</div>`],
  [`${template}/label-has-associated-control`, `<label>Name</label>`],
];

const sources = sourcesOfProject().filter((source) => isCode(source) && !isSpec(source));

/** A real file of the folder: rules that know types want one. Its text on disk stays as it is. */
function fileIn(folder: string): string {
  const file = sources.find(({ path }) => path.startsWith(`${folder}/`));
  if (!file) throw new Error(`no file in ${folder}`);
  return file.path;
}

interface Answer {
  readonly path: string;
  readonly faults: readonly string[];
}

/** Lints in a program of its own that knows no project graph: a fresh clone has none. */
function answersOn(texts: readonly { path: string; text: string }[]): readonly Answer[] {
  const cold = mkdtempSync(join(tmpdir(), 'lint-'));
  const env = { ...process.env, NX_DAEMON: 'false', NX_WORKSPACE_DATA_DIRECTORY: cold };
  const { stderr, stdout } = spawnSync(
    process.execPath,
    ['--no-warnings', join(import.meta.dirname, 'lint-texts.mjs')],
    { cwd: root, env, input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 1e8 },
  );
  rmSync(cold, { recursive: true, force: true });
  try {
    return JSON.parse(stderr) as readonly Answer[];
  } catch {
    throw new Error(`the linter did not answer:\n${stdout}\n${stderr}`);
  }
}

describe('the linter', () => {
  let answers: readonly Answer[] = [];

  beforeAll(() => {
    answers = answersOn([
      ...seeded.map(([, folder, text]) => ({ path: fileIn(folder), text })),
      ...inTemplates.map(([, text]) => ({ path: `${dashboard}/seeded.html`, text })),
      { path: fileIn('libs/domain/body'), text: `import type { Session } from '../care/episode';` },
    ]);
  }, 300_000);

  it.each(seeded.map(([rule, folder, text], nth) => [rule, folder, text.trim(), nth] as const))(
    'refuses by %s in %s: %s',
    (rule, _folder, _text, nth) => {
      expect(answers[nth]?.faults).toContain(rule);
    },
  );

  it.each(inTemplates.map(([rule, text], nth) => [rule, text, nth] as const))(
    'refuses by %s in a template: %s',
    (rule, _text, nth) => {
      expect(answers[seeded.length + nth]?.faults).toContain(rule);
    },
  );

  it('lets an honest import pass', () => {
    expect(answers.at(-1)?.faults).not.toContain(rooms);
  });
});
