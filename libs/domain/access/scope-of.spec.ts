import { actions, scopeOf, type Action } from './scope-of';
import type { Viewer } from './viewer';

const practiceId = 'p';
const accountId = 'a';
const owner: Viewer = {
  accountId,
  practiceId,
  role: 'OWNER',
  clientId: null,
  practitionerId: null,
};
const treatingOwner: Viewer = { ...owner, practitionerId: 't' };
const practitioner: Viewer = { ...treatingOwner, role: 'PRACTITIONER' };
const client: Viewer = { ...owner, role: 'CLIENT', clientId: 'c' };

const practice = { kind: 'PRACTICE' };
const treated = { kind: 'TREATED_BY', practitionerId: 't' };
const own = { kind: 'OWN_RECORD', clientId: 'c' };

/** The whole rule: a row for each action, a column for each kind of viewer. */
const matrix: Readonly<Record<Action, readonly (object | undefined)[]>> = {
  SEE_SELF: [practice, practice, practice, own],
  SEE_CATALOGUE: [practice, practice, practice, own],
  SEE_CLIENTS: [undefined, treated, treated, undefined],
  SEE_PROGRESS: [undefined, treated, treated, own],
  RECORD_CARE: [undefined, treated, treated, undefined],
  SEE_IMPORTS: [practice, practice, undefined, undefined],
  IMPORT: [practice, practice, undefined, undefined],
};

describe('who may do what', () => {
  it('has a row for every action', () => {
    expect([...actions].sort()).toEqual(Object.keys(matrix).sort());
  });

  it.each(actions)('%s reaches as far as the matrix says', (action) => {
    const reached = [owner, treatingOwner, practitioner, client].map(
      (viewer) => scopeOf(viewer, action)?.reach,
    );
    expect(reached).toEqual(matrix[action]);
  });

  it.each(actions)('%s is refused to a stranger', (action) => {
    expect(scopeOf(null, action)).toBeUndefined();
  });

  it('refuses an action that nobody has a rule for', () => {
    expect(scopeOf(owner, 'DROP_EVERYTHING' as Action)).toBeUndefined();
  });

  it('refuses an action that is only a name of the language', () => {
    expect(scopeOf(owner, 'constructor' as Action)).toBeUndefined();
  });

  it('never lets a client reach further than their own record', () => {
    for (const action of actions) {
      expect([undefined, 'OWN_RECORD']).toContain(scopeOf(client, action)?.reach.kind);
    }
  });
});
