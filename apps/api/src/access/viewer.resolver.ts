import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { scopeOf } from '@unknot/domain/access/scope-of';
import type { Viewer } from '@unknot/contract/schema.generated';
import type { Database } from '../database/database';
import { statement } from '../database/statement';
import { AskedBy, Asks, DATABASE } from './asks';
import type { NamedViewer } from './viewer.reader';

const practiceOf = statement(
  'access.practice',
  `select practice_id as id, name, time_zone as "timeZone" from practice where practice_id = $1`,
);

/** Answers who asks. */
@Resolver()
export class ViewerResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('ANYBODY')
  async viewer(@AskedBy() viewer: NamedViewer | null): Promise<Omit<Viewer, 'memberships'> | null> {
    const scope = scopeOf(viewer, 'SEE_SELF');
    if (viewer === null || scope === undefined) return null;
    const [practice] = await this.database.read(scope, (ask) =>
      ask<Viewer['practice']>(practiceOf, [scope.practiceId]),
    );
    if (practice === undefined) return null;
    const { accountId, name, role, clientId, practitionerId, mustSetUpSecondFactor } = viewer;
    const who = { id: accountId, name, role, clientId, practitionerId };
    return { ...who, practice, mustSetUpSecondFactor };
  }
}
