/**
 * `npm run bench -- start`: the CPU time from calling the command line to its end for one short draft, beside that of
 * Node alone and of hunspell-asm opening its dictionary and looking the same words up. In turns, medians of all runs.
 */
import { readFileSync } from 'node:fs';
import type { BenchOptions } from './main.ts';
import { measure, median } from './usage.ts';

const ROUNDS = 15;
const DRAFT = 'samples/01-library.txt';

const PEER = `
  const { readFileSync } = require('node:fs');
  require('hunspell-asm').loadModule().then((factory) => {
    const [affixes, dictionary] = ['aff', 'dic'].map((part) =>
      factory.mountBuffer(readFileSync('dictionaries/dictionary-ar/index.' + part)));
    const hunspell = factory.create(affixes, dictionary);
    for (const word of readFileSync('${DRAFT}', 'utf8').match(/[\\u0621-\\u0652]+/g)) hunspell.spell(word);
  });`;

export interface StartRow {
  readonly name: string;
  readonly cpuMs: number;
  /** To `node -e 0`. */
  readonly ratio: number;
}

export function measureStart(): StartRow[] {
  const programs: Readonly<Record<string, readonly string[]>> = {
    node: ['-e', '0'],
    help: ['dist/cli.js', '--help'],
    lint: ['dist/cli.js', 'lint', DRAFT, '--format', 'json'],
    'lint, text': ['dist/cli.js', 'lint', DRAFT],
    'hunspell-asm': ['-e', PEER],
  };
  // The first check keeps its compiled code for the others.
  measure(programs.lint!);
  const times = new Map<string, number[]>(Object.keys(programs).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, args] of Object.entries(programs)) times.get(name)!.push(measure(args).cpuMs);
  const node = median(times.get('node')!);
  return [...times].map(([name, each]) => ({ name, cpuMs: median(each), ratio: median(each) / node }));
}

export async function benchStart({ json }: BenchOptions): Promise<void> {
  const rows = measureStart();
  if (json) console.log(JSON.stringify({ draft: DRAFT, words: words(), rows }));
  else
    for (const { name, cpuMs, ratio } of rows)
      console.log(`${name.padEnd(14)}${cpuMs.toFixed(0).padStart(6)} ms  ${ratio.toFixed(2)} × node -e 0`);
}

function words(): number {
  return readFileSync(DRAFT, 'utf8').split(/\s+/).filter(Boolean).length;
}
