import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  ArrangeCoverInput,
  ChangeRoleInput,
  CoverPayload,
  EndLinkPayload,
  InviteClientInput,
  InvitePersonInput,
  MakeLinkInput,
  MakeLinkPayload,
  People,
  Person,
  PersonPayload,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { scopeOf } from '@unknot/domain/access/scope-of';
import type { Viewer } from '@unknot/domain/access/viewer';
import type { Database } from '../../database/database';
import { AskedBy, Asks, DATABASE, InScope } from '../asks';
import { LINK_SETTINGS, type LinkSettings } from '../links/link-settings';
import { MailRoom } from '../mail/mail-room';
import { refused } from '../refused';
import { arrangeCover, endCover } from './cover.recorder';
import { inviteClient, invitePerson } from './invite.recorder';
import { endLink, makeLink } from './make-link.recorder';
import { changeRole, endMembership } from './membership.recorder';
import { clientAccountsOf, peopleOf } from './people.reader';

/** Who belongs to the practice and as what. */
@Resolver()
export class PeopleResolver {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(LINK_SETTINGS) private readonly settings: LinkSettings,
    @Inject(MailRoom) private readonly mailRoom: MailRoom,
  ) {}

  @Query()
  @Asks('SEE_PEOPLE')
  async people(@InScope() scope: Scope, @AskedBy() viewer: Viewer): Promise<People> {
    const found = await peopleOf(this.database, scope, scopeOf(viewer, 'MANAGE_PEOPLE'));
    return { ...found, sendsMail: this.settings.mail !== null };
  }

  @Query()
  @Asks('MANAGE_PEOPLE')
  async clientAccounts(
    @InScope() scope: Scope,
    @Args('search') search: string | null | undefined,
    @Args('first') first: number,
  ): Promise<readonly Person[]> {
    if (first < 1 || first > 100) throw refused('BAD_INPUT', 'Ask for 1 to 100 at once.');
    return clientAccountsOf(this.database, scope, (search ?? '').trim(), first);
  }

  @Mutation()
  @Asks('MANAGE_PEOPLE')
  invitePerson(
    @InScope() scope: Scope,
    @AskedBy() { role }: Viewer,
    @Args('input') input: InvitePersonInput,
  ): Promise<MakeLinkPayload> {
    return this.thenMail(invitePerson(this.database, this.settings, scope, role, input));
  }

  @Mutation()
  @Asks('RECORD_CARE')
  inviteClient(
    @InScope() scope: Scope,
    @AskedBy() { only }: Viewer,
    @Args('input') input: InviteClientInput,
  ): Promise<MakeLinkPayload> {
    // A script that records care lets nobody in.
    if (only !== null) throw refused('NOT_FOUND');
    return this.thenMail(inviteClient(this.database, this.settings, scope, input));
  }

  @Mutation()
  @Asks('MANAGE_PEOPLE')
  makeLink(
    @InScope() scope: Scope,
    @AskedBy() { role }: Viewer,
    @Args('input') input: MakeLinkInput,
  ): Promise<MakeLinkPayload> {
    return this.thenMail(makeLink(this.database, this.settings, scope, role, input));
  }

  @Mutation()
  @Asks('MANAGE_PEOPLE')
  endLink(@InScope() scope: Scope, @Args('id') id: string): Promise<EndLinkPayload> {
    return endLink(this.database, scope, id);
  }

  @Mutation()
  @Asks('MANAGE_PEOPLE')
  changeRole(
    @InScope() scope: Scope,
    @Args('input') input: ChangeRoleInput,
  ): Promise<PersonPayload> {
    return changeRole(this.database, scope, input);
  }

  @Mutation()
  @Asks('MANAGE_PEOPLE')
  endMembership(
    @InScope() scope: Scope,
    @Args('accountId') accountId: string,
  ): Promise<PersonPayload> {
    return endMembership(this.database, scope, accountId);
  }

  @Mutation()
  @Asks('SEE_PEOPLE')
  arrangeCover(
    @InScope() scope: Scope,
    @AskedBy() viewer: Viewer,
    @Args('input') input: ArrangeCoverInput,
  ): Promise<CoverPayload> {
    return arrangeCover(this.database, scope, viewer, input, new Date().toISOString());
  }

  @Mutation()
  @Asks('SEE_PEOPLE')
  endCover(
    @InScope() scope: Scope,
    @AskedBy() viewer: Viewer,
    @Args('id') id: string,
  ): Promise<CoverPayload> {
    return endCover(this.database, scope, viewer, id);
  }

  /** A mail leaves when what it is about is stored for good. */
  private async thenMail(making: Promise<MakeLinkPayload>): Promise<MakeLinkPayload> {
    const made = await making;
    if (made.link !== null) this.mailRoom.wake();
    return made;
  }
}
