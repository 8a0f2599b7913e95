import { Module } from '@nestjs/common';
import { ExchangeResolver } from './exchange.resolver';
import { ImportsController } from './imports.controller';
import { RecordController } from './record/record.controller';

/** Files in and out. */
@Module({ controllers: [ImportsController, RecordController], providers: [ExchangeResolver] })
export class ExchangeModule {}
