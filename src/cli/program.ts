/** The commands and their options. What a command does is loaded when it is called. */
import { Command, CommanderError, Option } from 'commander';
import type { Language } from '../linter/index.ts';
import { type HelpKey, helpWords } from './help.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage.ts';
import { version } from './version.ts';

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** Runs a command line, without the program's own name. @returns the exit code */
export async function runProgram(args: readonly string[], language: Language, io: Io): Promise<number> {
  let code = 0;
  const messages: string[] = [];
  const program = createProgram(language, io, {
    exit: (result) => {
      code = result;
    },
    report: (text) => messages.push(text),
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // A command that has only commands, called alone.
    if (error.code === 'commander.help') await io.write(messages.join(''));
    else if (error.exitCode !== 0) throw explain(error);
  }
  return code;
}

interface Doors {
  exit(code: number): void;
  /** What commander would write to standard error. */
  report(text: string): void;
}

function createProgram(language: Language, io: Io, { exit, report }: Doors): Command {
  const words = helpWords[language];
  const say = (key: HelpKey): string => words[key];
  const option = (flags: string, key: HelpKey): Option => new Option(flags, say(key));
  const help = (command: Command): Command =>
    command
      .helpOption('-h, --help', say('help'))
      .helpCommand(false)
      .exitOverride()
      .configureOutput({
        writeOut: (text) => void io.write(text),
        // Mistakes are reported by `explain`, in the language that was asked for.
        writeErr: report,
      })
      .configureHelp({
        styleTitle: (title) => {
          const name = title.replace(/:$/, '');
          return `${words[name as HelpKey] ?? name}:`;
        },
        optionDescription: ({ description, defaultValue }) =>
          typeof defaultValue === 'string'
            ? `${description} (${say('default')}: ${defaultValue})`
            : description,
      });
  const command = (parent: Command, name: string, key: HelpKey): Command =>
    help(parent.command(name)).description(say(key));

  const program = help(new Command('mudaqqiq'))
    .description(say('program'))
    .version(version, '-V, --version', say('version'))
    .addOption(option('--language <language>', 'language'));

  command(program, 'lint', 'lint')
    .argument('[path...]', say('paths'))
    .addOption(option('--format <format>', 'format').default('text'))
    .addOption(option('--output <file>', 'output'))
    .addOption(option('--fix', 'fix'))
    .addOption(option('--fix-dry-run', 'fix-dry-run'))
    .addOption(option('--field <name>', 'field'))
    .addOption(option('--id <name>', 'id'))
    .addOption(option('--encoding <name>', 'encoding'))
    .addOption(option('--annotate <out>', 'annotate'))
    .addOption(option('--suggest <out>', 'suggest'))
    .addOption(option('--stdin', 'stdin'))
    .addOption(option('--stdin-filename <name>', 'stdin-filename'))
    .addOption(option('--config <file>', 'config'))
    .addOption(option('--terms <file>', 'terms_file'))
    .addOption(option('--rule <id=severity>', 'rule').argParser(collect))
    .addOption(option('--max-warnings <n>', 'max-warnings'))
    .addOption(option('--fail-on <severity>', 'fail-on').default('error'))
    .addOption(option('--quiet', 'quiet'))
    .addOption(option('--jobs <n>', 'jobs'))
    .addOption(option('--queue <url>', 'queue'))
    .addOption(option('--cache <file>', 'cache'))
    .addOption(option('--no-progress', 'no-progress'))
    .addOption(option('--baseline <file>', 'baseline'))
    .addOption(option('--update-baseline', 'update-baseline'))
    .action(async (paths: string[], options) => {
      const { lint } = await import('./lint.ts');
      exit(await lint(paths, options, language, io));
    });

  command(program, 'entities', 'entities')
    .argument('[path...]', say('paths'))
    .addOption(option('--format <format>', 'format.data').default('text'))
    .addOption(option('--stdin', 'stdin'))
    .addOption(option('--stdin-filename <name>', 'stdin-filename'))
    .action(async (paths: string[], options) => {
      const { entities } = await import('./entities.ts');
      exit(await entities(paths, options, language, io));
    });

  const terms = command(program, 'terms', 'terms');
  const file = option('--terms <file>', 'terms_file');
  command(terms, 'list', 'terms.list')
    .addOption(file)
    .addOption(option('--format <format>', 'format.data').default('text'))
    .action(async (options) => {
      const { listTerms } = await import('./terms.ts');
      exit(await listTerms(options, language, io));
    });
  command(terms, 'add', 'terms.add')
    .argument('<canonical>')
    .addOption(file)
    .addOption(option('--kind <kind>', 'kind').default('term'))
    .addOption(option('--wrong <form>', 'wrong').argParser(collect))
    .addOption(option('--variant <form>', 'variant').argParser(collect))
    .addOption(option('--gender <gender>', 'gender'))
    .addOption(option('--honorific <title>', 'honorific'))
    .addOption(option('--note <note>', 'note'))
    .action(async (canonical: string, options) => {
      const { addTerm } = await import('./terms.ts');
      exit(await addTerm(canonical, options, language, io));
    });
  command(terms, 'import', 'terms.import')
    .argument('<file>')
    .addOption(file)
    .addOption(option('--dry-run', 'dry-run'))
    .action(async (source: string, options) => {
      const { importTerms } = await import('./terms.ts');
      exit(await importTerms(source, options, language, io));
    });
  command(terms, 'export', 'terms.export')
    .argument('<file>')
    .addOption(file)
    .action(async (target: string, options) => {
      const { exportTerms } = await import('./terms.ts');
      exit(await exportTerms(target, options, language, io));
    });
  command(terms, 'check', 'terms.check')
    .addOption(file)
    .action(async (options) => {
      const { checkTerms } = await import('./terms.ts');
      exit(await checkTerms(options, language, io));
    });

  command(command(program, 'patterns', 'patterns'), 'check', 'patterns.check')
    .argument('<file>')
    .action(async (source: string) => {
      const { checkPatterns } = await import('./patterns.ts');
      exit(await checkPatterns(source, language, io));
    });

  command(program, 'rules', 'rules')
    .addOption(option('--format <format>', 'format.data').default('text'))
    .action(async (options) => {
      const { listRules } = await import('./rules.ts');
      exit(await listRules(options, language, io));
    });

  command(program, 'lsp', 'lsp')
    .addOption(option('--stdio', 'stdio'))
    .action(async () => {
      const { serveEditor } = await import('./lsp.ts');
      exit(await serveEditor(io));
    });

  command(program, 'serve', 'serve')
    .addOption(option('--host <host>', 'host').default('127.0.0.1'))
    .addOption(option('--port <port>', 'port').default('8181'))
    .addOption(option('--jobs <n>', 'jobs'))
    .addOption(option('--config <file>', 'config'))
    .addOption(option('--terms <file>', 'terms_file'))
    .addOption(option('--api-keys <file>', 'api-keys'))
    .addOption(option('--allow-origin <origin>', 'allow-origin').argParser(collect))
    .addOption(option('--rate-limit <n>', 'rate-limit'))
    .addOption(option('--max-bytes <n>', 'max-bytes'))
    .action(async (options) => {
      const { serve } = await import('./serve.ts');
      exit(await serve(options, language, io));
    });

  command(program, 'worker', 'worker')
    .requiredOption('--queue <url>', say('queue'))
    .action(async ({ queue }) => {
      const { work } = await import('./worker.ts');
      exit(await work(queue, language, io));
    });

  return program;
}

/** Commander's mistakes, which it reports in English, as ours. */
function explain({ code, message }: CommanderError): UsageError {
  const [value = '', other] = [...message.matchAll(/'([^']+)'|Did you mean ([^\s?]+)/g)].map(
    (match) => match[1] ?? match[2]!,
  );
  switch (code) {
    case 'commander.unknownOption':
      return new UsageError(other ? 'did-you-mean' : 'unknown-option', { value, other: other ?? '' });
    case 'commander.unknownCommand':
      return new UsageError('unknown-command', { value });
    case 'commander.optionMissingArgument':
      return new UsageError('missing-value', { value });
    case 'commander.missingMandatoryOptionValue':
    case 'commander.missingArgument':
      return new UsageError('missing-argument', { value });
    default:
      return new UsageError('too-many-arguments');
  }
}
