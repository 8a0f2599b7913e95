/** How mail leaves. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with name and password where the server asks for them. */
  readonly smtpUrl: string;
  /** The address that mails come from. */
  readonly from: string;
  /** How long the first wait after a failure is, in seconds; each further one is twice as long. */
  readonly firstWaitSeconds?: number;
}

/** What links and their mails are made with. */
export interface LinkSettings {
  readonly publicUrl: string;
  /** `null` where no mail goes out; links are shown to who makes them then. */
  readonly mail: MailSettings | null;
}

/** The token under which they are injected. */
export const LINK_SETTINGS = Symbol('link settings');
