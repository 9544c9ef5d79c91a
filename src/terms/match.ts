/**
 * Finds the terminology's forms in a draft, with their clitics, inflections and spelling habits.
 * The index is built once per terminology; a draft costs a few map look-ups a word, however many entries there are.
 */
import type { Lexicon } from '../lexicon/index.ts';
import {
  backSplits,
  bare,
  beforePronoun,
  bySentence,
  fold,
  frontSplits,
  moveBy,
  offsetWithin,
  type TextStructure,
  type Token,
  tokensIn,
} from '../text/index.ts';
import {
  type Form,
  type FormIndex,
  type FormKind,
  formsBefore,
  indexForms,
  splitWords,
  type Words,
} from './forms.ts';
import type { Slot } from './inflect.ts';
import type { TermEntry, Terminology } from './terminology.ts';

/** A form of the terminology in the draft. */
export interface TermUse {
  readonly entry: TermEntry;
  readonly kind: FormKind;
  /** The words without proclitics and article: what a fix replaces. `للمشاريع` counts from مشاريع. */
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly proclitics: readonly string[];
  readonly slot: Slot;
  readonly enclitic: string;
  /** Which of the words carry ال, the first one among them. */
  readonly articles: readonly boolean[];
  /** Spelt letter for letter as the entry has it, marks aside. */
  readonly exact: boolean;
  /** The allowed form that was meant: of several with as many words the nearest, else the canonical one. */
  readonly target: Words;
}

export interface TermMatcher {
  readonly entries: readonly TermEntry[];
  /** Uses in order of the text; the longest wins where several overlap. */
  find(structure: Pick<TextStructure, 'sentences'>): TermUse[];
}

export function createTermMatcher({ entries }: Terminology, lexicon: Lexicon): TermMatcher {
  const forms = indexForms(entries, lexicon);
  const exceptions = new Map<TermEntry, string[][]>();
  const exceptionsOf = (entry: TermEntry): string[][] => {
    const known = exceptions.get(entry);
    if (known) return known;
    const own = (entry.except ?? []).map(splitWords);
    exceptions.set(entry, own);
    return own;
  };
  const usesIn = bySentence<TermUse, readonly TermEntry[]>(
    ({ tokens }) => findInSentence(tokens, forms, exceptionsOf, lexicon),
    (use, by, { tokens }) => ({ ...moveBy(use, by), tokens: tokensIn(tokens, use.tokens, by) }),
  );
  return {
    entries,
    find: (structure) => structure.sentences.flatMap((sentence) => usesIn(sentence, entries)),
  };
}

interface Candidate extends TermUse {
  readonly order: number;
  readonly first: number;
  readonly count: number;
}

function findInSentence(
  tokens: readonly Token[],
  forms: FormIndex,
  exceptionsOf: (entry: TermEntry) => readonly string[][],
  lexicon: Lexicon,
): TermUse[] {
  const uses: TermUse[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== 'word') continue;
    const best = bestAt(tokens, at, forms, lexicon);
    if (!best) continue;
    // An exception covers the stretch whole: المشاريع القومية lets its own مشاريع pass.
    if (best.kind === 'wrong' && exceptionsOf(best.entry).some((words) => covers(words, tokens, best))) {
      continue;
    }
    uses.push(best);
    at += best.count - 1;
  }
  return uses;
}

function bestAt(
  tokens: readonly Token[],
  at: number,
  forms: FormIndex,
  lexicon: Lexicon,
): Candidate | undefined {
  const token = tokens[at]!;
  let best: Candidate | undefined;
  for (const front of frontSplits(token.bare)) {
    const rest = token.bare.slice(front.length);
    for (const { stem, enclitic } of backSplits(rest)) {
      if (enclitic && front.definite) continue;
      for (const form of formsFor(forms, stem, enclitic, tokens[at + 1])) {
        const candidate = matchForm(tokens, at, form, front, stem, enclitic, lexicon);
        if (candidate && (!best || isBetter(candidate, best))) best = candidate;
      }
    }
  }
  return best;
}

/** Forms that begin with a stem; before a pronoun ة is written ت: مدرستهم begins with مدرسة. */
function* formsFor(
  forms: FormIndex,
  stem: string,
  enclitic: string,
  next: Token | undefined,
): Iterable<Form> {
  if (!enclitic) {
    yield* formsBefore(forms(fold(stem), next), next);
    return;
  }
  const sources = [stem];
  if (stem.endsWith('ت')) sources.push(`${stem.slice(0, -1)}ة`);
  if (stem.endsWith('ا')) sources.push(`${stem.slice(0, -1)}ى`);
  for (const source of sources)
    for (const form of forms(fold(source), undefined)?.single ?? [])
      if (takesPronoun(form) && fold(beforePronoun(form.first)) === fold(stem)) yield form;
}

/** A tanwin and a pronoun exclude each other. */
function takesPronoun({ spelling, slot }: Form): boolean {
  return spelling.takesPronoun && slot !== 'accusative';
}

