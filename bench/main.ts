/**
 * `npm run bench -- <what> [--json] [--data DIRECTORY] [--seed N] [--full]`: measures the project beside its peers. The data to measure on
 * lies outside the repository; by default in `../shared/data`.
 */
import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly json: boolean;
  /** The directory with the shared data. */
  readonly data: string;
  /** For samples drawn at random. */
  readonly seed: number;
  /** As much as the goals ask for: 10,000 edits of an open draft, a folder of 4,000. It takes an hour. */
  readonly full: boolean;
}

type Bench = (options: BenchOptions) => Promise<void>;

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  lexicon: async () => (await import('./lexicon/bench.ts')).benchLexicon,
  agreement: async () => (await import('./lexicon/agreement.ts')).benchAgreement,
  terms: async () => (await import('./terms/bench.ts')).benchTerms,
  patterns: async () => (await import('./patterns/bench.ts')).benchPatterns,
  flagged: async () => (await import('./lexicon/flagged.ts')).benchFlagged,
  service: async () => (await import('./service.ts')).benchService,
  start: async () => (await import('./start.ts')).benchStart,
  engine: async () => (await import('./engine.ts')).benchEngine,
  server: async () => (await import('./server.ts')).benchServer,
  pace: async () => (await import('./pace.ts')).benchPace,
  folder: async () => (await import('./folder.ts')).benchFolder,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    data: { type: 'string', default: '../shared/data' },
    seed: { type: 'string', default: '1' },
    full: { type: 'boolean', default: false },
  },
});

const load = BENCHES[positionals[0] ?? ''];
if (load === undefined) {
  console.error(`Say what to measure: ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 2;
} else {
  const bench = await load();
  const { json, data, seed, full } = values;
  await bench({ json, data, seed: Number(seed), full });
}
