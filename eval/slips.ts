/**
 * Slips in names: whole articles in which one later mention of a repeated name is corrupted, and the same articles
 * untouched. Who is named there is known from the name lists and from titles and verbs of speech beside the name,
 * not by the analysis that is measured.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import twins from '../dictionaries/names/twins.json' with { type: 'json' };
import type { Finding } from '../src/draft/index.ts';
import type { Linter } from '../src/linter/index.ts';
import { frontSplits, readStructure, type Token } from '../src/text/index.ts';
import { random } from '../tools/random.ts';
import confused from './confused.json' with { type: 'json' };

export const SLIP_KINDS = ['sound', 'dot', 'dropped letter', 'swapped pair', 'long vowel', 'ending'] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

export interface Specimen {
  readonly article: string;
  readonly text: string;
  readonly kind: SlipKind;
  readonly start: number;
  readonly end: number;
  readonly wrong: string;
  readonly right: string;
}

export interface NameFacts {
  readonly given: ReadonlySet<string>;
  readonly family: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
  /** How many articles of the press have the word. */
  readonly spread: ReadonlyMap<string, number>;
}

export async function readFacts(shared: string): Promise<NameFacts> {
  const read = (path: string) => readFile(join(shared, path), 'utf8');
  const rows = (await read('names/attested.tsv')).trim().split('\n').slice(1);
  const given = new Set<string>();
  const family = new Set<string>();
  for (const row of rows) {
    const [word, male, female, first, last] = row.split('\t');
    if (Number(male) + Number(female) > 0 && Number(first) > 0) given.add(word!);
    if (Number(last) > 0) family.add(word!);
  }
  const titles = JSON.parse(await read('style/titles.json')) as {
    titles: { m?: string; f?: string }[];
    role_heads: { m?: string; f?: string }[];
  };
  const cues = JSON.parse(await read('style/cues.json')) as {
    verbs: { m: string; f: string; next_is_name_or_title: string }[];
  };
  const strong = cues.verbs.filter((verb) => verb.next_is_name_or_title === 'strong');
  const cities = (await read('places/cities.tsv')).split('\n').map((line) => line.split('\t')[1] ?? '');
  const spread = new Map<string, number>();
  for (const row of (await read('frequency/ant-words.tsv')).split('\n')) {
    const [word, , articles] = row.split('\t');
    if (word) spread.set(word, Number(articles));
  }
  return {
    given,
    family,
    titles: new Set(titles.titles.flatMap(({ m, f }) => [m, f]).filter((title) => title !== undefined)),
    offices: new Set(titles.role_heads.flatMap(({ m, f }) => [m, f]).filter((head) => head !== undefined)),
    // صيدا may be a family too; who is listed as one counts as that.
    places: new Set(cities.filter((city) => !family.has(city))),
    speech: new Set(strong.flatMap(({ m, f }) => [m, f])),
    spread,
  };
}

interface Occurrence {
  readonly token: Token;
  /** The name within the token: proclitics are left out. */
  readonly start: number;
}

/** A word that names a person in the article: its places, the full name first. */
interface RepeatedName {
  readonly word: string;
  readonly later: readonly Occurrence[];
}

function bareOf(token: Token | undefined): string {
  return token?.kind === 'word' ? token.bare : '';
}

/**
 * Full names of two words, one of them listed or both rare, said at least once of a person; and where they come back.
 */
