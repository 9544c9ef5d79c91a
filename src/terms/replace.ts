/** What a wrong form becomes: the right words with the clitics, articles, inflection and pronoun of what is there. */
import { beforePronoun, joinProclitics } from '../text/index.ts';
import { formOf } from './inflect.ts';
import type { TermUse } from './match.ts';

export interface Replacement {
  /** The stretch to replace: the first word whole, its proclitics included, to the last word's end. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Undefined where the right form has no such inflection; the finding then has no fix. */
export function replacementFor(use: TermUse): Replacement | undefined {
  const { stems, articles } = use.target;
  const inflected = stems.length === 1 ? formOf(stems[0]!, use.slot) : stems[0];
  if (inflected === undefined) return undefined;
  const stem = use.enclitic ? beforePronoun(inflected) + use.enclitic : inflected;
  const first = joinProclitics(frontOf(use, articles[0]!), stem);
  const others = stems.slice(1).map((word, at) => (isDefinite(use, at + 1) ? `ال${word}` : word));
  const range = { start: use.tokens[0]!.start, end: use.tokens.at(-1)!.end };
  return { ...range, text: withTanwin(use, [first, ...others].join(' ')) };
}

function frontOf(use: TermUse, ownArticle: boolean): readonly string[] {
  const others = use.proclitics.filter((proclitic) => proclitic !== 'ال');
  return use.articles[0] || ownArticle ? [...others, 'ال'] : others;
}

/** Word for word where both have as many words (الهجرة غير الشرعية); else as the right form has it. */
function isDefinite(use: TermUse, at: number): boolean {
  const { articles } = use.target;
  const sameLength = use.entry.kind === 'term' && use.articles.length === articles.length;
  return articles[at]! || (sameLength && use.articles[at]!);
}

/** موفداً and موفدًا keep their tanwin where the writer put it. */
function withTanwin(use: TermUse, text: string): string {
  const found = use.tokens.at(-1)!.text;
  if (use.slot !== 'accusative') return text;
  if (found.endsWith('ا\u064b')) return `${text}\u064b`;
  return found.endsWith('\u064bا') ? `${text.slice(0, -1)}\u064bا` : text;
}
