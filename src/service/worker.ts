/** A worker thread of the service: it checks the drafts that the service is sent. */
import { setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { createLinter, type Linter, mergeConfigs } from '../linter/index.ts';
import { createEngine, type EngineBytes } from '../workspace/engine.ts';
import { createHouses, type HouseOptions } from '../workspace/houses.ts';
import { diskFiles } from '../workspace/node-files.ts';
import { resolvePath } from '../workspace/paths.ts';
import { soundPatterns } from '../workspace/pattern-file.ts';
import { logFromThread, serveThread, type ThreadDesk } from '../workspace/thread.ts';
import { type Answer, type AnswerParts, createAnswers, type Job } from './answers.ts';

export interface ServiceWorkerParts {
  /** The folder of the data files, as a URL. */
  readonly data: string;
  readonly bytes: EngineBytes;
  /** The folder whose settings hold. */
  readonly folder: string;
  readonly house: HouseOptions;
  readonly version: string;
}

/** Requests switch rules on and off as they like; a linter for each set of switches would fill the memory. */
const MAX_LINTERS = 16;

async function open(): Promise<ThreadDesk<Job, Answer, never, string>> {
  const { data, bytes, folder, house: options, version } = workerData as ServiceWorkerParts;
  const house = await createHouses(diskFiles, options).houseOf(folder);
  const engine = createEngine(new URL(data), bytes);
  const { files: patterns } = soundPatterns(house.patterns, engine);
  const linters = new Map<string, Linter>();
  const linterFor: AnswerParts['linterFor'] = (name, wanted = {}) => {
    const config = mergeConfigs(house.configFor(resolvePath(folder, name)), wanted);
    const key = JSON.stringify(config);
    const linter =
      linters.get(key) ??
      createLinter({ ...engine, terminology: house, patterns, config, log: logFromThread });
    // The one that was asked for longest ago stands first.
    linters.delete(key);
    if (linters.size >= MAX_LINTERS) linters.delete(linters.keys().next().value!);
    linters.set(key, linter);
    return linter;
  };
  return {
    answer: createAnswers({ linterFor, version }),
    toFailure: (error) => String(error instanceof Error ? error.stack : error),
  };
}

/**
 * Under Linux each thread has a priority of its own. With more of these threads than processors, the one that reads and
 * answers requests waited its turn among them: `/health` took up to 96 ms under load, and takes 26 since.
 */
const YIELDING = 10;

// Elsewhere it would be the priority of the whole program.
if (process.platform === 'linux') setPriority(0, YIELDING);
void serveThread(open());
