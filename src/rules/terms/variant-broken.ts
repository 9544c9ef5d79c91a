/**
 * Names whose odd word is not one that a name goes on with: «إدارة التوعية الدنية» after «إدارة التوعية الدينية». The
 * reader of names stops before it, so the text is followed along the names that the rest of the draft has.
 */
import type { RuleContext } from '../../draft/index.ts';
import { headOf } from '../../people/index.ts';
import { ofSentence, type Sentence, type Token } from '../../text/index.ts';
import { compareBodyWords } from './body-words.ts';
import { type NameIndex, type NamePart, nameKey } from './name-index.ts';

export interface BrokenName {
  /** From the head to the odd word. */
  readonly tokens: readonly Token[];
  readonly odd: Token;
  /** The name up to the word that should stand there. */
  readonly house: NamePart;
}

export function findBrokenNames(
  sentences: readonly Sentence[],
  index: NameIndex,
  context: RuleContext,
): BrokenName[] {
  const found: BrokenName[] = [];
  for (const sentence of sentences)
    for (const { at, word } of headsIn(sentence, KEY)) {
      const part = index.head(word);
      const broken = part && follow(sentence.tokens, at, part, context);
      if (broken) found.push(broken);
    }
  return found;
}

/** Places in a sentence where a name may begin, each with its head without particles. */
const headsIn = ofSentence<readonly { readonly at: number; readonly word: string }[], typeof KEY>(
  ({ tokens }) =>
    tokens.flatMap(({ kind, bare }, at) => {
      const head = kind === 'word' ? headOf(bare) : undefined;
      return head ? [{ at, word: (head.definite ? 'ال' : '') + head.stem }] : [];
    }),
);
/** A head is one whatever stands around it. */
const KEY = {};

function follow(
  tokens: readonly Token[],
  from: number,
  beginning: NamePart,
  context: RuleContext,
): BrokenName | undefined {
  const head = tokens[from]!;
  let part = beginning;
  let at = from + 1;
  for (let next = wordAt(tokens, at); next; next = wordAt(tokens, ++at)) {
    const goesOn = part.next.get(nameKey(next.bare));
    if (!goesOn) break;
    part = goesOn;
  }
  const odd = wordAt(tokens, at);
  if (!odd) return undefined;
  const after = wordAt(tokens, at + 1);
  for (const house of part.next.values()) {
    const goesOn = after !== undefined && house.next.has(nameKey(after.bare));
    if (!goesOn && !(house.ends && house.length > 2)) continue;
    if (house.uses.some((use) => areSideBySide(use.tokens, [head, odd]))) continue;
    const right = house.uses[0]!.words[house.length - 1]!;
    if (!context.lexicon.contains(right) && context.lexicon.contains(odd.bare)) continue;
    const kind = compareBodyWords(right, odd.bare, context);
    if (kind === 'spelling' || kind === 'related') return { tokens: tokens.slice(from, at + 1), odd, house };
  }
  return undefined;
}

/** The word at a place of a sentence, with only a blank before it. */
function wordAt(tokens: readonly Token[], at: number): Token | undefined {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return token?.kind === 'word' && before && token.start - before.end <= 2 ? token : undefined;
}

/** Tokens between two names written side by side: «المجلس القومي للمرأة والمجلس الوطني للمرأة». */
const SIDE_BY_SIDE = 6;

export function areSideBySide(one: readonly Token[], other: readonly Token[]): boolean {
  const [first, second] = one[0]!.start < other[0]!.start ? [one, other] : [other, one];
  return second[0]!.index - first.at(-1)!.index <= SIDE_BY_SIDE;
}
