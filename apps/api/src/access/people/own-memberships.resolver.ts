import { Inject } from '@nestjs/common';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { MembershipChoice } from '@unknot/contract/schema.generated';
import { scopeOf } from '@unknot/domain/access/scope-of';
import type { Viewer } from '@unknot/domain/access/viewer';
import type { Database } from '../../database/database';
import { AskedBy, DATABASE } from '../asks';
import { membershipsOf } from './own-memberships.reader';

/** Answers where else somebody belongs. */
@Resolver('Viewer')
export class OwnMembershipsResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @ResolveField()
  memberships(@AskedBy() viewer: Viewer | null): Promise<readonly MembershipChoice[]> {
    const scope = scopeOf(viewer, 'SEE_SELF');
    return scope === undefined
      ? Promise.resolve([])
      : membershipsOf(this.database, scope.accountId);
  }
}
