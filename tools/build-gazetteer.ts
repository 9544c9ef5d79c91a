/** Compiles names, titles, places and cues into `gazetteer.bin`, which every door opens in place. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GazetteerLists, packGazetteer } from '../src/people/gazetteer-file.ts';
import { packWordClasses } from '../src/people/word-classes.ts';
import { packWords } from '../src/people/word-table.ts';
import { bare, fold, foldAlef } from '../src/text/index.ts';
import { readNames, readPlaces, tablePaths } from './tables.ts';

const root = fileURLToPath(new URL('../dictionaries/', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const lines = (path: string): string[] =>
  read(path)
    .split('\n')
    .map((line) => bare(line.trim()))
    .filter(Boolean);

const words = (path: string): string[] => lines(path).flatMap((line) => line.split(/\s+/));

interface Votes {
  male: number;
  female: number;
  given: number;
  family: number;
}

const VOTES = { m: 'male', f: 'female', family: 'family' } as const;

function collectNames(): Map<string, Votes> {
  const names = new Map<string, Votes>();
  const vote = (word: string, votes: Partial<Votes>): void => {
    const own = names.get(word) ?? { male: 0, female: 0, given: 0, family: 0 };
    for (const key of Object.keys(votes) as (keyof Votes)[]) own[key] += votes[key]!;
    names.set(word, own);
  };
  for (const line of lines('names/attested.tsv').slice(1)) {
    const [word, male, female, first, last] = line.split('\t');
    vote(word!, { male: Number(male), female: Number(female), given: Number(first), family: Number(last) });
  }
  for (const word of lines('names/given-male.txt')) vote(word, { male: 2, given: 2 });
  for (const word of lines('names/given-female.txt')) vote(word, { female: 2, given: 2 });
  for (const word of lines('names/family.txt')) vote(word, { family: 3 });
  // The project's own lists, one list a file, words apart.
  for (const word of words('names/given-male-more.txt')) vote(word, { male: 3, given: 3 });
  for (const word of words('names/given-female-more.txt')) vote(word, { female: 3, given: 3 });
  for (const word of words('names/family-more.txt')) vote(word, { family: 3 });
  for (const line of lines('names/foreign.txt')) {
    const [kind, list] = line.split(': ');
    const votes = { 'given-male': { male: 3, given: 3 }, 'given-female': { female: 3, given: 3 } }[kind!];
    for (const word of list!.split(/\s+/)) vote(word, votes ?? { family: 3 });
  }
  for (const { name, kinds, ambiguous } of tablePaths('names').flatMap(readNames)) {
    // A quarter or a third of the strength for what is a word as well: it takes a title or a verb to make it a person.
    if (ambiguous) for (const kind of kinds) vote(name, { [VOTES[kind]]: 1 });
    else
      for (const kind of kinds)
        vote(name, kind === 'family' ? { family: 3 } : { [VOTES[kind]]: 3, given: 3 });
  }
  return names;
}

const NATIVE = [
  'given-male',
  'given-female',
  'family',
  'given-male-more',
  'given-female-more',
  'family-more',
];

/** Names of other languages that Arabs do not bear as well: not «سارة», not «عزت». */
function foreignNames(): string[] {
  const native = new Set(NATIVE.flatMap((list) => words(`names/${list}.txt`)));
  const foreign = lines('names/foreign.txt').flatMap((line) => line.split(': ')[1]!.split(/\s+/));
  return foreign.filter((word) => !native.has(word));
}

/** Clubs and companies, of one word or two: the kind, a colon, and names with a comma between. */
function thingNames(): string[] {
  return lines('names/things.txt').flatMap((line) => line.split(': ')[1]!.split('، '));
}

/** Votes as strengths of 0..100: how sure a word is this kind of name when nothing else is known. */
function strengths({ male, female, given, family }: Votes): [number, number, number] {
  const sure = Math.min(1, (male + female + given) / 4);
  const gendered = male + female;
  const share = (votes: number): number => (gendered > 0 ? votes / gendered : 0.5);
  const known = given + gendered > 0;
  const last = Math.min(1, family / 3) * (family / Math.max(1, family + given / 4));
  const percent = (value: number): number => Math.round(value * 100);
  return [known ? percent(sure * share(male)) : 0, known ? percent(sure * share(female)) : 0, percent(last)];
}

