import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { RouteShorthandOptions } from 'fastify';
import { accessPartsOf } from './access/access-parts';
import { AccessModule } from './access/access.module';
import { DATABASE } from './access/asks';
import { RightsModule } from './access/rights.module';
import { SESSION_COOKIE, sessionCookieFor } from './access/session-cookie';
import { DEMO_SIGN_INS } from './access/sign-in.controller';
import { AnswerFaults } from './answer-faults';
import { CareModule } from './care/care.module';
import { ClientsModule } from './clients/clients.module';
import { ExchangeModule } from './exchange/exchange.module';
import { graphqlModule } from './graphql/graphql-module';
import { dashboardOperations } from './graphql/own-operations';
import { MeasuresModule } from './measures/measures.module';
import { OutcomesModule } from './outcomes/outcomes.module';
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

/** The whole program, made from its parts; `questions` is what happens to a question before it is read. */
export function appModule(parts: ServerParts, questions: RouteShorthandOptions): DynamicModule {
  return {
    module: AppModule,
    imports: [
      partsModule(parts),
      graphqlModule(questions, parts.operations ?? dashboardOperations),
      AccessModule,
      RightsModule,
      ClientsModule,
      CareModule,
      MeasuresModule,
      ProgressModule,
      OutcomesModule,
      ExchangeModule,
    ],
  };
}
