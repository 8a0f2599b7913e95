import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { roleWords } from '@unknot/domain/access/role-words';
import { scopeOf } from '@unknot/domain/access/scope-of';
import type { Scope } from '@unknot/domain/access/reach';
import { isUuid } from '@unknot/domain/care/uuid';
import type { ClientRecord } from '@unknot/domain/exchange/record/client-record';
import { DATABASE } from '../../access/asks';
import { refusalWords } from '../../access/refused';
import { SESSION_COOKIE, type SessionCookie } from '../../access/session-cookie';
import { askerOf } from '../../access/tokens/asker';
import { everyLookOf } from '../../access/trail/every-look';
import type { Database } from '../../database/database';
import { recordZipOf } from './record-zip';
import { wholeRecordOf } from './record.reader';

const rateLimit = { max: 10, timeWindow: '1 minute' };

/** Records as files. Not part of the GraphQL API, which carries no files. */
@Controller()
export class RecordController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SESSION_COOKIE) private readonly cookie: SessionCookie,
  ) {}

  /** The record of the client who is signed in. */
  @Get('my-record.zip')
  @RouteConfig({ rateLimit, takesLong: true })
  myRecord(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(request, reply, ({ reach }) =>
      reach.kind === 'OWN_RECORD' ? reach.clientId : undefined,
    );
  }

  /** The record of a client whom the person treats. */
  @Get('clients/:id/record.zip')
  @RouteConfig({ rateLimit, takesLong: true })
  clientRecord(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { id } = request.params as { id: string };
    return this.answer(request, reply, ({ reach }) =>
      reach.kind === 'TREATED_BY' && isUuid(id) ? id : undefined,
    );
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    whose: (scope: Scope) => string | undefined,
  ): Promise<void> {
    const viewer = await askerOf(this.database, this.cookie, request);
    const scope = scopeOf(viewer, 'EXPORT_RECORD');
    const clientId = scope === undefined ? undefined : whose(scope);
    const record =
      scope === undefined || clientId === undefined
        ? undefined
        : await this.recordOf(scope, clientId);
    if (record === undefined) {
      const code = viewer === null ? 'UNAUTHENTICATED' : 'NOT_FOUND';
      await reply.code(viewer === null ? 401 : 404).send({ code, message: refusalWords[code] });
      return;
    }
    const bytes = await recordZipOf(record, new Date().toISOString());
    await reply
      .header('content-type', 'application/zip')
      .header('content-disposition', 'attachment; filename="record.zip"')
      .send(Buffer.from(bytes));
  }

  private async recordOf(scope: Scope, clientId: string): Promise<ClientRecord | undefined> {
    const stored = await wholeRecordOf(this.database, scope, clientId);
    if (stored === undefined) return undefined;
    // Who looked is for the client to know: who treats them sees only the care.
    const looks = scope.reach.kind === 'OWN_RECORD' ? await everyLookOf(this.database, scope) : [];
    const inWords = looks.map(({ at, who, role, what, why }) => {
      return { at, who, role: role === null ? '' : roleWords[role], what, why };
    });
    return { ...stored, looks: inWords };
  }
}
