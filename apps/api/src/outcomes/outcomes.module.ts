import { Module } from '@nestjs/common';
import { OwnResultsResolver } from './own-results.resolver';

/** How groups of episodes have fared. */
@Module({ providers: [OwnResultsResolver] })
export class OutcomesModule {}
