/**
 * Articles as slips are put into them: found clean, and cut into words, by simple means that the engine does not share.
 */
import { random } from '../../tools/random.ts';
import { type Article, readArticles } from '../press/articles.ts';
import type { Outlet } from '../roles.ts';

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface CleanArticle extends Article {
  readonly words: readonly Word[];
}

/** Where and how an article is spoiled. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly put: string;
  /** What ought to stand there, where it is not what stood there. */
  readonly right?: string;
  /** The article with a correct phrase added, which is spoiled; its own text unless given. */
  readonly text?: string;
}

/** Every way to make one kind of slip in an article; none where it has nothing to slip on. */
export type Injector = (article: CleanArticle, next: () => number) => readonly Slip[];

const WORD = /(?<![\p{L}\p{M}\p{N}_])[\u0621-\u063a\u0641-\u064a]+(?![\p{L}\p{M}\p{N}_])/gu;
/** Who writes one of these leaves out hamzas or dots elsewhere too: there it is uncertain what was put in. */
const SLOPPY =
  /^[وفبلك]?(?:الى|ان|انه|انها|او|اي|اذا|امام|اكثر|اول|اكد|اضاف|اعلن|احمد|التى|الذى|فى|ثلاثه|السعوديه|المملكه|الدوليه|العربيه|الجمهوريه|اليه|علي ان)$/;
const SHORTEST = 60;
const LONGEST = 600;

/** @returns clean articles of the outlet in a seeded order, `most` of them. */
export function cleanArticles(data: string, outlet: Outlet, most: number, seed: number): CleanArticle[] {
  const next = random(seed);
  return readArticles(data, outlet)
    .map((article) => ({ article, lot: next() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ article }) => ({ ...article, words: wordsOf(article.text) }))
    .filter(({ words }) => words.length >= SHORTEST && words.length <= LONGEST)
    .filter(({ words }) => !words.some(({ text }) => SLOPPY.test(text)))
    .slice(0, most);
}

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** Whether a word comes directly after another, a blank between them. */
export function follows(word: Word | undefined, before: Word | undefined): boolean {
  return word !== undefined && before !== undefined && word.start === before.end + 1;
}

export function pick<T>(items: readonly T[], next: () => number): T | undefined {
  return items[Math.floor(next() * items.length)];
}
