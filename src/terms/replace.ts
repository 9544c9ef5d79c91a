/** What a wrong form becomes: the canonical words with the clitics, article, inflection and pronoun of what stands there. */
import { bare, beforePronoun, joinProclitics } from '../text/index.ts';
import { formOf } from './inflect.ts';
import { splitWords, type TermUse } from './match.ts';

export interface Replacement {
  /** The stretch to replace: the first word whole, its proclitics included, to the last word's end. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Undefined where the canonical form has no such inflection; the finding then stands without a fix. */
export function replacementFor(use: TermUse): Replacement | undefined {
  const canonical = splitWords(use.entry.canonical);
  const first = use.tokens[0]!;
  const range = { start: first.start, end: use.tokens.at(-1)!.end };
  if (use.entry.kind !== 'term') {
    return {
      ...range,
      text: [joinProclitics(use.proclitics, canonical[0]!), ...canonical.slice(1)].join(' '),
    };
  }
  const own = canonical.map((word) => word.startsWith('ال') && word.length > 4);
  const stems = canonical.map((word, at) => (own[at] ? word.slice(2) : word));
  const inflected = stems.length === 1 ? formOf(stems[0]!, use.slot) : stems[0];
  if (inflected === undefined) return undefined;
  const stem = use.enclitic ? beforePronoun(inflected) + use.enclitic : inflected;
  const words = [
    withFront(use, stem, own[0]!),
    ...stems.slice(1).map((word, at) => withArticle(use, word, own, at + 1)),
  ];
  return { ...range, text: words.join(' ') + tanwinTail(use) };
}

function withFront(use: TermUse, stem: string, ownArticle: boolean): string {
  const definite = use.articles[0] || ownArticle;
  const others = use.proclitics.filter((proclitic) => proclitic !== 'ال');
  return joinProclitics(definite ? [...others, 'ال'] : others, stem);
}

/** Word for word where both have as many words; else the canonical's own articles, and the first word's for adjectives. */
function withArticle(use: TermUse, word: string, own: readonly boolean[], at: number): string {
  const definite = use.articles.length === own.length ? use.articles[at] : own[at];
  return definite ? `ال${word}` : word;
}

/** مشاريعاً keeps its tanwin where the writer put it. */
function tanwinTail(use: TermUse): string {
  const text = use.tokens.at(-1)!.text;
  const tail = /\u064b?ا\u064b?$/.exec(text)?.[0] ?? '';
  if (use.slot !== 'accusative' || !tail.includes('\u064b')) return '';
  return bare(tail) === 'ا' && tail.endsWith('\u064b') ? '\u064b' : '';
}
