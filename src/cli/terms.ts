/** `mudaqqiq terms` */
import { applyEdits, type Language } from '../linter/index.ts';
import {
  addEntries,
  entrySchema,
  planImport,
  readTermsFile,
  type TermEntry,
  type TermsFile,
  type TermsProblem,
  updateEntry,
} from '../terms/index.ts';
import { describeFailedExample, findFailedExamples } from '../workspace/examples.ts';
import {
  EXCHANGE,
  type ExchangeFormat,
  exchangeFormat,
  readExchange,
  writeExchange,
} from '../workspace/exchange.ts';
import { createHouses, TERMS_FILE } from '../workspace/houses.ts';
import { absolutePath, diskFiles, readText } from '../workspace/node-files.ts';
import { resolvePath } from '../workspace/paths.ts';
import { readLines } from '../workspace/positions.ts';
import { formatProblem, type Problem, ProblemError } from '../workspace/problems.ts';
import type { Io } from './io.ts';
import { saveFile } from './output.ts';
import { createShownPaths } from './shown-paths.ts';
import { oneOf, UsageError } from './usage.ts';

interface FileOption {
  readonly terms?: string;
}

interface TermsText {
  readonly path: string;
  readonly text: string;
  readonly file: TermsFile;
}

/** The file that is named, else the nearest one, else the one that would be in the current folder. */
async function openTerms({ terms }: FileOption, io: Io): Promise<TermsText> {
  if (terms !== undefined) {
    const path = absolutePath(terms, io.cwd);
    const text = (await diskFiles.stat(path)) ? await readText(path) : '';
    return { path, text, file: readTermsFile(text) };
  }
  const [nearest] = (await createHouses(diskFiles).houseOf(io.cwd)).terms;
  return nearest ?? { path: resolvePath(io.cwd, TERMS_FILE), text: '', file: readTermsFile('') };
}

export async function listTerms(
  options: FileOption & { readonly format: string },
  _language: Language,
  io: Io,
): Promise<number> {
  const format = oneOf('--format', options.format, ['text', 'json'] as const);
  const { entries } = (await openTerms(options, io)).file;
  if (format === 'json') await io.write(`${JSON.stringify({ entries }, undefined, 1)}\n`);
  else for (const entry of entries) await io.write(`${describe(entry)}\n`);
  return 0;
}

function describe({ kind, canonical, honorific, wrong = [], note }: TermEntry): string {
  const corrected = wrong.length > 0 ? ` ← ${wrong.join('، ')}` : '';
  return `${kind}\t${honorific ? `${honorific} ` : ''}${canonical}${corrected}${note ? `\t${note}` : ''}`;
}

export interface AddOptions extends FileOption {
  readonly kind: string;
  readonly wrong?: readonly string[];
  readonly variant?: readonly string[];
  readonly gender?: string;
  readonly honorific?: string;
  readonly note?: string;
}

export async function addTerm(
  canonical: string,
  options: AddOptions,
  language: Language,
  io: Io,
): Promise<number> {
  const { kind, wrong, variant, gender, honorific, note } = options;
  const entry: TermEntry = {
    kind: oneOf('--kind', kind, entrySchema.shape.kind.options),
    canonical,
    wrong,
    variants: variant,
    gender: gender === undefined ? undefined : oneOf('--gender', gender, ['m', 'f'] as const),
    honorific,
    note,
  };
  return takeIn([entry], [], options, false, language, io);
}

export async function importTerms(
  source: string,
  options: FileOption & { readonly dryRun?: boolean },
  language: Language,
  io: Io,
): Promise<number> {
  const path = absolutePath(source, io.cwd);
  const { entries, problems } = await readExchange(diskFiles, path, formatOf(path));
  const lines = problems.map(
    ({ line, message }): Problem => ({ key: 'invalid-entry', path, line, values: { reason: message } }),
  );
  return takeIn(entries, lines, options, options.dryRun ?? false, language, io);
}

function formatOf(path: string): ExchangeFormat {
  const format = exchangeFormat(path);
  if (format) return format;
  throw new UsageError('no-format', { value: path, choices: EXCHANGE.join(' | ') });
}

const OUTCOMES = {
  ar: { added: 'جديد', changed: 'معدَّل', conflict: 'تعارض', unchanged: 'بلا تغيير' },
  en: { added: 'new', changed: 'changed', conflict: 'conflict', unchanged: 'unchanged' },
};

/** Merges entries into the file and says what came of each; conflicts and broken rows are left out and fail. */
async function takeIn(
  entries: readonly TermEntry[],
  problems: readonly Problem[],
  options: FileOption,
  dryRun: boolean,
  language: Language,
  io: Io,
): Promise<number> {
  const { path, text, file } = await openTerms(options, io);
  const [broken] = file.problems;
  if (broken) throw new ProblemError(invalidEntry(path, text, broken));
  const { added, changed, conflicts, unchanged } = planImport(file.entries, entries);
  const say = OUTCOMES[language];
  for (const entry of added) await io.write(`${say.added}: ${entry.canonical}\n`);
  for (const { entry } of changed) await io.write(`${say.changed}: ${entry.canonical}\n`);
  if (unchanged > 0) await io.write(`${say.unchanged}: ${unchanged}\n`);
  for (const { entry, with: other } of conflicts)
    io.report(`${say.conflict}: ${entry.canonical} × ${other.canonical}`);
  const show = createShownPaths(io.cwd, []);
  for (const problem of problems) io.report(formatProblem(problem, language, show));
  if (!dryRun && added.length + changed.length > 0) {
    const updated = changed.reduce(
      (now, { index, entry }) => applyEdits(now, updateEntry(now, index, entry)),
      text,
    );
    await saveFile(path, applyEdits(updated, added.length > 0 ? addEntries(updated, added) : []));
  }
  return conflicts.length + problems.length > 0 ? 1 : 0;
}

export async function exportTerms(
  target: string,
  options: FileOption,
  _language: Language,
  io: Io,
): Promise<number> {
  const path = absolutePath(target, io.cwd);
  const format = formatOf(path);
  const { entries } = (await openTerms(options, io)).file;
  await saveFile(path, await writeExchange(entries, format));
  return 0;
}

/** Exits with 1 when an entry is broken, or does not do what its own examples say. */
export async function checkTerms(options: FileOption, language: Language, io: Io): Promise<number> {
  const { path, text, file } = await openTerms(options, io);
  if (text === '') throw new ProblemError({ key: 'no-such-path', path });
  const show = createShownPaths(io.cwd, []);
  for (const problem of file.problems)
    io.report(formatProblem(invalidEntry(path, text, problem), language, show));
  const source = { path, text, file };
  const failed = findFailedExamples(source, await io.loadEngine());
  for (const each of failed) io.report(formatProblem(describeFailedExample(source, each), language, show));
  return file.problems.length + failed.length > 0 ? 1 : 0;
}

function invalidEntry(path: string, text: string, { start, message }: TermsProblem): Problem {
  return {
    key: 'invalid-entry',
    path,
    ...readLines(text).positionOf(start),
    values: { reason: message },
  };
}
