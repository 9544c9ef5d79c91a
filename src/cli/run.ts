/** One call of the program, from its arguments to its exit code. */
import type { Language } from '../linter/index.ts';
import { createHouses } from '../workspace/houses.ts';
import { absolutePath, diskFiles } from '../workspace/node-files.ts';
import { folderOf } from '../workspace/paths.ts';
import { formatProblem, ProblemError } from '../workspace/problems.ts';
import type { Io } from './io.ts';
import { runProgram } from './program.ts';
import { createShownPaths } from './shown-paths.ts';
import { oneOf, UsageError } from './usage.ts';

/** @param args without the program's own name. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let language: Language = 'ar';
  try {
    language = await chooseLanguage(args, io);
    return await runProgram(args, language, io);
  } catch (error) {
    if (io.signal.aborted) return 130;
    if (error instanceof UsageError) io.report(error.line(language));
    else if (error instanceof ProblemError)
      io.report(formatProblem(error.problem, language, createShownPaths(io.cwd, [])));
    else io.report(`mudaqqiq: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return 2;
  }
}

/**
 * Asked for, else that of the folder in question, else Arabic. Known before the arguments are read, since mistakes in
 * them are reported in it: so the folder is that of the first argument that names a file or folder.
 */
async function chooseLanguage(args: readonly string[], io: Io): Promise<Language> {
  const asked = optionValue('--language', args);
  if (asked !== undefined) return oneOf('--language', asked, ['ar', 'en'] as const);
  const config = optionValue('--config', args);
  const houses = createHouses(diskFiles, { config: config && absolutePath(config, io.cwd) });
  const house = await houses.houseOf(await folderInQuestion(args, io)).catch(() => undefined);
  return house?.language ?? 'ar';
}

function optionValue(option: string, args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  if (at < 0) return undefined;
  return args[at] === option ? args[at + 1] : args[at]!.slice(option.length + 1);
}

async function folderInQuestion(args: readonly string[], io: Io): Promise<string> {
  for (const arg of args) {
    if (arg.startsWith('-')) continue;
    const path = absolutePath(arg, io.cwd);
    const stat = await diskFiles.stat(path);
    if (stat) return stat.kind === 'directory' ? path : folderOf(path);
  }
  return io.cwd;
}
