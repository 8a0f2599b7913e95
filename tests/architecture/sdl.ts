import type { ASTNode } from 'graphql';
import { Kind, parse, visit } from 'graphql';
import type { Source } from './source';

type Described = ASTNode & { readonly description?: unknown; readonly name?: { value: string } };

const kinds: readonly string[] = [
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.FIELD_DEFINITION,
  // Fields of inputs, and arguments.
  Kind.INPUT_VALUE_DEFINITION,
];

/** Types and fields of the API that do not say what they mean. */
export function undescribedSchemaOf(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ path }) => path.startsWith('libs/contract/schema/'))
    .flatMap(({ path, text }) => {
      const bare: string[] = [];
      visit(parse(text), {
        enter(node: Described) {
          if (!kinds.includes(node.kind) || node.description) return;
          bare.push(`${path}:${node.loc?.startToken.line ?? 0} ${node.name?.value ?? ''}`);
        },
      });
      return bare;
    });
}
