import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { answer, asked, fail, playedServer, settled } from './asked.testing';
import type { Failure } from './ui/failure';
import { ask, tell } from './graphql';
import type { Document } from './graphql';

const painOf: Document<{ pain: number | null }, { id: string }> = {
  name: 'PainOf',
  id: 'sha256:0',
};

const asking = (id: () => string | undefined) =>
  TestBed.runInInjectionContext(() =>
    ask(painOf, () => {
      const given = id();
      return given === undefined ? undefined : { id: given };
    }),
  );

describe('a question to the API', () => {
  beforeEach(() =>
    TestBed.configureTestingModule({ providers: [...playedServer, provideRouter([])] }),
  );
  afterEach(() => TestBed.inject(HttpTestingController).verify());

  it('carries the operation, its variables and the mark that no other site can set', () => {
    asking(() => 'a');
    const { request } = asked('PainOf');
    expect(request.method).toBe('POST');
    expect(request.headers.get('x-unknot')).toBe('1');
    expect(request.body).toEqual({
      operationName: 'PainOf',
      documentId: painOf.id,
      variables: { id: 'a' },
    });
  });

  it('answers zero as a value', async () => {
    const question = asking(() => 'a');
    expect(question.answer()).toBeUndefined();
    await answer('PainOf', { pain: 0 });
    expect(question.answer()).toEqual({ pain: 0 });
    expect(question.loading()).toBe(false);
  });

  it('is asked again when a signal in its variables changes, and not while they are undefined', async () => {
    const id = signal<string | undefined>(undefined);
    asking(id);
    TestBed.tick();
    TestBed.inject(HttpTestingController).expectNone('/graphql');
    id.set('a');
    await answer('PainOf', { pain: 3 });
    id.set('b');
    expect((asked('PainOf').request.body as { variables: object }).variables).toEqual({ id: 'b' });
  });

  it('turns errors in a reply of status 200 into a failure with code and request id', async () => {
    const question = asking(() => 'a');
    await fail('PainOf', 'INTERNAL', 'Something broke.');
    expect(question.answer()).toBeUndefined();
    expect(question.failure()).toMatchObject({
      kind: 'FAULT',
      code: 'INTERNAL',
      message: 'Something broke.',
      requestId: 'request-7',
    });
    question.again();
    await answer('PainOf', { pain: 1 });
    expect(question.failure()).toBeUndefined();
    expect(question.answer()).toEqual({ pain: 1 });
  });

  it('tells a silent server from one that refuses', async () => {
    const question = asking(() => 'a');
    asked('PainOf').error(new ProgressEvent('error'));
    await settled();
    expect(question.failure()?.kind).toBe('OFFLINE');
  });

  it('leads a stranger to the sign-in page and keeps the way back', async () => {
    const router = TestBed.inject(Router);
    router.resetConfig([{ path: '**', children: [] }]);
    await router.navigateByUrl('/clients/c-1?measure=ndi');
    asking(() => 'a');
    await fail('PainOf', 'UNAUTHENTICATED');
    await settled();
    expect(router.url).toBe(`/sign-in?return=${encodeURIComponent('/clients/c-1?measure=ndi')}`);
  });
});

describe('telling the API to do something', () => {
  beforeEach(() =>
    TestBed.configureTestingModule({ providers: [...playedServer, provideRouter([])] }),
  );

  it('answers what came of it', async () => {
    const told = TestBed.runInInjectionContext(() => tell(painOf))({ id: 'a' });
    await answer('PainOf', { pain: 0 });
    await expect(told).resolves.toEqual({ pain: 0 });
  });

  it('throws a failure where it was refused', async () => {
    const told = TestBed.runInInjectionContext(() => tell(painOf))({ id: 'a' });
    const refused = told.catch((thrown: Failure) => thrown.code);
    await fail('PainOf', 'NOT_FOUND');
    await expect(refused).resolves.toBe('NOT_FOUND');
  });
});
