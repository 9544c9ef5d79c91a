/** From a draft's structure to who is in it. */
import {
  bySentence,
  moveBy,
  offsetWithin,
  type TextStructure,
  type Token,
  tokensIn,
  withoutFillers,
} from '../text/index.ts';
import { opensCompound } from './chain.ts';
import { type FoundEntity, findBodies, findEntities } from './entities.ts';
import { settleGenders } from './gender.ts';
import { groupPeople } from './group.ts';
import { areSame } from './kept-roster.ts';
import { isGiven, type Known, type NameLists, type NameSpan } from './names.ts';
import type { Mention, People } from './people.ts';
import { type NameReader, namesKnowing, readerFor, readSentence } from './sentences.ts';
import { settleSlips } from './slips.ts';

export function analysePeople(structure: TextStructure, parts: NameLists): People {
  const people = settleSlips(structure, groupMentions(structure, parts), parts);
  const tagged = structure.sentences.flatMap((sentence) =>
    entitiesIn(sentence, readerFor(parts)).map((entity) => ({ ...entity, text: textOf(structure, entity) })),
  );
  const known = settleGenders(people, structure.sentences, parts);
  return withOthers(withOthers(known, findBodies(structure, parts)), tagged);
}

/** What is a person's is nobody else's, and what is a body's no place. */
function withOthers(people: People, others: readonly Mention[]): People {
  const taken = new Set(people.mentions.flatMap(({ tokens }) => tokens));
  const free = others.filter(({ tokens }) => !tokens.some((token) => taken.has(token)));
  if (free.length === 0) return people;
  return { ...people, mentions: [...people.mentions, ...free].sort((a, b) => a.start - b.start) };
}

/** A part of a name that is rarer than so many bits is a name wherever it stands; الحسن and نور are words as well. */
const UNCOMMON = 15.9;

/**
 * The people as spelt, their slips not yet separated. A full name met once for sure makes its parts known everywhere in
 * the draft.
 */
export function groupMentions(structure: TextStructure, parts: NameLists): People {
  const known = sameAsBefore(readKnown(structure, parts), structure);
  const found = structure.sentences.flatMap((sentence) =>
    namesKnowing(sentence, known, parts).map((span) => mentionOf(structure, sentence.tokens, span)),
  );
  return { ...groupPeople(found, parts.gazetteer), slips: [] };
}

/** What an open draft called people when it was last read. */
const lastKnown = new WeakMap<object, Known>();

/** The same object as long as an open draft calls people the same: its sentences then have the names that they had. */
function sameAsBefore(known: Known, { memory }: TextStructure): Known {
  if (memory === undefined) return known;
  const last = lastKnown.get(memory);
  if (
    last &&
    (['sure', 'parts', 'alone', 'places'] as const).every((kind) => areSame(last[kind], known[kind]))
  )
    return last;
  lastKnown.set(memory, known);
  return known;
}

function readKnown(structure: TextStructure, parts: NameLists): Known {
  const known = {
    sure: new Set<string>(),
    parts: new Set<string>(),
    alone: new Set<string>(),
    places: new Set<string>(),
  };
  for (const sentence of structure.sentences) {
    const { spans, places } = readSentence(sentence, parts);
    for (const place of places) known.places.add(place);
    for (const span of spans) {
      if (span.count === 1 && !isGiven(parts.gazetteer.name(span.stem.word))) known.alone.add(span.stem.word);
      if (span.count < 2 && span.honorifics.length === 0) continue;
      let before = '';
      for (let at = 0; at < span.count; at++) {
        const word = at === 0 ? span.stem.word : sentence.tokens[span.first + at]!.bare;
        known.parts.add(word);
        if (word.length > 3 && (at === span.count - 1 || parts.lexicon.rarity(word) > UNCOMMON))
          known.sure.add(word);
        // «فاضل أبو الهيجاء» is «أبوالهيجاء» as well.
        if (opensCompound(before) && word.startsWith('ال')) {
          known.parts.add(before + word);
          known.sure.add(before + word);
        }
        before = word;
      }
    }
  }
  return known;
}

const entitiesIn = bySentence<FoundEntity, NameReader>(
  (sentence, { lists }) => findEntities(sentence.tokens, readSentence(sentence, lists).tags, lists),
  (entity, by, { tokens }) => ({ ...moveBy(entity, by), tokens: tokensIn(tokens, entity.tokens, by) }),
);

function textOf({ text }: TextStructure, { start, end }: Pick<Mention, 'start' | 'end'>): string {
  return withoutFillers(text.slice(start, end));
}

function mentionOf(
  structure: TextStructure,
  sentence: readonly Token[],
  span: NameSpan,
): Omit<Mention, 'person'> {
  const tokens = sentence.slice(span.first, span.first + span.count);
  const start = offsetWithin(tokens[0]!, span.stem.length);
  const end = tokens.at(-1)!.end;
  return {
    kind: 'person',
    start,
    end,
    text: textOf(structure, { start, end }),
    tokens,
    parts: [span.stem.word, ...tokens.slice(1).map((token) => token.bare)],
    proclitics: span.stem.proclitics,
    honorifics: span.honorifics,
    roles: span.roles,
  };
}
