/** One notion under two terms in one draft: غسل الأموال and تبييض الأموال, ركلة جزاء and ضربة جزاء. */
import families from '../../../dictionaries/style/term-families.json';
import { readMajority } from '../../draft/index.ts';
import { foldAlef, frontSplits, remember, type Token } from '../../text/index.ts';
import { offsetIn } from '../typography/marks.ts';
import type { WordVariant } from './word-variant.ts';

interface Phrase {
  readonly family: number;
  readonly form: string;
  /** Without articles, alefs folded. */
  readonly words: readonly string[];
}

const phrases = Object.values(families.phrases)
  .flat()
  .flatMap((forms, family) => forms.map((form) => ({ family, form, words: form.split(' ').map(stemOf) })));
const byFirst = new Map<string, Phrase[]>();
for (const phrase of phrases)
  byFirst.set(phrase.words[0]!, [...(byFirst.get(phrase.words[0]!) ?? []), phrase]);

function stemOf(word: string): string {
  return foldAlef(word.replace(/^ال(?=.{3})/, ''));
}

interface Opening {
  readonly at: number;
  readonly phrases: readonly Phrase[];
}

const openingOf: (word: string) => Opening | undefined = remember((word) => {
  for (const { length } of frontSplits(word)) {
    const found = byFirst.get(foldAlef(word.slice(length)));
    if (found) return { at: length, phrases: found };
  }
  return undefined;
});

export function opensPhrase(word: string): boolean {
  return openingOf(word) !== undefined;
}

interface PhraseUse {
  readonly phrase: Phrase;
  readonly tokens: readonly Token[];
  /** Letters before the first word's stem. */
  readonly at: number;
}

/**
 * The draft's majority is the house's; on a tie the first.
 *
 * @param words all words that open a phrase; others may be among them.
 * @param tokens the draft's.
 */
export function findPhraseVariants(
  words: readonly Token[],
  tokens: readonly Token[],
  isExempt: (offset: number) => boolean,
): WordVariant[] {
  const uses = new Map<number, PhraseUse[]>();
  for (const token of words) {
    const opening = openingOf(token.bare);
    if (!opening || isExempt(token.start)) continue;
    for (const phrase of opening.phrases) {
      const own = phrase.words.map((_, place) => tokens[token.index + 2 * place]);
      if (
        !own.every(
          (each, place) =>
            each?.kind === 'word' && (place === 0 || stemOf(each.bare) === phrase.words[place]),
        )
      )
        continue;
      const use = { phrase, tokens: own as Token[], at: opening.at };
      const others = uses.get(phrase.family);
      if (others) others.push(use);
      else uses.set(phrase.family, [use]);
    }
  }
  return [...uses.values()].flatMap(minority);
}

function minority(uses: readonly PhraseUse[]): WordVariant[] {
  const house = readMajority(uses.map(({ phrase }) => phrase.form));
  if (!house) return [];
  const model = uses.find(({ phrase }) => phrase.form === house.choice)!;
  return uses.flatMap((use) => {
    if (use.phrase === model.phrase) return [];
    const { start, end } = rangeOf(use);
    return [
      {
        start,
        end,
        found: use.phrase.form,
        right: house.choice,
        kind: 'phrase' as const,
        edit: editOf(use, model.phrase),
        other: rangeOf(model),
      },
    ];
  });
}

function rangeOf({ tokens }: PhraseUse): { start: number; end: number } {
  return { start: tokens[0]!.start, end: tokens.at(-1)!.end };
}

/** Where one word differs, in its first place or with the article that both have: the article and the particles stay. */
function editOf({ phrase, tokens, at }: PhraseUse, model: Phrase): WordVariant['edit'] {
  if (model.words.length !== phrase.words.length) return undefined;
  const places = phrase.words.flatMap((word, place) => (word === model.words[place] ? [] : [place]));
  const [place] = places;
  if (places.length !== 1 || place === undefined) return undefined;
  const token = tokens[place]!;
  const from = place === 0 ? at : token.text.length - phrase.words[place]!.length;
  const text = model.form.split(' ')[place]!.replace(/^ال(?=.{3})/, '');
  return { start: offsetIn(token, from), end: token.end, text };
}
