import type { Draft } from '../../draft/index.ts';
import type { Mention } from '../../people/index.ts';
import { readPersonPhrases } from '../../people/index.ts';
import type { TermEntry, TermRole } from '../../terms/index.ts';
import { bare, fold } from '../../text/index.ts';
import { readDates } from '../dates/reader.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { areExclusive, writeTitle } from './exclusive.ts';

/** A title or an office against the person's entry in the terminology, at the draft's date. */
export const titlesTerminology = defineRule({
  id: 'titles/terminology',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'لقب أو منصب يخالف ما سُجّل لصاحبه في مصطلحات الدار',
    en: 'A title or an office against the person’s entry in the terminology',
  },
  messages: {
    honorific: {
      ar: 'لقب «{name}» في مصطلحات الدار «{expected}»، وهنا «{found}».',
      en: '{name} is “{expected}” in the terminology; here it is “{found}”.',
    },
    ended: {
      ar: 'ترك «{name}» منصب «{found}» في {date}؛ منصبه بعد ذلك «{expected}».',
      en: '{name} left the office “{found}” in {date}; after that it is “{expected}”.',
    },
    left: {
      ar: 'ترك «{name}» منصب «{found}» في {date}.',
      en: '{name} left the office “{found}” in {date}.',
    },
  },
  *check(draft, { terminology, gazetteer }) {
    const entries = peopleOf(terminology.entries);
    if (entries.size === 0) return;
    const date = draftDate(draft);
    for (const { person, mention } of readPersonPhrases(draft.sentences, draft.people)) {
      const entry = entries.get(keyOf(person.canonical)) ?? entries.get(keyOf(mention.text));
      if (!entry) continue;
      const name = entry.canonical;
      for (const use of mention.honorifics) {
        const expected = entry.honorific;
        const masculine = expected ? gazetteer.title(expected)?.entry.masculine : undefined;
        if (!expected || !masculine || !areExclusive(masculine, use.title, gazetteer)) continue;
        const text = writeTitle(masculine, use, entry.gender ?? person.gender, gazetteer);
        const fixes = [replace(use.start, use.end, text)];
        const values = { name, expected, found: use.text };
        yield { start: use.start, end: use.end, message: 'honorific', values, fixes };
      }
      yield* endedRoles(mention, entry, date);
    }
  },
});

function* endedRoles(mention: Mention, { canonical: name, roles = [] }: TermEntry, date: string | undefined) {
  for (const use of mention.roles) {
    const ended = roles.find(({ title }) => begins(use.text, title));
    // With markup or entities among its words, the text does not tell where each of them stands.
    if (use.text.length !== use.end - use.start) continue;
    if (use.former || !ended?.to || !isOver(ended.to, date)) continue;
    const current = roles.find((role) => role !== ended && !isOver(role.to, date) && hasBegun(role, date));
    const end = use.start + lengthOf(use.text, ended.title.trim().split(/\s+/).length);
    yield {
      start: use.start,
      end,
      message: current ? ('ended' as const) : ('left' as const),
      values: { name, found: ended.title, date: ended.to, expected: current?.title ?? '' },
      fixes: current ? [replace(use.start, end, current.title)] : [],
    };
  }
}

/** What follows the office may be read as part of it: «نائب محافظ البحيرة المدرسة» of «زار … المدرسة». */
function begins(text: string, title: string): boolean {
  return `${keyOf(text)} `.startsWith(`${keyOf(title)} `);
}

/** UTF-16 length of the first words of a text. */
function lengthOf(text: string, words: number): number {
  const found = [...text.matchAll(/\S+/g)][words - 1];
  return found ? found.index + found[0].length : text.length;
}

function peopleOf(entries: readonly TermEntry[]): Map<string, TermEntry> {
  const people = entries.filter(
    ({ kind, honorific, roles }) => kind === 'person' && (honorific || roles?.length),
  );
  return new Map(
    people.flatMap((entry) =>
      [entry.canonical, ...(entry.variants ?? [])].map((form) => [keyOf(form), entry] as const),
    ),
  );
}

function keyOf(text: string): string {
  return fold(bare(text)).replace(/\s+/g, ' ');
}

/**
 * The latest full Gregorian date of the draft as `2025-04-12`: the news is not older than what it tells. A draft
 * without one is of today, after every end on record: the linter has no clock.
 */
function draftDate(draft: Draft): string | undefined {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const dates = readDates(draft).flatMap(({ calendar, year, month, day }) =>
    calendar === 'gregorian' && year && day ? [`${year}-${pad(month)}-${pad(day.value)}`] : [],
  );
  return dates.sort().at(-1);
}

/** An office held `to` 2025-01 is held in that month: it is over when the date's own beginning is later. */
function isOver(to: string | undefined, date: string | undefined): boolean {
  if (!to) return false;
  return date === undefined || date.slice(0, to.length) > to;
}

function hasBegun({ from }: TermRole, date: string | undefined): boolean {
  return !from || date === undefined || date.slice(0, from.length) >= from;
}
