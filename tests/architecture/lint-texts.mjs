/**
 * Lints texts as if they stood in files of the project, and writes nothing.
 * Reads `[{ path, text }]`, answers `[{ path, faults: [rule, ...] }]`. A program of its own: Jest cannot load the linter.
 */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const linter = new ESLint();
const answers = [];
for (const source of JSON.parse(await text(process.stdin))) {
  const results = await linter.lintText(source.text, { filePath: source.path });
  const faults = results.flatMap(({ messages }) => messages.map(faultOf));
  answers.push({ path: source.path, faults });
}
// The linter itself talks on standard output.
process.stderr.write(JSON.stringify(answers));

function faultOf({ ruleId, message }) {
  return ruleId ?? message;
}
