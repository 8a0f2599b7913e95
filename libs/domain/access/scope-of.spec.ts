import { actions, tokenActions, type Action } from './action';
import { scopeOf } from './scope-of';
import { roles, type Viewer } from './viewer';

const owner: Viewer = {
  accountId: 'a',
  practiceId: 'p',
  role: 'OWNER',
  clientId: null,
  practitionerId: null,
  alsoTreatsFor: [],
  only: null,
  from: '192.0.2.1',
};
const treatingOwner: Viewer = { ...owner, practitionerId: 't' };
const practitioner: Viewer = { ...treatingOwner, role: 'PRACTITIONER' };
const lead: Viewer = { ...treatingOwner, role: 'LEAD', alsoTreatsFor: ['u', 'v'] };
const analyst: Viewer = { ...owner, role: 'ANALYST' };
const admin: Viewer = { ...owner, role: 'ADMIN' };
const client: Viewer = { ...owner, role: 'CLIENT', clientId: 'c' };
const everybody = [owner, treatingOwner, practitioner, lead, analyst, admin, client];

const P = { kind: 'PRACTICE' };
const T = { kind: 'TREATED_BY', practitionerId: 't', others: [] };
const L = { kind: 'TREATED_BY', practitionerId: 't', others: ['u', 'v'] };
const C = { kind: 'OWN_RECORD', clientId: 'c' };
const no = undefined;

/** The whole rule: a row for each action, a column for each of `everybody`. */
const matrix: Readonly<Record<Action, readonly (object | undefined)[]>> = {
  // owner, owner who treats, practitioner, lead, analyst, admin, client
  SEE_SELF: [P, P, P, P, P, P, C],
  SEE_CATALOGUE: [P, P, P, P, P, P, C],
  SEE_CLIENTS: [no, T, T, L, no, no, no],
  SEE_ATTENTION: [no, T, T, L, no, no, no],
  SEE_PROGRESS: [no, T, T, L, no, no, C],
  SEE_OWN_RESULTS: [no, T, T, T, no, no, no],
  RECORD_CARE: [no, T, T, L, no, no, no],
  SEE_IMPORTS: [P, P, no, no, no, no, no],
  IMPORT: [P, P, no, no, no, no, no],
  SEE_PEOPLE: [P, P, no, P, no, P, no],
  MANAGE_PEOPLE: [P, P, no, no, no, P, no],
  MANAGE_PRACTICE: [P, P, no, no, no, no, no],
  MANAGE_TOKENS: [P, P, no, no, no, P, no],
  SEE_AUDIT: [P, P, no, no, no, no, no],
  SEE_WHO_LOOKED: [no, no, no, no, no, no, C],
  SEE_CONSENT: [no, T, T, L, no, no, C],
  DECIDE_CONSENT: [no, T, T, L, no, no, C],
  EXPORT_RECORD: [no, T, T, L, no, no, C],
  MANAGE_RECORDS: [P, P, no, no, no, no, no],
  COMPARE: [P, P, no, no, P, no, no],
};

describe('who may do what', () => {
  it('has a row for every action and a column for every role', () => {
    expect([...actions].sort()).toEqual(Object.keys(matrix).sort());
    expect(new Set(everybody.map(({ role }) => role))).toEqual(new Set(roles));
  });

  it.each(actions)('%s reaches as far as the matrix says', (action) => {
    const reached = everybody.map((viewer) => scopeOf(viewer, action)?.reach);
    expect(reached).toEqual(matrix[action]);
  });

  it.each(actions)('%s is refused to a stranger', (action) => {
    expect(scopeOf(null, action)).toBeUndefined();
  });

  it.each(['DROP_EVERYTHING', 'constructor'])('refuses %s, for which there is no rule', (name) => {
    expect(scopeOf(owner, name as Action)).toBeUndefined();
  });

  it('never lets a client reach further than their own record', () => {
    for (const action of actions) {
      expect([undefined, 'OWN_RECORD']).toContain(scopeOf(client, action)?.reach.kind);
    }
  });

  it('lets nobody who does not treat reach a record, whatever else they are', () => {
    for (const viewer of [owner, analyst, admin, { ...admin, practitionerId: 't' }]) {
      for (const action of actions) {
        expect([undefined, 'PRACTICE']).toContain(scopeOf(viewer, action)?.reach.kind);
      }
    }
  });

  it('lets a token do only what it was given, and only what its person may do', () => {
    const token: Viewer = { ...practitioner, only: ['SEE_CLIENTS', 'IMPORT'] };
    const allowed = actions.filter((action) => scopeOf(token, action) !== undefined);
    expect(allowed).toEqual(['SEE_CLIENTS']);
  });

  it('gives no token a right over people, consents or other tokens', () => {
    const never = [
      'SEE_SELF',
      'MANAGE_PEOPLE',
      'MANAGE_TOKENS',
      'MANAGE_PRACTICE',
      'DECIDE_CONSENT',
    ];
    expect(tokenActions.filter((action) => never.includes(action))).toEqual([]);
  });

  it('says in the scope what is done and from where', () => {
    const { action, from } = scopeOf(practitioner, 'SEE_PROGRESS') ?? {};
    expect({ action, from }).toEqual({ action: 'SEE_PROGRESS', from: '192.0.2.1' });
  });

  it('says who does it, but never the name of a client', () => {
    const named = (viewer: Viewer) => scopeOf({ ...viewer, name: 'Kim Lee' }, 'SEE_PROGRESS')?.by;
    expect(named(practitioner)).toEqual({ name: 'Kim Lee', role: 'PRACTITIONER' });
    expect(named(client)).toEqual({ name: null, role: 'CLIENT' });
    expect(scopeOf(practitioner, 'SEE_PROGRESS')?.by?.name).toBeNull();
  });
});
