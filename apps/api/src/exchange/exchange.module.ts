import { Module } from '@nestjs/common';
import { ExchangeResolver } from './exchange.resolver';
import { ImportsController } from './imports.controller';

/** Files in and out. */
@Module({ controllers: [ImportsController], providers: [ExchangeResolver] })
export class ExchangeModule {}
