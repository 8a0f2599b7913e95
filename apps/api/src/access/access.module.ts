import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Gate } from './asks';
import { SecondFactorResolver } from './second-factor/second-factor.resolver';
import { SignInController } from './sign-in.controller';
import { SignInsResolver } from './sign-in/sign-ins.resolver';
import { SingleSignOnController } from './single-sign-on/single-sign-on.controller';
import { ViewerResolver } from './viewer.resolver';

/** Who somebody is and what they may do. */
@Module({
  controllers: [SignInController, SingleSignOnController],
  providers: [
    ViewerResolver,
    SignInsResolver,
    SecondFactorResolver,
    { provide: APP_GUARD, useClass: Gate },
  ],
})
export class AccessModule {}
