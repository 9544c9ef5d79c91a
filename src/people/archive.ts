/**
 * The names of other drafts: which people and organisations a folder knows, how each draft spells and titles them. A
 * record is plain data, so that it can be kept on disk and sent between threads.
 */
import type { Gender } from '../lexicon/index.ts';
import { fold } from '../text/index.ts';
import { withoutArticle } from './compare.ts';
import type { People } from './people.ts';

/** A person of one draft, by the first mention of the full name; or an organisation, by its first mention. */
export interface NameRecord {
  readonly kind: 'person' | 'organisation';
  /** Bare parts of the fullest form, proclitics off. */
  readonly parts: readonly string[];
  readonly gender: Gender | undefined;
  /** Titles by their masculine full form. */
  readonly honorifics: readonly string[];
  /** As the draft writes them, each once: الدكتورة of a woman. */
  readonly titles: readonly string[];
  readonly roles: readonly string[];
  readonly mentions: number;
  /** UTF-16 offsets of that first mention in its draft. */
  readonly start: number;
  readonly end: number;
}

export interface ArchivedName extends NameRecord {
  readonly path: string;
}

/** How many other drafts must agree on another spelling or title before a draft is the odd one out. */
export const AGREEING = 2;

/** What rules may ask of the other drafts. */
export interface PeopleArchive {
  /** Full names that sound like this one, in other drafts than `path`; the same spelling among them. */
  alike(parts: readonly string[], path: string | undefined): readonly ArchivedName[];
}

/** The full names of a draft: a surname alone says nothing about another draft. */
export function recordPeople({ people }: People): NameRecord[] {
  return people.flatMap((person) => {
    const full = person.mentions.filter(({ parts }) => parts.length > 1);
    if (full.length === 0) return [];
    const longest = full.reduce((best, mention) =>
      mention.parts.length > best.parts.length ? mention : best,
    );
    return {
      kind: 'person',
      parts: longest.parts,
      gender: person.gender,
      honorifics: [...new Set(person.honorifics.map(({ title }) => title))],
      titles: [...new Set(person.honorifics.map(({ text }) => text))],
      roles: [...new Set(person.roles.map(({ text }) => text))],
      mentions: person.mentions.length,
      start: longest.start,
      end: longest.end,
    };
  });
}

const SOUNDS: Readonly<Record<string, string>> = {
  ص: 'س',
  ث: 'س',
  ط: 'ت',
  ض: 'د',
  ذ: 'د',
  ظ: 'د',
  ز: 'د',
  ق: 'ك',
  ح: 'ه',
  غ: 'ج',
  ع: '',
  ا: '',
  و: '',
  ي: '',
};

/** Spellings that an ear or a keyboard may take for each other share a key: سعادة, صعدة. */
export function soundKey(parts: readonly string[]): string {
  const sound = (part: string): string =>
    fold(withoutArticle(part)).replace(/[صثطضذظزقحغعاوي]/g, (letter) => SOUNDS[letter]!);
  return parts
    .map(sound)
    .join(' ')
    .replace(/ (?=(?:لله|له|دن)\b)/g, '');
}

export class PeopleIndex implements PeopleArchive {
  readonly #byPath = new Map<string, readonly NameRecord[]>();
  /** People alone, by sound, then by path. */
  readonly #byKey = new Map<string, Map<string, NameRecord[]>>();
  #revision = 0;

  /** Grows with each change. */
  get revision(): number {
    return this.#revision;
  }

  /** Takes the place of what the path had before. */
  set(path: string, records: readonly NameRecord[]): void {
    this.delete(path);
    this.#byPath.set(path, records);
    for (const record of records) {
      if (record.kind !== 'person') continue;
      const key = soundKey(record.parts);
      const drafts = this.#byKey.get(key) ?? new Map<string, NameRecord[]>();
      drafts.set(path, [...(drafts.get(path) ?? []), record]);
      this.#byKey.set(key, drafts);
    }
  }

  delete(path: string): void {
    for (const record of this.#byPath.get(path) ?? []) {
      const key = soundKey(record.parts);
      const drafts = this.#byKey.get(key);
      drafts?.delete(path);
      if (drafts?.size === 0) this.#byKey.delete(key);
    }
    this.#byPath.delete(path);
    this.#revision++;
  }

  alike(parts: readonly string[], path: string | undefined): ArchivedName[] {
    return [...(this.#byKey.get(soundKey(parts)) ?? [])].flatMap(([other, records]) =>
      other === path ? [] : records.map((record) => ({ ...record, path: other })),
    );
  }

  /** Everyone, for workspace symbols and for proposing entries. */
  *all(): Iterable<ArchivedName> {
    for (const [path, records] of this.#byPath) for (const record of records) yield { ...record, path };
  }

  /** Every draft that was read, those that name nobody too. */
  paths(): Iterable<string> {
    return this.#byPath.keys();
  }

  /** What the cache keeps of a draft. */
  get(path: string): readonly NameRecord[] | undefined {
    return this.#byPath.get(path);
  }

  get size(): number {
    return this.#byPath.size;
  }
}
