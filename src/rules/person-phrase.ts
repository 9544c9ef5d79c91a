/** Where a person's mention stands: the phrase of title, office and name, and the tokens around it. */

import type { Draft } from '../draft/index.ts';
import type { HonorificUse, Mention, Person, RoleUse } from '../people/index.ts';
import type { Token } from '../text/index.ts';

export interface PersonPhrase {
  readonly person: Person;
  readonly mention: Mention;
  /** The solid tokens of the sentence, and the places of the phrase's first and last token among them. */
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  /** The title or office that opens the phrase before the name. */
  readonly opening: HonorificUse | RoleUse | undefined;
  /** A particle is written onto the phrase: ل in للدكتور أحمد. */
  readonly joined: boolean;
  /** Spelt another way than the person's own mentions are. */
  readonly slipped: boolean;
}

/** Every mention of a person, slips too, in order of the text. */
export function* readPersonPhrases(draft: Draft): Iterable<PersonPhrase> {
  const { people, mentions, slips } = draft.people;
  const byId = new Map(people.map((person) => [person.id, person]));
  const slipped = new Set(slips.map(({ mention }) => mention.start));
  let at = 0;
  for (const { tokens } of draft.sentences) {
    const end = tokens.at(-1)!.end;
    for (; at < mentions.length && mentions[at]!.start < end; at++) {
      const mention = mentions[at]!;
      const person = mention.person === undefined ? undefined : byId.get(mention.person);
      if (!person || mention.kind !== 'person' || mention.tokens.length === 0) continue;
      const last = tokens.indexOf(mention.tokens.at(-1)!);
      if (last < 0) continue;
      const before = [...mention.honorifics, ...mention.roles].filter((use) => use.end <= mention.start);
      const opening = before.sort((a, b) => a.start - b.start)[0];
      const start = opening ? opening.start : mention.start;
      const first = tokens.findIndex((token) => token.end > start);
      const joined = tokens[first]!.start < start || /^[وف]?لل/.test(opening?.text ?? '');
      yield { person, mention, tokens, first, last, opening, joined, slipped: slipped.has(mention.start) };
    }
  }
}

export function bareAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === 'word' ? token.bare : '';
}
