import { GraphQLError, type ExecutionResult } from 'graphql';
import type { MercuriusContext } from 'mercurius';
import type { RefusalCode } from '@unknot/contract/schema.generated';
import type { RequestContext } from '../access/asks';
import { refusalWords } from '../access/refused';
import { stoppedCode } from '../database/deadline';
import { logFault } from '../fault-log';
import { costIn } from './question-hooks';

/** Refusals that are said as they were thrown. */
const known = new Set<unknown>([
  'UNAUTHENTICATED',
  'SECOND_FACTOR',
  'NOT_FOUND',
  'BAD_INPUT',
  'COST_EXCEEDED',
  'DEPTH_EXCEEDED',
  'UNKNOWN_OPERATION',
  'RATE_LIMITED',
] satisfies RefusalCode[]);

/** Codes of PostgreSQL: a text with a sign that no database can keep. */
const unstorable = '22021';

/** Statuses that say something to whatever lies between here and the caller; GraphQL itself answers with 200. */
const telling: readonly unknown[] = [405, 413, 415];

interface Said {
  readonly message: string;
  readonly code: RefusalCode;
}

/**
 * Turns errors into what a caller may know: refusals as they are, faults of the question in GraphQL's words,
 * and everything else as a fault with the id under which it was logged. The status is 200 whenever GraphQL answered.
 */
export function answerErrors(
  result: ExecutionResult,
  context: MercuriusContext | undefined,
): { statusCode: number; response: ExecutionResult } {
  const requestId = (context as Partial<RequestContext> | undefined)?.requestId ?? null;
  const thrown = (result.errors ?? []).flatMap(unwrapped);
  const errors = thrown.map((error) => {
    const { message, code } = whatMayBeSaid(error);
    if (code === 'INTERNAL' || code === 'TIMED_OUT') {
      logFault(context?.reply?.log, error.originalError ?? error, error.path);
    }
    return new GraphQLError(message, {
      ...(error.path === undefined ? {} : { path: error.path }),
      extensions: { code, requestId },
    });
  });
  const extensions = { cost: costIn(context) };
  return {
    statusCode: statusOf(thrown[0]),
    response: { data: result.data ?? null, errors, extensions },
  };
}

function statusOf(error: GraphQLError | undefined): number {
  const cause = error && rootOf(error);
  if (codeIn(cause) === 'RATE_LIMITED') return 429;
  const status = (cause as { statusCode?: number } | undefined)?.statusCode;
  return telling.includes(status) ? Number(status) : 200;
}

/** The server wraps what is wrong with a question into one error of its own. */
function unwrapped(error: GraphQLError): readonly GraphQLError[] {
  const inner = (error.originalError as { errors?: unknown } | undefined)?.errors;
  if (!Array.isArray(inner)) return [error];
  return (inner as Error[]).map((one) =>
    one instanceof GraphQLError ? one : new GraphQLError(one.message),
  );
}

function whatMayBeSaid(error: GraphQLError): Said {
  const cause = rootOf(error);
  const code = error.extensions?.['code'] ?? codeIn(cause);
  if (known.has(code)) return { message: cause.message, code: code as RefusalCode };
  if (code === unstorable) return { message: 'A text holds a NUL character.', code: 'BAD_INPUT' };
  if (code === stoppedCode) return { message: refusalWords.TIMED_OUT, code: 'TIMED_OUT' };
  // Without a cause the question itself was wrong: syntax, validation, variables.
  if (isAboutTheQuestion(cause)) {
    return { message: withoutSuggestion(error.message), code: 'BAD_INPUT' };
  }
  return { message: refusalWords.INTERNAL, code: 'INTERNAL' };
}

/** Values are held against their types without being asked not to suggest what was meant. */
function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean [^?]*\?/g, '');
}

/** What was thrown first. */
function rootOf(error: GraphQLError): Error {
  const { originalError } = error;
  return originalError instanceof GraphQLError ? rootOf(originalError) : (originalError ?? error);
}

function codeIn(cause: Error | undefined): unknown {
  const { code, extensions } = (cause ?? {}) as { code?: unknown; extensions?: { code?: unknown } };
  return extensions?.code ?? code;
}

function isAboutTheQuestion(cause: Error): boolean {
  const { statusCode } = cause as { statusCode?: unknown };
  const refusedByServer = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
  return cause instanceof GraphQLError || refusedByServer;
}
