/**
 * What may have been meant where a word is misspelt by habit: hamza at the front, in the middle and at the end, ة for ه,
 * ى for ي, letters that sound alike, a vowel as it is heard. Slips of the finger are too many to write down; they are
 * found from the other side, by a walk through the words there are (`lexicon.suggest`).
 */
import { frontSplits } from '../text/index.ts';
import { HABITS, type Slip, type SlipKind, type SlipRow } from './kinds.ts';
import { DOUBLED, ROWS } from './rates.ts';
import { IN_WORDS } from './uses.ts';

export interface Alternative {
  readonly text: string;
  /** From the word's front to its end. */
  readonly slips: readonly Slip[];
  /** -log2 of the share of writings of `text` that come out as the word at hand. */
  readonly bits: number;
}

export interface AlternativeOptions {
  /** The lexicon has the word: only the habits that make one word of another, and not three at once. */
  readonly known: boolean;
}

interface Slot {
  readonly start: number;
  readonly end: number;
  readonly slip: Slip;
}

const MOST_ALTERNATIVES = 400;

/** What a PDF file does to لا is not the writer's, and as regular as a habit. */
const REGULAR: ReadonlySet<SlipKind> = new Set([...HABITS, 'ligature']);
/** Endings that make another word of a word: there they are slips. */
const ENDS_OF_WORDS = new Set('ه>ة ي>ى ى>ي و>وا ئ>يء ئ>ء يئ>يء اة>ات اة>اءة اء>أ ا>اء'.split(' '));
/** Of two words that a dictionary has only these are mistaken for each other often enough. */
const SOUNDS_OF_WORDS = new Set('ض>ظ ظ>ض د>ذ ذ>د'.split(' '));
/** هى and فى are long enough for a yaa; له and به are not لة and بة. */
const SHORTEST_BEFORE: Partial<Readonly<Record<SlipKind, number>>> = { yaa: 1 };
const SHORTEST_BEFORE_END = 2;

const REGULAR_ROWS = ROWS.filter(({ kind, bits }) => REGULAR.has(kind) && bits <= IN_WORDS.rarest);
function byWritten(rows: readonly SlipRow[]): ReadonlyMap<string, readonly SlipRow[]> {
  const groups = new Map<string, SlipRow[]>();
  for (const row of rows) groups.set(row.written, [...(groups.get(row.written) ?? []), row]);
  return groups;
}
const FRONT = byWritten(REGULAR_ROWS.filter(({ where }) => where === 'front'));
const INSIDE = byWritten(REGULAR_ROWS.filter(({ where }) => where === 'middle' || where === 'any'));
const ENDS = REGULAR_ROWS.filter(({ where }) => where === 'end');
const LONGEST_INSIDE = Math.max(...[...INSIDE.keys()].map(({ length }) => length));

/** @param word a bare word; every alternative differs from it in at most one place of each kind: front, middle, end. */
export function alternatives(word: string, { known }: AlternativeOptions): Alternative[] {
  const fronts = frontSlots(word, known);
  // An alef that may begin the word is misspelt as such alefs are.
  const starts = new Set(fronts.map(({ start }) => start));
  const middles = middleSlots(word, known).filter(
    ({ start, slip }) => slip.kind !== 'seat' || !starts.has(start),
  );
  const ends = endSlots(word, known);
  const found = new Map<string, Alternative>();
  for (const slots of [fronts, ends, middles]) for (const slot of slots) keep(found, word, [slot]);
  for (const front of fronts) for (const end of ends) keep(found, word, [front, end]);
  if (known) return [...found.values()];
  for (const front of fronts) for (const middle of middles) keep(found, word, [front, middle]);
  for (const middle of middles) for (const end of ends) keep(found, word, [middle, end]);
  for (const front of fronts)
    for (const end of ends) for (const middle of middles) keep(found, word, [front, middle, end]);
  return [...found.values()];
}

function keep(found: Map<string, Alternative>, word: string, slots: readonly Slot[]): void {
  if (found.size >= MOST_ALTERNATIVES) return;
  let text = '';
  let at = 0;
  let bits = 0;
  for (const [place, { start, end, slip }] of slots.entries()) {
    if (start < at) return;
    text += word.slice(at, start) + slip.right;
    at = end;
    // Who leaves out one hamza leaves out the next; who mishears a letter need not mishear another.
    bits += place > 0 && slip.bits <= IN_WORDS.common ? Math.max(0, slip.bits - IN_WORDS.again) : slip.bits;
  }
  text += word.slice(at);
  const earlier = found.get(text);
  if (text === word || (earlier && earlier.bits <= bits)) return;
  found.set(text, { text, slips: slots.map(({ slip }) => slip), bits });
}

