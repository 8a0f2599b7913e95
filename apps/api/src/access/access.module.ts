import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Gate } from './asks';
import { AskForLinkController } from './links/ask-for-link.controller';
import { LinksController } from './links/links.controller';
import { MailRoom } from './mail/mail-room';
import { OwnMembershipsResolver } from './people/own-memberships.resolver';
import { PeopleResolver } from './people/people.resolver';
import { SwitchController } from './people/switch.controller';
import { SecondFactorResolver } from './second-factor/second-factor.resolver';
import { SignInController } from './sign-in.controller';
import { LetterheadResolver } from './letterhead/letterhead.resolver';
import { SignInsResolver } from './sign-in/sign-ins.resolver';
import { SingleSignOnController } from './single-sign-on/single-sign-on.controller';
import { AccessTokensResolver } from './tokens/access-tokens.resolver';
import { ViewerResolver } from './viewer.resolver';

/** Who somebody is and what they may do. */
@Module({
  controllers: [
    SignInController,
    SingleSignOnController,
    LinksController,
    AskForLinkController,
    SwitchController,
  ],
  providers: [
    ViewerResolver,
    LetterheadResolver,
    SignInsResolver,
    SecondFactorResolver,
    MailRoom,
    PeopleResolver,
    OwnMembershipsResolver,
    AccessTokensResolver,
    { provide: APP_GUARD, useClass: Gate },
  ],
})
export class AccessModule {}
