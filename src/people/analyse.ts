/** From a draft's structure to who is in it. */
import { offsetWithin, type TextStructure, type Token, withoutFillers } from '../text/index.ts';
import { findBodies, findEntities } from './entities.ts';
import { settleGenders } from './gender.ts';
import { groupPeople } from './group.ts';
import { isGiven, type NameLists, type NameSpan } from './names.ts';
import type { Mention, People } from './people.ts';
import { namesKnowing, type ReadSentence, readSentence } from './sentences.ts';
import { settleSlips } from './slips.ts';

export function analysePeople(structure: TextStructure, parts: NameLists): People {
  const sentences = structure.sentences.map(({ tokens }) => readSentence(tokens, parts));
  const people = settleSlips(structure, groupRead(structure, sentences, parts), parts);
  const tagged = sentences.flatMap(({ tokens, tags }) => findEntities(structure.text, tokens, tags, parts));
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

/** The people as spelt, their slips not yet separated. */
export function groupMentions(structure: TextStructure, parts: NameLists): People {
  const sentences = structure.sentences.map(({ tokens }) => readSentence(tokens, parts));
  return groupRead(structure, sentences, parts);
}

/** A full name met once for sure makes its parts known everywhere in the draft. */
function groupRead(structure: TextStructure, sentences: readonly ReadSentence[], parts: NameLists): People {
  const known = { sure: new Set<string>(), parts: new Set<string>(), alone: new Set<string>() };
  for (const { tokens, spans } of sentences)
    for (const span of spans) {
      if (span.count === 1 && !isGiven(parts.gazetteer.name(span.stem.word))) known.alone.add(span.stem.word);
      if (span.count < 2 && span.honorifics.length === 0) continue;
      for (let at = 0; at < span.count; at++) {
        const word = at === 0 ? span.stem.word : tokens[span.first + at]!.bare;
        known.parts.add(word);
        if (word.length > 3 && (at === span.count - 1 || parts.lexicon.rarity(word) > UNCOMMON))
          known.sure.add(word);
      }
    }
  const found = sentences.flatMap((sentence) =>
    namesKnowing(sentence, known, parts).map((span) => mentionOf(structure.text, sentence.tokens, span)),
  );
  return { ...groupPeople(found, parts.gazetteer), slips: [] };
}

function mentionOf(text: string, sentence: readonly Token[], span: NameSpan): Omit<Mention, 'person'> {
  const tokens = sentence.slice(span.first, span.first + span.count);
  const start = offsetWithin(tokens[0]!, span.stem.length);
  const end = tokens.at(-1)!.end;
  return {
    kind: 'person',
    start,
    end,
    text: withoutFillers(text.slice(start, end)),
    tokens,
    parts: [span.stem.word, ...tokens.slice(1).map((token) => token.bare)],
    proclitics: span.stem.proclitics,
    honorifics: span.honorifics,
    roles: span.roles,
  };
}
