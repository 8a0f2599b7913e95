/** The part of autocannon that the bench uses; the package brings no types. */
declare module 'autocannon' {
  interface Request {
    path: string;
    body: string;
    headers: Record<string, string>;
  }

  interface Options {
    readonly url: string;
    readonly connections: number;
    /** In seconds. */
    readonly duration?: number;
    /** How many requests, instead of how long. */
    readonly amount?: number;
    readonly method: 'POST';
    /** Asked before each request is sent. */
    readonly requests: readonly { readonly setupRequest: (request: Request) => Request }[];
    /** Whether the body of an answer is as it must be. */
    readonly verifyBody: (body: string) => boolean;
  }

  interface Result {
    /** In seconds. */
    readonly duration: number;
    readonly errors: number;
    readonly timeouts: number;
    readonly mismatches: number;
    readonly non2xx: number;
    readonly '2xx': number;
  }

  export default function autocannon(options: Options): Promise<Result>;
}
