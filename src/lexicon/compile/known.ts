/**
 * What the project's own grammar lists say: the words of the closed classes, which Ayaspell lists with all their clitics
 * written on (وبغيره), and nouns whose gender, number or kind Ayaspell does not say.
 */
import type { EntryClass } from '../grammar.ts';
import type { Gender, PartOfSpeech, Reading } from '../lexicon.ts';

export const PRONOUN = /(?:هما|هم|هن|ها|ه|كما|كم|كن|ك|نا|ني|ي)$/;

export const PLAIN: EntryClass = {
  pos: 'noun',
  gender: undefined,
  number: undefined,
  person: undefined,
  tense: undefined,
  ending: '',
  proclitics: 0,
  enclitic: 0,
  definite: false,
};

export interface Description {
  readonly class: EntryClass;
  readonly lemma: string;
}

export class KnownGrammar {
  readonly #closed: ReadonlyMap<string, readonly Description[]>;
  /** Those of the closed classes that take a pronoun. */
  readonly #governing: ReadonlyMap<string, readonly Description[]>;
  readonly #nominals: ReadonlyMap<string, readonly Description[]>;

  /** `closed` has columns part of speech, gender, number, person, words; `nominals` the same without person. */
  constructor(closed: string, nominals: string) {
    this.#closed = parse(closed, 4);
    this.#governing = parse(closed.replace(/^\w+(?!\+)\t.*$/gm, ''), 4);
    this.#nominals = parse(nominals, 3);
  }

  /** All words listed: those that the dictionary lacks are entries of their own, see `missingEntries`. */
  get closedWords(): Iterable<string> {
    return this.#closed.keys();
  }

  get listedNominals(): Iterable<string> {
    return this.#nominals.keys();
  }

  nominals(word: string): readonly Description[] {
    return this.#nominals.get(word) ?? [];
  }

  /** Readings of a word of the closed classes: the word as listed, or a listed one less its clitics. */
  closedWord(word: string): readonly Description[] {
    const whole = this.#closed.get(word);
    if (whole !== undefined) return whole;
    for (const proclitics of procliticLengths(word)) {
      const rest = word.slice(proclitics);
      const found = (proclitics > 0 ? this.#closed.get(rest) : undefined) ?? this.#withPronoun(rest);
      if (found !== undefined) {
        return found.map((description) => ({ ...description, class: { ...description.class, proclitics } }));
      }
    }
    return [{ class: { ...PLAIN, pos: 'unknown' }, lemma: word }];
  }

  /** عليهم is على with a pronoun: the final alef of a preposition turns into a yaa. */
  #withPronoun(word: string): readonly Description[] | undefined {
    const enclitic = PRONOUN.exec(word)?.[0].length ?? 0;
    const stem = word.slice(0, word.length - enclitic);
    if (enclitic === 0 || stem === '') return undefined;
    const listed = this.#governing.get(stem) ?? this.#governing.get(stem.replace(/[ياأ]$/, 'ى'));
    return listed?.map((description) => ({ ...description, class: { ...description.class, enclitic } }));
  }
}

function procliticLengths(word: string): number[] {
  const lengths = [/^[أوف]/, /^[بكل]/, /^[أوف][بكل]/, /^أ[وف]/, /^أ[وف][بكل]/].map(
    (pattern) => pattern.exec(word)?.[0].length ?? 0,
  );
  return [0, ...lengths.filter((length) => length > 0)];
}

function parse(table: string, wordsColumn: number): Map<string, Description[]> {
  const words = new Map<string, Description[]>();
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const columns = line.split('\t');
    const [pos, gender, number, person] = columns;
    const grammar: EntryClass = {
      ...PLAIN,
      pos: pos!.replace('+', '') as PartOfSpeech,
      gender: gender === '' ? undefined : (gender as Gender),
      number: number === '' ? undefined : (number as NonNullable<Reading['number']>),
      person: wordsColumn === 4 && person !== '' ? (Number(person) as 1 | 2 | 3) : undefined,
    };
    for (const item of columns[wordsColumn]!.trim().split(/\s+/)) {
      const [word, singular] = item.split('=') as [string, string?];
      const described = {
        class: { ...grammar, definite: /^ال(?!ا|أ|ذ|ت|ل|ى)/.test(word) },
        lemma: singular ?? word,
      };
      const there = words.get(word);
      if (there === undefined) words.set(word, [described]);
      else there.push(described);
    }
  }
  return words;
}
