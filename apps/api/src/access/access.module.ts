import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Gate } from './asks';
import { SignInController } from './sign-in.controller';
import { ViewerResolver } from './viewer.resolver';

/** Who somebody is and what they may do. */
@Module({
  controllers: [SignInController],
  providers: [ViewerResolver, { provide: APP_GUARD, useClass: Gate }],
})
export class AccessModule {}
