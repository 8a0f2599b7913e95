import type { ValueProvider } from '@nestjs/common';
import type { ServerParts } from '../server-parts';
import { sealWith, SEAL } from './second-factor/seal';
import { SIGN_IN_COOKIES, signInCookiesFor } from './sign-in/caller';
import { Provider, PROVIDER } from './single-sign-on/provider';

/** What signing in is made of; every slice may have it injected. */
export function accessPartsOf({ publicUrl, sealKey, singleSignOn }: ServerParts): ValueProvider[] {
  const returnAddress = `${publicUrl.replace(/\/+$/, '')}/sign-in/oidc/callback`;
  const provider = singleSignOn && new Provider(singleSignOn, returnAddress);
  return [
    { provide: SIGN_IN_COOKIES, useValue: signInCookiesFor(publicUrl) },
    { provide: SEAL, useValue: sealKey ? sealWith(sealKey) : null },
    { provide: PROVIDER, useValue: provider ?? null },
  ];
}
