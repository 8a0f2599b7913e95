import { GraphQLError, type ExecutionResult } from 'graphql';
import type { MercuriusContext } from 'mercurius';
import type { RequestContext } from './access/asks';
import { logFault } from './fault-log';

const known = new Set(['UNAUTHENTICATED', 'SECOND_FACTOR', 'NOT_FOUND', 'BAD_INPUT']);

/**
 * Turns errors into what a caller may know: refusals as they are, faults of the question in GraphQL's words,
 * and everything else as a fault with the id under which it was logged. The status is 200 whenever GraphQL answered.
 */
export function answerErrors(
  result: ExecutionResult,
  context: MercuriusContext | undefined,
): { statusCode: number; response: ExecutionResult } {
  const requestId = (context as Partial<RequestContext> | undefined)?.requestId ?? null;
  const errors = (result.errors ?? []).flatMap(unwrapped).map((error) => {
    const { message, code } = whatMayBeSaid(error);
    if (code === 'INTERNAL') {
      logFault(context?.reply?.log, error.originalError ?? error, error.path);
    }
    return new GraphQLError(message, {
      ...(error.path === undefined ? {} : { path: error.path }),
      extensions: { code, requestId },
    });
  });
  return { statusCode: 200, response: { data: result.data ?? null, errors } };
}

/** The server wraps what is wrong with a question into one error of its own. */
function unwrapped(error: GraphQLError): readonly GraphQLError[] {
  const inner = (error.originalError as { errors?: unknown } | undefined)?.errors;
  if (!Array.isArray(inner)) return [error];
  return (inner as Error[]).map((one) =>
    one instanceof GraphQLError ? one : new GraphQLError(one.message),
  );
}

function whatMayBeSaid(error: GraphQLError): { message: string; code: string } {
  const cause = rootOf(error);
  const code = error.extensions?.['code'] ?? codeIn(cause);
  if (typeof code === 'string' && known.has(code)) return { message: cause.message, code };
  // A text with a sign that no database can keep.
  if (code === '22021') return { message: 'A text holds a NUL character.', code: 'BAD_INPUT' };
  // Without a cause the question itself was wrong: syntax, validation, depth, variables.
  if (isAboutTheQuestion(cause)) return { message: error.message, code: 'BAD_INPUT' };
  return { message: 'Something failed here. Nothing was stored.', code: 'INTERNAL' };
}

/** What was thrown first. */
function rootOf(error: GraphQLError): Error {
  const { originalError } = error;
  return originalError instanceof GraphQLError ? rootOf(originalError) : (originalError ?? error);
}

function codeIn(cause: Error): unknown {
  const { code, extensions } = cause as { code?: unknown; extensions?: { code?: unknown } };
  return extensions?.code ?? code;
}

function isAboutTheQuestion(cause: Error): boolean {
  const { statusCode, code } = cause as { statusCode?: unknown; code?: unknown };
  const refusedByServer = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
  const tooDeep = code === 'MER_ERR_GQL_QUERY_DEPTH';
  return cause instanceof GraphQLError || refusedByServer || tooDeep;
}
