import { Module } from '@nestjs/common';
import { CareResolver } from './care.resolver';
import { EpisodesResolver } from './episodes.resolver';

/** Episodes of care, visits, and what is measured in them. */
@Module({ providers: [CareResolver, EpisodesResolver] })
export class CareModule {}
