import { Module } from '@nestjs/common';
import { MeasuresResolver } from './measures.resolver';

/** What can be measured. */
@Module({ providers: [MeasuresResolver] })
export class MeasuresModule {}
