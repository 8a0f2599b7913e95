import { readConfig } from './config';
import { Refusal } from './refusal';

describe('the settings of signing in', () => {
  it('may all be left out', () => {
    const { secret, trustedProxies, singleSignOn } = readConfig({ UNKNOT_SECRET: '' });
    expect({ secret, trustedProxies, singleSignOn }).toEqual({
      ...{ secret: undefined, trustedProxies: [], singleSignOn: null },
    });
  });

  it.each([
    ['loopback', ['loopback']],
    ['10.0.0.1, 192.168.0.0/16,2001:db8::/32', ['10.0.0.1', '192.168.0.0/16', '2001:db8::/32']],
  ])('take %s for the web servers in front', (text, proxies) => {
    expect(readConfig({ TRUST_PROXY: text }).trustedProxies).toEqual(proxies);
  });

  it.each([
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '1'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '*'],
    ['UNKNOT_SECRET', 'too short'],
    ['OIDC_ISSUER', 'http://accounts.clinic.example'],
  ])('refuse %s=%s by its name', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(Refusal);
    expect(() => readConfig({ [name]: value })).toThrow(name);
  });

  it('name a provider whole or not at all', () => {
    const OIDC_ISSUER = 'https://accounts.clinic.example';
    const whole = { OIDC_ISSUER, OIDC_CLIENT_ID: 'unknot', OIDC_CLIENT_SECRET: 'x' };
    expect(readConfig(whole).singleSignOn?.issuer).toBe(OIDC_ISSUER);
    expect(() => readConfig({ OIDC_ISSUER })).toThrow(/belong together/);
  });
});
