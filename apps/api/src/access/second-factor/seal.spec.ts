import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealKeyOf, sealWith } from './seal';

const key = new Uint8Array(32).fill(1);
const [ann, bob] = ['0189abcd-0000-7000-8000-000000000001', '0189abcd-0000-7000-8000-000000000002'];

describe('a seal', () => {
  const seal = sealWith(key);
  const closed = seal.close('JBSWY3DPEHPK3PXP', ann);

  it('opens for the account and key that it was closed for, and for no other', () => {
    expect(seal.open(closed, ann)).toBe('JBSWY3DPEHPK3PXP');
    expect(seal.open(closed, bob)).toBeUndefined();
    expect(sealWith(new Uint8Array(32).fill(2)).open(closed, ann)).toBeUndefined();
  });

  it('hides the text, and never looks the same twice', () => {
    expect(closed).not.toContain('JBSWY3DPEHPK3PXP');
    expect(Buffer.from(closed.split('.')[3] ?? '', 'base64url').toString()).not.toContain('JBSW');
    expect(seal.close('JBSWY3DPEHPK3PXP', ann)).not.toBe(closed);
  });

  it('does not open where anything was changed', () => {
    const parts = closed.split('.');
    for (const place of [0, 1, 2, 3]) {
      const other = parts.map((part, at) => (at === place ? `A${part.slice(1)}x` : part)).join('.');
      expect(seal.open(other, ann)).toBeUndefined();
    }
    for (const other of ['', 'v1', 'v1...', 'v1.a.b.c']) {
      expect(seal.open(other, ann)).toBeUndefined();
    }
  });
});

describe('the key of the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-key-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const place = { secret: undefined, dataFolder: join(folder, 'data'), databaseUrl: undefined };

  it('is made once in a file that only its user can read', () => {
    const made = sealKeyOf(place);
    expect(made).toHaveLength(32);
    expect(sealKeyOf(place)).toEqual(made);
    const file = join(place.dataFolder, 'secret');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(/^[\w-]{43}$/);
  });

  it('follows from the setting where there is one, whatever the folder', () => {
    const secret = 'a setting of 32 characters or more';
    const given = sealKeyOf({ ...place, secret });
    expect(given).toEqual(sealKeyOf({ secret, dataFolder: '/nowhere', databaseUrl: 'x' }));
    expect(given).not.toEqual(sealKeyOf(place));
  });

  it('is missing with a server of one’s own and no setting', () => {
    expect(sealKeyOf({ ...place, databaseUrl: 'postgres://x' })).toBeNull();
  });
});
