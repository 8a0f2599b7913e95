/**
 * Makes TypeScript of the contract: `libs/contract/schema.generated.ts` of the schema, and beside each
 * operation of the dashboard a typed document. Refuses what does not fit the schema, with file and line.
 */
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import {
  buildASTSchema,
  concatAST,
  GraphQLError,
  NoUnusedFragmentsRule,
  parse,
  print,
  printSchema,
  separateOperations,
  Source,
  specifiedRules,
  validate,
  validateSchema,
} from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

const root = import.meta.dirname;
const schemaFolder = join(root, 'libs/contract/schema');
const schemaTarget = join(root, 'libs/contract/schema.generated.ts');
const pages = join(root, 'apps/dashboard/src/app');
const doorFile = join(pages, 'graphql');

const scalars = {
  ID: 'string',
  Date: 'string',
  DateTime: 'string',
};

/** What both plugins are told: readonly columns, string unions, `T | null` for what may be absent. */
const settings = {
  scalars,
  strictScalars: true,
  enumType: 'string-literal',
  enumsAsTypes: true,
  immutableTypes: true,
  useTypeImports: true,
  skipTypename: true,
  avoidOptionals: { field: true },
  maybeValue: 'T | null',
  inputMaybeValue: 'T | null | undefined',
} as const;

function filesBelow(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}

function parsed(file: string): DocumentNode {
  return parse(new Source(readFileSync(file, 'utf8'), relative(root, file)));
}

/** Where and why, as an editor can follow it: `file:line:column message`. */
function placed(error: GraphQLError): string {
  const place = error.locations?.[0];
  const file = error.source?.name ?? '';
  return `${file}${place === undefined ? '' : `:${place.line}:${place.column}`} ${error.message}`;
}

function stopAt(errors: readonly GraphQLError[]): void {
  if (errors.length === 0) return;
  throw new AggregateError(errors, errors.map(placed).join('\n'));
}

/** Writes only what changed, so that nothing is built again for nothing; answers whether it did. */
function written(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return true;
}

function schemaOf(files: readonly string[]): GraphQLSchema {
  const schema = buildASTSchema(concatAST(files.map(parsed)));
  stopAt(validateSchema(schema));
  return schema;
}

type Plugin = { plugin: typeof typescript.plugin };

async function typesOf(
  schema: GraphQLSchema,
  documents: { location: string; document: DocumentNode }[],
  name: string,
  plugin: unknown,
  more: object = {},
): Promise<string> {
  return codegen({
    filename: 'generated.ts',
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents,
    config: { ...settings, ...more },
    plugins: [{ [name]: {} }],
    pluginMap: { [name]: plugin as Plugin },
    skipDocumentsValidation: true,
  });
}

const made = (source: string) => `// Made by codegen.ts of ${source}. Do not edit.\n`;

async function schemaFile(schema: GraphQLSchema): Promise<string> {
  const types = await typesOf(schema, [], 'typescript', typescript);
  return [
    made('libs/contract/schema/*.graphql'),
    types.trim(),
    '',
    '/** The whole schema as SDL, for the server. */',
    `export const schemaText = ${JSON.stringify(printSchema(schema))};`,
    '',
  ].join('\n');
}

function operationsOf(file: string, document: DocumentNode): OperationDefinitionNode[] {
  return document.definitions.filter((definition) => {
    if (definition.kind !== 'OperationDefinition') return false;
    if (definition.name === undefined) {
      throw new Error(`${relative(root, file)}:${definition.loc?.startToken.line} has no name`);
    }
    return true;
  }) as OperationDefinitionNode[];
}

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** One constant per operation: its text, with the types of its variables and its answer. */
function documentOf(operation: OperationDefinitionNode, document: DocumentNode): string {
  const name = operation.name?.value ?? '';
  const kind = operation.operation === 'query' ? 'Query' : 'Mutation';
  // With the fragments that it uses and no other: the server refuses what is not used.
  const text = print(separateOperations(document)[name] ?? document);
  return [
    `/** The ${operation.operation} \`${name}\`, ready to be sent. */`,
    `export const ${camel(name)}: Document<${name}${kind}, ${name}${kind}Variables> = {`,
    `  name: '${name}',`,
    `  text: ${JSON.stringify(text)},`,
    '};',
    '',
  ].join('\n');
}

async function operationFile(schema: GraphQLSchema, file: string): Promise<string> {
  const document = parsed(file);
  stopAt(
    validate(
      schema,
      document,
      specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule),
    ),
  );
  const types = await typesOf(
    schema,
    [{ location: file, document }],
    'typescriptOperations',
    operations,
    { importSchemaTypesFrom: '~@unknot/contract/schema.generated' },
  );
  const door = relative(dirname(file), doorFile);
  return [
    made(relative(root, file)),
    `import type { Document } from '${door.startsWith('.') ? door : `./${door}`}';`,
    '',
    types.trim(),
    '',
    ...operationsOf(file, document).map((operation) => documentOf(operation, document)),
  ].join('\n');
}

/** Operations that were deleted or renamed leave nothing behind. */
function sweep(kept: ReadonlySet<string>): void {
  for (const file of filesBelow(pages, '.generated.ts')) {
    if (!kept.has(resolve(file))) rmSync(file);
  }
}

async function generate(): Promise<void> {
  const schema = schemaOf(filesBelow(schemaFolder, '.graphql'));
  let changed = written(schemaTarget, await schemaFile(schema)) ? 1 : 0;
  const kept = new Set<string>();
  for (const file of filesBelow(pages, '.graphql')) {
    const target = file.replace(/\.graphql$/, '.generated.ts');
    kept.add(resolve(target));
    if (written(target, await operationFile(schema, file))) changed += 1;
  }
  sweep(kept);
  console.log(`codegen: ${kept.size + 1} files, ${changed} written`);
}

try {
  await generate();
} catch (error) {
  const message = error instanceof GraphQLError ? placed(error) : (error as Error).message;
  console.error(`codegen: ${message}`);
  process.exitCode = 1;
}
