import { isConnector } from '../../people/chain.ts';
import { compareWords, spellAlike, withoutArticle } from '../../people/compare.ts';
import { AGREEING, type ArchivedName } from '../../people/index.ts';
import { isInUse, isTransliterated } from '../../people/left-open.ts';
import type { NameLists } from '../../people/names.ts';
import { isKnown, isUnheard, mayBeTwoPeople } from '../../people/vetoes.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';

/** By how many to one they must outnumber those that spell it as this draft does. */
const OUTNUMBERED = 4;

/** A person spelt otherwise in the other drafts of the folder. */
export const namesAcrossDrafts = defineRule({
  id: 'names/across-drafts',
  severity: 'warning',
  scope: 'folder',
  fixable: true,
  description: {
    ar: 'اسم رسمته مسودات المجلد الأخرى على غير هذا الوجه',
    en: 'A name that the other drafts of the folder spell otherwise',
  },
  messages: {
    main: {
      ar: '«{found}» هنا، و«{expected}» في {count} من مسودات المجلد؛ إن كان الشخص نفسه فوحّد الرسم.',
      en: '“{found}” here, “{expected}” in {count} drafts of the folder; if it is one person, use one spelling.',
    },
    other: { ar: '«{expected}» هنا', en: '“{expected}” here' },
  },
  *check(draft, context) {
    const { archive } = context;
    if (!archive) return;
    for (const { mentions, gender, roles } of draft.people.people) {
      const full = mentions.find(({ parts }) => parts.length > 1);
      if (!full) continue;
      const others = archive.alike(full.parts, draft.path);
      const same = others.filter((other) => other.parts.join(' ') === full.parts.join(' '));
      const rivals = bySpelling(
        others.filter((other) => !other.gender || !gender || other.gender === gender),
      ).filter(
        (spelling) =>
          isSlipOf(full.parts, spelling[0]!.parts, context) &&
          (isTelling(full.parts, spelling[0]!.parts, context) ||
            spelling.some((other) => roles.some(({ text }) => other.roles.includes(text)))),
      );
      const [best] = rivals.sort((a, b) => b.length - a.length);
      // Who is spelt so in other drafts too is rather somebody else.
      if (!best || best.length < AGREEING || best.length < OUTNUMBERED * same.length) continue;
      const [first] = best;
      const expected = first!.parts.join(' ');
      const wrong = first!.parts.findIndex((part, at) => part !== full.parts[at]);
      const token = full.tokens[wrong];
      const start = wrong === 0 ? full.start : token!.start;
      yield {
        start: full.start,
        end: full.end,
        message: 'main',
        values: { found: full.text, expected, count: best.length },
        fixes: [replace(start, token!.end, first!.parts[wrong]!)],
        ...(isOfStyle(full.parts[wrong]!, first!.parts[wrong]!, context)
          ? { severity: 'hint' as const }
          : {}),
        related: best.slice(0, 3).map(({ path, start: from, end }) => ({
          path,
          start: from,
          end,
          message: 'other' as const,
          values: { expected },
        })),
      };
    }
  },
});

/** «نتانياهو», «رودريجيز», «دايفيس»: a foreign spelling, or one that other papers write too, is a matter of the house's style. */
function isOfStyle(written: string, right: string, lists: NameLists): boolean {
  const difference = compareWords(right, written);
  return (
    isInUse(written, lists) ||
    (difference !== undefined && isTransliterated(written, right, difference, lists))
  );
}

function bySpelling(people: readonly ArchivedName[]): ArchivedName[][] {
  const groups = new Map<string, ArchivedName[]>();
  for (const person of people) {
    const key = person.parts.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return [...groups.values()];
}

/**
 * Many a محمد has a family name that is near to another one's: «محمد الوتيدي» and «محمد الوتيد» of two drafts are two people,
 * unless they hold one office. A foreign name or one that nobody knows («بلاتنر») is not met twice, and a spelling that no
 * list or paper has, of a name that they have, is not a family of its own.
 */
function isTelling(written: readonly string[], right: readonly string[], lists: NameLists): boolean {
  const { gazetteer, lexicon } = lists;
  return right.some((part, at) => {
    const own = written[at]!;
    if (part !== own) return isKnown(part, lists) && isUnheard(own, lists);
    if (isConnector(part)) return false;
    return gazetteer.isForeign(part) || (gazetteer.name(part) === undefined && !lexicon.contains(part));
  });
}

/** One part differs, by a slip and not by a habit of spelling, and the two are not names of different people. */
function isSlipOf(written: readonly string[], right: readonly string[], lists: NameLists): boolean {
  if (written.length !== right.length) return false;
  const differing = right.flatMap((part, at) =>
    part === written[at] ? [] : [[part, written[at]!] as const],
  );
  if (differing.length !== 1) return false;
  const [a, b] = differing[0]!;
  if (spellAlike(withoutArticle(a), withoutArticle(b)) || mayBeTwoPeople(a, b, lists)) return false;
  return compareWords(a, b) !== undefined;
}
