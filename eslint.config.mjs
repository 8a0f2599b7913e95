/**
 * What the linter refuses. The table of rooms (who may look into whom) is
 * tests/architecture/rooms.json; the architecture tests read the same table.
 * Run it through Nx (`npm run lint`).
 */
import { readFileSync } from 'node:fs';
import angular from '@angular-eslint/eslint-plugin';
import angularTemplate from '@angular-eslint/eslint-plugin-template';
import * as templateParser from '@angular-eslint/template-parser';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import {
  createProjectGraphAsync,
  readCachedProjectGraph,
} from 'nx/src/project-graph/project-graph.js';
import tseslint from 'typescript-eslint';
import {
  fromOutside,
  markupBinding,
  ofTheConnection,
  pastTheEscaping,
  pastTheTenant,
  sqlFromText,
} from './tests/architecture/refused-syntax.mjs';

const { rooms, slices, packagesOfSpecs } = JSON.parse(
  readFileSync(new URL('tests/architecture/rooms.json', import.meta.url), 'utf8'),
);

// Without a project graph the rule of rooms skips itself and the linter says that all is well.
try {
  readCachedProjectGraph();
} catch {
  await createProjectGraphAsync();
}

/** The rule of rooms; specs of pure rooms may use the packages in `more`. */
function boundaries(more = []) {
  const depConstraints = Object.entries(rooms).map(([name, room]) => ({
    sourceTag: `room:${name}`,
    onlyDependOnLibsWithTags: [name, ...room.mayImport].map((other) => `room:${other}`),
    ...(room.packages && {
      allowedExternalImports: [...room.packages, ...(room.packageTypes ?? []), ...more],
    }),
  }));
  return {
    // The version has one owner, which belongs to no room.
    '@nx/enforce-module-boundaries': ['error', { depConstraints, allow: ['/package\\.json$'] }],
  };
}

/** For each slice: no import from another slice. */
const sliceRules = Object.entries(slices).flatMap(([root, { words, doors }]) =>
  words.map((word) => {
    const others = words.filter((other) => other !== word && !doors.includes(other));
    const message = `A slice imports ${doors.join(', ')} and libs, never another slice.`;
    return {
      files: [`${root}/${word}/**/*.ts`],
      rules: {
        'no-restricted-imports': [
          'error',
          { patterns: [{ regex: `^(\\.\\./)+(${others.join('|')})(/|$)`, message }] },
        ],
      },
    };
  }),
);

const pureRooms = Object.values(rooms).filter((room) => room.packages);

export default tseslint.config(
  {
    ignores: ['**/node_modules', '**/dist', '**/coverage', '**/tmp', '**/.*', '**/*.generated.ts'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['codegen.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...boundaries(),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-param-reassign': 'error',
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 45 }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, boolean: true } },
      ],
      // Zero is a value: a number is never a yes or a no.
      '@typescript-eslint/strict-boolean-expressions': [
        'error',
        {
          allowNumber: false,
          allowNullableNumber: false,
          allowNullableBoolean: true,
          allowNullableString: true,
          allowNullableEnum: true,
          allowAny: true,
        },
      ],
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: pureRooms.map((room) => `${room.folder}/**/*.ts`),
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:', message: 'A pure room knows no machine.' }] },
      ],
      'no-restricted-globals': ['error', 'process', 'window', 'document', 'fetch', 'setTimeout'],
      'no-restricted-syntax': ['error', ...fromOutside],
    },
  },
  {
    files: ['apps/api/**/*.ts', 'tools/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...pastTheTenant, ...ofTheConnection, ...sqlFromText],
    },
  },
  // The one place that may: it makes tables and roles, whose names cannot be parameters.
  {
    files: ['apps/api/src/database/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...ofTheConnection] },
  },
  ...sliceRules,
  {
    files: ['apps/dashboard/**/*.ts'],
    plugins: { '@angular-eslint': angular },
    processor: angularTemplate.processors['extract-inline-html'],
    rules: {
      'no-restricted-syntax': ['error', ...pastTheEscaping],
      '@angular-eslint/no-empty-lifecycle-method': 'error',
      '@angular-eslint/no-input-rename': 'error',
      '@angular-eslint/no-output-native': 'error',
      '@angular-eslint/no-output-on-prefix': 'error',
      '@angular-eslint/no-uncalled-signals': 'error',
      '@angular-eslint/prefer-inject': 'error',
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/prefer-standalone': 'error',
      '@angular-eslint/use-lifecycle-interface': 'error',
    },
  },
  {
    files: ['apps/dashboard/**/*.html'],
    plugins: { '@angular-eslint/template': angularTemplate },
    languageOptions: { parser: templateParser },
    rules: {
      'no-restricted-syntax': ['error', markupBinding],
      ...Object.fromEntries(
        [
          'alt-text',
          'banana-in-box',
          'button-has-type',
          'click-events-have-key-events',
          'elements-content',
          'eqeqeq',
          'interactive-supports-focus',
          'label-has-associated-control',
          'mouse-events-have-key-events',
          'no-any',
          'no-autofocus',
          'no-distracting-elements',
          'no-duplicate-attributes',
          'no-negated-async',
          'no-positive-tabindex',
          'prefer-control-flow',
          'role-has-required-aria',
          'table-scope',
          'valid-aria',
        ].map((rule) => [`@angular-eslint/template/${rule}`, 'error']),
      ),
    },
  },
  {
    files: ['**/*.spec.ts', 'tests/**/*.ts'],
    rules: { ...boundaries(packagesOfSpecs), 'max-lines-per-function': 'off' },
  },
  // SQL that happens to stand in a function.
  {
    files: ['apps/api/src/database/migrations/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  prettier,
);
