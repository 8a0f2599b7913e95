import { linkMinutes, type LinkKind } from '../links/link-kinds';

/** A mail in plain text. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

const what: Readonly<Record<LinkKind, readonly [subject: string, asked: string, does: string]>> = {
  INVITATION: [
    'Your invitation',
    'has invited you to Unknot.',
    'Open this link to accept the invitation. It works once, for 7 days',
  ],
  PASSWORD_RESET: [
    'Set a new password',
    'A new password was asked for, for the account with this address at',
    `Open this link to set one. It works once, for ${linkMinutes.PASSWORD_RESET} minutes`,
  ],
  MAGIC_SIGN_IN: [
    'Your link to sign in',
    'A link to sign in was asked for, for the account with this address at',
    `Open it to sign in. It works once, for ${linkMinutes.MAGIC_SIGN_IN} minutes`,
  ],
};

/** The mail that carries a link. It names the practice and nobody, and says nothing of what is treated. */
export function mailOf(kind: LinkKind, practiceName: string, address: string): MailText {
  const [subject, asked, does] = what[kind];
  const practice = practiceName.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 200);
  const first = kind === 'INVITATION' ? `${practice} ${asked}` : `${asked} ${practice}.`;
  const text = [
    first,
    `${does}:`,
    address,
    'If you do not expect this mail, do nothing: without the link nothing changes.',
    'Do not pass the link on. Whoever has it can use it.',
  ].join('\n\n');
  return { subject, text: `${text}\n` };
}
