/** What the slips of a draft are weighed by that is the same for all of its words. */
import type { TextStructure } from '../text/index.ts';
import { isConnector } from './chain.ts';
import type { Scene } from './evidence.ts';
import { isGiven, type NameLists } from './names.ts';
import type { People, Person } from './people.ts';
import { isSurePerson } from './vetoes.ts';
import type { DraftWord } from './word-index.ts';

export function readScene(
  structure: TextStructure,
  words: readonly DraftWord[],
  people: People,
  lists: NameLists,
): Scene {
  const tally = new Map<string, number>();
  for (const { stems, places } of words)
    for (const { word } of stems) tally.set(word, (tally.get(word) ?? 0) + places.length);
  const sure = new Map<Person, boolean>();
  return {
    ...lists,
    people,
    tally,
    introduced: readNeighbours(people.people, lists),
    nameAt: new Map(people.mentions.flatMap((mention) => mention.tokens.map((token) => [token, mention]))),
    families: new Set(
      people.mentions
        .filter(({ parts }) => parts.length > 1 && isGiven(lists.gazetteer.name(parts[0]!)))
        .map(({ parts }) => parts.at(-1)!),
    ),
    pairs: pairsOf(structure),
    leavesDots: dotsOf(words, lists),
    isSure: (person) => {
      const known = sure.get(person) ?? isSurePerson(person, lists);
      sure.set(person, known);
      return known;
    },
  };
}

/** Read when first asked for, which few drafts do. */
function pairsOf(structure: TextStructure): Scene['pairs'] {
  let pairs: ReadonlySet<string> | undefined;
  return {
    has: (pair) => {
      pairs ??= readPairs(structure);
      return pairs.has(pair);
    },
  };
}

/** Read when first asked for, too: ى for ي and ه for ة by habit, more often than with their dots. */
function dotsOf(words: readonly DraftWord[], { lexicon }: NameLists): Scene['leavesDots'] {
  const habits = new Map<string, boolean>();
  return (dotted) => {
    const dotless = dotted === 'ي' ? 'ى' : 'ه';
    const known = habits.get(dotted);
    if (known !== undefined) return known;
    let balance = 0;
    for (const { bare, places } of words) {
      if (bare.endsWith(dotted)) balance -= places.length;
      else if (bare.endsWith(dotless) && !lexicon.contains(bare))
        balance += lexicon.contains(bare.slice(0, -1) + dotted) ? places.length : 0;
    }
    habits.set(dotted, balance > 0);
    return balance > 0;
  };
}

function readPairs({ sentences }: TextStructure): Set<string> {
  const pairs = new Set<string>();
  for (const { tokens } of sentences)
    for (let at = 1; at < tokens.length; at++)
      if (tokens[at]!.kind === 'word' && tokens[at - 1]!.kind === 'word')
        pairs.add(`${tokens[at - 1]!.bare} ${tokens[at]!.bare}`);
  return pairs;
}

/**
 * «وأشاد باطرفي بمحمد يوسف»: what follows a particle is another man's, «الجنرال ديمبسي أبلغ الوتيد»: or a verb; connectors are
 * nobody's.
 */
function ownParts(parts: readonly string[], { gazetteer, lexicon }: NameLists): string[] {
  const other = parts.findIndex((part, at) => {
    if (at === 0 || gazetteer.name(part) || isConnector(part)) return false;
    if (/^[وبل]/.test(part) && isGiven(gazetteer.name(part.slice(1)))) return true;
    return lexicon.analyse(part)[0]?.pos === 'verb' && lexicon.outlets(part) > 0;
  });
  return parts.slice(0, other < 0 ? parts.length : other).filter((part) => !isConnector(part));
}

function readNeighbours(people: readonly Person[], lists: NameLists): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  for (const { mentions } of people)
    for (const { parts } of mentions) {
      if (parts.length < 2) continue;
      const names = ownParts(parts, lists);
      for (const part of names) {
        const beside = neighbours.get(part) ?? new Set();
        for (const other of names) if (other !== part) beside.add(other);
        neighbours.set(part, beside);
      }
    }
  return neighbours;
}
