/**
 * Finds the terminology's forms in a draft, with their clitics, inflections and spelling habits.
 * The index is built once per terminology; a draft costs a few map look-ups a word, however many entries there are.
 */
import type { Lexicon } from '../lexicon/index.ts';
import {
  backSplits,
  bare,
  beforePronoun,
  fold,
  frontSplits,
  type TextStructure,
  type Token,
} from '../text/index.ts';
import { inflect, type Slot } from './inflect.ts';
import type { Inflection, TermEntry, Terminology } from './terminology.ts';

export type FormKind = 'canonical' | 'variant' | 'wrong';

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
  /** The allowed form it stands for: of several with as many words the nearest, else the canonical one. */
  readonly target: Words;
}

/** A form's words without their articles, and which of them have one. */
export interface Words {
  readonly stems: readonly string[];
  readonly articles: readonly boolean[];
}

interface Form {
  readonly entry: TermEntry;
  readonly order: number;
  readonly kind: FormKind;
  readonly slot: Slot;
  /** Bare; of terms without their articles. */
  readonly words: readonly string[];
  readonly articles: readonly boolean[];
  readonly target: Words;
  /** Names are taken whole: no article comes or goes, no pronoun is attached. */
  readonly rigid: boolean;
  readonly takesPronoun: boolean;
}

export interface TermMatcher {
  readonly entries: readonly TermEntry[];
  /** Uses in order of the text; the longest wins where several overlap. */
  find(structure: TextStructure): TermUse[];
}

const DEFAULT_INFLECTIONS: readonly Inflection[] = ['pronoun', 'dual'];

export function createTermMatcher({ entries }: Terminology, lexicon: Lexicon): TermMatcher {
  const index = new Map<string, Form[]>();
  for (const [order, entry] of entries.entries())
    for (const form of formsOf(entry, order, lexicon)) enter(index, form);
  const exceptions = entries.map((entry) => (entry.except ?? []).map(splitWords));
  return {
    entries,
    find: (structure) =>
      structure.sentences.flatMap(({ tokens }) => findInSentence(tokens, index, exceptions, lexicon)),
  };
}

function enter(index: Map<string, Form[]>, form: Form): void {
  const key = fold(form.words[0]!);
  const forms = index.get(key);
  if (forms) forms.push(form);
  else index.set(key, [form]);
}

function formsOf(entry: TermEntry, order: number, lexicon: Lexicon): Form[] {
  const right = [entry.canonical, ...(entry.variants ?? [])];
  const spellings: [FormKind, string][] = [
    ...right.map((text, at): [FormKind, string] => [
      entry.forbidden ? 'wrong' : at === 0 ? 'canonical' : 'variant',
      text,
    ]),
    ...(entry.wrong ?? []).map((text): [FormKind, string] => ['wrong', text]),
  ];
  return spellings.flatMap(([kind, text]) => {
    const words = splitWords(text);
    if (words.length === 0) return [];
    const rigid = entry.kind !== 'term';
    const target = takeArticles(splitWords(nearest(text, right)), lexicon);
    const common = { entry, order, kind, rigid, target };
    if (rigid)
      return [
        { ...common, slot: 'base' as const, words, articles: words.map(() => false), takesPronoun: false },
      ];
    const { stems, articles } = takeArticles(words, lexicon);
    const inflections = entry.inflect ?? DEFAULT_INFLECTIONS;
    const takesPronoun = stems.length === 1 && !articles[0] && inflections.includes('pronoun');
    const forms =
      stems.length === 1 ? inflect(stems[0]!, inflections) : [{ text: stems[0]!, slot: 'base' as const }];
    return forms.map(({ text: first, slot }) => ({
      ...common,
      slot,
      words: [first, ...stems.slice(1)],
      articles,
      takesPronoun: takesPronoun && slot !== 'accusative',
    }));
  });
}

/** مكرون stands for the variant ماكرون, not for the full إيمانويل ماكرون. */
function nearest(text: string, right: readonly string[]): string {
  const count = splitWords(text).length;
  const alike = right.filter((form) => splitWords(form).length === count);
  const shared = (form: string): number =>
    [...fold(bare(form))].filter((letter) => text.includes(letter)).length;
  return alike.sort((a, b) => shared(b) - shared(a))[0] ?? right[0]!;
}

function takeArticles(words: readonly string[], lexicon: Lexicon): Words {
  const articles = words.map((word) => hasArticle(word, lexicon));
  return { stems: words.map((word, at) => (articles[at] ? word.slice(2) : word)), articles };
}

