import type { ValueProvider } from '@nestjs/common';
import type { ServerParts } from '../server-parts';
import { LINK_SETTINGS, type LinkSettings } from './links/link-settings';
import { sealWith, SEAL } from './second-factor/seal';
import { SIGN_IN_COOKIES, signInCookiesFor } from './sign-in/caller';
import { Provider, PROVIDER } from './single-sign-on/provider';

/** What signing in is made of; every slice may have it injected. */
export function accessPartsOf(parts: ServerParts): ValueProvider[] {
  const { publicUrl, sealKey, singleSignOn } = parts;
  const links: LinkSettings = { publicUrl, mail: parts.mail ?? null };
  const returnAddress = `${publicUrl.replace(/\/+$/, '')}/sign-in/oidc/callback`;
  const provider = singleSignOn && new Provider(singleSignOn, returnAddress);
  return [
    { provide: SIGN_IN_COOKIES, useValue: signInCookiesFor(publicUrl) },
    { provide: LINK_SETTINGS, useValue: links },
    { provide: SEAL, useValue: sealKey ? sealWith(sealKey) : null },
    { provide: PROVIDER, useValue: provider ?? null },
  ];
}
