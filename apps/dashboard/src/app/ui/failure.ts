/** What went wrong with a request: the server could not be reached, it refused, or it broke. */
export type FailureKind = 'OFFLINE' | 'REFUSED' | 'FAULT';

/** A request that got no answer, in words for people, with what support needs to find it. */
export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    /** A stable code in UPPER_CASE: `UNAUTHENTICATED`, `NOT_FOUND`, `OFFLINE`. */
    readonly code: string,
    message: string,
    /** The server's name for this one request; `null` where it never answered. */
    readonly requestId: string | null,
    /** For how many seconds to wait before the next try; `null` where nothing was said of it. */
    readonly waitSeconds: number | null = null,
  ) {
    super(message);
    this.name = 'Failure';
  }
}

/** The code of a server that does not know an operation: it is of another version than the page. */
export const otherVersionCode = 'UNKNOWN_OPERATION';

/** The failure behind whatever was thrown; what is unknown counts as a fault. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (thrown instanceof Error && thrown.cause instanceof Failure) return thrown.cause;
  return new Failure('FAULT', 'INTERNAL', 'Something went wrong here.', null);
}

interface GraphqlError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly requestId?: string };
}

/** The first error of a GraphQL reply, which comes with status 200; `null` where there is none. */
export function failureIn(body: unknown, requestId: string | null): Failure | null {
  const errors = (body as { errors?: readonly GraphqlError[] } | null)?.errors;
  const error = errors?.[0];
  if (error === undefined) return null;
  const code = error.extensions?.code ?? 'INTERNAL';
  const kind = code === 'INTERNAL' ? 'FAULT' : 'REFUSED';
  return new Failure(kind, code, error.message, error.extensions?.requestId ?? requestId);
}

const codes: Readonly<Record<number, string>> = {
  400: 'VALIDATION',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  422: 'VALIDATION',
  429: 'RATE_LIMITED',
};

interface ProblemReport {
  readonly message?: string;
  readonly code?: string;
  readonly requestId?: string | null;
}

/** The failure that a status other than 2xx stands for; the body says more where the server wrote one. */
export function failureAt(
  status: number,
  body: unknown,
  requestId: string | null,
  retryAfter: string | null = null,
): Failure {
  if (status === 0 || status === 502 || status === 503 || status === 504) {
    return new Failure('OFFLINE', 'OFFLINE', 'Unknot cannot be reached.', requestId);
  }
  const asked = failureIn(body, requestId);
  const report = (asked ?? (typeof body === 'object' ? body : null)) as ProblemReport | null;
  const code = report?.code ?? codes[status] ?? 'INTERNAL';
  const message = report?.message ?? 'The server could not answer.';
  const kind = status >= 500 ? 'FAULT' : 'REFUSED';
  const wait = retryAfter === null ? Number.NaN : Number(retryAfter);
  const seconds = Number.isFinite(wait) ? Math.ceil(wait) : null;
  return new Failure(kind, code, message, report?.requestId ?? requestId, seconds);
}
