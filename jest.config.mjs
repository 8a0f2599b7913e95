import presets from 'jest-preset-angular/presets/index.js';

/**
 * One Jest run for the whole house. What runs on Node is compiled by SWC as ES modules;
 * the dashboard's parts run in jsdom through Angular's own compiler.
 */
const paths = {
  '^@unknot/statistics/(.*)$': '<rootDir>/libs/statistics/$1',
  '^@unknot/domain/(.*)$': '<rootDir>/libs/domain/$1',
  '^@unknot/contract/(.*)$': '<rootDir>/libs/contract/$1',
  '^@unknot/charts/(.*)$': '<rootDir>/libs/charts/$1',
  '^@unknot/sample-clinic/(.*)$': '<rootDir>/libs/sample-clinic/$1',
  '^@unknot/api/(.*)$': '<rootDir>/apps/api/src/$1',
};

const swc = [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
      },
    },
    module: { type: 'es6' },
  },
];

/** A project that runs on Node, with the specs below `roots`. */
function onNode(displayName, roots, more = {}) {
  return {
    displayName,
    roots: roots.map((root) => `<rootDir>/${root}`),
    testEnvironment: 'node',
    testMatch: ['**/*.spec.ts'],
    extensionsToTreatAsEsm: ['.ts'],
    transform: { '\\.ts$': swc },
    moduleNameMapper: paths,
    ...more,
  };
}

/** The dashboard in jsdom, as CommonJS: Angular's test environment wants it so. */
const dashboard = {
  ...presets.createCjsPreset({ tsconfig: '<rootDir>/apps/dashboard/tsconfig.spec.json' }),
  displayName: 'dashboard',
  roots: ['<rootDir>/apps/dashboard/src'],
  testMatch: ['**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/apps/dashboard/src/set-up-tests.ts'],
  moduleNameMapper: paths,
  // No slash after `.mjs$`: with one Angular itself stays untransformed and fails to load.
  transformIgnorePatterns: [
    'node_modules/(?!(.*\\.mjs$|(chart\\.js|@kurkle|chartjs-[^/]*|uuid)/))',
  ],
};

const withDatabase = {
  globalSetup: '<rootDir>/tests/api/start-cluster.mjs',
  globalTeardown: '<rootDir>/tests/api/stop-cluster.mjs',
};

const withProgram = {
  globalSetup: '<rootDir>/tests/browser/start-program.mjs',
  globalTeardown: '<rootDir>/tests/browser/stop-program.mjs',
};

export default {
  // Real servers and browsers on a busy machine: a test that hangs still ends.
  testTimeout: 60_000,
  projects: [
    onNode('libs', ['libs']),
    onNode('api unit', ['apps/api/src']),
    dashboard,
    onNode('architecture', ['tests/architecture']),
    onNode('conformance', ['tests/conformance']),
    onNode('bench', ['tests/bench']),
    onNode('api', ['tests/api'], withDatabase),
    onNode('faults', ['tests/faults']),
    onNode('browser', ['tests/browser'], withProgram),
  ],
};
