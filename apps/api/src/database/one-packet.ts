import type { Duplex } from 'node:stream';
import type { PoolClient } from 'pg';

/**
 * Holds back what `send` sends on a connection until it returns, so that it leaves in one piece: otherwise every
 * statement is a call of the operating system of its own, which costs the server more than to make its answer.
 */
export function inOnePacket<T>(client: PoolClient, send: () => T): T {
  const { stream } = (client as PoolClient & { readonly connection: { readonly stream: Duplex } })
    .connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}
