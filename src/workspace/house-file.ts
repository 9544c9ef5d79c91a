/** Reads `mudaqqiq.json` and `mudaqqiq.accepted.json`: JSON with comments, checked by one schema each. */
import { findNodeAtLocation, type ParseError, parse, parseTree } from 'jsonc-parser';
import * as z from 'zod';
import { type AcceptedFinding, type ConfigFile, configSchema } from '../linter/index.ts';
import { readLines } from './positions.ts';
import type { Problem } from './problems.ts';

export type Read<T> = { readonly value: T } | { readonly problem: Problem };

const acceptedSchema = z.object({
  accepted: z.array(
    z.object({
      rule: z.string(),
      text: z.string(),
      before: z.string(),
      after: z.string(),
      note: z.string().optional(),
    }),
  ),
});

export function readConfigFile(path: string, text: string): Read<ConfigFile> {
  return readJson(path, text, configSchema);
}

/** The language a broken configuration asks for, so that its mistake is reported in it. */
export function salvageLanguage(text: string): ConfigFile['language'] {
  const value: unknown = parse(text);
  const language = (value as { language?: unknown } | null | undefined)?.language;
  return configSchema.shape.language.safeParse(language).data;
}

export function readAcceptedFile(path: string, text: string): Read<readonly AcceptedFinding[]> {
  const read = readJson(path, text, acceptedSchema);
  return 'value' in read ? { value: read.value.accepted } : read;
}

/** The file that holds the acceptances, whole; one a line, so that two editors' additions merge. */
export function writeAcceptedFile(accepted: readonly AcceptedFinding[]): string {
  const rows = accepted.map((each) => `    ${JSON.stringify(each)}`).join(',\n');
  return `{\n  "accepted": [${rows && `\n${rows}\n  `}]\n}\n`;
}

/** Only the first problem is reported: the others often follow from it. */
export function readJson<T>(path: string, text: string, schema: z.ZodType<T>): Read<T> {
  const errors: ParseError[] = [];
  const options = { allowTrailingComma: true };
  const value: unknown = parse(text, errors, options);
  const [error] = errors;
  if (error) return { problem: { key: 'invalid-json', path, ...readLines(text).positionOf(error.offset) } };
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  const issue = result.error.issues[0]!;
  const tree = parseTree(text, [], options);
  const at = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
  const node = tree && findNodeAtLocation(tree, at as (string | number)[]);
  const place = readLines(text).positionOf(node?.offset ?? 0);
  return { problem: { path, ...place, ...describeIssue(issue, at) } };
}

function describeIssue(issue: z.core.$ZodIssue, at: readonly PropertyKey[]): Pick<Problem, 'key' | 'values'> {
  const setting = at.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return { key: 'unknown-setting', values: { setting } };
  if (issue.code === 'invalid_value')
    return { key: 'invalid-choice', values: { setting, choices: issue.values.map(String).join(' | ') } };
  if (issue.code === 'custom' && issue.params?.unknownRule)
    return { key: 'unknown-rule', values: { setting: String(issue.params.unknownRule) } };
  return setting === '' ? { key: 'not-an-object' } : { key: 'invalid-value', values: { setting } };
}
