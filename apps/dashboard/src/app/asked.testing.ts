import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { door } from './door';

/** HTTP as the product has it, with a server that the spec plays. */
export const playedServer = [
  provideHttpClient(withInterceptors([door])),
  provideHttpClientTesting(),
];

/** The one open question of that name. Throws where there is none or more than one. */
export function asked(operation: string): TestRequest {
  TestBed.tick();
  return TestBed.inject(HttpTestingController).expectOne(
    ({ url, body }) =>
      url === '/graphql' && (body as { operationName: string }).operationName === operation,
  );
}

/** Answers the open question of that name. */
export async function answer(operation: string, data: object): Promise<void> {
  asked(operation).flush({ data, errors: [] });
  await settled();
}

/** Fails the open question of that name, as the server does: with status 200. */
export async function fail(operation: string, code: string, message = 'No.'): Promise<void> {
  const errors = [{ message, extensions: { code, requestId: 'request-7' } }];
  asked(operation).flush({ data: null, errors });
  await settled();
}

/** Waits until what was answered is shown. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

/** The text of an element as a person reads it. */
export function textOf(element: unknown): string {
  return ((element as HTMLElement).textContent ?? '').replace(/\s+/g, ' ').trim();
}
