/** `mudaqqiq lint` */
import { availableParallelism } from 'node:os';
import type { Edit, Finding } from '../draft/index.ts';
import { applyEdits, type Language } from '../linter/index.ts';
import { createReporter, type Reporter, summarise, Tally } from '../report/index.ts';
import { allRules } from '../rules/index.ts';
import { type Baseline, type BaselineRecorder, readBaseline, recordBaseline } from '../workspace/baseline.ts';
import type { CheckedDraft, CheckOptions } from '../workspace/check.ts';
import { encodeText } from '../workspace/encoding.ts';
import { checkFolder, type FolderDesk, spareMemory } from '../workspace/folder-check.ts';
import { absolutePath, readText } from '../workspace/node-files.ts';
import { folderOf } from '../workspace/paths.ts';
import type { DraftRecords } from '../workspace/pool.ts';
import { describeProblem, type Problem, ProblemError } from '../workspace/problems.ts';
import { createStaleFinder } from '../workspace/stale.ts';
import { type Outcome, takeMany } from '../workspace/take-many.ts';
import {
  isAtLeast,
  type LintCommandOptions,
  type RawCheckOptions,
  readCheckOptions,
} from './check-options.ts';
import type { Io } from './io.ts';
import { openMarks } from './marks.ts';
import { type Output, openOutput, saveFile } from './output.ts';
import { showProgress } from './progress.ts';
import { readReportContext } from './report-context.ts';
import { Session } from './session.ts';
import { openCacheOf, type SurveyCache } from './survey-cache.ts';
import { version } from './version.ts';

const CANCELLED = 130;
/** A worker thread takes as long to get ready as this many drafts take to check. */
const DRAFTS_PER_JOB = 40;
/** Enough for a hundred workers, each with one draft in hand. */
const QUEUED_AT_ONCE = 128;

export async function lint(
  paths: readonly string[],
  raw: RawCheckOptions,
  language: Language,
  io: Io,
): Promise<number> {
  const options = readCheckOptions(paths, raw);
  return new LintRun(options, language, io).run();
}

interface Check {
  readonly outcomes: AsyncIterable<Outcome<CheckedDraft>>;
  close(): Promise<void>;
}

class LintRun {
  readonly #options: LintCommandOptions;
  readonly #language: Language;
  readonly #io: Io;
  readonly #session: Session;
  readonly #started = performance.now();
  readonly #tally = new Tally();
  /** By file, what is to be written into its records. */
  readonly #repairedRecords = new Map<string, Edit[]>();
  #cache: SurveyCache | undefined;
  /** At or above the failing level. */
  #failing = 0;
  /** Something that was asked for could not be done. */
  #failed = false;

  constructor(options: LintCommandOptions, language: Language, io: Io) {
    const { paths, config, terms, rules, reading } = options;
    this.#options = options;
    this.#language = language;
    this.#io = io;
    this.#session = new Session(io, { paths, config, terms, language, reading, settings: { rules } });
  }

  async run(): Promise<number> {
    const { stdin } = this.#options;
    const baseline = await this.#readBaseline();
    return stdin === undefined ? this.#checkFiles(baseline) : this.#checkStdin(stdin, baseline);
  }

