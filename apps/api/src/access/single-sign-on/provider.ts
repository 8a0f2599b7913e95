import type { Configuration } from 'openid-client';

/** A provider of sign-ins that the practice's machine was told of. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As people call it: `Clinic account`. */
  readonly name: string;
}

/** The token under which the provider is injected; `null` where there is no provider. */
export const PROVIDER = Symbol('provider of sign-ins');

/** What the browser keeps on its way to the provider and back, so that nobody else's answer is taken for its own. */
export interface Trip {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** A person as the provider has shown them. */
export interface Person {
  readonly issuer: string;
  readonly subject: string;
  /** Lower case; `null` where the provider does not vouch for it. */
  readonly email: string | null;
}

/** Over the network of one machine alone may a provider answer without TLS. */
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a provider may be asked without TLS: only one on the same machine, for trying out. */
export function isLoopback(address: string): boolean {
  return loopback.has(new URL(address).hostname);
}

/** The way to a provider: authorization code with PKCE, state and nonce. Nothing is loaded or asked before the first use. */
export class Provider {
  private found: Promise<Configuration> | undefined;

  constructor(
    private readonly settings: ProviderSettings,
    private readonly returnAddress: string,
  ) {}

  /** As people call it. */
  get name(): string {
    return this.settings.name;
  }

  /** Where to send the browser, and what it keeps meanwhile. */
  async begin(): Promise<{ readonly address: string; readonly trip: Trip }> {
    const client = await import('openid-client');
    const trip = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const address = client.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.returnAddress,
      response_type: 'code',
      scope: 'openid email',
      state: trip.state,
      nonce: trip.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(trip.verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.toString(), trip };
  }

  /** Who came back, by the query of the address that they came back to. Throws where anything does not fit. */
  async end(query: string, { state, nonce, verifier }: Trip): Promise<Person> {
    const client = await import('openid-client');
    const configuration = await this.configuration();
    const tokens = await client.authorizationCodeGrant(
      configuration,
      new URL(`${this.returnAddress}${query}`),
      {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      },
    );
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('The provider did not say who it is.');
    const { email, email_verified: verified } =
      claims['email'] === undefined &&
      configuration.serverMetadata().userinfo_endpoint !== undefined
        ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims;
    const vouchedFor = verified === true && typeof email === 'string';
    const shown = vouchedFor ? email.trim().toLowerCase() : null;
    return { issuer: claims.iss, subject: claims.sub, email: shown };
  }

  private configuration(): Promise<Configuration> {
    this.found ??= this.discover().catch((fault: unknown) => {
      // It may answer the next time.
      this.found = undefined;
      throw fault;
    });
    return this.found;
  }

  private async discover(): Promise<Configuration> {
    const { allowInsecureRequests, discovery, ClientSecretBasic } = await import('openid-client');
    const { issuer, clientId, clientSecret } = this.settings;
    return discovery(new URL(issuer), clientId, undefined, ClientSecretBasic(clientSecret), {
      timeout: 10,
      // The one way of the library to reach a provider on the same machine; the settings allow no other.
      ...(isLoopback(issuer) ? { execute: [allowInsecureRequests] } : {}),
    });
  }
}
