import type { Mention, Person, Slip } from '../../people/index.ts';
import { replace, replaceAll } from '../fixes.ts';
import { type Draft, defineRule, type Report } from '../rule.ts';

type Key = 'main' | 'unsure' | 'mention';

/** Surer than this a slip is a warning; below it a hint. */
const SURE = 0.75;
/** An editor needs a few places to compare with, not all twenty. */
const MOST_RELATED = 5;

/** One person's name spelt another way, or turned into another word: صعدة for سعادة. */
export const namesVariant = defineRule<Key>({
  id: 'names/variant',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'اسم شخص مرسوم على غير رسمه في المسودة',
    en: 'A person’s name spelt otherwise than elsewhere in the draft',
  },
  messages: {
    main: {
      ar: '«{found}» هنا موضع اسم «{name}»؛ الرسم في المسودة «{right}». إن كانا شخصين فاقبل الموضع كما هو.',
      en: '“{found}” stands where “{name}” is meant; the draft spells it “{right}”. If they are two people, accept it.',
    },
    unsure: {
      ar: 'لعل «{found}» هو «{right}» من «{name}»؛ تحقق من الرسم.',
      en: '“{found}” may be “{right}” of “{name}”; check the spelling.',
    },
    mention: { ar: 'هنا «{text}»', en: 'Here “{text}”' },
  },
  *check(draft) {
    const people = new Map(draft.people.people.map((person) => [person.id, person]));
    for (const slip of draft.people.slips) {
      const person = people.get(slip.person);
      if (person) yield reportSlip(slip, person, draft);
    }
  },
});

function reportSlip(slip: Slip, person: Person, draft: Draft): Report<Key> {
  const { start, end, replacement, certainty } = slip;
  const found = draft.original.slice(start, end);
  const others = nearestFirst(person.mentions, start);
  const message = certainty >= SURE ? 'main' : 'unsure';
  return {
    start,
    end,
    message,
    values: { found, right: replacement, name: person.canonical },
    fixes: [replace(start, end, replacement), ...keepWritten(slip, person)],
    related: others.map((mention) => ({
      start: mention.start,
      end: mention.end,
      message: 'mention' as const,
      values: { text: mention.text },
    })),
    ...(certainty >= SURE ? {} : { severity: 'hint' as const }),
  };
}

/** The other choice: the spelling here is the right one, and the person's other mentions are not. */
function keepWritten({ mention, replacement }: Slip, person: Person) {
  const written = mention.parts.find((part) => !person.mentions.some(({ parts }) => parts.includes(part)));
  const right = person.mentions
    .flatMap(({ parts }) => parts)
    .find((part) => replacement.endsWith(part.replace(/^ال/, '')));
  if (!written || !right) return [];
  const edits = person.mentions.flatMap(({ tokens }) =>
    tokens
      .filter((token) => token.bare.endsWith(right))
      .map(({ start, end, bare }) => ({ start, end, text: bare.slice(0, -right.length) + written })),
  );
  return edits.length > 0 ? [replaceAll(edits, written)] : [];
}

function nearestFirst(mentions: readonly Mention[], at: number): Mention[] {
  return [...mentions]
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))
    .slice(0, MOST_RELATED)
    .sort((a, b) => a.start - b.start);
}