  async #checkFiles(baseline: Baseline | undefined): Promise<number> {
    const { paths, baseline: file, updateBaseline, progress: wanted } = this.#options;
    const found = await this.#session.findDrafts();
    const named = new Set(found.filter((each) => each.named).map((each) => each.path));
    const recorder = updateBaseline ? recordBaseline(folderOf(this.#absolute(file!))) : undefined;
    const stale = createStaleFinder();
    const marks = await openMarks(this.#options, found.length, this.#language, this.#io);
    const { reporter, output } = await this.#openReport();
    const all = found.map(({ path }) => path);
    const progress = showProgress(this.#io, all.length * 2, wanted);
    const options = {
      fix: this.#options.fix !== undefined,
      describe: file !== undefined,
      names: this.#showsNames,
    };
    this.#cache = await openCacheOf(this.#options, this.#session, this.#io);
    const { outcomes, close } = await this.#check(all, options, () => progress.step());
    try {
      await output.write(reporter.begin());
      for await (const outcome of outcomes) {
        const checked = this.#acknowledge(outcome, named);
        if (!checked) {
          await output.write(this.#reportFailed(outcome, reporter));
          continue;
        }
        stale.add(checked);
        recorder?.add(checked.path, checked.contexts);
        await this.#repair(checked);
        const report = this.#report(await this.#placed(checked), reporter, baseline, recorder);
        if (marks) await this.#attempt(() => marks.write(checked, report.findings));
        await output.write(report.text);
      }
    } finally {
      progress.done();
      for (const [file, edits] of this.#repairedRecords)
        await this.#attempt(() => this.#saveRecords(file, edits));
      await close();
      await this.#attempt(async () => this.#cache?.save());
    }
    await this.#closeReport(reporter, output);
    if (this.#io.signal.aborted) return CANCELLED;
    const folders = paths.map((path) => this.#absolute(path)).filter((path) => !named.has(path));
    for (const problem of stale.stale(folders)) this.#session.report(problem);
    if (recorder) {
      await saveFile(this.#absolute(file!), recorder.write());
      return this.#failed ? 2 : 0;
    }
    return this.#exitCode();
  }

  async #checkStdin(name: string, baseline: Baseline | undefined): Promise<number> {
    const { fix, output: file } = this.#options;
    const path = this.#absolute(name);
    await this.#session.checkHouse(folderOf(path));
    const bytes = await this.#io.readStdin();
    const checker = await this.#session.checker;
    const checked = await checker.checkBytes(path, bytes, {
      fix: fix !== undefined,
      describe: baseline !== undefined,
      names: this.#showsNames,
    });
    this.#acknowledgeNotes(checked);
    const { reporter, output } = await this.#openReport();
    if (fix === 'show') await this.#showRepairs(checked);
    // As a filter in an editor: the repaired text is the output, and the report goes elsewhere.
    if (fix === 'write') await this.#io.write(checked.repaired?.bytes ?? bytes);
    await output.write(reporter.begin() + this.#report(checked, reporter, baseline, undefined).text);
    if (fix === 'write' && file === undefined) this.#io.report(summarise(this.#summary(), this.#language));
    else await this.#closeReport(reporter, output);
    return this.#exitCode();
  }

  /** Reports a draft that could not be checked. */
  #acknowledge(outcome: Outcome<CheckedDraft>, named: ReadonlySet<string>): CheckedDraft | undefined {
    if ('value' in outcome) {
      this.#acknowledgeNotes(outcome.value);
      return outcome.value;
    }
    // In a folder a file that is not a draft is not a mistake.
    const harmless: readonly Problem['key'][] = ['not-text', 'too-large'];
    if (named.has(outcome.path) || !harmless.includes(outcome.problem.key)) this.#failed = true;
    this.#session.report(outcome.problem);
    return undefined;
  }

  /** In the report too, which others read; a terminal has it on the other channel already. */
  #reportFailed(outcome: Outcome<CheckedDraft>, reporter: Reporter): string {
    const { format, output } = this.#options;
    if (!('problem' in outcome) || (format === 'text' && output === undefined)) return '';
    const reason = describeProblem(outcome.problem, this.#language);
    return reporter.failed({ path: this.#session.show(outcome.path), reason });
  }

  /** A file that is never written was not corrected, though that was asked for. */
  #acknowledgeNotes({ notes, mayRewrite }: CheckedDraft): void {
    for (const note of notes) this.#session.report(note);
    if (this.#options.fix !== undefined && !mayRewrite) this.#failed = true;
  }

  async #repair(checked: CheckedDraft): Promise<void> {
    if (!checked.repaired) return;
    if (this.#options.fix === 'show') await this.#showRepairs(checked);
    else {
      const { path, text, origin, repaired } = checked;
      if (origin) {
        const edits = this.#repairedRecords.get(origin.file) ?? [];
        this.#repairedRecords.set(origin.file, edits);
        edits.push({ start: origin.start, end: origin.start + repaired.before.length, text });
        return;
      }
      await this.#attempt(() => saveFile(path, repaired.bytes));
    }
  }

  /** One file that cannot be written does not keep the others from being checked. */
  async #attempt(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.#session.report(error.problem);
      this.#failed = true;
    }
  }

  /** All that was repaired in the records of one file, at once: what one gains or loses moves the others. */
  async #saveRecords(file: string, edits: readonly Edit[]): Promise<void> {
    const { decoded } = (await this.#session.readRecords(file))!;
    await saveFile(file, encodeText({ ...decoded, text: applyEdits(decoded.text, edits) })!);
  }

  /** A record's findings at their places in its file, which is not written before the last record is checked. */
  async #placed(checked: CheckedDraft): Promise<CheckedDraft> {
    const { origin, repaired } = checked;
    const records = origin && !repaired && (await this.#session.readRecords(origin.file));
    if (!records) return checked;
    const { start: by } = origin;
    const move = <T extends { start: number; end: number }>(range: T): T => ({
      ...range,
      start: range.start + by,
      end: range.end + by,
    });
    const findings = checked.findings.map((finding) => ({
      ...move(finding),
      fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })),
      related: finding.related.map((other) => (other.path === undefined ? move(other) : other)),
    }));
    return { ...checked, text: records.decoded.text, findings };
  }

  async #showRepairs({ path, text, repaired }: CheckedDraft): Promise<void> {
    if (!repaired) return;
    const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
    const shown = this.#session.show(path);
    const patch = createTwoFilesPatch(shown, shown, repaired.before, text, undefined, undefined, {
      headerOptions: FILE_HEADERS_ONLY,
    });
    await this.#io.write(patch);
  }

  #report(
    checked: CheckedDraft,
    reporter: Reporter,
    baseline: Baseline | undefined,
    recorder: BaselineRecorder | undefined,
  ): { text: string; findings: readonly Finding[] } {
    const { path, text, words, contexts, names } = checked;
    const findings = recorder
      ? []
      : (baseline?.newFindings(path, checked.findings, contexts) ?? checked.findings);
    this.#tally.add({ findings, words });
    this.#failing += findings.filter((finding) => isAtLeast(finding, this.#options.failOn)).length;
    const shown = this.#options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
    const report = reporter.draft({
      path: this.#session.show(path),
      text,
      findings: shown.map((finding) => this.#withShownPaths(finding)),
      words,
      names,
    });
    return { text: report, findings: shown };
  }

  #withShownPaths(finding: Finding): Finding {
    if (finding.related.every(({ path }) => path === undefined)) return finding;
    const related = finding.related.map((other) => ({
      ...other,
      path: other.path === undefined ? undefined : this.#session.show(other.path),
    }));
    return { ...finding, related };
  }

  #summary() {
    return this.#tally.sum(Math.round(performance.now() - this.#started));
  }

  get #showsNames(): boolean {
    return this.#options.format === 'html';
  }

