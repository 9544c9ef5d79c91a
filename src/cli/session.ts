/** What the commands that read drafts share: houses, engine, checker, and reporting what is wrong. */
import type { Config, Language } from '../linter/index.ts';
import { type Checker, createChecker, type Engine } from '../workspace/check.ts';
import { expandPaths, type Found } from '../workspace/find.ts';
import { createHouses, type HouseOptions, type Houses } from '../workspace/houses.ts';
import { absolutePath, diskFiles } from '../workspace/node-files.ts';
import { folderOf } from '../workspace/paths.ts';
import { type PatternsSource, soundPatterns } from '../workspace/pattern-file.ts';
import { formatProblem, type Problem, ProblemError, type ProblemKey } from '../workspace/problems.ts';
import { readingOf } from '../workspace/reading.ts';
import { type ReadingOptions, type RecordsFile, readRecordsFile } from '../workspace/record-files.ts';
import type { Io } from './io.ts';
import { createShownPaths } from './shown-paths.ts';

/** One entry or pattern is not used; everything else holds. */
const BEARABLE: ReadonlySet<ProblemKey> = new Set(['invalid-entry', 'invalid-pattern']);

export interface SessionOptions {
  readonly paths: readonly string[];
  readonly config?: string | undefined;
  readonly terms?: string | undefined;
  readonly settings?: Config | undefined;
  readonly reading?: ReadingOptions | undefined;
  readonly language: Language;
}

export class Session {
  readonly houses: Houses;
  readonly houseOptions: HouseOptions;
  /** A path as the user knows it. */
  readonly show: (path: string) => string;
  readonly #io: Io;
  readonly #options: SessionOptions;
  readonly #reported = new Set<string>();
  readonly #tried = new Set<PatternsSource>();
  #engine: Promise<Engine> | undefined;
  #checker: Promise<Checker> | undefined;

  constructor(io: Io, options: SessionOptions) {
    const absolute = (path: string | undefined): string | undefined =>
      path === undefined ? undefined : absolutePath(path, io.cwd);
    this.#io = io;
    this.#options = options;
    this.houseOptions = { config: absolute(options.config), terms: absolute(options.terms) };
    this.houses = createHouses(diskFiles, this.houseOptions);
    this.show = createShownPaths(io.cwd, options.paths);
  }

  /** Begins to load what a check will need. */
  get engine(): Promise<Engine> {
    this.#engine ??= this.#io.loadEngine();
    return this.#engine;
  }

  get checker(): Promise<Checker> {
    this.#checker ??= this.engine.then((engine) =>
      createChecker({
        files: diskFiles,
        houses: this.houses,
        engine,
        config: this.#options.settings,
        reading: this.#options.reading,
        log: (line) => this.#io.report(line),
      }),
    );
    return this.#checker;
  }

  /** Each problem once. */
  report(problem: Problem): void {
    const line = formatProblem(problem, this.#options.language, this.show);
    if (this.#reported.has(line)) return;
    this.#reported.add(line);
    this.#io.report(line);
  }

  /**
   * The drafts that the arguments lead to.
   * @throws ProblemError for an argument that leads nowhere, or folders whose files cannot be read.
   */
  async findDrafts(): Promise<Found[]> {
    const paths = this.#options.paths.map((path) => absolutePath(path, this.#io.cwd));
    const found: Found[] = [];
    const fail = (problem: Problem): never => {
      throw new ProblemError(problem);
    };
    const { signal } = this.#io;
    for await (const each of expandPaths(diskFiles, this.houses, paths, fail, { signal }))
      found.push(...(await this.#recordsOf(each)));
    for (const folder of new Set(found.map(({ path }) => folderOf(path)))) await this.checkHouse(folder);
    return found;
  }

  /** Undefined for a file of one draft. @throws ProblemError */
  async readRecords(file: string): Promise<RecordsFile | undefined> {
    return readRecordsFile(diskFiles, file, await readingOf(this.houses, file, this.#options.reading));
  }

  /** The records of a file that has some; what is wrong with it is reported when it is checked. */
  async #recordsOf(found: Found): Promise<Found[]> {
    try {
      const records = await this.readRecords(found.path);
      if (records)
        return Array.from(records.places.keys(), (id) => ({ ...found, path: `${found.path}#${id}` }));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
    return [found];
  }

  /** Reports what is wrong in the files that hold in a folder. @throws ProblemError when they cannot be relied on. */
  async checkHouse(folder: string): Promise<void> {
    const { problems, patterns } = await this.houses.houseOf(folder);
    for (const problem of problems) {
      if (!BEARABLE.has(problem.key)) throw new ProblemError(problem);
      this.report(problem);
    }
    const untried = patterns.filter((source) => !this.#tried.has(source));
    if (untried.length === 0) return;
    for (const source of untried) this.#tried.add(source);
    for (const problem of soundPatterns(untried, await this.engine).problems) this.report(problem);
  }
}
