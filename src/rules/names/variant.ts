import type { Draft, Edit, Fix } from '../../draft/index.ts';
import type { Mention, NameSlip, Person } from '../../people/index.ts';
import { firstStartingFrom } from '../../text/index.ts';
import { replace, replaceAll } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';

type Key = 'main' | 'unsure' | 'mention';

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
    const people = new Map(draft.people.people.map((person) => [person.id, new Spellings(person)]));
    for (const slip of draft.people.slips) {
      const spellings = people.get(slip.person);
      if (spellings) yield reportSlip(slip, spellings, draft);
    }
  },
});

function reportSlip(slip: NameSlip, spellings: Spellings, draft: Draft): Report<Key> {
  const { start, end, replacement, sure } = slip;
  const found = draft.quote({ start, end });
  const message = sure ? 'main' : 'unsure';
  return {
    start,
    end,
    message,
    values: { found, right: replacement, name: spellings.name },
    fixes: [replace(start, end, replacement), ...spellings.keepWritten(slip)],
    related: spellings.nearest(start).map((mention) => ({
      start: mention.start,
      end: mention.end,
      message: 'mention' as const,
      values: { text: mention.text },
    })),
    ...(sure ? {} : { severity: 'hint' as const }),
  };
}

/** How a draft spells one person. What a slip asks of it does not grow with the person's mentions. */
class Spellings {
  readonly name: string;
  /** In the order of the text. */
  readonly #mentions: readonly Mention[];
  readonly #kept = new Map<string, readonly Fix[]>();

  constructor({ canonical, mentions }: Person) {
    this.name = canonical;
    this.#mentions = [...mentions].sort((a, b) => a.start - b.start);
  }

  /**
   * The other choice: the spelling here is the right one, and the person's other mentions are not. Only that part of the
   * name is rewritten; of «محمد بن محمد» nobody knows which is meant.
   */
  keepWritten({ written, part }: NameSlip): readonly Fix[] {
    if (written.startsWith('ال') !== part.startsWith('ال')) return [];
    const key = `${written} ${part}`;
    const known = this.#kept.get(key) ?? this.#rewrite(part, written);
    this.#kept.set(key, known);
    return known;
  }

  /** One fix for all slips that are written so. */
  #rewrite(part: string, written: string): readonly Fix[] {
    const edits: Edit[] = [];
    for (const { parts, tokens } of this.#mentions) {
      if (parts.filter((each) => each === part).length !== 1) continue;
      const own = tokens.filter(({ bare }) => frontOf(bare, part) !== undefined);
      if (own.length !== 1) return [];
      const { start, end, bare } = own[0]!;
      edits.push({ start, end, text: frontOf(bare, part) + written });
    }
    return edits.length > 0 ? [replaceAll(edits, written)] : [];
  }

  /** The mentions nearest to the offset, in the order of the text. */
  nearest(at: number): readonly Mention[] {
    let to = firstStartingFrom(this.#mentions, at);
    let from = to;
    while (to - from < MOST_RELATED && (from > 0 || to < this.#mentions.length)) {
      const before = from > 0 ? at - this.#mentions[from - 1]!.start : Number.POSITIVE_INFINITY;
      const after = to < this.#mentions.length ? this.#mentions[to]!.start - at : Number.POSITIVE_INFINITY;
      if (before <= after) from--;
      else to++;
    }
    return this.#mentions.slice(from, to);
  }
}

/** The particles before the part of a name; undefined for another word. */
function frontOf(bare: string, part: string): string | undefined {
  const front = bare.slice(0, -part.length);
  return bare.endsWith(part) && /^[وف]?[بلك]?$/.test(front) ? front : undefined;
}