/** Where the word after its particles may begin: ساعود has its alef after س, للامم after لل. */
function frontSlots(word: string, known: boolean): Slot[] {
  const starts = new Set<number>();
  for (const { length, definite } of frontSplits(word)) {
    // فاس is a town and not ف + أس: after a particle a stem has three letters, and بان, فان are read elsewhere.
    const short = word.length - length <= 2 && !definite && /[فبكل]$/.test(word.slice(0, length));
    if (FRONT.has(word[length]!) && !short) starts.add(length);
  }
  const slots: Slot[] = [];
  for (const start of starts)
    for (const slip of FRONT.get(word[start]!)!)
      slots.push({ start, end: start + 1, slip: known ? rarer(slip) : slip });
  const future = /^[وف]?س(?=ا)/.exec(word)?.[0].length ?? 0;
  if (future > 0) for (const slip of FRONT.get('ا')!) slots.push({ start: future, end: future + 1, slip });
  // االشرق: the article's alef struck twice; لالاجتماع: kept after ل.
  if (word.startsWith('اال')) slots.push({ start: 0, end: 1, slip: { ...DOUBLED, written: 'ا' } });
  const kept = /^[وف]?لال/.exec(word)?.[0].length ?? 0;
  if (kept > 0 && !known)
    for (const slip of FRONT.get('لال') ?? []) slots.push({ start: kept - 3, end: kept, slip });
  return slots;
}

/** أعلم is not a slip for آعلم: of words that the lexicon has, such slips are few, except أخراج, meant to be إخراج. */
function rarer(slip: Slip): Slip {
  return slip.kind === 'seat' && slip.right !== 'إ' ? costlier(slip) : slip;
}

function costlier(slip: Slip): Slip {
  return { ...slip, bits: slip.bits + IN_WORDS.anotherWord };
}

function middleSlots(word: string, known: boolean): Slot[] {
  const slots: Slot[] = [];
  for (let start = 0; start < word.length; start++)
    for (let length = 0; length <= LONGEST_INSIDE && start + length <= word.length; length++) {
      const end = start + length;
      const rows = INSIDE.get(word.slice(start, end));
      if (rows === undefined) continue;
      const inside = start > 0 && end < word.length;
      for (const row of rows) {
        if ((row.where === 'middle' && !inside) || (known && !makesWords(row))) continue;
        // رييس: a hamza that was left out comes after the second letter at the earliest.
        if (length === 0 && start < 2) continue;
        slots.push({
          start,
          end,
          slip: struckTwice(word, start, row) ? { ...DOUBLED, written: row.written } : row,
        });
      }
    }
  return slots;
}

/** Whether a slip inside a word makes another word of it often enough to be thought of. */
function makesWords({ kind, right, written }: SlipRow): boolean {
  if (kind === 'sound' || kind === 'dad') return SOUNDS_OF_WORDS.has(`${written}>${right}`);
  return kind !== 'vowel' && kind !== 'ligature' && written !== '';
}

function struckTwice(word: string, at: number, { kind, right, written }: SlipRow): boolean {
  return kind === 'vowel' && right === '' && written === word[at - 1];
}

function endSlots(word: string, known: boolean): Slot[] {
  const slots: Slot[] = [];
  for (const row of ENDS) {
    const { kind, right, written } = row;
    const start = word.length - written.length;
    if (!word.endsWith(written) || start < (SHORTEST_BEFORE[kind] ?? SHORTEST_BEFORE_END)) continue;
    if (known && !ENDS_OF_WORDS.has(`${written}>${right}`)) continue;
    const isDoubtful = known && written === 'ى' && right === 'ي';
    slots.push({ start, end: word.length, slip: isDoubtful ? costlier(row) : row });
  }
  // المعلموا: what has the article is construed with nothing, so its plural ends in ن.
  return /^[وفبك]?ال..+وا$/.test(word) ? slots : slots.filter(({ slip }) => slip.right !== 'ون');
}