export function findRepeatedNames(text: string, facts: NameFacts): RepeatedName[] {
  const structure = readStructure(text);
  const solid = structure.sentences.flatMap((sentence) => sentence.tokens);
  const fullNames = new Map<string, { first: string; last: string; at: number; sure: boolean }>();
  for (let at = 0; at + 1 < solid.length; at++) {
    const first = bareOf(solid[at]);
    const last = bareOf(solid[at + 1]);
    if (!looksLikeName(first, last, facts) || solid[at + 1]!.start !== solid[at]!.end + 1) continue;
    const before = withoutConjunction(bareOf(solid[at - 1]));
    const sure = facts.titles.has(before) || facts.speech.has(before);
    const key = `${first} ${last}`;
    const known = fullNames.get(key);
    fullNames.set(key, { first, last, at: known?.at ?? at, sure: sure || (known?.sure ?? false) });
  }
  return [...fullNames.values()].flatMap(({ first, last, at, sure }) => {
    // The same word in somebody else's full name is not a mention of this person: «نادر رامز», «رامز الشهابي».
    const laterLast = occurrences(solid, last, at + 2).filter(({ token }) => {
      const place = solid.indexOf(token);
      const before = withoutConjunction(bareOf(solid[place - 1]));
      const following = bareOf(solid[place + 1]);
      // «بيني بوتار بوتار»: a slip already, of another kind.
      if (place === at + 2) return false;
      const opensAnother = facts.given.has(last) && looksLikeName(last, following, facts);
      return (before === first || !facts.given.has(before)) && !opensAnother;
    });
    const cued = laterLast.some(({ token }) => {
      const place = solid.indexOf(token);
      const before = withoutConjunction(bareOf(solid[place - 1]));
      return facts.speech.has(before) || facts.titles.has(before);
    });
    // «لأنه انتهك», «قد انتهك»: a verb.
    const isVerb = solid.some(
      (token, place) => bareOf(token) === last && VERB_OPENERS.has(bareOf(solid[place - 1])),
    );
    if (isVerb) return [];
    // Two rare words are a name only where a title or a verb of speech comes before both.
    if (!sure && !(cued && facts.given.has(first))) return [];
    const laterFirst = occurrences(solid, first, at + 2).filter(
      ({ token }) => bareOf(solid[solid.indexOf(token) + 1]) === last,
    );
    return [
      { word: last, later: laterLast },
      { word: first, later: laterFirst },
    ].filter(({ word, later }) => later.length > 0 && word.length >= 4);
  });
}

/** A noun with its article is met in more articles than a family name that the lists lack: «جزيل الشكر». */
const FEW = 4;

/** A listed given name and a word that is not an everyday one; or two words the press hardly knows: foreign names. */
function looksLikeName(first: string, last: string, facts: NameFacts): boolean {
  const { given, family, titles, offices, places, spread } = facts;
  if (first.length < 3 || last.length < 3 || titles.has(first) || titles.has(last)) return false;
  if (offices.has(first) || offices.has(last)) return false;
  // «أمير نجران», «جامعة عراقية»: an office without its article, a place, the feminine of a nisba.
  if ([first, last].some((word) => titles.has(`ال${word}`) || places.has(word))) return false;
  // «صاحب السمو», however rare either word is.
  if (titles.has(`${first} ${last}`)) return false;
  if (/ية$/.test(last) && !family.has(last)) return false;
  if (NO_GIVEN_NAME.test(first) || NO_FAMILY_NAME.test(last)) return false;
  const articles = (word: string) => spread.get(word) ?? 0;
  if (!given.has(first)) return articles(first) < 12 && articles(last) < 12;
  return family.has(last) || given.has(last) || articles(last) < (last.startsWith('ال') ? FEW : 12);
}

/** A verb comes after these. */
const VERB_OPENERS = new Set([
  'لأنه',
  'لأنها',
  'أنه',
  'أنها',
  'إنه',
  'إنها',
  'قد',
  'وقد',
  'لم',
  'الذي',
  'التي',
]);

/** With the article or an ending of common nouns it is not a given name: زوجة محمد, تكنولوجيات الاتصال. */
const NO_GIVEN_NAME = /^ال|^[وف]ال|ة$|ات$|ين$/;
/** بالسعودية, لجوء … are not names; the second half of a compound is not corrupted alone. */
const NO_FAMILY_NAME = /^[بلكوف]ال|^لل|.{3}ها$|[^ي]ة$|ات$|ين$|ون$|^الله$/;

function withoutConjunction(word: string): string {
  return word.length > 3 && (word.startsWith('و') || word.startsWith('ف')) ? word.slice(1) : word;
}

