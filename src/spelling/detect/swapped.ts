/**
 * Text copied out of a PDF file: many programs give the ligature of lam and alef with its two letters the wrong way
 * round, «األسعار» for «الأسعار», «خالل» for «خلال», and «هللا» for «الله».
 */
import {
  type Draft,
  type Fact,
  isHouseWord,
  isListedName,
  type RuleContext,
  readParts,
} from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { firstEndingAfter, type Token } from '../../text/index.ts';

export interface Swapped {
  readonly token: Token;
  /** With its letters put back, the likeliest first. */
  readonly rights: readonly string[];
  /** The press does not write the word as it stands. */
  readonly isSure: boolean;
}

/** Bits by which the restored word must be commoner than a word of the dictionary: «ثالث محافظات». */
const LEAST_GAP = 1;
/** The same of a word that is a name too: «وال», not «سالم». */
const LEAST_GAP_OF_NAMES = 4;
/** In a draft without other damage a word as rare as this proves nothing: foreign names fall into them by chance. */
const RAREST = 19;
/** More places than this in a word are not damage, and cost too many trials. */
const MOST_PLACES = 3;

const SWAPPED = /[اأإآ]ل/;
const INTACT = /ل[اأإآ]/;
/** What no word begins with, whatever its particles: «األسعار», «واالتحاد». */
export const SWAPPED_FRONT = /^[وفبك]{0,2}ا[اأإآ]ل/;
/** The same ligature of the name of God. */
const NAME_OF_GOD = /(?:هللا|اهلل)$/;

const swappedFact: Fact<readonly Swapped[], RuleContext> = {
  name: 'lam-alef',
  read: findSwapped,
  otherwise: [],
};

/** The draft's words whose lam and alef changed places. */
export function readSwapped(draft: Draft, context: RuleContext): readonly Swapped[] {
  return draft.fact(swappedFact, context);
}

/** What one part of the draft shows; words by the numbers of their tokens. */
interface Signs {
  /** Words whose lam comes before its alef, as it should. */
  readonly intact: number;
  readonly sure: readonly { readonly token: number; readonly rights: readonly string[] }[];
  /** Words that are damaged where others are. */
  readonly open: readonly number[];
}

const signsFact: Fact<readonly Signs[], RuleContext> = {
  name: 'signs of lam-alef',
  read: (draft, context) => [readSigns(draft, context)],
  otherwise: [],
};

function readSigns(draft: Draft, context: RuleContext): Signs {
  const { lexicon } = context;
  const sure: { token: number; rights: readonly string[] }[] = [];
  const open: number[] = [];
  let intact = 0;
  for (const token of draft.tokens) {
    if (token.kind !== 'word') continue;
    const { bare } = token;
    const isKnown = isWord(bare, context);
    if (isKnown && INTACT.test(bare)) intact++;
    if (!SWAPPED.test(bare) && !NAME_OF_GOD.test(bare)) continue;
    // «ألن» may be a foreign name: at the very front one word proves nothing.
    const first = SWAPPED_FRONT.test(bare) ? 0 : 1;
    const rights = isKnown
      ? []
      : restore(bare, first, lexicon).filter((right) => lexicon.rarity(right) < RAREST);
    if (rights.length === 0 || isAsked(token, draft, context)) open.push(token.index);
    else sure.push({ token: token.index, rights });
  }
  return { intact, sure, open };
}

function findSwapped(draft: Draft, context: RuleContext): Swapped[] {
  const { lexicon } = context;
  const signs = readParts(draft, signsFact, context, ({ intact, sure, open }, { place }) => ({
    intact,
    sure: sure.map(({ token, rights }) => ({ token: token + place.token, rights })),
    open: open.map((token) => token + place.token),
  }));
  const tokenAt = (index: number): Token => draft.tokens[index]!;
  const found = signs.flatMap(({ sure }) =>
    sure.map(({ token, rights }): Swapped => ({ token: tokenAt(token), rights, isSure: true })),
  );
  const intact = signs.reduce((sum, each) => sum + each.intact, 0);
  const hasFront = found.some(({ token }) => SWAPPED_FRONT.test(token.bare));
  // «االتحاد» alone may be typed so; a draft with as many lams before their alefs did not come through such a program.
  if (!hasFront || found.length <= intact) return found;
  for (const token of signs.flatMap(({ open }) => open.map(tokenAt))) {
    const { bare } = token;
    const isSure = bare !== ALONE && !isWord(bare, context);
    // «الـ 20» is the article.
    if (bare === ALONE && token.text !== ALONE) continue;
    const most = lexicon.rarity(bare) - (isOwned(bare, context) ? LEAST_GAP_OF_NAMES : LEAST_GAP);
    const rights = restore(bare, 0, lexicon).filter((right) => isSure || lexicon.rarity(right) <= most);
    if (rights.length > 0) found.push({ token, rights, isSure });
  }
  return found.sort((a, b) => a.token.start - b.token.start);
}

/** What is left of «لا»; the dictionary has it as the article, and the lists of names as a family's آل. */
const ALONE = 'ال';

/** A word by itself, not only as a question («أحالم» is أ and حالم to a dictionary); or somebody's name. */
function isWord(word: string, context: RuleContext): boolean {
  const { lexicon } = context;
  if (isOwned(word, context)) return true;
  if (NAME_OF_GOD.test(word) && lexicon.outlets(word) === 0) return false;
  return lexicon.contains(word) && lexicon.analyse(word).some(({ proclitics }) => proclitics[0] !== 'أ');
}

/** «أحالم أنت؟» asks with the أ that a dictionary reads there. */
function isAsked({ bare, start }: Token, { sentences }: Draft, { lexicon }: RuleContext): boolean {
  if (!bare.startsWith('أ') || !lexicon.contains(bare)) return false;
  const sentence = sentences[firstEndingAfter(sentences, start)];
  return sentence?.tokens.some(({ text }) => text === '؟') ?? false;
}

function isOwned(word: string, context: RuleContext): boolean {
  return word !== ALONE && (isHouseWord(word, context.terminology) || isListedName(word, context));
}

/**
 * Words of the dictionary that the damaged word may have been, the commonest first.
 *
 * @param first the first letter that may have changed places.
 */
function restore(word: string, first: number, lexicon: Lexicon): string[] {
  const tried = new Set<string>();
  if (NAME_OF_GOD.test(word)) tried.add(word.replace(NAME_OF_GOD, 'الله'));
  const places: number[] = [];
  for (let at = first; at + 1 < word.length; at++) if (SWAPPED.test(word.slice(at, at + 2))) places.push(at);
  if (places.length <= MOST_PLACES)
    for (let chosen = 1; chosen < 1 << places.length; chosen++) {
      const letters = [...word];
      for (const [bit, at] of places.entries())
        if ((chosen >> bit) & 1) [letters[at], letters[at + 1]] = [letters[at + 1]!, letters[at]!];
      tried.add(letters.join(''));
    }
  const known = [...tried].filter((right) => lexicon.contains(right));
  return known.sort((a, b) => lexicon.rarity(a) - lexicon.rarity(b));
}
