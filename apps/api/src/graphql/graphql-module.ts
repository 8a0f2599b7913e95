import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyRequest, RouteShorthandOptions } from 'fastify';
import { schemaText } from '@unknot/contract/schema.generated';
import type { RequestContext } from '../access/asks';
import { knownAsker } from '../access/tokens/known-asker';
import { answerErrors } from './answer-errors';
import { limits } from './limits';
import { providerOf, type Operations } from './own-operations';
import { questionHooks } from './question-hooks';
import { scalars } from './scalars';

/** How many texts are kept ready, compiled; each takes up to a third of a megabyte. */
const textsKept = 256;

/** Whoever may know the schema may ask for it; a guess is answered by nothing but that it is wrong. */
const tellLittle = { hideSuggestions: true, maxErrors: 10 };

/** The GraphQL API: `route` is what happens to a request before, `operations` what strangers may ask. */
export function graphqlModule(route: RouteShorthandOptions, operations: Operations): DynamicModule {
  return GraphQLModule.forRoot<MercuriusDriverConfig>({
    driver: MercuriusDriver,
    typeDefs: schemaText,
    resolvers: scalars,
    path: '/graphql',
    graphiql: false,
    jit: 1,
    cache: textsKept,
    allowBatchedQueries: false,
    persistedQueryProvider: providerOf(operations),
    additionalRouteOptions: route,
    graphql: {
      parseOptions: { maxTokens: limits.tokens, noLocation: true },
      validateOptions: tellLittle,
    },
    hooks: questionHooks(operations),
    errorFormatter: answerErrors,
    context: (request: FastifyRequest): RequestContext => ({
      viewer: knownAsker(request),
      requestId: request.id,
    }),
  });
}
