import { isEmail, mayMake, problemsOfCover, problemsOfInvited, type Invited } from './managing';
import { problemsOfToken, tokenActionsIn } from './token-wanted';
import { roles, type Role, type Viewer } from './viewer';

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe('who may make whom what', () => {
  it('lets an owner do all, an admin all but owners, and nobody else anything', () => {
    const those: readonly (Role | null)[] = [...roles, null];
    for (const by of roles) {
      for (const from of those) {
        for (const to of those) {
          const aboutOwners = from === 'OWNER' || to === 'OWNER';
          expect(mayMake(by, from, to)).toBe(by === 'OWNER' || (by === 'ADMIN' && !aboutOwners));
        }
      }
    }
  });
});

describe('an invitation', () => {
  const invited: Invited = {
    email: 'ann@clinic.example',
    name: 'Ann',
    role: 'ADMIN',
    treats: false,
    practitionerId: null,
    clientId: null,
  };

  it.each<[string, Partial<Invited>, string[]]>([
    ['an admin', {}, []],
    ['a new practitioner', { role: 'PRACTITIONER', treats: true }, []],
    ['an owner who treats nobody', { role: 'OWNER' }, []],
    ['a client with a record', { role: 'CLIENT', clientId: 'c' }, []],
    ['a client without one', { role: 'CLIENT' }, ['CLIENT_NEEDED']],
    ['an admin with a record', { clientId: 'c' }, ['CLIENT_NEEDED']],
    ['an analyst who treats', { role: 'ANALYST', treats: true }, ['ROLE_TREATS_NOBODY']],
    ['a lead who treats nobody', { role: 'LEAD' }, ['TREATS_NEEDED']],
    ['two addresses', { email: 'a@b.example,c@d.example' }, ['EMAIL_MALFORMED']],
    ['a line break in an address', { email: 'a@b.example\nbcc:x@y.example' }, ['EMAIL_MALFORMED']],
    ['no name', { name: ' ' }, ['NAME_MALFORMED']],
  ])('of %s', (_, change, expected) => {
    expect(codes(problemsOfInvited({ ...invited, ...change }))).toEqual(expected);
  });

  it('takes addresses of any alphabet', () => {
    expect(isEmail('käthe@bücher.example')).toBe(true);
  });
});

describe('a cover', () => {
  const now = '2026-03-01T00:00:00.000Z';
  const wanted = { startsAt: now, endsAt: '2026-04-30T00:00:00.000Z', reason: 'holiday' };

  it('lasts 60 days at most, to the moment', () => {
    expect(codes(problemsOfCover(wanted, now))).toEqual([]);
    const longer = { ...wanted, endsAt: '2026-04-30T00:00:00.001Z' };
    expect(codes(problemsOfCover(longer, now))).toEqual(['COVER_TOO_LONG']);
  });

  it('ends after it begins and not in the past, for a reason', () => {
    const early = { startsAt: now, endsAt: now, reason: ' ' };
    expect(codes(problemsOfCover(early, now))).toEqual(['COVER_ENDS_EARLY', 'REASON_NEEDED']);
    const unreadable = { ...wanted, endsAt: 'soon' };
    expect(codes(problemsOfCover(unreadable, now))).toEqual(['COVER_ENDS_EARLY']);
  });
});

describe('a token for scripts', () => {
  const now = '2026-03-01T00:00:00.000Z';
  const owner: Viewer = {
    ...{ accountId: 'a', practiceId: 'p', role: 'OWNER', clientId: null, practitionerId: null },
    ...{ alsoTreatsFor: [], only: null, from: '192.0.2.1' },
  };
  const wanted = { name: 'sync', actions: ['IMPORT'], expiresAt: '2027-03-01T00:00:00.000Z' };

  it('is given what its maker may do, for a year at most', () => {
    expect(codes(problemsOfToken(wanted, owner, now))).toEqual([]);
    const longer = { ...wanted, expiresAt: '2027-03-01T00:00:00.001Z' };
    expect(codes(problemsOfToken(longer, owner, now))).toEqual(['TOKEN_TOO_LONG']);
  });

  it.each([['SEE_CLIENTS'], ['MANAGE_PEOPLE'], ['constructor']])('is not given %s', (action) => {
    const problems = problemsOfToken({ ...wanted, actions: [action] }, owner, now);
    expect(codes(problems)).toEqual(['ACTION_NOT_YOURS']);
  });

  it('drops a stored action that no token may do', () => {
    expect(tokenActionsIn(['IMPORT', 'MANAGE_PEOPLE', 'GONE'])).toEqual(['IMPORT']);
  });
});
