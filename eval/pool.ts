/** Work shared among processes: as many as there are processors, four at most. */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/**
 * Hands the items to processes that run `module` (see `answer`).
 * @param options what each process gets once, before its items.
 * @returns the answers in the order of the items.
 */
export async function inProcesses<Item, Answer>(
  module: URL,
  items: readonly Item[],
  options: object = {},
): Promise<Answer[]> {
  const processes = Math.min(availableParallelism(), 4, Math.max(1, items.length));
  // Dealt out in turns, so that long items next to each other are shared.
  const hands = Array.from({ length: processes }, (_, hand) =>
    items.filter((_, at) => at % processes === hand),
  );
  const answers = await Promise.all(hands.map((hand) => askProcess<Item, Answer>(module, hand, options)));
  return items.map((_, at) => answers[at % processes]![Math.floor(at / processes)]!);
}

function askProcess<Item, Answer>(module: URL, items: readonly Item[], options: object): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(module), { serialization: 'advanced' });
    child.once('message', (answers) => {
      resolve(answers as Answer[]);
      child.disconnect();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${module.pathname} ended with ${code}`)));
    child.send({ items, options });
  });
}

/** What a module given to `inProcesses` calls: `prepare` once, then what it gives for each item. */
export function answer<Item, Answer, Options extends object>(
  prepare: (options: Options) => Promise<(item: Item) => Answer>,
): void {
  process.once('message', async ({ items, options }: { items: Item[]; options: Options }) => {
    const give = await prepare(options);
    process.send?.(items.map(give));
  });
}
