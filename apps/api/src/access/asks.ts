import {
  createParamDecorator,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RefusalCode } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Action } from '@unknot/domain/access/action';
import { scopeOf } from '@unknot/domain/access/scope-of';
import { refused } from './refused';
import type { NamedViewer } from './viewer.reader';

/** What every resolver of one request shares. */
export interface RequestContext {
  readonly viewer: NamedViewer | null;
  readonly requestId: string;
}

const actionKey = 'unknot:action';

/** Says beside a root field what a person must be allowed to do to use it. A field without it answers nobody. */
export const Asks = (action: Action | 'ANYBODY') => SetMetadata(actionKey, action);

function contextOf(context: ExecutionContext): RequestContext {
  return GqlExecutionContext.create(context).getContext<RequestContext>();
}

function actionOf(context: ExecutionContext): Action | 'ANYBODY' | undefined {
  return Reflect.getMetadata(actionKey, context.getHandler()) as Action | 'ANYBODY' | undefined;
}

function scopeIn(context: ExecutionContext): Scope {
  const action = actionOf(context);
  const { viewer } = contextOf(context);
  const scope = action === undefined || action === 'ANYBODY' ? undefined : scopeOf(viewer, action);
  if (scope === undefined) throw refused(whyNot(viewer));
  return scope;
}

function whyNot(viewer: NamedViewer | null): RefusalCode {
  if (viewer === null) return 'UNAUTHENTICATED';
  return viewer.mustSetUpSecondFactor ? 'SECOND_FACTOR' : 'NOT_FOUND';
}

/** Lets nobody pass to a root field but those whom the rule of its action lets pass. */
@Injectable()
export class Gate implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    if (actionOf(context) === 'ANYBODY') return true;
    scopeIn(context);
    return true;
  }
}

/** How far the answer may reach; the first argument of every reader and recorder. */
export const InScope = createParamDecorator((_: unknown, context: ExecutionContext) =>
  scopeIn(context),
);

/** The person who asks; `null` for a stranger. */
export const AskedBy = createParamDecorator(
  (_: unknown, context: ExecutionContext) => contextOf(context).viewer,
);

/** The token under which the door to the records is injected. */
export const DATABASE = Symbol('database');
