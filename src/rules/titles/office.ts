/** An office taken apart: who deputises for whom, the head, and what it is the head of; and which two exclude each other. */
import contrasts from '../../../dictionaries/bodies/contrasts.json' with { type: 'json' };
import lists from '../../../dictionaries/titles/offices.json' with { type: 'json' };
import type { Gazetteer, RoleUse } from '../../people/index.ts';
import { alikeEnds, bare, foldAlef } from '../../text/index.ts';

export interface OfficeWord {
  /** Bare. */
  readonly text: string;
  /** UTF-16 offsets in the draft. */
  readonly start: number;
  readonly end: number;
}

export interface Office {
  readonly use: RoleUse;
  /** نائب, مساعد, وكيل … before the head. */
  readonly deputy: string | undefined;
  /** Masculine, without article. */
  readonly head: string;
  /** What one is minister or head of. */
  readonly domain: readonly OfficeWord[];
  /** All of the office's words. */
  readonly words: readonly OfficeWord[];
}

/** Keys of `domain` words that tell two offices apart, and where each stands in it. */
interface Key {
  readonly key: string;
  readonly at: number;
}

const SINGLE = new Set(lists.single.words);
const DEPUTIES = new Set(lists.deputies.words);
const KINDS = new Set(lists.kinds.words);
const TERRITORIAL = new Set(lists.territorial.words);
const COUNTRIES = new Set(lists.countries.words.map(keyOf));
const PLAIN = new Set(lists.plain.words.map(keyOf));
const ACTING = new Set(lists.acting.words);
/** Heads that open an office of their own inside a longer text: «رئيس الوزراء وزير الدفاع». */
const HEADS = new Set([...SINGLE, ...DEPUTIES, 'رئيس', 'مدير', 'أمين', 'مفتي', 'عضو', 'مستشار', 'ممثل']);
const rowsOf = (rows: readonly (readonly string[])[]): Rows => {
  const found = new Map<string, Set<number>>();
  for (const [row, words] of rows.entries())
    for (const word of words) found.set(keyOf(word), (found.get(keyOf(word)) ?? new Set<number>()).add(row));
  return found;
};
const PORTFOLIOS = rowsOf(lists.portfolios.rows);
const POWERS = rowsOf(lists.powers.rows);
const CONTRASTS = rowsOf(contrasts);
/** «المبعوث الأممي», «المبعوث الدولي»: of the United Nations, and of no country. */
const UNITED_NATIONS = new Set(['أممي', 'دولي'].map(keyOf));

/** The offices a text names: «رئيس الوزراء وزير الدفاع» are two. None of somebody who only stands in. */
export function readOffices(use: RoleUse): Office[] {
  // With markup or entities among its words, the text does not tell where each of them stands.
  if (use.text.length !== use.end - use.start) return [];
  const words = [...use.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text: bare(text),
    start: use.start + index,
    end: use.start + index + text.length,
  }));
  if (words.some(({ text }) => ACTING.has(text))) return [];
  const offices: Office[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && !opensAnother(words, at)) continue;
    const office = readOffice(use, words.slice(from, at));
    if (office) offices.push(office);
    from = at;
  }
  return offices;
}

/** «رئيس الوزراء وزير الدفاع», «محافظ البنك ووزير المالية»: a head where the office before it is complete. */
function opensAnother(words: readonly OfficeWord[], at: number): boolean {
  const word = words[at]!.text;
  if (!HEADS.has(headOf(word))) return false;
  return headOf(word) !== masculine(word) || /^ال/.test(words[at - 1]!.text);
}

/** وزير of الوزيرة and of ووزير. */
function headOf(word: string): string {
  const whole = masculine(word);
  return HEADS.has(whole) ? whole : masculine(word.replace(/^و/, ''));
}

function readOffice(use: RoleUse, words: readonly OfficeWord[]): Office | undefined {
  const [first = '', second = ''] = words.slice(0, 2).map(({ text }) => headOf(text));
  // «وكيل وزارة الصحة» stands to «وزير الصحة» as «نائب وزير الصحة» does.
  const ofMinistry = DEPUTIES.has(first) && words[1]?.text === 'وزارة';
  const isDeputy = ofMinistry || (DEPUTIES.has(first) && HEADS.has(second) && !DEPUTIES.has(second));
  const head = ofMinistry ? 'وزير' : isDeputy ? second : first;
  if (!HEADS.has(head)) return undefined;
  const domain = words.slice(isDeputy ? 2 : 1);
  return { use, deputy: isDeputy ? first : undefined, head, domain, words };
}

/** Without ال and ة: الوزيرة is وزير. */
function masculine(word: string): string {
  return word.replace(/^ال/, '').replace(/ة$/, '');
}

export interface Conflict {
  readonly kind: 'deputy' | 'domain' | 'whole';
  /** For `domain`: where the domains begin to differ, in the first office and in the second. */
  readonly at: readonly [number, number];
}

/** How two offices of one person contradict each other, if they do. */
export function conflictOf(a: Office, b: Office, gazetteer: Gazetteer): Conflict | undefined {
  if (a.use.former || b.use.former || a.head !== b.head) return undefined;
  const [ofA, ofB] = [keysOf(a), keysOf(b)];
  if (ofA.length === 0 || ofB.length === 0) return undefined;
  const place = firstDifference(ofA, ofB);
  if (a.deputy !== b.deputy && place === undefined) {
    // «رئيس المجلس» and «نائب رئيس مجلس الأمناء» may be one man; a minister is not his own deputy.
    const isSame = SINGLE.has(a.head) || ofA.length === ofB.length;
    return isSame ? { kind: 'deputy', at: [0, 0] } : undefined;
  }
  if (place === undefined) return undefined;
  const [one, other] = [ofA[place]!, ofB[place]!];
  const before = place > 0 ? ofA[place - 1]!.key : undefined;
  if (!tellsApart(a, one, other, before, gazetteer)) return undefined;
  if (a.deputy === b.deputy) return { kind: 'domain', at: [one.at, other.at] };
  // «وكيل محافظ المنيا» is not «محافظ أسيوط»; of other offices nobody can say.
  return SINGLE.has(a.head) ? { kind: 'whole', at: [0, 0] } : undefined;
}

