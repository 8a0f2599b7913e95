import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { MercuriusContext } from 'mercurius';
import type { RequestContext } from '../access/asks';
import { refused } from '../access/refused';
import { costOf } from './cost';
import { limits } from './limits';
import type { Variables } from './list-size';
import type { Operations } from './own-operations';
import { checkShape, checkText } from './question-text';

/** What a question asks for, `null` where it was not counted, and what it may ask for. */
export interface Cost {
  readonly asked: number | null;
  readonly allowed: number;
}

const counted = new WeakMap<object, number>();

/** What the question of a request costs; the request is known by the context that its resolvers share. */
export function costIn(context: object | undefined): Cost {
  const asked = (context && counted.get(context)) ?? null;
  return { asked, allowed: limits.cost };
}

/** What a question has to pass, in the order in which the server calls it. */
export function questionHooks(operations: Operations) {
  const own = new Set(operations.values());
  return {
    /** Whoever is not signed in asks what our own pages ask, and nothing else is even read. */
    preParsing(_schema: GraphQLSchema, source: string, context: MercuriusContext): void {
      const { viewer } = context as MercuriusContext & RequestContext;
      if (viewer === null && !own.has(source)) throw refused('UNAUTHENTICATED');
      checkText(source);
    },

    /** Only for a text that was not asked before. */
    preValidation(_schema: GraphQLSchema, document: DocumentNode): void {
      checkShape(document);
    },

    /** Every time: how long lists are stands in the variables. */
    preExecution(
      schema: GraphQLSchema,
      document: DocumentNode,
      context: MercuriusContext,
      variables: Variables | null | undefined,
    ): void {
      const asked = costOf(schema, document, variables ?? {});
      counted.set(context, asked);
      if (asked > limits.cost) throw refused('COST_EXCEEDED');
    },

    /** Errors get theirs where they are put into words, `answerErrors`. */
    onResolution(execution: object, context: MercuriusContext): void {
      Object.assign(execution, { extensions: { cost: costIn(context) } });
    },
  };
}
