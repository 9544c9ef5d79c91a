import type { Draft, RuleContext } from '../../draft/index.ts';
import type { HonorificUse, Person } from '../../people/index.ts';
import { replace } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';
import { areExclusive, COURTESY, isRank, writeTitle } from './exclusive.ts';

type Key = 'odd' | 'either' | 'other' | 'pair';

/** One person under two titles that exclude each other: الأستاذ here, الدكتور there. */
export const titlesHonorific = defineRule<Key>({
  id: 'titles/honorific',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'لقبان متعارضان لشخص واحد',
    en: 'Two titles for one person that exclude each other',
  },
  messages: {
    odd: {
      ar: '«{name}» هنا «{found}»، وهو في المسودة «{right}»؛ وحّد اللقب.',
      en: '“{name}” is “{found}” here and “{right}” elsewhere in the draft; use one title.',
    },
    either: {
      ar: '«{name}» هنا «{found}»، وفي موضع آخر «{right}»؛ اختر واحدًا.',
      en: '“{name}” is “{found}” here and “{right}” in another place; choose one.',
    },
    other: {
      ar: '«{name}» هنا «{found}»، وورد «{right}» في موضع آخر.',
      en: '“{name}” is “{found}” here; another place has “{right}”.',
    },
    pair: { ar: 'اللقب هنا «{found}»', en: 'The title here is “{found}”' },
  },
  *check(draft, context) {
    for (const person of draft.people.people) {
      const uses = titlesBeforeName(person);
      const rivals = findRivals(uses, stacksOf(person), context);
      if (rivals) yield* reportPair(person, rivals, draft, context);
    }
  },
});

/** A given name alone may be another man's: «العميد محمد» beside «اللواء محمد الشموخ». */
function titlesBeforeName({ mentions, canonical }: Person): HonorificUse[] {
  const named = mentions.filter(({ parts }) => parts.length > 1 || !canonical.startsWith(`${parts[0]} `));
  return named.flatMap(({ honorifics, start }) => honorifics.filter((use) => use.start < start));
}

/** Titles said together of one mention may both be true: الأستاذ الدكتور, اللواء المهندس. */
function stacksOf({ mentions }: Person): readonly string[][] {
  return mentions.map(({ honorifics }) => honorifics.map(({ title }) => title)).filter((s) => s.length > 1);
}

interface Rivals {
  /** The better attested title, and the uses of either. */
  readonly better: readonly HonorificUse[];
  readonly worse: readonly HonorificUse[];
  /** Nothing in the draft says which is right. */
  readonly tied: boolean;
}

function findRivals(
  uses: readonly HonorificUse[],
  stacks: readonly string[][],
  { gazetteer }: RuleContext,
): Rivals | undefined {
  const groups = new Map<string, HonorificUse[]>();
  for (const use of uses) groups.set(use.title, [...(groups.get(use.title) ?? []), use]);
  const first = uses[0]?.title;
  for (const [a, ofA] of groups) {
    for (const [b, ofB] of groups) {
      if (a >= b || !areExclusive(a, b, gazetteer)) continue;
      if (stacks.some((stack) => stack.includes(a) && stack.includes(b))) continue;
      const lead = weigh(a, b, ofA, first) - weigh(b, a, ofB, first);
      if (lead === 0) {
        const [early, late] = a === first ? [ofA, ofB] : [ofB, ofA];
        return { better: late, worse: early, tied: true };
      }
      return lead > 0 ? { better: ofA, worse: ofB, tied: false } : { better: ofB, worse: ofA, tied: false };
    }
  }
  return undefined;
}

/**
 * Each use counts, and the first one introduces the person. الأستاذ against a degree counts less: it is what a hurried
 * writer calls anybody, while nobody makes a doctor of a man by mistake; so الأستاذ then الدكتور is left to the editor.
 */
function weigh(
  title: string,
  rival: string,
  uses: readonly HonorificUse[],
  first: string | undefined,
): number {
  return uses.length + (title === first ? 1 : 0) + (rival === COURTESY ? 1 : 0);
}

/** «رُقي العقيد سامي إلى رتبة عميد»: who is named in a sentence that speaks of a promotion has both ranks by right. */
function tellsOfPromotion({ sentences }: Draft, { mentions }: Person): boolean {
  return sentences.some(({ tokens }) => {
    const [from, to] = [tokens[0]!.start, tokens.at(-1)!.end];
    const isNamed = mentions.some(({ start }) => from <= start && start < to);
    return isNamed && tokens.some(({ bare }) => PROMOTION.test(bare));
  });
}

const PROMOTION = /^[وفبل]?(?:ال|ل)?(?:رتبة|رتبته|ترقية|ترقيته|ترقيات|ترقى|رقي|رقى|يرقى)$/;

function* reportPair(
  person: Person,
  { better, worse, tied }: Rivals,
  draft: Draft,
  { gazetteer }: RuleContext,
): Iterable<Report<Key>> {
  const promoted = isRank(better[0]!.title, gazetteer) && tellsOfPromotion(draft, person);
  const say = (message: Key, use: HonorificUse, rivals: readonly HonorificUse[]): Report<Key> => {
    const right = writeTitle(rivals[0]!.title, use, person.gender, gazetteer);
    const { start, end, text } = use;
    const related = rivals.map((rival) => ({
      start: rival.start,
      end: rival.end,
      message: 'pair' as const,
      values: { found: rival.text },
    }));
    const values = { name: person.canonical, found: text, right };
    const fixes = message === 'other' ? [] : [replace(start, end, right)];
    const report = { start, end, message, values, fixes, related };
    return message === 'other' || promoted ? { ...report, severity: 'hint' } : report;
  };
  for (const use of worse) yield say(tied ? 'either' : 'odd', use, better);
  if (tied) for (const use of better) yield say('either', use, worse);
  else yield say('other', better[0]!, worse);
}
