/** What a draft knows of the words at a place, as an entry for the terminology. */
import type { Range } from 'vscode-languageserver-textdocument';
import type { Gazetteer, Mention, NameSlip, Person } from '../people/index.ts';
import type { TermEntry } from '../terms/index.ts';
import { bare } from '../text/index.ts';
import { respelling } from './alike.ts';
import type { CheckedDraft } from './drafts.ts';
import { mentionsOf, personAt } from './persons.ts';
import { overlaps, toStretch } from './positions.ts';

/** The person who is named there, or a word with its correction; undefined where the draft knows no more than the words. */
export function suggestTerm(
  checked: CheckedDraft,
  range: Range,
  gazetteer: Gazetteer,
): TermEntry | undefined {
  const { document, draft, findings } = checked;
  const stretch = toStretch(document, range);
  const here = personAt(draft, stretch.start) ?? personAt(draft, stretch.end);
  if (here) return describePerson(checked, here.person, gazetteer);
  for (const finding of findings) {
    const word = overlaps(finding, stretch) ? respelling(checked, finding) : undefined;
    if (word) return { kind: 'term', canonical: word.after, wrong: [word.before] };
  }
  return undefined;
}

function describePerson({ draft }: CheckedDraft, person: Person, gazetteer: Gazetteer): TermEntry {
  const { canonical, gender } = person;
  const slips = new Map(draft.people.slips.map((slip) => [slip.mention, slip]));
  const all = mentionsOf(draft, person);
  const textOf = ({ parts }: Mention): string => parts.join(' ');
  const wrong = onceEach(
    all.flatMap((mention) => {
      const slip = slips.get(mention);
      return slip ? [inFull(slip, canonical) ?? textOf(mention)] : [];
    }),
  );
  const variants = onceEach(all.filter((mention) => !slips.has(mention)).map(textOf)).filter(
    (text) => text !== canonical,
  );
  const honorific = mostOf(person.honorifics.map(({ title }) => title));
  const roles = onceEach(person.roles.map(({ text }) => text));
  return {
    kind: 'person',
    canonical,
    ...(variants.length > 0 ? { variants } : {}),
    ...(wrong.length > 0 ? { wrong } : {}),
    ...(gender ? { gender } : {}),
    ...(honorific ? { honorific: titleFor(honorific, gender, gazetteer) } : {}),
    ...(roles.length > 0 ? { roles: roles.map((title) => ({ title })) } : {}),
  };
}

/**
 * The whole name with the slip in it: «كريم الترابيشي», where the draft has «الترابيشي» alone. The entry writes its whole
 * name in place of what is wrong, which a last name must not become.
 */
function inFull({ part, written }: NameSlip, canonical: string): string | undefined {
  const words = canonical.split(' ');
  return words.includes(part) ? words.map((word) => (word === part ? written : word)).join(' ') : undefined;
}

/** A woman is الدكتورة, whatever the draft wrote before her name. */
function titleFor(title: string, gender: Person['gender'], gazetteer: Gazetteer): string {
  return (gender === 'f' ? gazetteer.title(title)?.entry.feminine : undefined) ?? title;
}

/** As it is written first; marks make no difference. */
function onceEach(texts: readonly string[]): string[] {
  const byBare = new Map<string, string>();
  for (const text of texts) if (!byBare.has(bare(text))) byBare.set(bare(text), text);
  return [...byBare.values()];
}

function mostOf(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