function occurrences(solid: readonly Token[], word: string, from: number): Occurrence[] {
  return solid.slice(from).flatMap((token) => {
    if (token.kind !== 'word' || token.text !== token.bare || !token.bare.endsWith(word)) return [];
    const front = frontSplits(token.bare).find((split) => token.bare.slice(split.length) === word);
    return front ? [{ token, start: token.start + front.length }] : [];
  });
}

const letterPairs = confused as [string, string, Record<string, number>][];
const ENDINGS: readonly [string, string][] = [
  ['ي', 'ى'],
  ['ى', 'ي'],
  ['ة', 'ه'],
  ['ه', 'ة'],
  ['ا', 'ى'],
  ['ى', 'ا'],
  ['ا', 'ة'],
  ['ة', 'ا'],
  ['اء', 'ا'],
];

/** All ways a kind of slip turns a name into another spelling. The article stays. */
export function corruptions(name: string, kind: SlipKind): string[] {
  const from = name.startsWith('ال') && name.length > 4 ? 2 : 0;
  const spots = Array.from({ length: name.length - from }, (_, at) => at + from);
  const put = (at: number, length: number, text: string) =>
    name.slice(0, at) + text + name.slice(at + length);
  const confused = (channel: string, least: number) =>
    spots.flatMap((at) =>
      letterPairs
        .filter(([a, b, weights]) => (a === name[at] || b === name[at]) && (weights[channel] ?? 0) >= least)
        .map(([a, b]) => put(at, 1, a === name[at] ? b : a)),
    );
  switch (kind) {
    case 'sound':
      return confused('sound', 0.6).filter((word) => !/[چپڤ]|[ىة]./.test(word));
    case 'dot':
      return confused('ocr', 0.6).filter((word) => !/[أإآىةؤئ]/.test(difference(name, word)));
    case 'dropped letter':
      return spots.filter((at) => at > from && !'اوي'.includes(name[at]!)).map((at) => put(at, 1, ''));
    case 'swapped pair':
      return spots
        .filter((at) => at > from && at + 1 < name.length && name[at] !== name[at + 1])
        .map((at) => put(at, 2, name[at + 1]! + name[at]!));
    case 'long vowel':
      return spots
        .filter((at) => at > from && at + 1 < name.length)
        .flatMap((at) => ('اوي'.includes(name[at]!) ? [put(at, 1, '')] : longVowelsAfter(name, at, put)));
    case 'ending':
      return ENDINGS.filter(([end]) => name.endsWith(end)).map(
        ([end, other]) => name.slice(0, -end.length) + other,
      );
  }
}

function longVowelsAfter(name: string, at: number, put: (at: number, n: number, text: string) => string) {
  return 'اوي'.includes(name[at + 1]!) ? [] : ['ا', 'و', 'ي'].map((vowel) => put(at + 1, 0, vowel));
}

/** The letters in which two words of one length differ. */
function difference(a: string, b: string): string {
  return [...a].flatMap((letter, at) => (letter === b[at] ? [] : [letter, b[at]!])).join('');
}

function isTwin(a: string, b: string): boolean {
  return twins.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
}

function pick<T>(items: readonly T[], next: () => number): T | undefined {
  return items[Math.floor(next() * items.length)];
}

/** One corrupted copy of an article, or none where no name comes back. */
function corrupt(article: string, text: string, facts: NameFacts, next: () => number): Specimen | undefined {
  const name = pick(findRepeatedNames(text, facts), next);
  const place = name && pick(name.later, next);
  if (!name || !place) return undefined;
  const kinds = [...SLIP_KINDS].sort(() => next() - 0.5);
  for (const kind of kinds) {
    // A near twin is taken for another person's name, not for a slip: سليمان, سلمان.
    const options = corruptions(name.word, kind).filter(
      (word) => word.length >= 3 && !text.includes(word) && !isTwin(name.word, word),
    );
    const wrong = pick(options, next);
    if (!wrong) continue;
    const end = place.token.end;
    const broken = text.slice(0, place.start) + wrong + text.slice(end);
    return {
      article,
      text: broken,
      kind,
      start: place.start,
      end: place.start + wrong.length,
      wrong,
      right: name.word,
    };
  }
  return undefined;
}

