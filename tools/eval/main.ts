/** `npm run eval -- people|spelling|seed [--data ../shared/data] [--show]`: the figures the product is held to. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createLinter } from '../../src/linter/index.ts';
import { analysePeople } from '../../src/people/index.ts';
import { readStructure } from '../../src/text/index.ts';
import { loadTestEngine } from '../../test/engine.ts';
import { buildData } from '../build-data.ts';
import { evaluatePeople } from './people.ts';
import { evaluateSeed } from './seed.ts';
import { evaluateSlips } from './slips.ts';
import { measureDrafts, readDrafts, tellSpeed } from './speed.ts';
import { evaluateSpelling } from './spelling.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/data' },
    show: { type: 'boolean', default: false },
  },
});

await buildData(new URL('../../dist/', import.meta.url));

switch (positionals[0]) {
  case 'people': {
    await evaluatePeople(values.data, values.show);
    if (existsSync(join(values.data, 'news/ant'))) {
      const linter = createLinter({ ...(await loadTestEngine()), log: console.error });
      await evaluateSlips(linter, values.data, console.log);
      const parts = await loadTestEngine();
      const structures = new Map(readDrafts(values.data).map((draft) => [draft, readStructure(draft)]));
      const people = measureDrafts([...structures.keys()], (draft) =>
        analysePeople(structures.get(draft)!, parts),
      );
      console.log(tellSpeed('people analysis', people));
    } else console.log(`slips: no articles under ${values.data}/news/ant; give their folder with --data.`);
    break;
  }
  case 'spelling': {
    const engine = await loadTestEngine();
    const linter = createLinter({ ...engine, log: console.error });
    evaluateSpelling(linter, engine, values.data, values.show);
    if (existsSync(join(values.data, 'news/ant'))) {
      const drafts = readDrafts(values.data);
      console.log(
        tellSpeed(
          'all rules',
          measureDrafts(drafts, (draft) => linter.lint(draft)),
        ),
      );
    }
    break;
  }
  case 'seed': {
    const linter = createLinter({ ...(await loadTestEngine()), log: console.error });
    evaluateSeed(linter, join(values.data, '../seed'));
    break;
  }
  default:
    console.error('Name what to evaluate: npm run eval -- people|spelling|seed [--data FOLDER] [--show]');
    process.exitCode = 2;
}
