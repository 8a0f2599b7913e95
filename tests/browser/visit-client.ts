import { v7 as uuidv7 } from 'uuid';
import { askAs } from '../faults/practitioner';
import { testProgram } from './program-for-browsers';

/** A client of the demo's practitioner who was just seen: with what was measured then. */
export interface VisitClient {
  readonly id: string;
  readonly episodeId: string;
  readonly name: string;
  /** The three movements that were measured, in words, and their values. */
  readonly movements: readonly { readonly label: string; readonly value: number }[];
}

interface Form {
  readonly clientName: string;
  readonly episodeId: string;
  readonly version: number;
  readonly measures: readonly {
    readonly key: string;
    readonly measure: string;
    readonly label: string;
    readonly site: string;
    readonly movement: string | null;
    readonly side: string;
    readonly mode: string;
    readonly last: number | null;
    readonly usualMaximum: number | null;
  }[];
  readonly triggerPoints: readonly { readonly severity: number; readonly foundOn: string }[];
  readonly exercises: readonly { readonly days: readonly { readonly done: boolean }[] }[];
}

const formOf = `query ($id: ID!) { visitForm(clientId: $id) { clientName episodeId version
  measures { key measure label site movement side mode last usualMaximum }
  triggerPoints { severity foundOn } exercises { days { done } } } }`;

/** What the form of a client's next visit holds. */
export async function formFor(clientId: string): Promise<Form> {
  const program = testProgram();
  const { practitioner } = program.cookies;
  const { visitForm } = await askAs<{ visitForm: Form }>(program, practitioner, formOf, {
    id: clientId,
  });
  return visitForm;
}

const clientsOf = `{ clients(first: 60) { edges { node { id reference episode { id status } } } } }`;

interface Clients {
  readonly clients: {
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly reference: string | null;
        readonly episode: { readonly status: string } | null;
      };
    }[];
  };
}

/**
 * One of the clients in care of whom three movements can be measured, in turn; a visit of just now is recorded first.
 */
export async function visitClient(nth: number): Promise<VisitClient> {
  const program = testProgram();
  const { client, practitioner } = program.cookies;
  const { viewer } = await askAs<{ viewer: { clientId: string } }>(
    program,
    client,
    '{ viewer { clientId } }',
  );
  const { clients } = await askAs<Clients>(program, practitioner, clientsOf);
  const inCare = clients.edges
    .map(({ node }) => node)
    .filter(({ id, reference, episode }) => {
      // Others register people while the tests run; the demo's own have numbers.
      const isOfDemo = /^C-\d{4}$/.test(reference ?? '');
      return isOfDemo && episode?.status === 'OPEN' && id !== viewer.clientId;
    });
  const fit: { id: string; form: Form; angles: Form['measures'] }[] = [];
  for (const { id } of inCare.slice(0, 20)) {
    const form = await formFor(id);
    const angles = form.measures.filter(
      ({ measure, mode, usualMaximum }) =>
        measure === 'rom_deg' && mode === 'ACTIVE' && (usualMaximum ?? 0) >= 45,
    );
    if (angles.length >= 3) fit.push({ id, form, angles });
  }
  const chosen = fit[nth % fit.length];
  if (chosen === undefined) throw new Error('The demo has nobody whose movements are measured.');
  return seen(chosen.id, chosen.form, chosen.angles.slice(0, 3));
}

async function seen(
  id: string,
  { clientName: name, episodeId, measures }: Form,
  angles: Form['measures'],
): Promise<VisitClient> {
  const program = testProgram();
  const site = measures.find(({ movement }) => movement === null)?.site ?? 'whole_body';
  const context = 'PRE_SESSION';
  const scores = ['nprs_now', 'nprs_worst'].map((measure) => {
    const known = measures.find((each) => each.measure === measure);
    const place = { site: known?.site ?? site, side: known?.side ?? 'NONE' };
    return { id: uuidv7(), measure, ...place, context, value: 6 };
  });
  const movements = angles.map(({ label }, nth) => ({ label, value: 31 + nth }));
  const readings = angles.map(({ measure, site: where, movement, side, mode }, nth) => ({
    ...{ id: uuidv7(), measure, site: where, movement, side, mode, context },
    ...{ value: 31 + nth, tool: 'goniometer', acceptedWarnings: ['JUMP', 'OTHER_UNIT'] },
  }));
  const use = { technique: 'dry_needling', site: 'upper_trapezius', side: 'LEFT', minutes: 10 };
  const point = { muscle: 'upper_trapezius', severity: 3 };
  const input = {
    ...{ id: uuidv7(), clientId: id, episodeId, minutes: 45 },
    startedAt: new Date().toISOString(),
    readings: [...scores, ...readings],
    techniques: [use, { ...use, technique: 'myofascial_release', minutes: 15 }],
    triggerPoints: ['LEFT', 'RIGHT'].map((side) => ({ ...point, id: uuidv7(), side })),
    newExercises: [{ id: uuidv7(), exercise: 'Chin tucks', timesPerWeek: 7 }],
  };
  const { recordSession } = await askAs<{ recordSession: { problems: object[] } }>(
    program,
    program.cookies.practitioner,
    `mutation ($input: RecordSessionInput!) { recordSession(input: $input) {
      problems { path code message } } }`,
    { input },
  );
  if (recordSession.problems.length > 0) throw new Error(JSON.stringify(recordSession.problems));
  return { id, episodeId, name, movements };
}
