/** Articles of the press: an article is its headline, a blank line and its text; a line of ten `=` ends it. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { random } from '../../tools/random.ts';
import { groupBy } from '../group.ts';
import type { Outlet } from '../roles.ts';

export interface Article {
  /** The outlet's id. */
  readonly outlet: string;
  /** Its section, and its place in the section's file, from 0: `sport:12`. The files never change. */
  readonly id: string;
  readonly text: string;
}

const END = /^={10}$/m;
const SEED = 20_26;
/** Longer ones are columns and series: a few of them would be most of the sample. Characters. */
const LONGEST = 12_000;

/** @returns every article of the outlet; none where the data is not there. */
export function readArticles(data: string, outlet: Outlet): Article[] {
  return outlet.files.flatMap((file) => readSection(data, outlet.id, file));
}

function readSection(data: string, outlet: string, file: string): Article[] {
  const path = join(data, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split(END)
    .map((text, at) => ({ outlet, id: `${basename(file, '.txt')}:${at}`, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

/** The seeded sample that all reports read, the same for everybody: so many of each section. */
export function sampleArticles(data: string, outlet: Outlet): Article[] {
  return outlet.files.flatMap((file) =>
    shuffleSection(data, outlet, file, SEED)
      .slice(0, outlet.sample)
      .sort((a, b) => place(a) - place(b)),
  );
}

/** Articles that no report reads, `most` of them in an order of the seed. */
export function unreadArticles(data: string, outlet: Outlet, most: number, seed: number): Article[] {
  const sampled = new Set(sampleArticles(data, outlet).map(({ id }) => id));
  const unread = outlet.files.flatMap((file) => shuffleSection(data, outlet, file, seed));
  // Sections take turns, or a few articles would all be of the first one.
  const turns = groupBy(
    unread.filter(({ id }) => !sampled.has(id)),
    ({ id }) => id.split(':')[0]!,
  );
  const ordered = [...turns.values()].flatMap((section) =>
    section.map((article, turn) => ({ article, turn })),
  );
  return ordered
    .sort((a, b) => a.turn - b.turn)
    .slice(0, most)
    .map(({ article }) => article);
}

function shuffleSection(data: string, outlet: Outlet, file: string, seed: number): Article[] {
  const articles = readSection(data, outlet.id, file).filter(({ text }) => text.length <= LONGEST);
  const next = random(seed);
  for (let at = articles.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [articles[at], articles[other]] = [articles[other]!, articles[at]!];
  }
  return articles;
}

function place({ id }: Article): number {
  return Number(id.slice(id.indexOf(':') + 1));
}
