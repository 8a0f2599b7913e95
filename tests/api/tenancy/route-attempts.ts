import type { ViewerKind } from './every-viewer';

/** What is sent to a route, made from a thing of the other practice or from the same of nobody. */
export interface Attempt {
  readonly path: string;
  readonly init?: RequestInit;
}

/** Something to send: an id, a secret, an address or a word. */
export interface Sent {
  readonly id: string;
  readonly practiceId: string;
  readonly accountId: string;
  readonly email: string;
  readonly reference: string;
}

/** How a route is tried. */
export interface RouteRow {
  /** By whom. */
  readonly by: readonly ViewerKind[];
  readonly attempts: (sent: Sent) => readonly Attempt[];
  /** Whether it is tried with every thing there is, and not with some. */
  readonly withAll?: true;
}

const secret = 'A'.repeat(43);

const json = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** A cookie that nobody was given. */
const forged = ({ accountId }: Sent) => ({ cookie: `unknot=${accountId}.${secret}` });

const plainly = (path: string): RouteRow => ({
  by: ['stranger', 'owner', 'client'],
  attempts: (sent) => [
    { path },
    { path: `${path}?id=${sent.id}&practiceId=${sent.practiceId}` },
    { path, init: { headers: forged(sent) } },
  ],
});

/** A link of theirs, as somebody could make it up: their practice or their id, and a secret. */
const links = (path: string, more: object = {}): RouteRow => ({
  by: ['stranger', 'owner', 'client', 'both'],
  attempts: ({ practiceId, id }) =>
    [`${practiceId}.${secret}`, `${id}.${secret}`, `${practiceId}.${id}`].map((token) => ({
      path,
      init: json({ token, ...more }),
    })),
});

const mapping = {
  ...{ name: 'knee-angles', title: 'Knee angles', description: 'Angles.', assumptions: [] },
  ...{ shape: 'WIDE', headerLine: 1, delimiter: ',', decimal: '.', missing: [''] },
  client: { columns: ['client'], reference: '{key}', name: 'Client {key}' },
  ...{ sex: { is: 'UNKNOWN' }, condition: { is: 'knee_pain' }, conditionSide: { is: 'NONE' } },
  dates: { kind: 'COLUMN', column: 'date', format: 'YYYY-MM-DD' },
  ...{ arm: { is: null }, sessions: true, ownMeasures: [] },
  readings: [
    {
      ...{ column: 'flexion', measure: { is: 'rom_deg' }, place: { is: { site: 'knee' } } },
      ...{ side: { is: 'LEFT' }, movement: { is: 'flexion' }, mode: { is: 'ACTIVE' } },
      ...{ unit: { is: 'deg' }, context: { is: 'PRE_SESSION' }, visit: null, dayOffset: 0 },
      zeroMeans: 'VALUE',
    },
  ],
};

/** A file of angles that names a client; it is kept, or only looked at. */
export function file(text: string, store: boolean): RequestInit {
  const form = new FormData();
  form.append('map', JSON.stringify(mapping));
  form.append('store', String(store));
  form.append('file', new Blob([`client,date,flexion\n${text},2026-03-02,95\n`]), 'angles.csv');
  return { method: 'POST', body: form };
}

const password = 'velvet tundra ostrich nine';

/** A row for every route that the program has. */
export const routeRows: Readonly<Record<string, RouteRow>> = {
  'GET /healthz': plainly('/healthz'),
  'GET /readyz': plainly('/readyz'),
  'GET /sign-in/demo': plainly('/sign-in/demo'),
  'GET /sign-in/ways': plainly('/sign-in/ways'),
  'GET /sign-in/oidc': plainly('/sign-in/oidc'),
  'GET /sign-in/oidc/callback': plainly('/sign-in/oidc/callback'),
  'GET /my-record.zip': plainly('/my-record.zip'),
  'GET /graphql': {
    by: ['stranger', 'owner', 'practitioner', 'client'],
    attempts: ({ id }) => {
      const query = `{progress(clientId:"${id}"){clientId clientName}}`;
      return [{ path: `/graphql?query=${encodeURIComponent(query)}` }];
    },
  },
  'POST /graphql': {
    by: ['stranger', 'practitioner'],
    attempts: (sent) => [
      {
        path: '/graphql',
        init: { ...json({ query: `{ clients(first: 9, search: "${sent.id}") { totalCount } }` }) },
      },
    ],
  },
  'GET /clients/:id/record.zip': {
    by: ['stranger', 'client', 'practitioner', 'cover', 'lead', 'treatingOwner', 'token', 'both'],
    attempts: ({ id }) => [{ path: `/clients/${id}/record.zip` }],
    withAll: true,
  },
  'GET /clients/:id/report.pdf': {
    by: ['stranger', 'client', 'practitioner', 'cover', 'lead', 'treatingOwner', 'token', 'both'],
    attempts: ({ id, practiceId }) => [
      { path: `/clients/${id}/report.pdf` },
      { path: `/clients/${id}/report.pdf?episode=${practiceId}&audience=DOCTOR&paper=LETTER` },
    ],
    withAll: true,
  },
  'POST /sign-in': {
    by: ['stranger', 'owner'],
    attempts: ({ email }) => [{ path: '/sign-in', init: json({ email, password }) }],
  },
  'POST /sign-in/code': {
    by: ['stranger', 'owner'],
    attempts: (sent) => [
      { path: '/sign-in/code', init: json({ code: '123456' }) },
      {
        path: '/sign-in/code',
        init: {
          ...json({ code: sent.id }),
          headers: {
            'content-type': 'application/json',
            cookie: `unknot-half=${sent.accountId}.${secret}`,
          },
        },
      },
    ],
  },
  'POST /sign-in/forgot': {
    by: ['stranger', 'owner'],
    attempts: ({ email }) => [{ path: '/sign-in/forgot', init: json({ email }) }],
  },
  'POST /sign-in/magic': {
    by: ['stranger', 'owner'],
    attempts: ({ email }) => [{ path: '/sign-in/magic', init: json({ email }) }],
  },
  'POST /sign-in/switch': {
    by: ['stranger', 'client', 'practitioner', 'owner', 'admin', 'token'],
    attempts: ({ practiceId, id }) =>
      [practiceId, id].map((to) => ({ path: '/sign-in/switch', init: json({ practiceId: to }) })),
  },
  'POST /sign-out': {
    by: ['stranger'],
    attempts: (sent) => [{ path: '/sign-out', init: { method: 'POST', headers: forged(sent) } }],
  },
  'POST /links/look': links('/links/look'),
  'POST /links/accept-invitation': links('/links/accept-invitation', { password }),
  'POST /links/reset-password': links('/links/reset-password', { password }),
  'POST /links/sign-in': links('/links/sign-in'),
  'POST /imports': {
    by: ['stranger', 'client', 'practitioner', 'owner', 'treatingOwner', 'token', 'both'],
    attempts: ({ reference, id }) => [
      { path: '/imports', init: file(reference, false) },
      { path: '/imports', init: file(id, false) },
    ],
  },
};