  /** A dry run's output is the difference; its report is wanted only in a file. */
  async #openReport(): Promise<{ reporter: Reporter; output: Output }> {
    const { format, output: file, fix, stdin } = this.#options;
    const reporter = await createReporter(format, {
      language: this.#language,
      version,
      rules: allRules,
      color: this.#io.color && file === undefined,
      ...readReportContext(format, file, this.#io),
    });
    const taken = fix === 'show' || (fix === 'write' && stdin !== undefined);
    if (taken && file === undefined)
      return { reporter, output: { async write() {}, close: async () => this.#printSummary() } };
    return { reporter, output: openOutput(this.#io, file) };
  }

  async #closeReport(reporter: Reporter, output: Output): Promise<void> {
    await output.write(await reporter.end(this.#summary()));
    await output.close();
  }

  #printSummary(): void {
    this.#io.report(summarise(this.#summary(), this.#language));
  }

  #around(desk: FolderDesk): FolderDesk {
    return this.#cache?.around(desk) ?? desk;
  }

  /** By workers of other machines, which are asked for many drafts at once. */
  async #checkByQueue(
    url: string,
    paths: readonly string[],
    check: CheckOptions,
    onStep: () => void,
  ): Promise<Check> {
    const { signal } = this.#io;
    const { createQueuePool } = await import('../workspace/queue.ts');
    const { orUsageError, queueUrl } = await import('./worker.ts');
    const { rules, reading } = this.#options;
    const asked = { house: this.#session.houseOptions, config: { rules }, reading };
    const pool = await orUsageError(createQueuePool({ url: queueUrl(url), version, signal }, asked), url);
    const outcomes = checkFolder(paths, this.#around(pool), {
      concurrency: QUEUED_AT_ONCE,
      signal,
      check,
      onStep,
    });
    return { outcomes, close: pool.close };
  }

  /** In this thread, or in several where the drafts are many. */
  async #check(paths: readonly string[], check: CheckOptions, onStep: () => void): Promise<Check> {
    const { signal } = this.#io;
    const { queue } = this.#options;
    if (queue !== undefined) return this.#checkByQueue(queue, paths, check, onStep);
    const drafts = paths.length;
    if (drafts > 1) spareMemory();
    const jobs = this.#options.jobs ?? Math.min(availableParallelism(), Math.floor(drafts / DRAFTS_PER_JOB));
    const size = Math.min(jobs, drafts);
    if (size <= 1) {
      const checker = await this.#session.checker;
      const { archive } = checker;
      const learn = (records: DraftRecords): void => {
        for (const [path, people] of records) archive.set(path, people);
      };
      // One is read while another is checked.
      const many = { concurrency: 2, signal };
      const outcomes =
        drafts > 1
          ? checkFolder(paths, this.#around({ ...checker, learn }), { ...many, check, onStep })
          : takeMany(paths, (path) => checker.check(path, check), many);
      return { outcomes, close: async () => {} };
    }
    const { createPool } = await import('../workspace/pool.ts');
    const { readSharedEngineBytes } = await import('../workspace/engine.ts');
    const pool = createPool({
      script: this.#io.threadScript('worker.js'),
      size,
      data: this.#io.home.href,
      bytes: readSharedEngineBytes(this.#io.home),
      house: this.#session.houseOptions,
      config: { rules: this.#options.rules },
      reading: this.#options.reading,
      log: (line) => this.#io.report(line),
    });
    signal.addEventListener('abort', () => void pool.close(), { once: true });
    return {
      outcomes: checkFolder(paths, this.#around(pool), { concurrency: size * 2, signal, check, onStep }),
      close: pool.close,
    };
  }

  async #readBaseline(): Promise<Baseline | undefined> {
    const { baseline: file, updateBaseline } = this.#options;
    if (file === undefined || updateBaseline) return undefined;
    const path = this.#absolute(file);
    const read = readBaseline(path, folderOf(path), await readText(path));
    if ('problem' in read) throw new ProblemError(read.problem);
    return read.value;
  }

  #exitCode(): number {
    const { maxWarnings } = this.#options;
    if (this.#failed) return 2;
    const tooMany = maxWarnings !== undefined && this.#tally.warnings > maxWarnings;
    return this.#failing > 0 || tooMany ? 1 : 0;
  }

  #absolute(path: string): string {
    return absolutePath(path, this.#io.cwd);
  }
}
