import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';

/** The answer that a question over GraphQL travels back with; its request says who calls, and it can carry cookies. */
export const Reply = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    GqlExecutionContext.create(context).getContext<{ reply: FastifyReply }>().reply,
);