/** «رئيس الجمهورية» has nothing else to be known by. */
function keysOf({ domain }: Office): Key[] {
  const words = domain.map(({ text }, at) => ({ key: keyOf(text), at }));
  const keys: Key[] = [];
  for (let at = 0; at < words.length; at++) {
    // «التعليم العالي» is a portfolio of two words.
    const pair = `${words[at]!.key} ${words[at + 1]?.key}`;
    const isPair = PORTFOLIOS.has(pair);
    keys.push(isPair ? { key: pair, at } : words[at]!);
    if (isPair) at++;
  }
  const telling = keys.filter(({ key }) => !PLAIN.has(key));
  return telling.length > 0 ? telling : keys;
}

/** Without article, conjunction and particle, alefs folded: «والسكان» is سكان. */
function keyOf(word: string): string {
  return foldAlef(
    word
      .replace(/^[ول]?(?:ال|ل(?=.{4}))/, '')
      .replace(/^[وبل](?=.{4})/, '')
      .replace(/^ال(?=.{3})/, ''),
  );
}

/**
 * Where two domains differ; undefined where one may be short for the other: «وزير التضامن» of «وزير التضامن الاجتماعي»,
 * «وزير الصحة» of «وزير السكان والصحة».
 */
function firstDifference(a: readonly Key[], b: readonly Key[]): number | undefined {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    if (isNear(a[at]!.key, b[at]!.key)) continue;
    // «وزير التعليم» may be short for «وزير التعليم العالي», but not in «وزير التربية والتعليم».
    const isThere = (key: string, keys: readonly Key[]) =>
      keys.some((each) => each.key.includes(' ') === key.includes(' ') && isNear(each.key, key));
    return isThere(a[at]!.key, b) || isThere(b[at]!.key, a) ? undefined : at;
  }
  return undefined;
}

/** صحة and صحية, أمريكي and أميركي: one word in two spellings or forms. */
function isNear(a: string, b: string): boolean {
  if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
  if (Math.min(a.length, b.length) < 3 || Math.abs(a.length - b.length) > 1) return false;
  const { front, back } = alikeEnds(a, b);
  const left = Math.max(a.length, b.length) - front - back;
  const isSwapped = left === 2 && a[front] === b[front + 1] && a[front + 1] === b[front];
  return (left <= 1 && Math.max(a.length, b.length) > 3) || isSwapped;
}

/** Two words at the same place of two offices with one head: one person holds one of them. */
function tellsApart(
  { head, domain }: Office,
  a: Key,
  b: Key,
  before: string | undefined,
  gazetteer: Gazetteer,
): boolean {
  const isPair = (rows: Rows) => isOfOtherRow(rows, a.key, b.key);
  if (isPair(POWERS)) return head === 'رئيس';
  // «كلية الحقوق», «كلية الآداب»; after «الكلية» may stand what is not a part of the office.
  const isKind = isKindWord(domain[a.at - 1]?.text ?? '');
  // «المنطقة الغربية», «المنطقة الشمالية»
  if (isOfOneRow(CONTRASTS, a.key, b.key)) return SINGLE.has(head) || isKind;
  if (before !== undefined && isKind) return !isOfOneRow(PORTFOLIOS, a.key, b.key);
  const [one, other] = [countryOf(a.key, gazetteer), countryOf(b.key, gazetteer)];
  const isAbroad = one !== undefined && other !== undefined && !isNear(one, other);
  // «وزير الخارجية القطري», «وزير الخارجية الكويتي»
  if (before !== undefined) return isAbroad && head === 'وزير' && PORTFOLIOS.has(before);
  if (isPair(PORTFOLIOS)) return head === 'وزير' || head === 'مدير';
  if (!TERRITORIAL.has(head)) return false;
  // «محافظ المؤسسة العامة» and «محافظ القطيف» too.
  const isOfBody = (key: string) => gazetteer.isOrganisationHead(key);
  return isAbroad || (one !== undefined && isOfBody(b.key)) || (other !== undefined && isOfBody(a.key));
}

function isKindWord(word: string): boolean {
  return KINDS.has(word) || KINDS.has(word.replace(/^[بل]/, ''));
}

type Rows = ReadonlyMap<string, ReadonlySet<number>>;

function isOfOtherRow(rows: Rows, a: string, b: string): boolean {
  return rows.has(a) && rows.has(b) && !isOfOneRow(rows, a, b);
}

function isOfOneRow(rows: Rows, a: string, b: string): boolean {
  return [...(rows.get(a) ?? [])].some((row) => rows.get(b)?.has(row));
}

/** قطر of «سفير قطر» and «السفير القطري»; a governorate of «محافظ المنيا» too. */
function countryOf(key: string, gazetteer: Gazetteer): string | undefined {
  if (UNITED_NATIONS.has(key)) return 'أمم';
  if (PLAIN.has(key)) return undefined;
  const isPlace = (word: string) =>
    COUNTRIES.has(word) || gazetteer.isPlace(word) || gazetteer.isPlace(`ال${word}`);
  if (isPlace(key)) return key;
  const stem = /^(.{2,})ي$/.exec(key)?.[1];
  return stem && ['', 'ا', 'ة', 'يا', 'ية'].some((ending) => isPlace(stem + ending)) ? stem : undefined;
}
