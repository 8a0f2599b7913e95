import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locked } from './lock-file';
import { addressesOf, copiesOf, missingOptionalsOf } from './lock-file';
import { root } from './source';

const textOf = (name: string): string => readFileSync(join(root, name), 'utf8');
const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Locked };

describe('the lock file', () => {
  it('has an entry for every optional package, so that it installs on every platform', () => {
    expect(missingOptionalsOf(packages)).toEqual([]);
  });

  it('holds no address of a registry', () => {
    expect(addressesOf(packages)).toEqual([]);
  });

  it('installs one graphql, or schema and server would not know each other', () => {
    expect(copiesOf('graphql', packages)).toEqual(['node_modules/graphql']);
  });

  it.each([
    'omit-lockfile-registry-resolved=true',
    'audit=false',
    'fund=false',
    'update-notifier=false',
  ])('is kept so by .npmrc: %s', (line) => {
    expect(textOf('.npmrc').split('\n')).toContain(line);
  });
});

describe('a fault of a lock file', () => {
  const asking = { 'node_modules/rollup': { optionalDependencies: { '@rollup/linux': '1' } } };

  it('is seen where an optional package is missing', () => {
    expect(missingOptionalsOf(asking)).toHaveLength(1);
    expect(
      missingOptionalsOf({ ...asking, 'node_modules/other/node_modules/@rollup/linux': {} }),
    ).toHaveLength(1);
  });

  it.each(['node_modules/@rollup/linux', 'node_modules/rollup/node_modules/@rollup/linux'])(
    'is not seen where it lies in %s',
    (folder) => {
      expect(missingOptionalsOf({ ...asking, [folder]: {} })).toEqual([]);
    },
  );

  it('is seen in a nested package, which may look one folder up', () => {
    const nested = {
      'node_modules/vite/node_modules/rollup': { optionalDependencies: { fsevents: '1' } },
    };
    expect(missingOptionalsOf(nested)).toHaveLength(1);
    expect(
      missingOptionalsOf({ ...nested, 'node_modules/vite/node_modules/fsevents': {} }),
    ).toEqual([]);
    expect(missingOptionalsOf({ ...nested, 'node_modules/fsevents': {} })).toEqual([]);
  });

  it('is seen in an address and in a second copy', () => {
    expect(
      addressesOf({ 'node_modules/a': { resolved: 'https://example.org/a.tgz' } }),
    ).toHaveLength(1);
    const copies = {
      'node_modules/graphql': {},
      'node_modules/a/node_modules/graphql': {},
      'node_modules/x-graphql': {},
    };
    expect(copiesOf('graphql', copies)).toHaveLength(2);
  });
});
