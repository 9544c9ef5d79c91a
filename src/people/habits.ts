/** What a writer means who leaves out hamzas and dots. */
import type { Lexicon } from '../lexicon/index.ts';
import { remember } from '../text/index.ts';

/** Up to where the first letter of the word itself may lack its hamza: ال, وال, لل, or a particle alone. */
const FRONT = /^(?:[وف]?[بك]?ال(?=..)|[وف]?لل(?=..)|[وفبكل](?=ا..))/;

/** The spellings that may be meant, as it stands first: ايضا is أيضا, والاسلامية is والإسلامية, جامعه is جامعة. */
export function habits(word: string): string[] {
  const front = FRONT.exec(word)?.[0] ?? '';
  const stem = word.slice(front.length);
  const spellings = [word];
  if (stem.startsWith('ا')) spellings.push(`${front}أ${stem.slice(1)}`, `${front}إ${stem.slice(1)}`);
  return word.endsWith('ه') ? withEnding(spellings, 'ة') : spellings;
}

/** All of them, and all with another last letter. */
export function withEnding(spellings: readonly string[], letter: string): string[] {
  return [...spellings, ...spellings.map((spelling) => spelling.slice(0, -1) + letter)];
}

/** How rare the word is in the press, as it is or as it may be meant: the least of their bits, see `Lexicon.rarity`. */
export const meantRarity = rememberIn((word, lexicon) =>
  Math.min(...habits(word).map((each) => lexicon.rarity(each))),
);

/** Whether any paper writes the word as it is or as it may be meant. */
export function isWritten(word: string, lexicon: Lexicon): boolean {
  return habits(word).some((each) => lexicon.outlets(each) > 0);
}

/** Whether a dictionary has the word as it is or as it may be meant. */
export const isMeantWord = rememberIn((word, lexicon) => habits(word).some((each) => lexicon.contains(each)));

/** Keeps what a lexicon alone says of a word: words come back at each pause of typing. */
function rememberIn<Answer>(
  answer: (word: string, lexicon: Lexicon) => Answer,
): (word: string, lexicon: Lexicon) => Answer {
  const tables = new WeakMap<Lexicon, (word: string) => Answer>();
  return (word, lexicon) => {
    let table = tables.get(lexicon);
    if (!table) tables.set(lexicon, (table = remember((each) => answer(each, lexicon))));
    return table(word);
  };
}
