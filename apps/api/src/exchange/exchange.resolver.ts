import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Import, ImportMap, UndoImportPayload } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { importMaps } from '@unknot/domain/exchange/import-maps';
import { Asks, DATABASE, InScope } from '../access/asks';
import type { Database } from '../database/database';
import { importsOf } from './imports.reader';
import { undoImport } from './undo-import.recorder';

/** Answers which files were imported and takes imports back. */
@Resolver()
export class ExchangeResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('SEE_IMPORTS')
  async imports(@InScope() scope: Scope): Promise<Import[]> {
    return [...(await importsOf(this.database, scope))];
  }

  @Query()
  @Asks('SEE_IMPORTS')
  importMaps(): ImportMap[] {
    return importMaps.map(({ name, title, description }) => ({ name, title, description }));
  }

  @Mutation()
  @Asks('IMPORT')
  undoImport(@InScope() scope: Scope, @Args('id') id: string): Promise<UndoImportPayload> {
    return undoImport(this.database, scope, id);
  }
}
