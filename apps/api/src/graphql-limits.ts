import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  type FieldNode,
  type ValidationContext,
} from 'graphql';
import { refused } from './access/refused';

/** How long the text of a question may be, in characters; the longest of the dashboard's own has about 1,500. */
const longestQuestion = 10_000;

/** How often one question may ask for a field under another name. */
const mostAliases = 15;

/** Refuses a text before it is parsed: what checking it costs grows faster than its length. */
export function refuseLongQuestion(_schema: unknown, source: string): Promise<void> {
  if (source.length <= longestQuestion) return Promise.resolve();
  const message = `A question may have ${longestQuestion} characters; values belong into its variables.`;
  return Promise.reject(refused('BAD_INPUT', message));
}

/** Refuses a question that asks for the same again and again under other names. */
export function fewAliases(context: ValidationContext): { Field(node: FieldNode): void } {
  let aliases = 0;
  return {
    Field: ({ alias }) => {
      if (alias === undefined) return;
      aliases += 1;
      if (aliases !== mostAliases + 1) return;
      context.reportError(new GraphQLError(`A question may rename ${mostAliases} fields.`));
    },
  };
}

/** What a question must keep beyond the rules of GraphQL; the schema itself is read in the repository. */
export const questionRules = [fewAliases, NoSchemaIntrospectionCustomRule];
