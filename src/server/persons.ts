/** Who is under the cursor, and where else. */

import type { Draft } from '../draft/index.ts';
import type { Mention, Person } from '../people/index.ts';
import { fold } from '../text/index.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface PersonHere {
  readonly person: Person;
  /** The mention under the cursor or beside the title under it. */
  readonly mention: Mention;
}

const covers = ({ start, end }: Stretch, offset: number): boolean => start <= offset && offset <= end;

/** The mention whose name, else whose title or office, lies at the offset. */
export function mentionAt({ people }: Draft, offset: number): Mention | undefined {
  const onName = people.mentions.find((mention) => covers(mention, offset));
  return (
    onName ??
    people.mentions.find(({ honorifics, roles }) =>
      [...honorifics, ...roles].some((use) => covers(use, offset)),
    )
  );
}

export function personAt(draft: Draft, offset: number): PersonHere | undefined {
  const mention = mentionAt(draft, offset);
  const person = draft.people.people.find(({ id }) => id === mention?.person);
  return mention && person ? { person, mention } : undefined;
}

/** Every mention of the same person, slips included; of an organisation or a place, every one written alike. */
export function mentionsLike({ people }: Draft, mention: Mention): readonly Mention[] {
  const key = keyOf(mention);
  return people.mentions.filter((other) => other.kind === mention.kind && keyOf(other) === key);
}

/** Slips included. */
export function mentionsOf({ people }: Draft, { id }: Person): readonly Mention[] {
  return people.mentions.filter((mention) => mention.person === id);
}

function keyOf({ person, parts }: Mention): string {
  return person ?? parts.map(fold).join(' ');
}

/** The first mention that gives the whole name; where none does, the first. */
export function firstFullMention({ canonical, mentions }: Person): Mention | undefined {
  const whole = fold(canonical).replaceAll(' ', '');
  return mentions.find(({ parts }) => fold(parts.join('')) === whole) ?? mentions[0];
}
