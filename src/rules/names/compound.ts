import type { Draft, StyleSwitches } from '../../draft/index.ts';
import { chainOf } from '../../people/chain.ts';
import type { Mention, Person } from '../../people/index.ts';
import { isGiven, type NameLists } from '../../people/names.ts';
import { offsetWithin } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';

type Key = 'main' | 'house' | 'other';
type Writing = 'split' | 'joined';

/** A part of a person's name that is written in more than one word by some: «عبد الله», «بن حمدان», «آل ماجد». */
interface Compound {
  readonly kind: 'servant' | 'son' | 'clan';
  /** What is the same in every writing of it; a person may have several parts of one kind. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** As written, without proclitics. */
  readonly text: string;
}

/** The small words of one person's name written two ways in a draft: عبدالله, ابن, ال. */
export const namesCompound = defineRule<Key>({
  id: 'names/compound',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'اسم مركب مرسوم على غير رسمه في المسودة: عبدالله، ابن، ال',
    en: 'A compound name written otherwise than elsewhere in the draft: عبدالله, ابن, ال',
  },
  messages: {
    main: {
      ar: '«{found}» هنا، والاسم نفسه «{right}» في المسودة؛ وحّد رسمه.',
      en: '“{found}” here, and the same name is “{right}” in the draft; write it one way.',
    },
    house: {
      ar: '«{found}»: رسم الدار «{right}».',
      en: '“{found}”: the house writes “{right}”.',
    },
    other: { ar: 'هنا «{text}»', en: 'Here “{text}”' },
  },
  *check(draft, lists) {
    const { style } = lists;
    const usual = usualServants(draft, lists);
    for (const person of draft.people.people) {
      const groups = new Map<string, Compound[]>();
      for (const each of compoundsOf(person, lists)) {
        if (isOfHouse(each, draft)) continue;
        const key = `${each.kind} ${each.key}`;
        groups.set(key, [...(groups.get(key) ?? []), each]);
      }
      for (const [key, group] of groups)
        yield* key.startsWith('servant ') ? checkServants(group, usual, style) : checkConnectors(group);
    }
  },
});

/** A name of the house's own list has its آل from there: names/terminology reports it. */
function isOfHouse({ kind, start, end }: Compound, { termUses }: Draft): boolean {
  return (
    kind === 'clan' && termUses.some((use) => use.tokens[0]!.start <= start && end <= use.tokens.at(-1)!.end)
  );
}

function compoundsOf({ mentions }: Person, lists: NameLists): Compound[] {
  return mentions.flatMap((mention) =>
    chainOf(mention.parts).flatMap(({ key, link, start, end }): Compound[] => {
      const words = mention.parts.slice(start, end);
      const found: Compound[] = [];
      // The connector of the first part has nothing before it: «ابن سلمان» is written so.
      if (link !== undefined && (start > 0 || link === 'family')) {
        const kind = link === 'nasab' ? 'son' : 'clan';
        if (link === 'family' || /^[إا]?بن$/.test(words[0]!))
          found.push({ kind, key, ...rangeOf(mention, start, start + 1) });
      }
      const from = link === undefined ? start : start + 1;
      if (/^عبدال.{2}/.test(key) && mayBeGod(key, lists))
        found.push({ kind: 'servant', key, ...rangeOf(mention, from, end) });
      return found;
    }),
  );
}

/**
 * الله, الرحمن, العزيز, and العاطي by the list of names; عبداللهيان, which looks like two of something, is a surname of its
 * own.
 */
function mayBeGod(servant: string, { lexicon, gazetteer }: NameLists): boolean {
  if (isGiven(gazetteer.name(servant))) return true;
  const readings = lexicon.analyse(servant.slice(3));
  return readings.length > 0 && readings.every(({ number }) => number !== 'dual');
}

/** The parts of a mention from one up to another; the first part gives up its proclitics. */
function rangeOf(mention: Mention, from: number, to: number) {
  const first = mention.tokens[from]!;
  const start = from === 0 ? mention.start : offsetWithin(first, 0);
  return { start, end: mention.tokens[to - 1]!.end, text: mention.parts.slice(from, to).join(' ') };
}

const writingOf = ({ text }: Compound): Writing => (text.includes(' ') ? 'split' : 'joined');

/** How the draft writes «عبد الله» of all its people. */
function usualServants({ people }: Draft, lists: NameLists): Writing {
  const all = people.people
    .flatMap((person) => compoundsOf(person, lists))
    .filter(({ kind }) => kind === 'servant');
  const split = all.filter((each) => writingOf(each) === 'split').length;
  return 2 * split >= all.length ? 'split' : 'joined';
}

function* checkServants(
  group: readonly Compound[],
  usual: Writing,
  { abd }: StyleSwitches,
): Iterable<Report<Key>> {
  const split = group.filter((each) => writingOf(each) === 'split').length;
  const joined = group.length - split;
  const own = split === joined ? usual : split > joined ? 'split' : 'joined';
  const wanted = abd === 'auto' ? own : abd;
  const model = group.find((each) => writingOf(each) === wanted);
  for (const each of group) {
    if (writingOf(each) === wanted) continue;
    const right = model?.text ?? rewrite(each.text, wanted);
    yield reportOf(each, right, abd === 'auto' ? 'main' : 'house', model);
  }
}

function rewrite(text: string, wanted: Writing): string {
  return wanted === 'split' ? text.replace(/^عبد(?=ال)/, 'عبد ') : text.replaceAll(' ', '');
}

/** What a connector in the middle of a name should be, where the draft writes it so of this person. */
const RIGHT = { son: 'بن', clan: 'آل' } as const;

function* checkConnectors(group: readonly Compound[]): Iterable<Report<Key>> {
  const [{ kind }] = group as [Compound];
  if (kind === 'servant') return;
  const right = RIGHT[kind];
  const model = group.find(({ text }) => text === right);
  if (!model) return;
  for (const each of group) if (each.text !== right) yield reportOf(each, right, 'main', model);
}

function reportOf(
  { start, end, text }: Compound,
  right: string,
  message: 'main' | 'house',
  model: Compound | undefined,
): Report<Key> {
  const related = model
    ? [{ start: model.start, end: model.end, message: 'other' as const, values: { text: model.text } }]
    : [];
  return {
    start,
    end,
    message,
    values: { found: text, right },
    fixes: [replace(start, end, right)],
    related,
  };
}