function matchForm(
  tokens: readonly Token[],
  at: number,
  form: Form,
  front: { readonly proclitics: readonly string[]; readonly length: number; readonly definite: boolean },
  stem: string,
  enclitic: string,
  lexicon: Lexicon,
): Candidate | undefined {
  const { spelling } = form;
  // A rigid name has no article of its own to lose: الشمري is not شمري.
  if (spelling.rigid && front.definite) return undefined;
  if (form.slot === 'accusative' && front.definite) return undefined;
  const count = spelling.words.length;
  const articles = [front.definite];
  let exact = enclitic ? stem === beforePronoun(form.first) : stem === form.first;
  for (let step = 1; step < count; step++) {
    const word = tokens[at + step];
    if (word?.kind !== 'word') return undefined;
    const wanted = fold(spelling.words[step]!);
    const article = !spelling.rigid && fold(word.bare) === `ال${wanted}`;
    if (!article && fold(word.bare) !== wanted) return undefined;
    if ((article ? word.bare.slice(2) : word.bare) !== spelling.words[step]) exact = false;
    articles.push(article);
  }
  if (!spelling.rigid && !articlesAgree(spelling.articles, articles)) return undefined;
  const clitics = front.proclitics.length > 0 || enclitic !== '';
  if (clitics && count === 1 && !isPlausible(tokens[at]!.bare, front.proclitics, enclitic, lexicon))
    return undefined;
  if (count === 1 && (form.slot === 'dual-ي' || enclitic === 'ي') && isNisba(tokens[at]!.bare, lexicon))
    return undefined;
  // Folding brings يسعي to يسعى but also على to علي: a known word of its own is not a misspelling of the entry.
  if (!exact && count === 1 && spelling.kind === 'wrong' && lexicon.contains(tokens[at]!.bare))
    return undefined;
  const first = tokens[at]!;
  const last = tokens[at + count - 1]!;
  return {
    entry: spelling.entry,
    order: spelling.order,
    kind: spelling.kind,
    target: spelling.target,
    slot: form.slot,
    enclitic,
    articles,
    exact,
    first: at,
    count,
    tokens: tokens.slice(at, at + count),
    proclitics: front.proclitics,
    start: offsetWithin(first, originalLength(first, front.length)),
    end: last.end,
  };
}

/**
 * الهجرة غير الشرعية is هجرة غير شرعية made definite: each word as the form has it, or the same words with ال added.
 */
function articlesAgree(form: readonly boolean[], found: readonly boolean[]): boolean {
  return form.every((own, at) => !own || found[at]!);
}

/** The length in the original of a bare prefix: marks and tatweel of the prefix come along. */
function originalLength(token: Token, bareLength: number): number {
  if (token.text.length === token.bare.length) return bareLength;
  let length = 0;
  while (length < token.text.length && bare(token.text.slice(0, length + 1)).length <= bareLength) length++;
  return bareLength === 0 ? 0 : length;
}

/**
 * A single word that falls apart by letters may be a word of its own: ورد is roses before it is و + رد. Only a word that
 * the lexicon does not know, or reads first with these clitics, is taken apart.
 */
function isPlausible(
  word: string,
  proclitics: readonly string[],
  enclitic: string,
  lexicon: Lexicon,
): boolean {
  const [best] = lexicon.analyse(word);
  if (!best) return true;
  return best.proclitics.join('+') === proclitics.join('+') && best.enclitic === enclitic;
}

/** «التهاب فيروسي» is an adjective of its own before it is two viruses, or mine. */
function isNisba(word: string, lexicon: Lexicon): boolean {
  const [best] = lexicon.analyse(word);
  return best?.pos === 'adjective' && best.number === 'singular' && best.enclitic === '';
}

const KIND_RANK: Readonly<Record<FormKind, number>> = { canonical: 0, variant: 1, wrong: 2 };

/** Longer, then exact, then right before wrong, then without clitics, then the earlier entry. */
function isBetter(a: Candidate, b: Candidate): boolean {
  const steps = [
    b.count - a.count,
    Number(b.exact) - Number(a.exact),
    KIND_RANK[a.kind] - KIND_RANK[b.kind],
    a.proclitics.length - b.proclitics.length,
    a.order - b.order,
  ];
  return (steps.find((step) => step !== 0) ?? 0) < 0;
}

function covers(words: readonly string[], tokens: readonly Token[], use: Candidate): boolean {
  for (let start = use.first - words.length + 1; start <= use.first; start++) {
    if (start < 0 || start + words.length < use.first + use.count) continue;
    const matches = words.every((word, at) => {
      const token = tokens[start + at];
      if (token?.kind !== 'word') return false;
      return frontSplits(token.bare).some(({ length }) => sameWord(token.bare.slice(length), word));
    });
    if (matches) return true;
  }
  return false;
}

function sameWord(found: string, word: string): boolean {
  return fold(found) === fold(word) || fold(found) === fold(word.replace(/^ال/, ''));
}
