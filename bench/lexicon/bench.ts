/** The lexicon beside the spellers a JavaScript program could use instead, each in a fresh process. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildLexicon } from '../../tools/build-lexicon.ts';
import type { BenchOptions } from '../main.ts';
import { ENGINES } from './engines.ts';
import type { Figures } from './measure.ts';

const MEASURE = fileURLToPath(new URL('./measure.ts', import.meta.url));

const COLUMNS: readonly [title: string, show: (figures: Figures) => string][] = [
  ['open ms', ({ open_ms }) => open_ms.toFixed(1)],
  ['memory MB', ({ rss_mb }) => rss_mb.toFixed(1)],
  ['contains µs', ({ contains_us }) => contains_us.toFixed(3)],
  ['suggest p50 ms', ({ suggest_p50_ms }) => suggest_p50_ms.toFixed(2)],
  ['p95 ms', ({ suggest_p95_ms }) => suggest_p95_ms.toFixed(2)],
  ['news accepted', ({ accepted_news }) => percent(accepted_news)],
  ['slips flagged', ({ flagged }) => percent(flagged)],
  ['first right', ({ top1 }) => percent(top1)],
  ['in first five', ({ top5 }) => percent(top5)],
  ['asked', ({ asked }) => String(asked)],
];

export async function benchLexicon({ json, data }: BenchOptions): Promise<void> {
  if (!existsSync(join(data, 'errors', 'pairs-dev.tsv')) || !existsSync(join(data, 'news', 'ant'))) {
    console.error(`No data to measure on in ${data} (news/ant, errors/pairs-dev.tsv); give it with --data.`);
    process.exitCode = 2;
    return;
  }
  buildLexicon('dist');
  const results = new Map<string, Figures>();
  for (const engine of Object.keys(ENGINES)) {
    if (!json) console.error(`measuring ${engine} …`);
    const figures = measureApart(engine, data);
    if (figures !== undefined) results.set(engine, figures);
  }
  if (json) console.log(JSON.stringify({ lexicon: Object.fromEntries(results) }, null, 2));
  else print(results);
}

/** In a separate process, so that neither memory nor compiled code carries over. */
function measureApart(engine: string, data: string): Figures | undefined {
  const run = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', MEASURE, engine, data], {
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  });
  if (run.status === 0) return JSON.parse(run.stdout) as Figures;
  console.error(`${engine} failed:\n${run.stderr}`);
  process.exitCode = 1;
  return undefined;
}

function print(results: ReadonlyMap<string, Figures>): void {
  const rows = [
    ['', ...COLUMNS.map(([title]) => title)],
    ...[...results].map(([engine, figures]) => [engine, ...COLUMNS.map(([, show]) => show(figures))]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) console.log(row.map((cell, column) => cell.padStart(widths[column]!)).join('  '));
  const packed = gzipSync(readFileSync('dist/lexicon.bin'), { level: 9 }).length;
  console.log(
    `\nlexicon.bin: ${megabytes(statSync('dist/lexicon.bin').size)}, compressed ${megabytes(packed)}`,
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(2)} MB`;
}
