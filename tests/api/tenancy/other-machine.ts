let nth = 0;

/**
 * A header that says that a request comes from another machine each time, for a server that trusts this one
 * (`trustedProxies`): what is counted by address would stop a test that asks often.
 */
export function fromOtherMachine(): { readonly 'x-forwarded-for': string } {
  nth += 1;
  return {
    'x-forwarded-for': `192.${Math.floor(nth / 62_500)}.${Math.floor(nth / 250) % 250}.${nth % 250}`,
  };
}

/** The address of the test itself, as the server sees it. */
export const trustingTheTest = { trustedProxies: ['127.0.0.1'] };
