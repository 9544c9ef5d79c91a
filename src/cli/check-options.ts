/** The options of `lint`, checked. */
import type { Finding } from '../draft/index.ts';
import { configSchema, type Level } from '../linter/index.ts';
import { FORMATS, type Format } from '../report/index.ts';
import { ENCODINGS } from '../workspace/encoding.ts';
import type { ReadingOptions } from '../workspace/record-files.ts';
import { oneOf, UsageError, wholeNumber } from './usage.ts';

export const LEVELS = ['error', 'warning', 'info', 'hint', 'off'] as const satisfies readonly Level[];

/** As commander gives them. */
export interface RawCheckOptions {
  readonly format?: string;
  readonly output?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly annotate?: string;
  readonly suggest?: string;
  readonly field?: string;
  readonly id?: string;
  readonly encoding?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly config?: string;
  readonly terms?: string;
  readonly rule?: readonly string[];
  readonly maxWarnings?: string;
  readonly failOn?: string;
  readonly quiet?: boolean;
  readonly jobs?: string;
  readonly queue?: string;
  readonly cache?: string;
  readonly progress?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

export interface LintCommandOptions {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly output: string | undefined;
  readonly fix: 'write' | 'show' | undefined;
  /** Where copies with comments, and with tracked changes, are written. */
  readonly annotate: string | undefined;
  readonly suggest: string | undefined;
  readonly reading: ReadingOptions;
  /** The name that the text on standard input has; undefined when files are checked. */
  readonly stdin: string | undefined;
  readonly config: string | undefined;
  readonly terms: string | undefined;
  readonly rules: Readonly<Record<string, Level>>;
  readonly maxWarnings: number | undefined;
  readonly failOn: Level;
  readonly quiet: boolean;
  readonly jobs: number | undefined;
  readonly queue: string | undefined;
  readonly cache: string | undefined;
  readonly progress: boolean;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
}

/** @throws UsageError */
export function readCheckOptions(paths: readonly string[], raw: RawCheckOptions): LintCommandOptions {
  const conflict = (a: string, b: string): never => {
    throw new UsageError('conflict', { a, b });
  };
  if (raw.fix && raw.fixDryRun) conflict('--fix', '--fix-dry-run');
  const marks =
    raw.annotate !== undefined ? '--annotate' : raw.suggest !== undefined ? '--suggest' : undefined;
  if (marks && (raw.fix || raw.fixDryRun)) conflict(marks, raw.fix ? '--fix' : '--fix-dry-run');
  if (marks && raw.stdin) conflict(marks, '--stdin');
  if (raw.stdin && paths.length > 0) conflict('--stdin', paths[0]!);
  if (raw.stdin && raw.updateBaseline) conflict('--stdin', '--update-baseline');
  if (raw.fix && raw.updateBaseline) conflict('--fix', '--update-baseline');
  if (raw.updateBaseline && raw.baseline === undefined)
    throw new UsageError('needs', { a: '--update-baseline', b: '--baseline FILE' });
  if (raw.stdinFilename !== undefined && !raw.stdin)
    throw new UsageError('needs', { a: '--stdin-filename', b: '--stdin' });
  // Workers read; what is written is written here.
  for (const [given, name] of [
    [raw.fix, '--fix'],
    [raw.fixDryRun, '--fix-dry-run'],
    [raw.stdin, '--stdin'],
    [raw.jobs !== undefined, '--jobs'],
  ] as const)
    if (raw.queue !== undefined && given) conflict('--queue', name);
  return {
    paths: paths.length === 0 && !raw.stdin ? ['.'] : paths,
    format: oneOf('--format', raw.format ?? 'text', FORMATS),
    output: raw.output,
    fix: raw.fix ? 'write' : raw.fixDryRun ? 'show' : undefined,
    annotate: raw.annotate,
    suggest: raw.suggest,
    reading: {
      field: raw.field,
      id: raw.id,
      encoding: raw.encoding === undefined ? undefined : oneOf('--encoding', raw.encoding, ENCODINGS),
    },
    stdin: raw.stdin ? (raw.stdinFilename ?? 'stdin.txt') : undefined,
    config: raw.config,
    terms: raw.terms,
    rules: readRules(raw.rule ?? []),
    maxWarnings:
      raw.maxWarnings === undefined ? undefined : wholeNumber('--max-warnings', raw.maxWarnings, 0),
    failOn: oneOf('--fail-on', raw.failOn ?? 'error', LEVELS),
    quiet: raw.quiet ?? false,
    jobs: raw.jobs === undefined ? undefined : wholeNumber('--jobs', raw.jobs, 1),
    queue: raw.queue,
    cache: raw.cache,
    progress: raw.progress ?? true,
    baseline: raw.baseline,
    updateBaseline: raw.updateBaseline ?? false,
  };
}

function readRules(pairs: readonly string[]): Record<string, Level> {
  const rules: Record<string, Level> = {};
  for (const pair of pairs) {
    const cut = pair.lastIndexOf('=');
    if (cut <= 0) throw new UsageError('invalid-rule', { value: pair });
    const id = pair.slice(0, cut);
    rules[id] = oneOf(`--rule ${id}`, pair.slice(cut + 1), LEVELS);
    if (!configSchema.safeParse({ rules: { [id]: 'off' } }).success)
      throw new UsageError('unknown-rule', { value: id });
  }
  return rules;
}

export function isAtLeast({ severity }: Finding, level: Level): boolean {
  return level !== 'off' && LEVELS.indexOf(severity) <= LEVELS.indexOf(level);
}
