/** News to measure on: articles one after another, and the engine that checks them, as the doors load it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, type Linter } from '../src/linter/index.ts';
import { loadTestEngine } from '../test/engine.ts';

const WORD = /[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0641-\u0652]*/g;

/** @param data the directory with the shared data. */
export function readArticles(data: string): string[] {
  const folder = join(data, 'news', 'ant');
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8').trim());
}

/** Whole lines of the articles until they have so many words. */
export function draftOf(articles: readonly string[], words: number): string {
  const lines: string[] = [];
  let count = 0;
  for (const line of articles.join('\n').split(/\n+/)) {
    if (count >= words) break;
    lines.push(line);
    count += line.split(/\s+/).filter(Boolean).length;
  }
  return lines.join('\n');
}

export function arabicWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

export async function loadLinter(): Promise<Linter> {
  return createLinter({ ...(await loadTestEngine()), log: console.error });
}

/** Milliseconds of the process's CPU time: on a machine that does other work, the clock on the wall says nothing. */
export function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
