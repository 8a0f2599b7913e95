import { Module } from '@nestjs/common';
import { ProgressResolver } from './progress.resolver';

/** How one client is getting on. */
@Module({ providers: [ProgressResolver] })
export class ProgressModule {}
