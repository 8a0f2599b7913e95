import type { OneTimeLink } from '../../database/tables/link.table';

/** What a link lets somebody do once. */
export type LinkKind = OneTimeLink['kind'];

/** For how many minutes a link of a kind works, from when it was shown or sent. */
export const linkMinutes: Readonly<Record<LinkKind, number>> = {
  INVITATION: 7 * 24 * 60,
  PASSWORD_RESET: 30,
  MAGIC_SIGN_IN: 20,
};

const pages: Readonly<Record<LinkKind, string>> = {
  INVITATION: 'invitation',
  PASSWORD_RESET: 'new-password',
  MAGIC_SIGN_IN: 'sign-in-link',
};

/**
 * The whole address of a link. The token stands behind `#`, which no browser sends: it reaches no log of a server and
 * no other page. `publicUrl` is that of the settings, never what a request says.
 */
export function linkAddress(publicUrl: string, kind: LinkKind, token: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/${pages[kind]}#${token}`;
}
