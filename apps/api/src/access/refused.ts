import { GraphQLError } from 'graphql';

/** The ways in which something is refused; never "exists, but is not yours". */
export type RefusalCode = 'UNAUTHENTICATED' | 'SECOND_FACTOR' | 'NOT_FOUND' | 'BAD_INPUT';

/** What a refusal says, by its kind. */
export const refusalWords: Readonly<Record<RefusalCode, string>> = {
  UNAUTHENTICATED: 'Sign in first.',
  SECOND_FACTOR: 'Set up your one-time codes first.',
  NOT_FOUND: 'There is no such thing here.',
  BAD_INPUT: 'The question is not one that can be answered.',
};

/** A refusal as the API says it. */
export function refused(code: RefusalCode, message = refusalWords[code]): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
