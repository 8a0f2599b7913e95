/** The little of the provider of sign-ins that the tests use; the package brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Account {
    readonly accountId: string;
    claims(): Record<string, unknown> & { sub: string };
  }

  export default class Provider {
    constructor(issuer: string, settings: object);
    callback(): (request: IncomingMessage, reply: ServerResponse) => void;
    on(event: string, heard: (...told: unknown[]) => void): void;
  }
}
