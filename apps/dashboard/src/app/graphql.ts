import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject } from '@angular/core';
import type { Signal } from '@angular/core';
import { firstValueFrom, map } from 'rxjs';
import { failureOf } from './ui/failure';
import type { Failure } from './ui/failure';

/** One operation that the server knows, with the types of what it takes and what it answers. */
export interface Document<Answer, Variables> {
  readonly name: string;
  /** What it is asked by: a hash of its text, which stays on the server. */
  readonly id: string;
  /** For the compiler only; never set. */
  readonly typesOnly?: (variables: Variables) => Answer;
}

/** A question that was put to the API, and how it stands. */
export interface Question<Answer> {
  /** `undefined` until there is one, and after a failure. */
  readonly answer: Signal<Answer | undefined>;
  /** `undefined` unless the last try failed. */
  readonly failure: Signal<Failure | undefined>;
  readonly loading: Signal<boolean>;
  /** Asks the same again. */
  readonly again: () => void;
}

interface Reply<Answer> {
  readonly data: Answer;
}

const address = '/graphql';

function bodyOf<Answer, Variables>(document: Document<Answer, Variables>, variables: Variables) {
  return { operationName: document.name, documentId: document.id, variables };
}

/**
 * Asks the API, and asks again when a signal in the variables changes. Nothing is asked while they are `undefined`.
 * Stands in an injection context.
 */
export function ask<Answer, Variables>(
  document: Document<Answer, Variables>,
  variables: () => Variables | undefined,
): Question<Answer> {
  const resource = httpResource<Answer>(
    () => {
      const given = variables();
      if (given === undefined) return undefined;
      return { url: address, method: 'POST', body: bodyOf(document, given) };
    },
    { parse: (reply) => (reply as Reply<Answer>).data },
  );
  return {
    answer: computed(() => (resource.hasValue() ? resource.value() : undefined)),
    failure: computed(() => {
      const error = resource.error();
      return error === undefined ? undefined : failureOf(error);
    }),
    loading: resource.isLoading,
    again: () => void resource.reload(),
  };
}

/** A function that tells the API to do something and answers what came of it. Throws a `Failure`. */
export function tell<Answer, Variables>(
  document: Document<Answer, Variables>,
): (variables: Variables) => Promise<Answer> {
  const http = inject(HttpClient);
  return (variables) =>
    firstValueFrom(
      http
        .post<Reply<Answer>>(address, bodyOf(document, variables))
        .pipe(map((reply) => reply.data)),
    );
}