export interface Corpus {
  readonly articles: readonly { readonly name: string; readonly text: string }[];
  readonly specimens: readonly Specimen[];
}

export async function makeCorpus(
  shared: string,
  { seed = 1, rounds = 3, articles }: { seed?: number; rounds?: number; articles?: Corpus['articles'] } = {},
): Promise<Corpus> {
  const facts = await readFacts(shared);
  const own = articles ?? (await readRadio(shared));
  const next = random(seed);
  const specimens = Array.from({ length: rounds }).flatMap(() =>
    own.flatMap(({ name, text }) => corrupt(name, text, facts, next) ?? []),
  );
  return { articles: own, specimens };
}

async function readRadio(shared: string): Promise<Corpus['articles']> {
  const directory = join(shared, 'news/ant');
  const names = (await readdir(directory)).filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(directory, name), 'utf8') })),
  );
}

export type Verdict = 'right' | 'found' | 'missed';

export function judge(specimen: Specimen, findings: readonly Finding[]): Verdict {
  const hits = findings.filter(
    ({ rule, severity, start, end }) =>
      rule.startsWith('names/') &&
      (severity === 'warning' || severity === 'error') &&
      start < specimen.end &&
      end > specimen.start,
  );
  if (hits.length === 0) return 'missed';
  const whole = specimen.text;
  const wanted = whole.slice(0, specimen.start) + specimen.right + whole.slice(specimen.end);
  return hits.some(({ fixes }) => fixes[0] && applied(whole, fixes[0].edits) === wanted) ? 'right' : 'found';
}

function applied(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

const PEOPLE_RULES = /^(?:names|titles|agreement)\//;

/** The findings of the untouched articles, for a person to read: some are true slips of the corpus. */
export function listUntouched(linter: Linter, articles: Corpus['articles']): string[] {
  return articles.flatMap(({ name, text }) =>
    linter
      .lint(text)
      .filter(({ rule }) => PEOPLE_RULES.test(rule))
      .map(({ rule, severity, start, end, fixes }) => {
        const fix = fixes[0]?.edits.map((edit) => edit.text).join('…') ?? '';
        const around = text.slice(Math.max(0, start - 60), end + 40).replaceAll('\n', ' ¶ ');
        return `${name} ${severity} ${rule} «${text.slice(start, end)}» → «${fix}»  | ${around}`;
      }),
  );
}

/** Prints what share of the slips is found and righted, by kind, and the untouched articles' findings. */
export async function evaluateSlips(
  linter: Linter,
  shared: string,
  print: (line: string) => void,
): Promise<void> {
  const { articles, specimens } = await makeCorpus(shared);
  const tally = new Map<string, Record<Verdict, number>>();
  for (const specimen of specimens) {
    const verdict = judge(specimen, linter.lint(specimen.text));
    for (const key of [specimen.kind, 'all']) {
      const row = tally.get(key) ?? { right: 0, found: 0, missed: 0 };
      row[verdict]++;
      tally.set(key, row);
    }
  }
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;
  print(`slips: ${specimens.length} corrupted copies of ${articles.length} articles`);
  for (const kind of [...SLIP_KINDS, 'all']) {
    const { right, found, missed } = tally.get(kind) ?? { right: 0, found: 0, missed: 0 };
    const whole = right + found + missed;
    print(
      `  ${kind}: ${whole} slips, found ${percent(right + found, whole)}, right fix first ${percent(right, whole)}`,
    );
  }
  const lines = listUntouched(linter, articles);
  for (const group of ['names/', 'titles/', 'agreement/']) {
    const loud = lines.filter((line) => / (?:warning|error) /.test(line) && line.includes(` ${group}`));
    const per = ((100 * loud.length) / articles.length).toFixed(1);
    print(
      `untouched articles, ${group}* at warning or error: ${loud.length} (${per} in 100 articles), true slips among them not taken out`,
    );
    for (const line of loud) print(`  ${line}`);
  }
}