/** ال of التحرير, not of التزام: the lexicon's first reading tells; for what it does not know ال is the article. */
function hasArticle(word: string, lexicon: Lexicon): boolean {
  if (!word.startsWith('ال') || word.length < 5) return false;
  return lexicon.analyse(word)[0]?.proclitics.includes('ال') ?? true;
}

export function splitWords(text: string): string[] {
  return bare(text)
    .split(/[\s،,]+/)
    .filter(Boolean);
}

interface Candidate extends TermUse {
  readonly order: number;
  readonly first: number;
  readonly count: number;
}

function findInSentence(
  tokens: readonly Token[],
  index: ReadonlyMap<string, readonly Form[]>,
  exceptions: readonly (readonly string[][])[],
  lexicon: Lexicon,
): TermUse[] {
  const uses: TermUse[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== 'word') continue;
    const best = bestAt(tokens, at, index, lexicon);
    if (!best) continue;
    // An exception covers the stretch whole: المشاريع القومية lets its own مشاريع pass.
    if (best.kind === 'wrong' && exceptions[best.order]!.some((words) => covers(words, tokens, best))) {
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
  index: ReadonlyMap<string, readonly Form[]>,
  lexicon: Lexicon,
): Candidate | undefined {
  const token = tokens[at]!;
  let best: Candidate | undefined;
  for (const front of frontSplits(token.bare)) {
    const rest = token.bare.slice(front.length);
    for (const { stem, enclitic } of backSplits(rest)) {
      if (enclitic && front.definite) continue;
      for (const form of formsFor(index, stem, enclitic)) {
        const candidate = matchForm(tokens, at, form, front, stem, enclitic, lexicon);
        if (candidate && (!best || isBetter(candidate, best))) best = candidate;
      }
    }
  }
  return best;
}

/** Forms that begin with a stem; before a pronoun ة stands as ت: مدرستهم begins with مدرسة. */
function* formsFor(
  index: ReadonlyMap<string, readonly Form[]>,
  stem: string,
  enclitic: string,
): Iterable<Form> {
  if (!enclitic) {
    yield* index.get(fold(stem)) ?? [];
    return;
  }
  const sources = [stem];
  if (stem.endsWith('ت')) sources.push(`${stem.slice(0, -1)}ة`);
  if (stem.endsWith('ا')) sources.push(`${stem.slice(0, -1)}ى`);
  for (const source of sources)
    for (const form of index.get(fold(source)) ?? [])
      if (form.takesPronoun && form.words.length === 1 && fold(beforePronoun(form.words[0]!)) === fold(stem))
        yield form;
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
  // A rigid name has no article of its own to lose: الشمري is not شمري.
  if (form.rigid && front.definite) return undefined;
  if (form.slot === 'accusative' && front.definite) return undefined;
  const count = form.words.length;
  const articles = [front.definite];
  let exact = enclitic ? stem === beforePronoun(form.words[0]!) : stem === form.words[0];
  for (let step = 1; step < count; step++) {
    const word = tokens[at + step];
    if (word?.kind !== 'word') return undefined;
    const wanted = fold(form.words[step]!);
    const article = !form.rigid && fold(word.bare) === `ال${wanted}`;
    if (!article && fold(word.bare) !== wanted) return undefined;
    if ((article ? word.bare.slice(2) : word.bare) !== form.words[step]) exact = false;
    articles.push(article);
  }
  if (!form.rigid && !articlesAgree(form.articles, articles)) return undefined;
  const clitics = front.proclitics.length > 0 || enclitic !== '';
  if (clitics && count === 1 && !isPlausible(tokens[at]!.bare, front.proclitics, enclitic, lexicon))
    return undefined;
  // Folding brings يسعي to يسعى but also على to علي: a known word of its own is not a misspelling of the entry.
  if (!exact && count === 1 && form.kind === 'wrong' && lexicon.contains(tokens[at]!.bare)) return undefined;
  const first = tokens[at]!;
  const last = tokens[at + count - 1]!;
  return {
    entry: form.entry,
    order: form.order,
    kind: form.kind,
    target: form.target,
    slot: form.slot,
    enclitic,
    articles,
    exact,
    first: at,
    count,
    tokens: tokens.slice(at, at + count),
    proclitics: front.proclitics,
    start: first.start + originalLength(first, front.length),
    end: last.end,
  };
}

/** الهجرة غير الشرعية is هجرة غير شرعية made definite: each word as the form has it, or the same words with ال added. */
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
