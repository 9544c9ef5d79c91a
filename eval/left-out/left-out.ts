/**
 * Lexicons that have not counted one outlet, so that no outlet is measured with what was counted in it. They are built
 * under `.cache` once, and again when the counts that ship have changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLexicon } from '../../src/lexicon/index.ts';
import { loadTestEngine } from '../../test/engine.ts';
import { buildLexicon } from '../../tools/build-lexicon.ts';
import { countPress } from '../../tools/count-press.ts';
import { inProcesses } from '../pool.ts';
import { OUTLETS } from '../roles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the lexicon of each outlet that is counted lies, by the outlet's id. */
export type LeftOut = Readonly<Record<string, string>>;

/** @returns the lexicons of these outlets; none for an outlet that is not counted, or whose articles are not there. */
export async function buildLeftOut(data: string, outlets: readonly string[]): Promise<LeftOut> {
  const counted = OUTLETS.filter(
    ({ id, files, roles }) =>
      outlets.includes(id) && roles.counts === 'fit' && files.every((file) => existsSync(join(data, file))),
  ).map(({ id }) => id);
  const paths = await inProcesses<string, string>(new URL('worker.ts', import.meta.url), counted, { data });
  return Object.fromEntries(counted.map((id, at) => [id, paths[at]!]));
}

/** @returns the path of the lexicon. */
export function buildWithout(data: string, outlet: string): string {
  const name = `without-${outlet.replaceAll('/', '-')}`;
  const counts = join(root, '.cache/counts', name);
  const stamp = join(counts, 'shipped.sha256');
  const shipped = hashShipped();
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== shipped) {
    mkdirSync(counts, { recursive: true });
    countPress(resolve(data), counts, [outlet]);
    writeFileSync(stamp, shipped);
  }
  const lexicon = join(root, '.cache/lexicons', name);
  buildLexicon(lexicon, counts);
  return join(lexicon, 'lexicon.bin');
}

/** The counts that ship are made by the same tool from the same press: as long as they are the same, these are too. */
function hashShipped(): string {
  const hash = createHash('sha256');
  const folder = join(root, 'dictionaries/frequency');
  for (const name of readdirSync(folder).sort())
    if (name.endsWith('.tsv')) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

type Engine = Awaited<ReturnType<typeof loadTestEngine>>;

/**
 * @returns the engine to measure an outlet with; the one that ships where the outlet was not counted, or is not an
 * outlet.
 */
export async function loadEngines(leftOut: LeftOut): Promise<(outlet?: string) => Engine> {
  const engine = await loadTestEngine();
  const lexicons = new Map<string, Engine>();
  for (const [outlet, path] of Object.entries(leftOut))
    lexicons.set(outlet, { ...engine, lexicon: loadLexicon(readFileSync(path)) });
  return (outlet = '') => lexicons.get(outlet) ?? engine;
}
