/** From a draft's structure to who is in it. */
import type { Lexicon } from '../lexicon/index.ts';

import type { TextStructure, Token } from '../text/index.ts';
import type { Gazetteer } from './gazetteer.ts';
import { groupPeople } from './group.ts';
import { findNames, type NameSpan } from './mentions.ts';
import type { Mention, People } from './people.ts';
import { findSlips, withSlips } from './slips.ts';

export interface PeopleParts {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
}

/** A full name met once for sure makes its parts known everywhere in the draft. */
export function analysePeople(structure: TextStructure, parts: PeopleParts): People {
  const sure = structure.sentences.flatMap(({ tokens }) =>
    findNames(tokens, parts, new Set()).map((span) => ({ tokens, span })),
  );
  const known = new Set<string>();
  for (const { tokens, span } of sure) {
    if (span.count < 2 && span.honorifics.length === 0) continue;
    for (let at = 0; at < span.count; at++) {
      const word = at === 0 ? span.stem.word : tokens[span.first + at]!.bare;
      if (word.length > 3 && (at === span.count - 1 || parts.lexicon.frequency(word) < 20)) known.add(word);
    }
  }
  const found = structure.sentences.flatMap(({ tokens }) =>
    findNames(tokens, parts, known).map((span) => mentionOf(structure.text, tokens, span)),
  );
  const grouped = { ...groupPeople(found, parts.gazetteer), slips: [] };
  return withSlips(grouped, findSlips(structure, grouped, parts));
}

function mentionOf(text: string, sentence: readonly Token[], span: NameSpan): Omit<Mention, 'person'> {
  const tokens = sentence.slice(span.first, span.first + span.count);
  const start = tokens[0]!.start + span.stem.length;
  const end = tokens.at(-1)!.end;
  return {
    kind: 'person',
    start,
    end,
    text: text.slice(start, end),
    tokens,
    parts: [span.stem.word, ...tokens.slice(1).map((token) => token.bare)],
    proclitics: span.stem.proclitics,
    honorifics: span.honorifics,
    roles: span.roles,
  };
}
