import type { Database } from '@unknot/api/database/database';
import type { Ask, Statement } from '@unknot/api/database/statement';

/** The same door to the records, but that `changed` stands between the program and every question that it asks there. */
export function around(database: Database, changed: (ask: Ask) => Ask): Database {
  return {
    read: (scope, work) => database.read(scope, (ask) => work(changed(ask))),
    readAtOnce: (scope, work) => database.readAtOnce(scope, (ask) => work(changed(ask))),
    readNoted: (scope, note, work) =>
      database.readNoted(
        scope,
        (ask) => note(changed(ask)),
        (ask) => work(changed(ask)),
      ),
    readThenNoted: (scope, work, note) =>
      database.readThenNoted(
        scope,
        (ask) => work(changed(ask)),
        (ask, found) => note(changed(ask), found),
      ),
    write: (scope, work) => database.write(scope, (ask) => work(changed(ask))),
    writeShown: (scope, shown, work) =>
      database.writeShown(scope, shown, (ask) => work(changed(ask))),
    atGate: (shown, work) => database.atGate(shown, (ask) => work(changed(ask))),
    lookAtGate: (shown, work) => database.lookAtGate(shown, (ask) => work(changed(ask))),
    answers: () => database.answers(),
    close: () => database.close(),
  };
}

const predicate = /(?:\b\w+\.)?\bpractice_id = \$([12])(?!\d)/g;

/** The same statement, which no longer says whose rows it means. */
export function withoutPractice({ name, text }: Statement): Statement {
  const open = text.replace(predicate, '($$$1::uuid is not null)');
  return open === text ? { name, text } : { name: `open ${name}`, text: open };
}

/** Forgets the predicate of the practice in every statement that `where` names. */
export function forgetting(database: Database, where: (name: string) => boolean): Database {
  return around(
    database,
    (ask) =>
      (statement, values = []) =>
        ask(where(statement.name) ? withoutPractice(statement) : statement, values),
  );
}

/** A door behind which another one can be put while the program runs. */
export function exchangeable(first: Database): {
  readonly database: Database;
  to(next: Database): void;
} {
  let now = first;
  const database: Database = {
    read: (scope, work) => now.read(scope, work),
    readAtOnce: (scope, work) => now.readAtOnce(scope, work),
    readNoted: (scope, note, work) => now.readNoted(scope, note, work),
    readThenNoted: (scope, work, note) => now.readThenNoted(scope, work, note),
    write: (scope, work) => now.write(scope, work),
    writeShown: (scope, shown, work) => now.writeShown(scope, shown, work),
    atGate: (shown, work) => now.atGate(shown, work),
    lookAtGate: (shown, work) => now.lookAtGate(shown, work),
    answers: () => now.answers(),
    close: () => now.close(),
  };
  return { database, to: (next) => void (now = next) };
}
