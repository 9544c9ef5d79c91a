/** From a draft's structure to who is in it. */
import { offsetWithin, type TextStructure, type Token, withoutFillers } from '../text/index.ts';
import { findBodies, findEntities } from './entities.ts';
import type { Gazetteer } from './gazetteer.ts';
import { settleGenders } from './gender.ts';
import { groupPeople } from './group.ts';
import { findNames } from './mentions.ts';
import type { Label } from './model.ts';
import type { Known, NameLists, NameSpan } from './names.ts';
import type { Mention, People } from './people.ts';
import { settleSlips } from './slips.ts';
import { createTagger, type Tagger } from './tagger.ts';

export function analysePeople(structure: TextStructure, parts: NameLists): People {
  const sentences = tagSentences(structure, parts);
  const people = settleSlips(structure, groupTagged(structure, sentences, parts), parts);
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

interface TaggedSentence {
  readonly tokens: readonly Token[];
  readonly tags: readonly Label[];
}

function tagSentences(structure: TextStructure, parts: NameLists): TaggedSentence[] {
  const tagger = taggerFor(parts);
  return structure.sentences.map(({ tokens }) => ({
    tokens,
    tags: tagger?.tag(tokens.map((token) => token.bare)) ?? [],
  }));
}

/** The people as spelt, their slips not yet separated. */
export function groupMentions(structure: TextStructure, parts: NameLists): People {
  return groupTagged(structure, tagSentences(structure, parts), parts);
}

/** A full name met once for sure makes its parts known everywhere in the draft. */
function groupTagged(structure: TextStructure, tagged: readonly TaggedSentence[], parts: NameLists): People {
  const sentences = tagged.map(({ tokens, tags }) => {
    return { tokens, tags, spans: findNames(tokens, parts, tags, NONE) };
  });
  const known = { sure: new Set<string>(), parts: new Set<string>() };
  for (const { tokens, spans } of sentences)
    for (const span of spans) {
      if (span.count < 2 && span.honorifics.length === 0) continue;
      for (let at = 0; at < span.count; at++) {
        const word = at === 0 ? span.stem.word : tokens[span.first + at]!.bare;
        known.parts.add(word);
        if (word.length > 3 && (at === span.count - 1 || parts.lexicon.rarity(word) > UNCOMMON))
          known.sure.add(word);
      }
    }
  const forms = formsOf(known.parts);
  const found = sentences.flatMap(({ tokens, tags, spans }) => {
    // Only where a known word stands can what is known make a difference.
    const isNews = tokens.some(({ bare }) => forms.has(bare));
    const settled = isNews ? findNames(tokens, parts, tags, known) : spans;
    return settled.map((span) => mentionOf(structure.text, tokens, span));
  });
  return { ...groupPeople(found, parts.gazetteer), slips: [] };
}

/** The words as they may stand: to look each word of the draft up once is cheaper than to take it apart. */
function formsOf(words: ReadonlySet<string>): Set<string> {
  const forms = new Set<string>();
  for (const word of words)
    for (const conjunction of ['', 'و', 'ف']) {
      for (const preposition of ['', 'ب', 'ك', 'ل']) forms.add(conjunction + preposition + word);
      if (word.startsWith('ال')) forms.add(`${conjunction}ل${word.slice(word[2] === 'ل' ? 2 : 1)}`);
    }
  return forms;
}

const NONE: Known = { sure: new Set(), parts: new Set() };

const taggers = new WeakMap<Gazetteer, Tagger>();

/** One tagger a gazetteer: it keeps what it has seen of words. */
function taggerFor({ gazetteer, lexicon }: NameLists): Tagger | undefined {
  if (!gazetteer.model) return undefined;
  let tagger = taggers.get(gazetteer);
  if (!tagger) {
    tagger = createTagger(gazetteer.model, { gazetteer, lexicon });
    taggers.set(gazetteer, tagger);
  }
  return tagger;
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
