import { Module } from '@nestjs/common';
import { CareResolver } from './care.resolver';

/** Visits and what is measured in them. */
@Module({ providers: [CareResolver] })
export class CareModule {}
