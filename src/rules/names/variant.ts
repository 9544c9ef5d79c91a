import type { Draft, Edit, Fix } from '../../draft/index.ts';
import type { Mention, NameSlip, Person } from '../../people/index.ts';
import { firstStartingFrom } from '../../text/index.ts';
import { repairAll, replace, replaceAll } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';

type Key = 'main' | 'unsure' | 'dotless' | 'choice' | 'mention';

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
    choice: {
      ar: '«{found}» هنا، و«{right}» من «{name}» في المسودة؛ وحّد الرسم على الصحيح منهما.',
      en: '“{found}” here, and “{right}” of “{name}” in the draft; write the name one way, whichever is right.',
    },
    dotless: {
      ar: '«{found}» هنا موضع اسم «{name}»؛ الرسم في المسودة «{right}». وفي المسودة {count} أسماء كُتبت ياؤها الأخيرة بلا نقطتين.',
      en: '“{found}” stands where “{name}” is meant; the draft spells it “{right}”. {count} names of the draft have a last ى for ي.',
    },
    mention: { ar: 'هنا «{text}»', en: 'Here “{text}”' },
  },
  *check(draft) {
    const people = new Map(draft.people.people.map((person) => [person.id, new Spellings(person)]));
    const dotless = draft.people.slips.filter(isDotless);
    const [leading] = [...dotless].sort((a, b) => Number(b.sure) - Number(a.sure));
    for (const slip of draft.people.slips) {
      const spellings = people.get(slip.person);
      // Whoever leaves the dots off does it by habit: one finding rights all such names of the draft.
      const others = slip === leading ? dotless.filter((each) => each !== slip) : [];
      if (spellings && (slip === leading || !isDotless(slip)))
        yield reportSlip(slip, spellings, draft, others);
    }
  },
});

/** «السيسى»: the name with a last ى for its ي. */
function isDotless({ written, part }: NameSlip): boolean {
  return written.endsWith('ى') && `${written.slice(0, -1)}ي` === part;
}

/** @param others slips that are righted with this one. */
function reportSlip(
  slip: NameSlip,
  spellings: Spellings,
  draft: Draft,
  others: readonly NameSlip[],
): Report<Key> {
  const { start, end, replacement, sure, choice } = slip;
  const found = draft.quote({ start, end });
  // Neither the draft nor the press tells which is right: a fix would be right half of the time, and what is underlined may be right.
  const isOpen = sure && (choice === 'even' || choice === 'either');
  const isChoice = isOpen || choice === 'foreign' || choice === 'either';
  const message = isChoice ? 'choice' : !sure ? 'unsure' : others.length > 0 ? 'dotless' : 'main';
  const all = [slip, ...others].map((each) => ({
    start: each.start,
    end: each.end,
    text: each.replacement,
  }));
  return {
    start,
    end,
    message,
    values: { found, right: replacement, name: spellings.name, count: all.length },
    fixes: isOpen
      ? []
      : [
          ...(others.length > 0 ? [repairAll(all)] : []),
          replace(start, end, replacement),
          ...spellings.keepWritten(slip),
        ],
    related: [
      ...spellings.nearest(start).map(({ start: from, end: to, text }) => ({ from, to, text })),
      ...others
        .slice(0, MOST_RELATED)
        .map((each) => ({ from: each.start, to: each.end, text: draft.quote(each) })),
    ].map(({ from, to, text }) => ({
      start: from,
      end: to,
      message: 'mention' as const,
      values: { text },
    })),
    ...(sure && !isOpen ? {} : { severity: 'hint' as const }),
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
