import { createTransport } from 'nodemailer';
import type { MailSettings } from '../links/link-settings';
import type { MailText } from './mail-words';

/** The only door by which mail leaves. */
export interface MailDoor {
  /** Hands a mail over to the server; throws where it does not take it. */
  send(to: string, mail: MailText): Promise<void>;
  close(): void;
}

const seconds = 1_000;

/** Whether the server is this machine, where a mail can go without TLS. */
function isHere({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}

/** Opens the door to a mail server. Away from this machine it insists on TLS unless the address says otherwise. */
export function openMailDoor({ smtpUrl, from }: MailSettings): MailDoor {
  const address = new URL(smtpUrl);
  const mayChoose = isHere(address) || address.searchParams.has('requireTLS');
  const transport = createTransport({
    url: smtpUrl,
    ...(mayChoose ? {} : { requireTLS: true }),
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 20 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (to, { subject, text }) => {
      // As an object the address is one address, whatever signs are in it.
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
    },
    close: () => transport.close(),
  };
}
