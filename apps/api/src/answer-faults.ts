import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalWords } from './access/refused';
import { stoppedCode } from './database/deadline';
import { logFault } from './fault-log';

const words: Readonly<Record<number, string>> = {
  404: refusalWords.NOT_FOUND,
  413: 'This is more than is taken at once.',
  415: 'This kind of content is not taken here.',
  429: 'Too many tries. Wait a minute.',
};

const codes: Readonly<Record<number, string>> = { 404: 'NOT_FOUND', 429: 'RATE_LIMITED' };

/** Answers a fault with what a caller may know of it; the rest is logged under the id of the request. */
export function answerFault(fault: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const status = statusOf(fault);
  if (status >= 400 && status < 500) {
    const message = words[status] ?? 'The request is not one that can be read.';
    void reply.code(status).send({ code: codes[status] ?? 'BAD_INPUT', message });
    return;
  }
  logFault(request.log, fault);
  if (isTimeUp(fault)) {
    const report = { code: 'TIMED_OUT', message: refusalWords.TIMED_OUT, requestId: request.id };
    void reply.code(503).send(report);
    return;
  }
  const message = refusalWords.INTERNAL;
  void reply.code(500).send({ code: 'INTERNAL', message, requestId: request.id });
}

function isTimeUp(fault: unknown): boolean {
  return (fault as { code?: unknown } | null)?.code === stoppedCode;
}

function statusOf(fault: unknown): number {
  const { status, statusCode } = (fault ?? {}) as { status?: unknown; statusCode?: unknown };
  return Number(statusCode ?? status ?? 500);
}

/** Takes faults before the framework does, whose log would hold their text. */
@Catch()
export class AnswerFaults implements ExceptionFilter {
  catch(fault: unknown, host: ArgumentsHost): void {
    // GraphQL has its own way of answering, `answerErrors`.
    if (host.getType<string>() === 'graphql') throw fault;
    const http = host.switchToHttp();
    answerFault(fault, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
