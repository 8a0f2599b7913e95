import { GraphQLError } from 'graphql';
import type { RefusalCode } from '@unknot/contract/schema.generated';

/** What a refusal says, by its kind; never "exists, but is not yours". */
export const refusalWords: Readonly<Record<RefusalCode, string>> = {
  UNAUTHENTICATED: 'Sign in first.',
  SECOND_FACTOR: 'Set up your one-time codes first.',
  NOT_FOUND: 'There is no such thing here.',
  BAD_INPUT: 'The question is not one that can be answered.',
  COST_EXCEEDED: 'This asks for more than is answered at once. Ask for less, or in parts.',
  DEPTH_EXCEEDED: 'This asks for fields too deep within one another.',
  UNKNOWN_OPERATION: 'This page is of another version of the program. Load it again.',
  RATE_LIMITED: 'Too much was asked at once. Wait a moment.',
  TIMED_OUT: 'This took too long and was given up. Nothing was stored.',
  INTERNAL: 'Something failed here. Nothing was stored.',
};

/** A refusal as the API says it. */
export function refused(code: RefusalCode, message = refusalWords[code]): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
