import type { FastifyHelmetOptions } from '@fastify/helmet';

type Policy = Exclude<FastifyHelmetOptions['contentSecurityPolicy'], boolean | undefined>;

/** What no answer may do, whatever is in it: be framed, lead forms elsewhere, or load anything. */
export function answerPolicy(overTls: boolean): Policy {
  return { useDefaults: false, directives: { defaultSrc: ["'none'"], ...always(overTls) } };
}

/**
 * What the page may do. Styles of its components carry the nonce of this one answer; nothing that stands in the page is
 * run as a script, and no text becomes markup or code but through Angular's own policy.
 */
export function pagePolicy(nonce: string, overTls: boolean): Policy {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", `'nonce-${nonce}'`],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['angular'],
      ...always(overTls),
      baseUri: ["'self'"],
      formAction: ["'self'"],
    },
  };
}

function always(overTls: boolean) {
  return {
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    ...(overTls ? { upgradeInsecureRequests: [] } : {}),
  };
}
