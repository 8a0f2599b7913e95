import {
  addressOf,
  hashOfRecoveryCode,
  newRecoveryCodes,
  newSecret,
  stepOfCode,
} from './one-time-code';

/** `12345678901234567890` in base32: the secret of the examples in RFC 6238, appendix B. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a one-time code', () => {
  // The table of RFC 6238 for SHA-1, its last six digits.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %d s is %s', (seconds, code) => {
    const step = Math.floor(seconds / 30);
    expect(stepOfCode(secret, code, seconds * 1_000)).toBe(step);
    expect(stepOfCode(secret, ` ${code.slice(0, 3)} ${code.slice(3)}`, seconds * 1_000)).toBe(step);
  });

  it('is taken one step too early or too late, and says its own step', () => {
    const step = Math.floor(1_234_567_890 / 30);
    for (const away of [-1, 0, 1]) {
      expect(stepOfCode(secret, '005924', (1_234_567_890 + away * 30) * 1_000)).toBe(step);
    }
    for (const away of [-2, 2]) {
      expect(stepOfCode(secret, '005924', (1_234_567_890 + away * 30) * 1_000)).toBeUndefined();
    }
  });

  it.each(['', '5924', '0005924', 'abcdef', '１２３４５６', '-05924'])('is not %j', (code) => {
    expect(stepOfCode(secret, code, 1_234_567_890_000)).toBeUndefined();
  });

  it('has a secret of 160 bits, and an address that an app understands', () => {
    const made = newSecret();
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    const address = new URL(addressOf(made, 'jo+x@clinic.example'));
    expect([address.protocol, address.host, decodeURIComponent(address.pathname)]).toEqual([
      ...['otpauth:', 'totp', '/Unknot:jo+x@clinic.example'],
    ]);
    expect(address.searchParams.get('secret')).toBe(made);
    expect(address.searchParams.get('issuer')).toBe('Unknot');
  });
});

describe('recovery codes', () => {
  it('are ten, all different, and read however they are typed', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      const hash = hashOfRecoveryCode(code);
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      const typed = code
        .toLowerCase()
        .replaceAll('-', ' ')
        .replaceAll('0', 'o')
        .replaceAll('1', 'l');
      expect(hashOfRecoveryCode(typed)).toBe(hash);
    }
  });

  it.each(['', '123456', 'UUUU-UUUU-UUUU-UUUU', '0000-0000-0000-000'])('are not %j', (code) => {
    expect(hashOfRecoveryCode(code)).toBeUndefined();
  });
});
