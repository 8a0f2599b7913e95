import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import { refused } from '../access/refused';
import { limits } from './limits';

/** The server would take a question that was parsed elsewhere, as JSON; its parts could be anything. */
const isJson = /^\s*(?:\{\s*["}]|["[\-\d]|(?:true|false|null)\s*$)/;

/** Refuses a text before it is parsed: what that costs grows with its length. */
export function checkText(source: string): void {
  if (source.length > limits.characters) {
    const message = `A question may have ${limits.characters} characters; values belong into its variables.`;
    throw refused('BAD_INPUT', message);
  }
  if (isJson.test(source)) throw refused('BAD_INPUT', 'A question is a text in GraphQL.');
}

/** Refuses a shape before it is held against the schema: what that costs grows faster than the shape. */
export function checkShape({ definitions }: DocumentNode): void {
  const operations = definitions.filter((part) => part.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  // The server compiles a text for the first operation that is asked of it, and answers every other one with that.
  if (operation === undefined || operations.length > 1) {
    throw refused('BAD_INPUT', 'A question holds exactly one operation.');
  }
  if (operation.operation === 'subscription') {
    throw refused('BAD_INPUT', 'Nothing can be subscribed to. Ask again instead.');
  }
  const shape = new Shape(definitions);
  if (shape.depthOf(operation.selectionSet) > limits.depth) {
    const message = `Fields of a question may lie ${limits.depth} deep within one another.`;
    throw refused('DEPTH_EXCEEDED', message);
  }
  if (shape.aliases > limits.aliases) {
    throw refused('BAD_INPUT', `A question may rename ${limits.aliases} fields.`);
  }
}

/** What can be measured of a document before anything is known of it. */
class Shape {
  /** How often a field is asked for under another name. */
  aliases = 0;
  private readonly fragments: ReadonlyMap<string, SelectionSetNode>;
  private readonly depths = new Map<string, number>();

  constructor(definitions: DocumentNode['definitions']) {
    const fragments = definitions.filter((part) => part.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((part) => [part.name.value, part.selectionSet]));
  }

  /** How many fields lie within one another; those that take a wrapper off a type of the schema do not count. */
  depthOf({ selections }: SelectionSetNode): number {
    let deepest = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.alias !== undefined) this.aliases += 1;
        const own = selection.name.value === 'ofType' ? 0 : 1;
        const below = selection.selectionSet ? this.depthOf(selection.selectionSet) : 0;
        deepest = Math.max(deepest, own + below);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        deepest = Math.max(deepest, this.depthOf(selection.selectionSet));
      } else deepest = Math.max(deepest, this.depthOfFragment(selection.name.value));
    }
    return deepest;
  }

  /** A fragment within itself counts as nothing: a rule of GraphQL refuses it. */
  private depthOfFragment(name: string): number {
    const known = this.depths.get(name);
    if (known !== undefined) return known;
    this.depths.set(name, 0);
    const fragment = this.fragments.get(name);
    const depth = fragment === undefined ? 0 : this.depthOf(fragment);
    this.depths.set(name, depth);
    return depth;
  }
}
