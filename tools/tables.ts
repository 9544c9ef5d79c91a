/** Reads the tables of places and names that were written for this project, see the README beside each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface PlaceRow {
  readonly name: string;
  readonly kind: 'province' | 'region' | 'town' | 'district' | 'paper' | 'channel' | 'agency' | 'club';
  /** Other spellings that the press has. */
  readonly also: readonly string[];
  readonly ambiguous: Ambiguity;
  /** The words of the names that no other dictionary has. */
  readonly words: readonly string[];
}

export interface NameRow {
  readonly name: string;
  /** Given to men, to women, handed down in a family: one or several. */
  readonly kinds: readonly ('m' | 'f' | 'family')[];
  readonly ambiguous: Ambiguity;
  /** No other dictionary has the word. */
  readonly isNew: boolean;
}

/** As well a word, as well a person's name, or no more than a slip away from a frequent word. */
export type Ambiguity = '' | 'word' | 'name' | 'slip';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TABLES = {
  places: ['dictionaries/places/arab', 'dictionaries/places/world'],
  names: ['dictionaries/names/lists'],
};

/** Paths of the tables from the project's root, sorted. */
export function tablePaths(set: keyof typeof TABLES): string[] {
  return TABLES[set].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((file) => file.endsWith('.tsv'))
      .sort()
      .map((file) => `${folder}/${file}`),
  );
}

export function readPlaces(path: string): PlaceRow[] {
  return rowsOf(path).map(([name, kind, also, ambiguous, words]) => ({
    name: name!,
    kind: kind as PlaceRow['kind'],
    also: listOf(also!, '، '),
    ambiguous: ambiguous as Ambiguity,
    words: listOf(words!, ' '),
  }));
}

export function readNames(path: string): NameRow[] {
  return rowsOf(path).map(([name, kinds, ambiguous, isNew]) => ({
    name: name!,
    kinds: listOf(kinds!, ' ') as NameRow['kinds'],
    ambiguous: ambiguous as Ambiguity,
    isNew: isNew === 'new',
  }));
}

/** What the lexicon lacks, as lists in the form of `dictionaries/words`. */
export function tableWords(): string[] {
  const places = tablePaths('places').flatMap((path) => readPlaces(path).flatMap(({ words }) => words));
  const names = tablePaths('names').flatMap((path) => readNames(path).filter(({ isNew }) => isNew));
  const given = names.filter(({ name, kinds }) => kinds[0] !== 'family' || !/(?:^ال|ي$)/.test(name));
  const families = names.filter((row) => !given.includes(row)).map(({ name }) => name);
  return [
    listBelow(
      'place',
      places.filter((word) => !/^ال/.test(word)),
    ),
    listBelow('the-place', articled(places)),
    listBelow(
      'person',
      given.map(({ name }) => name),
    ),
    // الورفلي has a sister الورفلية and a cousin ورفلي.
    listBelow(
      'nisba-name',
      families.filter((name) => name.endsWith('ي')).map((name) => name.replace(/^ال/, '')),
    ),
    listBelow('family', articled(families.filter((name) => !name.endsWith('ي')))),
  ];
}

function articled(words: readonly string[]): string[] {
  return words.filter((word) => /^ال/.test(word)).map((word) => word.slice(2));
}

function listBelow(model: string, words: readonly string[]): string {
  return `== ${model}\n${[...new Set(words)].join(' ')}`;
}

function listOf(text: string, separator: string): string[] {
  return text === '' ? [] : text.split(separator);
}

function rowsOf(path: string): string[][] {
  return readFileSync(join(ROOT, path), 'utf8')
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split('\t'));
}
