import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { scopeOf } from '@unknot/domain/access/scope-of';
import type { Problem } from '@unknot/domain/care/problem';
import { catalogueVocabulary } from '@unknot/domain/care/catalogue-vocabulary';
import { DATABASE } from '../access/asks';
import { refusalWords } from '../access/refused';
import { SESSION_COOKIE, type SessionCookie } from '../access/session-cookie';
import { askerOf } from '../access/tokens/asker';
import type { Database } from '../database/database';
import { importFile } from './import-file';
import { mappingNamed } from './mapping-named';
import { spooled, uploadBytes, type Upload } from './spooled-upload';

/** Takes files in. Not part of the GraphQL API, which carries no files. */
@Controller()
export class ImportsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SESSION_COOKIE) private readonly cookie: SessionCookie,
  ) {}

  /**
   * Fields `map` (a name or JSON), `store` (`true` keeps what is in the file) and optionally `encoding`
   * (`latin1`), then the file. Answers the report; 422 with problems where the file cannot be taken.
   */
  @Post('imports')
  @RouteConfig({ takesLong: true })
  async import(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const viewer = await askerOf(this.database, this.cookie, request);
    const scope = scopeOf(viewer, 'IMPORT');
    if (viewer === null || scope === undefined) {
      const code = viewer === null ? 'UNAUTHENTICATED' : 'NOT_FOUND';
      await reply.code(viewer === null ? 401 : 404).send({ code, message: refusalWords[code] });
      return;
    }
    await spooled(request, async (upload) => {
      if ('code' in upload) return answerProblems(reply, [upload]);
      const { mapping, problems } = mappingNamed(upload.fields['map'] ?? '', catalogueVocabulary);
      if (mapping === null) return answerProblems(reply, problems);
      const answer = await importFile((work) => this.database.write(scope, work), upload.file, {
        practiceId: scope.practiceId,
        accountId: scope.accountId,
        from: scope.from,
        mapping,
        treatedBy: viewer.practitionerId === null ? {} : { id: viewer.practitionerId },
        store: upload.fields['store'] === 'true',
        now: new Date().toISOString(),
        reading: readingOf(upload),
      });
      if (answer.report === null) return answerProblems(reply, answer.problems);
      await reply.code(200).send(answer.report);
    });
  }
}

function readingOf({ fields }: Upload) {
  const encoding = fields['encoding'] === 'latin1' ? ('latin1' as const) : ('utf-8' as const);
  return { encoding, maxBytes: uploadBytes };
}

/** One message for people, and all problems by place. */
async function answerProblems(reply: FastifyReply, problems: readonly Problem[]): Promise<void> {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  await reply.code(422).send({
    code: first?.code ?? 'BAD_INPUT',
    message: `${first?.message ?? 'The file cannot be taken.'}${more}`,
    problems,
  });
}
