import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  ConsentDecision,
  Consents,
  DecideConsentPayload,
  MutationDecideConsentArgs,
  QueryConsentsArgs,
} from '@unknot/contract/schema.generated';
import { standingsOf } from '@unknot/domain/access/consent-standing';
import { consentTextOf, consequenceOf, currentTextOf } from '@unknot/domain/access/consent-texts';
import type { Scope } from '@unknot/domain/access/reach';
import type { Database } from '../../database/database';
import { Asks, DATABASE, InScope } from '../asks';
import { clientMeant } from '../client-meant';
import { refused } from '../refused';
import { consentsOf, type ConsentsRow, type DecisionRow } from './consents.reader';
import { decideConsent } from './decide-consent.recorder';

/** Answers and notes what clients agree to. */
@Resolver()
export class ConsentResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('SEE_CONSENT')
  async consents(
    @InScope() scope: Scope,
    @Args() { clientId }: QueryConsentsArgs,
  ): Promise<Consents | null> {
    const whose = clientMeant(scope, clientId);
    if (whose === undefined) return null;
    const found = await consentsOf(this.database, scope, whose);
    return found === undefined ? null : shown(found);
  }

  @Mutation()
  @Asks('DECIDE_CONSENT')
  async decideConsent(
    @InScope() scope: Scope,
    @Args() { input }: MutationDecideConsentArgs,
  ): Promise<DecideConsentPayload> {
    const whose = clientMeant(scope, input.clientId);
    if (whose === undefined) throw refused('NOT_FOUND');
    const { consents, replayed, problems } = await decideConsent(
      this.database,
      scope,
      whose,
      input,
    );
    if (consents === null) return { consents, consequence: null, replayed, problems };
    const consequence = consequenceOf(input.purpose, input.granted);
    return { consents: shown(consents), consequence, replayed, problems };
  }
}

function shown({ clientId, clientName, history }: ConsentsRow): Consents {
  return {
    clientId,
    clientName,
    standings: standingsOf(history).map(({ purpose, granted, decision, askAgain }) => ({
      purpose,
      granted,
      askAgain,
      decision: decision === null ? null : decisionOf(decision),
      text: currentTextOf(purpose),
    })),
    history: history.map(decisionOf),
  };
}

function decisionOf({ textVersion, decidedAt, ...row }: DecisionRow): ConsentDecision {
  return {
    ...row,
    decidedAt: new Date(decidedAt).toISOString(),
    text: consentTextOf(row.purpose, textVersion) ?? null,
  };
}
