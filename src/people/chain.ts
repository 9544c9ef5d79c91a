/**
 * A name as a chain of units, so that two names are compared place by place: «تركي بن غازي بن عبد الرحيم» is تركي, then
 * غازي, then عبد الرحيم. Connectors are not units: عبد and أبو belong to the word after them, الدين to the word before,
 * and بن, آل, ولد only say how a unit hangs on the one before it.
 */
import { fold, type Token } from '../text/index.ts';

/** How a unit hangs on the one before: as son or daughter, as a family (آل), or by its place alone. */
export type Link = 'nasab' | 'family' | undefined;

export interface NameUnit {
  /** Folded and without blanks, «عبد الرازق» as «عبدالرازق»: a key, never shown. */
  readonly key: string;
  readonly link: Link;
  /** Which of the name's parts it is: from `start` up to `end`, connectors of its own included. */
  readonly start: number;
  readonly end: number;
}

const SONS = new Set(['بن', 'ابن', 'بنت', 'ابنة', 'إبن', 'ولد']);
const CLANS = new Set(['آل', 'ال']);
/** Words that a name needs the next word for: «عبد الله», «أبو العزايم», «أم كلثوم». */
const OPENERS = new Set(['عبد', 'عبدال', 'أبو', 'ابو', 'أبي', 'ابي', 'أبا', 'ابا', 'أم', 'ام', 'بو']);
/** Second words of a compound: «نور الدين», «سعد الله». */
const CLOSERS = new Set([
  ...['الدين', 'الله', 'الإسلام', 'الاسلام', 'الزهراء', 'الهدى', 'العابدين', 'المسيح', 'النبي', 'الحق'],
  ...['النصر', 'الرب', 'الرسول', 'المنعم'],
]);

export const isSonOrDaughter = (word: string): boolean => SONS.has(word);
export const isClan = (word: string): boolean => CLANS.has(word);
/** عبد, أبو, أم: not a name without the word that follows. */
export const opensCompound = (word: string): boolean => OPENERS.has(word);
/** Never a name alone: الله of عبد الله. */
export const closesCompound = (word: string): boolean => CLOSERS.has(word);
export const isConnector = (word: string): boolean => SONS.has(word) || CLANS.has(word) || OPENERS.has(word);

/** @param parts bare words of one name, proclitics off. */
export function chainOf(parts: readonly string[]): NameUnit[] {
  const units: NameUnit[] = [];
  let at = 0;
  while (at < parts.length) {
    const start = at;
    let link: Link;
    // A connector at the very end of a name that was cut short is taken as a word.
    for (; at < parts.length - 1 && (SONS.has(parts[at]!) || CLANS.has(parts[at]!)); at++)
      link = SONS.has(parts[at]!) ? 'nasab' : 'family';
    const words = [parts[at++]!];
    while (OPENERS.has(words.at(-1)!) && at < parts.length) words.push(parts[at++]!);
    while (at < parts.length && CLOSERS.has(parts[at]!)) words.push(parts[at++]!);
    units.push({ key: keyOf(words), link, start, end: at });
  }
  return units;
}

/** أبي and أبا are أبو in another case. */
function keyOf(words: readonly string[]): string {
  const key = fold(words.join(''));
  return words.length > 1 || key.length > 5 ? key.replace(/^اب[اي](?=ال|.{4})/, 'ابو') : key;
}

/** A family name comes with its article and without it: خليفي, الخليفي. */
export function sameUnit(a: NameUnit, b: NameUnit): boolean {
  return a.key === b.key || withoutArticle(a.key) === withoutArticle(b.key);
}

/** The key by which `sameUnit` can be looked up. */
export function unitKey({ key }: NameUnit): string {
  return withoutArticle(key);
}

function withoutArticle(key: string): string {
  return key.startsWith('ال') && key.length > 4 ? key.slice(2) : key;
}

/**
 * Whether a shorter name may be the longer one's person, by its first unit («أحمد سعادة» of «أحمد محمد سعادة») or its
 * last («سعادة», «آل مسعود»). «غازي بن راشد» is the father of «تركي بن غازي بن راشد», not he.
 * @param opens the short name's first word is a listed given name: with more after it, it is not a surname.
 */
export function belongsTo(short: readonly NameUnit[], long: readonly NameUnit[], opens: boolean): boolean {
  if (short.length === 0 || short.length > long.length) return false;
  const [own] = short as [NameUnit];
  if (sameUnit(own, long[0]!)) return own.link === long[0]!.link && followsIn(short, long);
  if (short.length === long.length || (short.length > 1 && opens && !own.link)) return false;
  const tail = long.slice(-short.length);
  // «راشد» is not who «غازي بن راشد» is, «بن راشد» and «الرفاعي» may be; «مسعود» is not «آل مسعود».
  const isLinked = own.link === tail[0]!.link || (tail[0]!.link === 'nasab' && tail[0]!.key.startsWith('ال'));
  return isLinked && short.every((unit, at) => sameUnit(unit, tail[at]!));
}

/** The rest of the short name in order; whoever is called somebody's son there must be so here. */
function followsIn(short: readonly NameUnit[], long: readonly NameUnit[]): boolean {
  let place = 1;
  for (const unit of short.slice(1)) {
    const from = place;
    while (place < long.length && !sameUnit(unit, long[place]!)) place++;
    if (place === long.length) return false;
    if (unit.link === 'nasab' && place > from && place < long.length - 1) return false;
    if ((unit.link === 'family') !== (long[place]!.link === 'family')) return false;
    place++;
  }
  return true;
}

/** The word beside, with what joins a name to it passed over: بن, آل, and عبد before «الغفار», as `NamePart` has them. */
export function nameBeside(tokens: readonly Token[], at: number, step: 1 | -1): string {
  const joins = (word: string) =>
    isSonOrDaughter(word) || isClan(word) || (step === 1 && opensCompound(word));
  const wordAt = (place: number) => (tokens[place]?.kind === 'word' ? tokens[place].bare : '');
  let place = at + step;
  while (joins(wordAt(place))) place += step;
  return wordAt(place);
}