function collectPlaces(): string[] {
  const cldr = JSON.parse(read('places/territories.json')) as {
    main: { ar: { localeDisplayNames: { territories: Record<string, string> } } };
  };
  const { territories } = cldr.main.ar.localeDisplayNames;
  const { countries } = JSON.parse(read('places/countries.json')) as {
    countries: Record<string, string | string[]>;
  };
  const cities = lines('places/cities.tsv').map((line) => line.split('\t')[1] ?? '');
  const all = [...Object.values(territories), ...Object.values(countries).flat(), ...cities, ...ownPlaces()];
  return [...new Set(all.map(bare))].filter((name) => name.length > 2).sort();
}

/** Of the project's own tables what is a place and nothing else; places are asked for by the word or by two. */
function ownPlaces(): string[] {
  return tablePaths('places')
    .flatMap(readPlaces)
    .filter(({ ambiguous }) => !ambiguous)
    .flatMap(({ name, also }) => [name, ...also])
    .filter((name) => name.split(' ').length <= 2);
}

const CLASSES = 'people-model/word-classes.tsv';
const MODEL = 'people-model/people.model';

/** More than so many of a class's words are listed names: then the others are, most likely, names as well. */
const NAMES_IN_CLASS = 1 / 3;
/** A smaller class is chance. */
const LEAST_IN_CLASS = 20;

/** One list of folded words for each class. */
function readClasses(): string[][] {
  // The tool that makes them builds the lists before there are classes.
  if (!existsSync(join(root, CLASSES))) return [];
  return read(CLASSES)
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}

function nameClassesOf(classes: readonly (readonly string[])[], names: Iterable<string>): number[] {
  const folded = new Set([...names].map(fold));
  return classes.flatMap((words, number) => {
    const listed = words.filter((word) => folded.has(word)).length;
    return words.length >= LEAST_IN_CLASS && listed / words.length > NAMES_IN_CLASS ? [number] : [];
  });
}

export async function buildGazetteer(output: string): Promise<void> {
  const { titles, role_heads: roleHeads } = JSON.parse(read('titles/titles.json'));
  const cues = JSON.parse(read('cues/cues.json'));
  const votes = collectNames();
  const names = new Map([...votes].sort().map(([word, each]) => [foldAlef(word), strengths(each)]));
  const classes = readClasses();
  const lists: GazetteerLists = {
    titles: titles.map((each: Record<string, unknown>) => ({
      masculine: each.m ?? undefined,
      feminine: each.f ?? undefined,
      class: each.cls,
      rank: each.rank,
      abbreviations: each.abbr ?? [],
      ambiguous: each.ambiguous === true,
      common: each.common === true,
    })),
    roleHeads: roleHeads.map(({ m, f }: { m: string; f: string | null }) => [m, f]),
    placeHeads: cues.place_cues.head_nouns.map(({ w }: { w: string }) => w),
    organisationHeads:
      String(cues.person_absent_cues[0])
        .match(/\(([^)]*)\)/)?.[1]
        ?.split('، ') ?? [],
    compoundFirsts: cues.name_particles.compound_first,
    thingHeads: cues.heads_of_things,
    workHeads: cues.heads_of_works,
    things: thingNames(),
    formulas: cues.formulas_naming_nobody,
    nameClasses: nameClassesOf(classes, votes.keys()),
  };
  const bytes = packGazetteer({
    lists: Buffer.from(JSON.stringify(lists)),
    names: packWords([...names.keys()]),
    strengths: Uint8Array.from([...names.values()].flat()),
    foreign: packWords([...new Set(foreignNames().map(foldAlef))]),
    places: packWords([...new Set(collectPlaces().map(foldAlef))]),
    classes: classes.length > 0 ? packWordClasses(classes) : new Uint8Array(),
    // The trainer itself builds the lists before there is a model.
    model: existsSync(join(root, MODEL)) ? readFileSync(join(root, MODEL)) : new Uint8Array(),
  });
  writeFileSync(join(output, 'gazetteer.bin'), bytes);
}
