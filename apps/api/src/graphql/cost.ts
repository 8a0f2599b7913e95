import {
  getNamedType,
  getNullableType,
  isIntrospectionType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { prices } from './limits';
import { sizeAsked, type Variables } from './list-size';

type Field = GraphQLField<unknown, unknown>;

/** No cost is larger: it has to be a number that JSON can say. */
const mostCost = 1_000_000_000;

/** What was counted for a document whose lists no variable bounds. */
const constantCosts = new WeakMap<DocumentNode, number>();

/**
 * How many fields the answer to a question may hold, and what it takes to look them up: each field for each item of
 * the lists that it lies in, a list without an argument as long as `prices` says. What `@skip` and `@include` leave out
 * counts too. The document is valid and holds one operation.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
): number {
  const known = constantCosts.get(document);
  if (known !== undefined) return known;
  const operation = document.definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) return 0;
  const count = new Count(schema, document, operation, variables);
  const cost = count.ofOperation();
  if (!count.usesVariables) constantCosts.set(document, cost);
  return cost;
}

/** One counting of one document. */
class Count {
  usesVariables = false;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What a fragment costs by the size of the page around it: without it, fragments in fragments double each time. */
  private readonly costsOfFragments = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    private readonly variables: Variables,
  ) {
    const fragments = document.definitions.filter((part) => part.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  ofOperation(): number {
    const root = this.schema.getRootType(this.operation.operation);
    if (!root) return 0;
    return Math.min(mostCost, this.ofSelections(this.operation.selectionSet, root, undefined));
  }

  /** `page` is how many items the field around it was asked for; `undefined` where it was not said. */
  private ofSelections(
    { selections }: SelectionSetNode,
    type: GraphQLNamedType,
    page: number | undefined,
  ): number {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += this.ofField(selection, type, page);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        cost += this.ofFragment(selection.name.value, page);
      } else {
        const name = selection.typeCondition?.name.value;
        const inner = name === undefined ? type : (this.schema.getType(name) ?? type);
        cost += this.ofSelections(selection.selectionSet, inner, page);
      }
    }
    return Math.min(mostCost, cost);
  }

  private ofFragment(name: string, page: number | undefined): number {
    const key = `${name} ${page ?? ''}`;
    const known = this.costsOfFragments.get(key);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    const type = fragment && this.schema.getType(fragment.typeCondition.name.value);
    const cost = type ? this.ofSelections(fragment.selectionSet, type, page) : 0;
    this.costsOfFragments.set(key, cost);
    return cost;
  }

  private ofField(node: FieldNode, type: GraphQLNamedType, page: number | undefined): number {
    const field = this.fieldNamed(node.name.value, type);
    // `__typename`.
    if (field === undefined) return this.priceAt(type) + prices.field;
    const asked = sizeAsked(node, field, this.given);
    const items = itemsOf(field.type, type, asked ?? page);
    const inner = getNamedType(field.type);
    // A page is asked for at the field that holds its list: `clients(first: 50) { edges { … } }`.
    const pageBelow = isListType(getNullableType(field.type)) ? undefined : asked;
    const below = node.selectionSet ? this.ofSelections(node.selectionSet, inner, pageBelow) : 0;
    return this.priceAt(type) + items * (prices.field + below);
  }

  private fieldNamed(name: string, type: GraphQLNamedType): Field | undefined {
    if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
    const own = type.getFields()[name];
    if (own !== undefined || type !== this.schema.getQueryType()) return own;
    return [SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name);
  }

  /** What is looked up by itself. */
  private priceAt(type: GraphQLNamedType): number {
    if (type === this.schema.getQueryType()) return prices.question;
    return type === this.schema.getMutationType() ? prices.change : 0;
  }

  private get given() {
    const { operation, variables } = this;
    return { operation, variables, onVariable: () => (this.usesVariables = true) };
  }
}

/**
 * How often a field stands in the answer. The schema itself counts as it is written: it is a constant, looked up
 * nowhere, and a rule of graphql-js bounds how its lists nest.
 */
function itemsOf(
  answer: GraphQLOutputType,
  around: GraphQLNamedType,
  asked: number | undefined,
): number {
  const list = getNullableType(answer);
  if (!isListType(list) || isIntrospectionType(around)) return 1;
  return (asked ?? prices.listSize) * itemsOf(list.ofType as GraphQLOutputType, around, undefined);
}
