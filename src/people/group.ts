/** Groups mentions into people: by the full names the draft gives, then surnames and given names alone. */
import type { Gender } from '../lexicon/index.ts';
import { fold } from '../text/index.ts';
import type { Gazetteer } from './gazetteer.ts';
import { NASAB } from './names.ts';
import type { HonorificUse, Mention, Person, RoleUse } from './people.ts';

type Loose = Omit<Mention, 'person'>;

interface Draft {
  readonly id: string;
  readonly mentions: Mention[];
  parts: readonly string[];
}

/** عبد العزيز and عبدالعزيز are one part; particles between father and son do not count. */
export function nameKey(parts: readonly string[]): string[] {
  const key: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    if (NASAB.has(part) && parts.length > 2) continue;
    if ((part === 'عبد' || part === 'أبو' || part === 'أبي') && parts[at + 1])
      key.push(fold(`${part}${parts[++at]}`));
    else if ((part === 'الدين' || part === 'الله') && key.length > 0) key[key.length - 1] += fold(part);
    else key.push(fold(part));
  }
  return key;
}

export function groupPeople(
  mentions: readonly Loose[],
  gazetteer: Gazetteer,
): { mentions: Mention[]; people: Person[] } {
  const drafts: Draft[] = [];
  const owner = new Map<Loose, Draft>();
  const byLength = mentions
    .filter(({ kind }) => kind === 'person')
    .sort((a, b) => b.parts.length - a.parts.length || a.start - b.start);
  for (const mention of byLength) {
    const draft = bestOwner(mention, drafts) ?? { id: '', mentions: [], parts: mention.parts };
    if (!drafts.includes(draft)) drafts.push(draft);
    owner.set(mention, draft);
  }
  const ids = new Map<Draft, string>();
  const grouped = mentions.map((mention): Mention => {
    const draft = owner.get(mention);
    if (!draft) return { ...mention, person: undefined };
    if (!ids.has(draft)) ids.set(draft, `p${ids.size + 1}`);
    const own = { ...mention, person: ids.get(draft) };
    draft.mentions.push(own);
    return own;
  });
  const people = [...ids].map(([draft, id]) => personOf(id, draft.mentions, gazetteer));
  return { mentions: grouped, people };
}

/** A full name belongs to the person of that name; a part of it to the one person who has it, the nearest before. */
function bestOwner(mention: Loose, drafts: readonly Draft[]): Draft | undefined {
  const key = nameKey(mention.parts);
  const fitting = drafts.filter(({ parts }) => isPartOf(key, nameKey(parts)));
  if (fitting.length < 2) return fitting[0];
  if (key.length > 1) return fitting.find(({ parts }) => nameKey(parts).length === key.length) ?? fitting[0];
  // «الخطيب» of يوسف and مريم: nobody can tell; a person of its own keeps both safe.
  return undefined;
}

/** In order, and with the first or the last: أحمد سعادة of أحمد محمد سعادة. */
function isPartOf(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const part of long)
    if (part === short[at] || stripArticle(part) === stripArticle(short[at] ?? '')) at++;
  return at === short.length;
}

function stripArticle(part: string): string {
  return part.startsWith('ال') && part.length > 4 ? part.slice(2) : part;
}

function personOf(id: string, mentions: readonly Mention[], gazetteer: Gazetteer): Person {
  const longest = mentions.reduce((best, next) => (next.parts.length > best.parts.length ? next : best));
  return {
    id,
    canonical: longest.parts.join(' '),
    gender: genderOf(mentions, gazetteer),
    mentions,
    honorifics: unique(mentions.flatMap((mention) => mention.honorifics)),
    roles: unique(mentions.flatMap((mention) => mention.roles)),
  };
}

function unique<T extends HonorificUse | RoleUse>(uses: readonly T[]): T[] {
  return [...new Map(uses.map((use) => [use.start, use])).values()];
}

/** What one title or a feminine office counts; it is enough where nothing speaks against it. */
const CERTAIN = 2;
/** A listed given name outweighs two wrong titles: «الدكتور مروة». */
const GIVEN = 5;

/** Said for sure by the given name, by titles and by an office, and not as much against it. */
function genderOf(mentions: readonly Mention[], gazetteer: Gazetteer): Gender | undefined {
  let male = 0;
  const given = new Set<string>();
  for (const { honorifics, roles, parts } of mentions) {
    for (const { gender } of honorifics) if (gender) male += gender === 'm' ? CERTAIN : -CERTAIN;
    // «الدكتورة رئيس المجلس»: a masculine office says nothing, a feminine one does.
    if (roles.some(({ gender }) => gender === 'f')) male -= CERTAIN;
    if (parts.length > 1 && !NASAB.has(parts[0]!)) given.add(parts[0]!);
  }
  for (const name of given) {
    const entry = gazetteer.name(name);
    if (entry && entry.male > 0.7 && entry.female <= 0.15) male += GIVEN;
    if (entry && entry.female > 0.7 && entry.male <= 0.15) male -= GIVEN;
  }
  if (male >= CERTAIN) return 'm';
  return male <= -CERTAIN ? 'f' : undefined;
}
