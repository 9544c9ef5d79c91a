/**
 * `npx tsx tools/count-press.ts [--data ../shared/data] [--out DIRECTORY] [--leave-out OUTLET]`: counts the words of the
 * press into `dictionaries/frequency`, a file a register. `--leave-out` counts without one outlet, to measure on it
 * honestly, and writes to `.cache/counts/`. Only counts are written, never a text.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadLexicon } from '../src/lexicon/index.ts';
import { buildLexicon } from './build-lexicon.ts';
import { addOutlet, type Counts, keptForms, REGISTERS, writeCounts } from './counts/count.ts';
import { Hands } from './counts/hands.ts';
import { COUNTED_OUTLETS, readOutlet } from './counts/outlets.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Counts every outlet under `data` but those left out (ids) and writes `REGISTER.tsv` files into `out`. */
export function countPress(data: string, out: string, leftOut: readonly string[]): void {
  buildLexicon(join(root, 'dist'));
  const hands = new Hands(loadLexicon(readFileSync(join(root, 'dist/lexicon.bin'))));
  const registers = new Map(
    REGISTERS.map((name): [string, Counts] => [name, { words: 0, forms: new Map() }]),
  );
  for (const outlet of COUNTED_OUTLETS) {
    if (!leftOut.includes(outlet.id))
      addOutlet(registers.get(outlet.register)!, readOutlet(data, outlet), hands);
  }
  const kept = keptForms([...registers.values()], hands);
  mkdirSync(out, { recursive: true });
  for (const [name, counts] of registers) writeFileSync(join(out, `${name}.tsv`), writeCounts(counts, kept));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: join(root, '../shared/data') },
      out: { type: 'string' },
      'leave-out': { type: 'string', multiple: true, default: [] },
    },
  });
  const leftOut = values['leave-out'];
  const unknown = leftOut.filter((id) => !COUNTED_OUTLETS.some((outlet) => outlet.id === id));
  const missing = COUNTED_OUTLETS.flatMap(({ files }) => files).filter(
    (file) => !existsSync(join(values.data, file)),
  );
  if (unknown.length > 0 || missing.length > 0) {
    for (const id of unknown)
      console.error(`No outlet ${id}: there are ${COUNTED_OUTLETS.map((outlet) => outlet.id).join(', ')}.`);
    for (const file of missing)
      console.error(`No ${file} under ${values.data}: give the corpora's folder with --data.`);
    process.exitCode = 2;
  } else {
    const name =
      leftOut.length > 0
        ? `.cache/counts/without-${leftOut.join('-').replaceAll('/', '-')}`
        : 'dictionaries/frequency';
    const out = values.out ?? join(root, name);
    countPress(values.data, out, leftOut);
    console.log(`Counts written to ${out}`);
  }
}
