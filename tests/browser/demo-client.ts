import { askAs } from '../faults/practitioner';
import { testProgram } from './program-for-browsers';

/** Whose progress the tests look at: the client of the demo, whose practitioner is the demo's practitioner. */
export interface DemoClient {
  readonly id: string;
  readonly name: string;
  readonly verdict: string;
  /** The main pain score in words, and its values as they were recorded, oldest first. */
  readonly painLabel: string;
  readonly pain: readonly (number | null)[];
  /** The names of the movements that were measured. */
  readonly movements: readonly string[];
  /** A client of another practitioner, whom neither may see. */
  readonly strangerId: string;
}

interface Self {
  readonly viewer: { readonly clientId: string; readonly name: string };
}
interface Clients {
  readonly clients: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
}
interface Progress {
  readonly progress: {
    readonly verdict: string;
    readonly episode: { readonly pain: { readonly measureName: string } };
    readonly series: readonly {
      readonly label: string;
      readonly movementName: string | null;
      readonly measure: { readonly name: string };
      readonly readings: { readonly values: readonly (number | null)[] };
    }[];
  };
}

const painOf = `query ($clientId: ID!) { progress(clientId: $clientId) {
  verdict episode { pain { measureName } }
  series { label movementName measure { name } readings { values } } } }`;

/** Asks the API, past the pages, what they have to show. */
export async function demoClient(): Promise<DemoClient> {
  const program = testProgram();
  const { client, owner, practitioner } = program.cookies;
  const { viewer } = await askAs<Self>(program, client, '{ viewer { name clientId } }');
  const clientId = viewer.clientId;
  const { progress } = await askAs<Progress>(program, practitioner, painOf, { clientId });
  const main = progress.series.find(
    ({ measure }) => measure.name === progress.episode.pain.measureName,
  );
  if (main === undefined) throw new Error('The client of the demo has no pain score.');
  const others = await askAs<Clients>(
    program,
    owner,
    '{ clients(first: 1) { edges { node { id } } } }',
  );
  return {
    id: clientId,
    name: viewer.name,
    verdict: progress.verdict,
    painLabel: main.label,
    pain: main.readings.values,
    movements: progress.series.flatMap(({ movementName }) => movementName ?? []),
    strangerId: others.clients.edges[0]?.node.id ?? '',
  };
}
