/**
 * `npm run bench -- <what> [--json] [--data DIRECTORY]`: measures the project beside its peers. The data to measure on
 * lies outside the repository; by default in `../shared/data`.
 */
import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly json: boolean;
  /** The directory with the shared data. */
  readonly data: string;
}

type Bench = (options: BenchOptions) => Promise<void>;

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  lexicon: async () => (await import('./lexicon/bench.ts')).benchLexicon,
  agreement: async () => (await import('./lexicon/agreement.ts')).benchAgreement,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    data: { type: 'string', default: '../shared/data' },
  },
});

const load = BENCHES[positionals[0] ?? ''];
if (load === undefined) {
  console.error(`Say what to measure: ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 2;
} else {
  const bench = await load();
  await bench({ json: values.json, data: values.data });
}
