import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Both ends of a question over GraphQL: who calls, and the answer that can carry cookies. */
export interface Connection {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The connection that a question came by. Never the reply alone: to wait for it is to wait until it was sent. */
export const CameBy = createParamDecorator((_: unknown, context: ExecutionContext): Connection => {
  const { reply } = GqlExecutionContext.create(context).getContext<{ reply: FastifyReply }>();
  return { request: reply.request, reply };
});
