import { Module } from '@nestjs/common';
import { ClientsResolver } from './clients.resolver';

/** The people in care. */
@Module({ providers: [ClientsResolver] })
export class ClientsModule {}
