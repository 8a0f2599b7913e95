import { GraphQLError, type ExecutionResult } from 'graphql';
import type { MercuriusContext } from 'mercurius';
import type { RequestContext } from './access/asks';

const known = new Set(['UNAUTHENTICATED', 'NOT_FOUND', 'BAD_INPUT']);

/**
 * Turns errors into what a caller may know: refusals as they are, faults of the question in GraphQL's words,
 * and everything else as a fault with the id under which it was logged. The status is 200 whenever GraphQL answered.
 */
export function answerErrors(
  result: ExecutionResult,
  context: MercuriusContext | undefined,
): { statusCode: number; response: ExecutionResult } {
  const requestId = (context as Partial<RequestContext> | undefined)?.requestId ?? null;
  const errors = (result.errors ?? []).map((error) => {
    const { message, code } = whatMayBeSaid(error);
    if (code === 'INTERNAL') log(context, error);
    return new GraphQLError(message, {
      ...(error.path === undefined ? {} : { path: error.path }),
      extensions: { code, requestId },
    });
  });
  return { statusCode: 200, response: { data: result.data ?? null, errors } };
}

function whatMayBeSaid(error: GraphQLError): { message: string; code: string } {
  const code = error.extensions['code'] ?? error.originalError?.['code' as never];
  if (typeof code === 'string' && known.has(code)) return { message: error.message, code };
  // Without an original error the question itself was wrong: syntax, validation, depth.
  if (error.originalError === undefined || error.originalError instanceof GraphQLError) {
    return { message: error.message, code: 'BAD_INPUT' };
  }
  return { message: 'Something failed here. Nothing was stored.', code: 'INTERNAL' };
}

/** The kind of a fault and where it happened; never its text, which could hold what was measured. */
function log(context: MercuriusContext | undefined, error: GraphQLError): void {
  const { name, code, stack } = (error.originalError ?? error) as Error & { code?: string };
  const where = stack
    ?.split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 6);
  context?.reply?.log.error({ kind: name, code, path: error.path, where }, 'fault');
}
