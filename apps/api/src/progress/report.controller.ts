import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { papers } from '@unknot/charts/report/paper';
import { scopeOf } from '@unknot/domain/access/scope-of';
import { isUuid } from '@unknot/domain/care/uuid';
import { reportAudiences } from '@unknot/domain/progress/report/report-audience';
import { DATABASE } from '../access/asks';
import { refusalWords } from '../access/refused';
import { SESSION_COOKIE, type SessionCookie } from '../access/session-cookie';
import { askerOf } from '../access/tokens/asker';
import type { Database } from '../database/database';
import { hashedReportOf, type ReportAsked } from './report.reader';

const rateLimit = { max: 20, timeWindow: '1 minute' };

/** The one page as a file. Not part of the GraphQL API, which carries no files. */
@Controller()
export class ReportController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SESSION_COOKIE) private readonly cookie: SessionCookie,
  ) {}

  /** Of the episode named, else of the open or latest one; for the client unless another audience is named; on A4 unless `LETTER`. */
  @Get('clients/:id/report.pdf')
  @RouteConfig({ rateLimit, takesLong: true })
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const viewer = await askerOf(this.database, this.cookie, request);
    const scope = scopeOf(viewer, 'EXPORT_RECORD');
    const asked = askedIn(request);
    const report =
      scope === undefined || asked === undefined
        ? undefined
        : await hashedReportOf(this.database, scope, asked, 'TAKE_REPORT');
    if (report === undefined) {
      const code = viewer === null ? 'UNAUTHENTICATED' : 'NOT_FOUND';
      await reply.code(viewer === null ? 401 : 404).send({ code, message: refusalWords[code] });
      return;
    }
    const paper = papers.find((each) => each === wordIn(request, 'paper')) ?? 'A4';
    // What draws and writes takes 30 MiB: it is loaded by the first who asks for a file, and not by every start.
    const { reportPdf } = await import('./report-pdf/report-pdf');
    const bytes = await reportPdf(report, paper);
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', 'attachment; filename="report.pdf"')
      .send(bytes);
  }
}

/** What is asked for; `undefined` where it names nothing that there could be. */
function askedIn(request: FastifyRequest): ReportAsked | undefined {
  const { id: clientId } = request.params as { id: string };
  const named = wordIn(request, 'episode');
  if (!isUuid(clientId) || (named !== '' && !isUuid(named))) return undefined;
  const word = wordIn(request, 'audience');
  const audience = reportAudiences.find((each) => each === word) ?? 'CLIENT';
  const episodeId = named === '' ? null : named;
  return { clientId, episodeId, audience, now: new Date().toISOString() };
}

function wordIn(request: FastifyRequest, name: string): string {
  const value = (request.query as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : '';
}
