import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyRequest } from 'fastify';
import { schemaText } from '@unknot/contract/schema.generated';
import { accessPartsOf } from './access/access-parts';
import { AccessModule } from './access/access.module';
import { DATABASE, type RequestContext } from './access/asks';
import { RightsModule } from './access/rights.module';
import { SESSION_COOKIE, sessionCookieFor } from './access/session-cookie';
import { DEMO_SIGN_INS } from './access/sign-in.controller';
import { askerOf } from './access/tokens/asker';
import { AnswerFaults } from './answer-faults';
import { CareModule } from './care/care.module';
import { ClientsModule } from './clients/clients.module';
import { ExchangeModule } from './exchange/exchange.module';
import { answerErrors } from './graphql-errors';
import { questionRules, refuseLongQuestion } from './graphql-limits';
import { scalars } from './graphql-scalars';
import { MeasuresModule } from './measures/measures.module';
import { ProgressModule } from './progress/progress.module';
import type { ServerParts } from './server-parts';

@Module({})
class AppModule {}

@Module({})
class PartsModule {}

/** What every slice may have injected. */
function partsModule(parts: ServerParts): DynamicModule {
  const { database, publicUrl, demoSignIns } = parts;
  const ofAccess = accessPartsOf(parts);
  return {
    module: PartsModule,
    global: true,
    providers: [
      { provide: APP_FILTER, useClass: AnswerFaults },
      { provide: DATABASE, useValue: database },
      { provide: DEMO_SIGN_INS, useValue: demoSignIns },
      { provide: SESSION_COOKIE, useValue: sessionCookieFor(publicUrl) },
      ...ofAccess,
    ],
    exports: [DATABASE, DEMO_SIGN_INS, SESSION_COOKIE, ...ofAccess.map(({ provide }) => provide)],
  };
}

function graphql({ database, publicUrl }: ServerParts): DynamicModule {
  const cookie = sessionCookieFor(publicUrl);
  return GraphQLModule.forRoot<MercuriusDriverConfig>({
    driver: MercuriusDriver,
    typeDefs: schemaText,
    resolvers: scalars,
    path: '/graphql',
    graphiql: false,
    jit: 1,
    queryDepth: 8,
    allowBatchedQueries: false,
    validationRules: questionRules,
    hooks: { preParsing: refuseLongQuestion },
    errorFormatter: answerErrors,
    context: async (request: FastifyRequest): Promise<RequestContext> => ({
      viewer: await askerOf(database, cookie, request),
      requestId: request.id,
    }),
  });
}

/** The whole program, made from its parts. */
export function appModule(parts: ServerParts): DynamicModule {
  return {
    module: AppModule,
    imports: [
      partsModule(parts),
      graphql(parts),
      AccessModule,
      RightsModule,
      ClientsModule,
      CareModule,
      MeasuresModule,
      ProgressModule,
      ExchangeModule,
    ],
  };
}
