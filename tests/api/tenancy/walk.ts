import { fillingsOf, operationOn, type Things, type Variables } from './argument-values';
import type { EveryViewer, Reply, ViewerKind } from './every-viewer';
import type { MayKnow, Scene } from './scene';
import { everythingBelow, waysFrom, type RootField } from './ways';

/** One operation of the walk, as somebody sends it. */
export interface Step {
  readonly kind: ViewerKind;
  readonly root: string;
  readonly query: string;
  readonly variables: Variables;
  /** The same where every thing is nobody's; absent where it names none. */
  readonly nowhere?: Variables;
}

/** What must not be seen. */
export type Oracle = Pick<Scene, 'canaries'> & { readonly mayKnow?: MayKnow | undefined };

/** What a walk has found. */
export interface Findings {
  asked: number;
  /** How often data came back, by root field. */
  readonly answered: Map<string, number>;
  /** What was seen and must not be, with the step that showed it. */
  readonly leaks: string[];
  /** Where something elsewhere is answered in another way than something nowhere. */
  readonly differences: string[];
}

const echo = (from: Variables, to: Variables) =>
  JSON.stringify(from) === JSON.stringify(to) ? {} : { nowhere: to };

/** Every way down from a root field and every filling of its arguments, as every kind of viewer. */
export function stepsOn(
  root: RootField,
  kinds: readonly ViewerKind[],
  things: Things,
  nothing: Things,
): readonly Step[] {
  const fillings = fillingsOf(root, things);
  const twins = fillingsOf(root, nothing);
  const whole = operationOn('query', root, everythingBelow(root));
  return kinds.flatMap((kind) => [
    ...waysFrom(root).map(({ selection }) => ({
      ...{ kind, root: root.name, variables: fillings[0] ?? {} },
      query: operationOn('query', root, selection),
    })),
    ...fillings.map((variables, place) => ({
      ...{ kind, root: root.name, query: whole, variables },
      ...echo(variables, twins[place] ?? {}),
    })),
  ]);
}

/** How many questions are under way at once. */
const atOnce = 8;

/** Takes every step and looks into every byte that comes back. */
export async function walk(
  viewers: EveryViewer,
  steps: readonly Step[],
  { canaries, mayKnow }: Oracle,
): Promise<Findings> {
  const findings: Findings = { asked: 0, answered: new Map(), leaks: [], differences: [] };
  const waiting = [...steps].reverse();
  const go = async () => {
    for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
      await take(viewers, step, { canaries, mayKnow }, findings);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, go));
  return findings;
}

async function take(
  viewers: EveryViewer,
  { kind, root, query, variables, nowhere }: Step,
  { canaries, mayKnow }: Oracle,
  findings: Findings,
): Promise<void> {
  const reply = await viewers[kind].ask(query, variables);
  findings.asked += 1;
  const answer = JSON.parse(reply.body) as { data: Record<string, unknown> | null };
  if (answer.data?.[root] != null) {
    findings.answered.set(root, (findings.answered.get(root) ?? 0) + 1);
  }
  const said = JSON.stringify({ query, variables });
  const known = `${said} ${mayKnow?.[kind] ?? ''}`;
  const leaks = canaries.leaksIn(`${reply.headers}\n${reply.body}`, known);
  if (leaks.length > 0) findings.leaks.push(`${kind} ${said}: ${leaks.join(' ')}`);
  if (nowhere === undefined) return;
  const twin = await viewers[kind].ask(query, nowhere);
  findings.asked += 1;
  const [one, other] = [comparable(reply, variables, nowhere), comparable(twin, nowhere, nowhere)];
  if (one !== other) findings.differences.push(`${kind} ${said}:\n${one}\n${other}`);
}

const volatile = /^(date|x-request-id|content-length|ratelimit-[a-z]+|retry-after): .*$/gm;

/** An answer without what differs from request to request, and with what was sent replaced by what is nobody's. */
export function comparable(
  { status, headers, body }: Reply,
  sent: unknown,
  nowhere: unknown,
): string {
  const [ours, theirs] = [textsIn(sent), textsIn(nowhere)];
  const text = `${status}\n${headers.replace(volatile, '')}\n${body}`;
  const echoed = ours.reduce((all, one, place) => all.replaceAll(one, theirs[place] ?? one), text);
  return echoed
    .replace(/"requestId":"[^"]+"/g, '"requestId"')
    .replace(/Wait \d+ seconds/g, 'Wait')
    .replace(/"[0-9a-f]{64}"/g, '"HASH"');
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The same without ids, moments and secrets that were made for it. */
export function withoutWhatIsNew(text: string): string {
  return text
    .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'MOMENT')
    .replace(/[\w-]{43}/g, 'SECRET');
}
