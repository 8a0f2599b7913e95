import { v7 as uuidv7 } from 'uuid';
import { insertRows } from '../database/insert-rows';
import { statement, type Ask } from '../database/statement';
import { practitioners } from '../database/tables/practice.table';
import { fileRefused } from './file-refused';

/** Who treats the clients of a file that names nobody: by id, by name, or whoever the practice has. */
export interface TreatedBy {
  readonly id?: string;
  readonly name?: string;
}

interface Known {
  readonly id: string;
  readonly name: string;
}

const known = statement(
  'exchange.practitioners',
  `select p.id, p.name from practitioner p
   where p.practice_id = $1 and p.left_on is null
   order by exists (select from membership m
     where m.practice_id = $1 and m.practitioner_id = p.id and m.ended_at is null) desc, p.name, p.id`,
);

const named = statement(
  '',
  `select distinct practitioner as name from stage_client
   where not known_episode order by practitioner`,
);

const assign = statement(
  '',
  `update stage_client c set practitioner_id = p.id
   from unnest($1::uuid[], $2::text[]) as p (id, name)
   where not c.known_episode and c.practitioner is not distinct from p.name`,
);

/** How many people one file may say that they treat; more are rather a column that means something else. */
const practitionersAllowed = 500;

/**
 * Gives every staged client a practitioner; who is named and not known is added to the practice.
 * Where the file names nobody: who is asked for, else the first by name of those who may sign in; whose
 * name is answered.
 */
export async function assignPractitioners(
  ask: Ask,
  practiceId: string,
  by: TreatedBy,
): Promise<string | undefined> {
  const names = (await ask<{ name: string | null }>(named)).map(({ name }) => name);
  if (names.length > practitionersAllowed) {
    const message = `The file names ${names.length} practitioners, at most ${practitionersAllowed} are taken.`;
    throw fileRefused('TOO_MANY_PRACTITIONERS', message);
  }
  const there = await ask<Known>(known, [practiceId]);
  const added: Known[] = [];
  const idOf = (name: string): string => {
    const found = [...there, ...added].find((one) => one.name === name);
    if (found !== undefined) return found.id;
    const id = uuidv7();
    added.push({ id, name });
    return id;
  };
  const ids = names.map((name) => (name === null ? unnamedOf(there, by, idOf) : idOf(name)));
  const rows = added.map((one) => ({ practiceId, ...one, locationId: null, leftOn: null }));
  await insertRows(ask, practitioners, rows);
  await ask(assign, [ids, names]);
  const unnamed = ids[names.indexOf(null)];
  return [...there, ...added].find(({ id }) => id === unnamed)?.name;
}

function unnamedOf(
  there: readonly Known[],
  { id, name }: TreatedBy,
  idOf: (name: string) => string,
): string {
  if (name !== undefined) return idOf(name);
  const found = id === undefined ? there[0] : there.find((one) => one.id === id);
  if (found !== undefined) return found.id;
  throw fileRefused(
    'NO_PRACTITIONER',
    'The practice has nobody who treats; name the practitioner of these clients.',
  );
}
