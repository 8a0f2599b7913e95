import { jest } from '@jest/globals';
import { columnNameOf } from '@unknot/api/database/table';
import { allTables } from '@unknot/api/database/all-tables';
import { operationsWith } from '../asked-by-strangers';
import { fillingsOf, operationOn, type Variables } from './argument-values';
import { digestOf } from './digest';
import { inputPlacesOf, textPlacesOf } from './input-places';
import { aimAt, makeScene, type Scene } from './scene';
import { everythingBelow, rootFieldsOf, type RootField } from './ways';
import { aimedAt, withAt, type Path } from './writes';

jest.setTimeout(240_000);

const roots = [
  ...rootFieldsOf('query').map((root) => ['query', root] as const),
  ...rootFieldsOf('mutation').map((root) => ['mutation', root] as const),
];

let scene: Scene;
beforeAll(async () => {
  // Strangers ask these too, so that the inputs themselves are judged and not who may ask.
  const texts = roots.map(([kind, root]) => operationOn(kind, root, everythingBelow(root)));
  scene = await makeScene({ operations: operationsWith(texts) });
});
afterAll(() => scene.close());

/** Variables that are fine, with everything that can stand in them. */
function fine(kind: 'query' | 'mutation', root: RootField): Variables {
  if (kind === 'mutation') return aimedAt(root, aimAt(scene.own), scene.ownThings);
  const whole = root.args.map((arg) => fillingsOf({ args: [arg] }, scene.ownThings).at(-1) ?? {});
  return Object.assign({}, fillingsOf(root, scene.ownThings)[0], ...whole) as Variables;
}

/** The names of all columns, as the database and as the program call them. */
const columns = [
  ...new Set(
    allTables.flatMap(({ fields }) => fields.flatMap((field) => [field, columnNameOf(field)])),
  ),
];

const codeIn = (body: string) => /"code":"([A-Z_]+)"/.exec(body)?.[1];

/** Sends variables as they are written, in which `"@key"` stands for a name. */
function sendWritten(query: string, variables: unknown, key: string) {
  const written = JSON.stringify({ query, variables }).replace('"@key"', JSON.stringify(key));
  return scene.viewers.treatingOwner.send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: written,
  });
}

describe('an input', () => {
  const places = roots.flatMap(([kind, root]) =>
    inputPlacesOf(root).map((place) => ({ kind, root, ...place })),
  );

  it('takes no column of a table that it does not name', async () => {
    const before = await digestOf(scene.database, scene.own.id);
    let asked = 0;
    const taken: string[] = [];
    for (const { kind, root, path, knows } of places) {
      const query = operationOn(kind, root, everythingBelow(root));
      const variables = fine(kind, root);
      const others = columns.filter((column) => !knows.includes(column));
      // A stranger is told what is wrong with the question before being told to sign in.
      const tries = others.map(async (column) => {
        const given = withAt(variables, [...path, column], scene.other.id);
        const { body } = await scene.viewers.stranger.ask(query, given as object);
        asked += 1;
        if (codeIn(body) !== 'BAD_INPUT')
          taken.push(`${root.name} ${path.join('.')}.${column}: ${body}`);
      });
      await Promise.all(tries);
    }
    expect(taken).toEqual([]);
    expect(places.length).toBeGreaterThan(15);
    expect(asked).toBeGreaterThan(4_000);
    expect(await digestOf(scene.database, scene.own.id)).toEqual(before);
  });

  it('takes what it names', async () => {
    for (const { kind, root } of places) {
      const query = operationOn(kind, root, everythingBelow(root));
      const { body } = await scene.viewers.stranger.ask(query, fine(kind, root));
      expect([root.name, codeIn(body)]).toEqual([root.name, 'UNAUTHENTICATED']);
    }
  });

  it('takes none of them beside its arguments either', async () => {
    const extra = ['practiceId', 'practice_id', 'accountId', 'role', 'version', 'createdAt'];
    for (const [kind, root] of roots) {
      for (const name of extra.filter((one) => !root.args.some((arg) => arg.name === one))) {
        const query = `${kind} { ${root.name}(${name}: "x") { __typename } }`;
        const { body } = await scene.viewers.treatingOwner.ask(query);
        expect([root.name, name, codeIn(body)]).toEqual([root.name, name, 'BAD_INPUT']);
      }
    }
  });
});

describe('a name that every object has', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', '__defineGetter__'];
  const poison = { polluted: 'yes', prototype: { polluted: 'yes' } };
  const isClean = () => (({}) as { polluted?: unknown }).polluted === undefined;

  it.each(names)('%s is refused in every input and beside the question', async (name) => {
    for (const [kind, root] of roots) {
      const query = operationOn(kind, root, everythingBelow(root));
      for (const { path } of inputPlacesOf(root)) {
        const variables = withAt(fine(kind, root), [...path, '@key'], poison);
        const { status, body } = await sendWritten(query, variables, name);
        expect([root.name, status < 500, codeIn(body)]).toEqual([root.name, true, 'BAD_INPUT']);
      }
    }
    const beside = await sendWritten('{ viewer { role } }', { '@key': poison }, name);
    expect(beside.status).toBeLessThan(500);
    expect(isClean()).toBe(true);
  });

  it.each(names)('%s is a word like any other where a text is expected', async (name) => {
    let asked = 0;
    for (const [kind, root] of roots) {
      const query = operationOn(kind, root, everythingBelow(root));
      for (const path of textPlacesOf(root)) {
        const variables = withAt(fine(kind, root), path as Path, name);
        if (variables === undefined) continue;
        const { body } = await scene.viewers.treatingOwner.ask(query, variables as object);
        expect([root.name, path, codeIn(body)]).not.toEqual([root.name, path, 'INTERNAL']);
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(60);
    expect(isClean()).toBe(true);
  });

  it.each(names)('%s does nothing at the routes, in headers and in files', async (name) => {
    const json = { 'content-type': 'application/json' };
    const body = (more: string) => `{"email":"a@b.example","password":"x"${more}}`;
    const poisoned = `,${JSON.stringify(name)}:{"polluted":"yes"}`;
    const tries: readonly (readonly [string, RequestInit])[] = [
      ['/sign-in', { method: 'POST', headers: json, body: body(poisoned) }],
      ['/sign-in/forgot', { method: 'POST', headers: json, body: body(poisoned) }],
      ['/links/look', { method: 'POST', headers: json, body: `{"token":"x"${poisoned}}` }],
      [`/sign-in/ways?${name}[polluted]=yes&${name}=yes`, {}],
      ['/sign-in/ways', { headers: { cookie: `${name}=yes`, 'x-polluted': name } }],
      ['/imports', { method: 'POST', body: formWith(name) }],
    ];
    for (const [path, init] of tries) {
      const { status } = await scene.viewers.owner.send(path, init);
      expect([path, status < 500]).toEqual([path, true]);
    }
    expect(isClean()).toBe(true);
  });

  function formWith(name: string): FormData {
    const form = new FormData();
    form.append('map', name);
    form.append(name, 'yes');
    form.append('file', new Blob([`${name},client\nyes,${name}\n`]), `${name}.csv`);
    return form;
  }

  it('leaves no fault in the log', () => {
    expect(scene.log).toEqual([]);
  });
});
