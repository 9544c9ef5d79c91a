/** What the slips of a draft are weighed by that is the same for all of its words. */
import { pairsIn, type TextStructure } from '../text/index.ts';
import { isConnector } from './chain.ts';
import { Dots } from './dots.ts';
import type { Scene } from './evidence.ts';
import type { DraftWords } from './kin.ts';
import { isGiven, type NameLists } from './names.ts';
import type { People, Person } from './people.ts';
import { isSurePerson } from './vetoes.ts';
import type { DraftWord } from './word-index.ts';

export function readScene(
  structure: TextStructure,
  { words, kept }: DraftWords,
  people: People,
  lists: NameLists,
): Scene {
  const sure = new Map<Person, boolean>();
  return {
    ...lists,
    tally: kept?.tally ?? tallyOf(words),
    introduced: readNeighbours(people.people, lists),
    titled: new Set(
      people.mentions
        .filter(({ parts, honorifics, roles }) => parts.length > 1 && honorifics.length + roles.length > 0)
        .flatMap(({ parts }) => parts),
    ),
    nameAt: new Map(people.mentions.flatMap((mention) => mention.tokens.map((token) => [token, mention]))),
    families: new Set(
      people.mentions
        .filter(({ parts }) => parts.length > 1 && isGiven(lists.gazetteer.name(parts[0]!)))
        .map(({ parts }) => parts.at(-1)!),
    ),
    pairs: kept?.pairs ?? readWhenAsked(() => new Set(structure.sentences.flatMap(pairsIn))),
    namePairs: readWhenAsked(() => readNamePairs(people)),
    leavesDots: kept ? (dotted) => kept.dots.areLeftOff(dotted) : dotsOf(words, lists),
    isSure: (person) => {
      const known = sure.get(person) ?? isSurePerson(person, lists);
      sure.set(person, known);
      return known;
    },
  };
}

function readWhenAsked(read: () => ReadonlySet<string>): Pick<ReadonlySet<string>, 'has'> {
  let found: ReadonlySet<string> | undefined;
  return {
    has: (key) => {
      found ??= read();
      return found.has(key);
    },
  };
}

/** Read when first asked for. */
function dotsOf(words: Iterable<DraftWord>, { lexicon }: NameLists): Scene['leavesDots'] {
  let dots: Dots | undefined;
  return (dotted) => {
    if (dots === undefined) {
      dots = new Dots(lexicon);
      for (const { bare, count } of words) dots.add(bare, count);
    }
    return dots.areLeftOff(dotted);
  };
}

function tallyOf(words: Iterable<DraftWord>): Scene['tally'] {
  const tally = new Map<string, number>();
  for (const { stems, count } of words)
    for (const { word } of stems) tally.set(word, (tally.get(word) ?? 0) + count);
  return tally;
}

function readNamePairs({ mentions }: People): Set<string> {
  const pairs = new Set<string>();
  for (const { parts } of mentions)
    for (let at = 1; at < parts.length; at++)
      // Of a word that a name has twice (بن) the first counts.
      if (parts.indexOf(parts[at]!) === at) pairs.add(`${parts[at - 1]} ${parts[at]}`);
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
