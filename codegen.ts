/**
 * Makes TypeScript of the contract: `libs/contract/schema.generated.ts` of the schema, beside each operation of the
 * dashboard its name with types, and in `libs/contract/operations.generated.ts` what these names stand for. Refuses what
 * does not fit the schema, with file and line.
 */
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { createHash } from 'node:crypto';
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
const operationsTarget = join(root, 'libs/contract/operations.generated.ts');
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

/** The whole text of an operation, with the fragments that it uses and no other: the server refuses what is not used. */
function textOf(operation: OperationDefinitionNode, document: DocumentNode): string {
  return print(separateOperations(document)[operation.name?.value ?? ''] ?? document);
}

/** What the browser sends in place of a text: another text has another one. */
function idOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** One constant per operation: by what it is asked, with the types of its variables and its answer. */
function documentOf(operation: OperationDefinitionNode, text: string): string {
  const name = operation.name?.value ?? '';
  const kind = operation.operation === 'query' ? 'Query' : 'Mutation';
  return [
    `/** The ${operation.operation} \`${name}\`, ready to be sent. */`,
    `export const ${camel(name)}: Document<${name}${kind}, ${name}${kind}Variables> = {`,
    `  name: '${name}',`,
    `  id: '${idOf(text)}',`,
    '};',
    '',
  ].join('\n');
}

/** What the server has to know of the dashboard: texts by what stands for them. */
function operationsFile(texts: readonly string[]): string {
  const entries = texts.map((text) => `  '${idOf(text)}': ${JSON.stringify(text)},`).sort();
  return [
    made('every operation of the dashboard'),
    '/** Every operation of the dashboard by the hash that it is asked by. */',
    'export const operations: Readonly<Record<string, string>> = {',
    ...entries,
    '};',
    '',
  ].join('\n');
}

/** What is made of one file of operations. */
interface MadeOfFile {
  readonly file: string;
  /** The whole text of each operation in it. */
  readonly texts: readonly string[];
}

async function operationFile(schema: GraphQLSchema, file: string): Promise<MadeOfFile> {
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
  const texts = operationsOf(file, document).map((one) => [one, textOf(one, document)] as const);
  const lines = [
    made(relative(root, file)),
    `import type { Document } from '${door.startsWith('.') ? door : `./${door}`}';`,
    '',
    types.trim(),
    '',
    ...texts.map(([operation, text]) => documentOf(operation, text)),
  ];
  return { file: lines.join('\n'), texts: texts.map(([, text]) => text) };
}

/** Operations that were deleted or renamed leave nothing behind. */
function sweep(kept: ReadonlySet<string>): void {
  for (const file of filesBelow(pages, '.generated.ts')) {
    if (!kept.has(resolve(file))) rmSync(file);
  }
}

async function generate(): Promise<void> {
  const schema = schemaOf(filesBelow(schemaFolder, '.graphql'));
  const files = [{ target: schemaTarget, text: await schemaFile(schema) }];
  const texts: string[] = [];
  for (const file of filesBelow(pages, '.graphql')) {
    const made = await operationFile(schema, file);
    files.push({ target: file.replace(/\.graphql$/, '.generated.ts'), text: made.file });
    texts.push(...made.texts);
  }
  files.push({ target: operationsTarget, text: operationsFile(texts) });
  const changed = files.filter(({ target, text }) => written(target, text)).length;
  sweep(new Set(files.map(({ target }) => resolve(target))));
  console.log(`codegen: ${files.length} files, ${changed} written`);
}

try {
  await generate();
} catch (error) {
  const message = error instanceof GraphQLError ? placed(error) : (error as Error).message;
  console.error(`codegen: ${message}`);
  process.exitCode = 1;
}
