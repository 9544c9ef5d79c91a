/** `npm run eval -- people|spelling [--data ../shared/data] [--show]`: the figures the product is held to. */
import { parseArgs } from 'node:util';
import { buildData } from '../build-data.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/data' },
    show: { type: 'boolean', default: false },
  },
});

await buildData(new URL('../../dist/', import.meta.url));
const { evaluatePeople } = await import('./people.ts');

switch (positionals[0]) {
  case 'people':
    await evaluatePeople(values.data, values.show);
    break;
  default:
    console.error('Name what to evaluate: npm run eval -- people|spelling [--data FOLDER] [--show]');
    process.exitCode = 2;
}
