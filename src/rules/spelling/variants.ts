/**
 * The ways a word is misspelt by habit: hamza at the front, in the middle and at the end, ة for ه, ى for ي, letters
 * that sound alike. Each variant is what the writer may have meant, with the share of such words that slip in drafts.
 */
import { frontSplits } from '../../text/index.ts';

export type Habit =
  | 'wasl' // الإجتماع for الاجتماع
  | 'qat' // الاسبوع for الأسبوع
  | 'seat' // أعادة for إعادة, مسؤل, تاكد, شئ
  | 'taa' // فرقه for فرقة, هذة for هذه
  | 'open-taa' // مقترحاة for مقترحات
  | 'yaa' // حتي for حتى, المصرى for المصري
  | 'fariqa' // كانو for كانوا
  | 'dad' // تضهر for تظهر: one letter to the ear from the Gulf to the Maghreb
  | 'sound' // اخد for أخذ
  | 'vowel'; // لاكن for لكن

export interface Variant {
  readonly text: string;
  /** From the word's front to its end. */
  readonly habits: readonly Habit[];
  /** The share of writings of `text` that come out as the word at hand. */
  readonly rate: number;
}

interface Slot {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly habit: Habit;
  readonly rate: number;
}

type Edit = readonly [replacement: string, habit: Habit, rate: number];

/** A writer who slips once in a word slips again more often than chance has it. */
const SECOND_SLIP = 8;
const COMMON_SLIP = 0.001;
const MAX_VARIANTS = 400;

/**
 * @param word a bare word; every variant differs from it in at most one place of each kind: front, middle, end.
 * @param known the lexicon has the word: only the habits that make one word of another, and not three at once.
 */
export function variantsOf(word: string, known: boolean): Variant[] {
  const fronts = frontSlots(word, known);
  const middles = middleSlots(word, known);
  const ends = endSlots(word, known);
  const found = new Map<string, Variant>();
  for (const slots of [fronts, ends, middles]) for (const slot of slots) keep(found, word, [slot]);
  for (const front of fronts) for (const end of ends) keep(found, word, [front, end]);
  if (known) return [...found.values()];
  for (const front of fronts) for (const middle of middles) keep(found, word, [front, middle]);
  for (const middle of middles) for (const end of ends) keep(found, word, [middle, end]);
  for (const front of fronts)
    for (const end of ends) for (const middle of middles) keep(found, word, [front, middle, end]);
  return [...found.values()];
}

function keep(found: Map<string, Variant>, word: string, slots: readonly Slot[]): void {
  if (found.size >= MAX_VARIANTS) return;
  let text = '';
  let at = 0;
  let rate = 1;
  for (const [place, slot] of slots.entries()) {
    if (slot.start < at) return;
    text += word.slice(at, slot.start) + slot.replacement;
    at = slot.end;
    // Who leaves out one hamza leaves out the next; who mishears a letter need not mishear another.
    rate *= place > 0 && slot.rate >= COMMON_SLIP ? slot.rate * SECOND_SLIP : slot.rate;
  }
  text += word.slice(at);
  const earlier = found.get(text);
  if (text === word || (earlier && earlier.rate >= rate)) return;
  found.set(text, { text, habits: slots.map(({ habit }) => habit), rate });
}

/** What the alef that begins a word may stand for. */
const FRONT: Readonly<Record<string, readonly Edit[]>> = {
  ا: [
    ['أ', 'qat', 0.03],
    ['إ', 'qat', 0.03],
    ['آ', 'qat', 0.02],
  ],
  إ: [
    ['ا', 'wasl', 0.02],
    ['أ', 'seat', 0.002],
  ],
  أ: [
    ['ا', 'wasl', 0.003],
    ['إ', 'seat', 0.006],
    ['آ', 'seat', 0.001],
  ],
  آ: [
    ['أ', 'seat', 0.003],
    ['ا', 'wasl', 0.0005],
  ],
};

const SEAT = 0.006;

/** Where the word behind its particles may begin: ساعود has its alef behind س, للامم behind لل. */
function frontSlots(word: string, known: boolean): Slot[] {
  const starts = new Set<number>();
  for (const { length, definite } of frontSplits(word)) {
    // فاس is a town and not ف + أس: behind a particle a stem has three letters, and بان, فان are read elsewhere.
    const short = word.length - length <= 2 && !definite && /[فبكل]$/.test(word.slice(0, length));
    if (FRONT[word[length]!] && !short) starts.add(length);
  }
  const slots: Slot[] = [];
  for (const start of starts)
    for (const edit of FRONT[word[start]!]!) slots.push(slotOf(start, start + 1, known ? rarer(edit) : edit));
  const future = /^[وف]?س(?=ا)/.exec(word)?.[0].length ?? 0;
  // سالت flows before it is سألت: of words that the dictionary has, a middle hamza is left out less often.
  if (future > 0)
    for (const [alef, habit, rate] of FRONT.ا!)
      slots.push(slotOf(future, future + 1, [alef, habit, known ? SEAT : rate]));
  // االشرق: the article's alef struck twice; لالاجتماع: kept behind ل.
  if (word.startsWith('اال')) slots.push(slotOf(0, 1, ['', 'vowel', 0.001]));
  const kept = /^[وف]?لال/.exec(word)?.[0].length ?? 0;
  if (kept > 0 && !known) slots.push(slotOf(kept - 2, kept - 1, ['', 'vowel', 0.001]));
  return slots;
}

/** أعلم is no slip for آعلم: of words that the dictionary has, such slips are few, but for أخراج, meant to be إخراج. */
const OTHER_WORD = 0.1;

function rarer([replacement, habit, rate]: Edit): Edit {
  return [replacement, habit, habit === 'seat' && replacement !== 'إ' ? rate * OTHER_WORD : rate];
}

function slotOf(start: number, end: number, [replacement, habit, rate]: Edit): Slot {
  return { start, end, replacement, habit, rate };
}

/** By the letter that stands in the middle. */
const MIDDLE: Readonly<Record<string, readonly Edit[]>> = {
  ا: [
    ['أ', 'seat', SEAT],
    ['آ', 'seat', 0.002],
  ],
  أ: [
    ['ئ', 'seat', SEAT],
    ['ؤ', 'seat', SEAT],
    ['اء', 'seat', SEAT],
    ['ا', 'seat', 0.001],
    ['آ', 'seat', SEAT],
  ],
  آ: [
    ['أ', 'seat', SEAT],
    ['ا', 'seat', 0.001],
  ],
  إ: [
    ['ئ', 'seat', SEAT],
    ['ا', 'wasl', SEAT],
  ],
  و: [['ؤ', 'seat', SEAT]],
  ؤ: [
    ['ئ', 'seat', SEAT],
    ['أ', 'seat', SEAT],
    ['ء', 'seat', SEAT],
    ['ؤو', 'seat', SEAT],
    ['و', 'seat', 0.001],
  ],
  ي: [['ئ', 'seat', SEAT]],
  ئ: [
    ['ؤ', 'seat', SEAT],
    ['أ', 'seat', SEAT],
    ['ء', 'seat', SEAT],
    ['ي', 'seat', 0.001],
    ['ئي', 'seat', SEAT],
  ],
  ء: [
    ['ئ', 'seat', SEAT],
    ['ؤ', 'seat', SEAT],
    ['أ', 'seat', SEAT],
    ['', 'seat', 0.001],
  ],
  ى: [
    ['ئ', 'seat', SEAT],
    ['ي', 'yaa', 0.01],
    ['ا', 'yaa', 0.005],
  ],
};

const SEATED: Readonly<Record<string, string>> = { و: 'ؤ', ي: 'ئ', ا: 'أ' };

const SOUND = 0.0005;
const DAD = 'ضظ';
const DAD_FOR_ZAA = 0.002;
/** Of two words that a dictionary has only these are mistaken for each other often enough. */
const ALIKE_WORDS: Readonly<Record<string, string>> = { ض: 'ظ', ظ: 'ض', د: 'ذ', ذ: 'د' };
const ALIKE: Readonly<Record<string, string>> = {
  ض: 'ظ',
  ظ: 'ضذ',
  د: 'ذض',
  ذ: 'دزظ',
  ز: 'ذ',
  ت: 'ثط',
  ث: 'تس',
  ط: 'ت',
  س: 'صث',
  ص: 'س',
};

function middleSlots(word: string, known: boolean): Slot[] {
  const slots: Slot[] = [];
  for (let at = 0; at < word.length; at++) {
    const letter = word[at]!;
    const inside = at > 0 && at < word.length - 1;
    if (inside) for (const edit of MIDDLE[letter] ?? []) slots.push(slotOf(at, at + 1, edit));
    // سوءال: the vowel is the seat of the hamza behind it.
    const seat = word[at + 1] === 'ء' && at + 2 < word.length ? SEATED[letter] : undefined;
    if (inside && seat) slots.push(slotOf(at, at + 2, [seat, 'seat', 0.002]));
    for (const alike of (known ? ALIKE_WORDS : ALIKE)[letter] ?? '')
      slots.push(slotOf(at, at + 1, heardAs(letter, alike)));
    if (known) continue;
    // رييس, الريسية: a hamza, with or without its seat, that was left out.
    if (inside && at > 1) for (const hamza of ['ء', 'ئ']) slots.push(slotOf(at, at, [hamza, 'seat', 0.0005]));
    // هاذا: a long vowel written where the ear hears one.
    if (inside && 'اوي'.includes(letter)) {
      slots.push(slotOf(at, at + 1, ['', 'vowel', vowelRate(word, at)]));
    }
  }
  return slots;
}

function heardAs(letter: string, alike: string): Edit {
  return DAD.includes(letter) && DAD.includes(alike) ? [alike, 'dad', DAD_FOR_ZAA] : [alike, 'sound', SOUND];
}

const HEARD = 0.00003;
const STRUCK_TWICE = 0.0002;
const HAMZA_BEFORE_VOWEL = 0.000003;

function vowelRate(word: string, at: number): number {
  if (word[at] === word[at - 1]) return STRUCK_TWICE;
  // الاقطاع is الإقطاع before it is القطاع.
  const front = word[at] === 'ا' && /^[وف]?[بك]?ال$|^[وف]?لل$/.test(word.slice(0, at));
  return front ? HAMZA_BEFORE_VOWEL : HEARD;
}

const FINAL_SEAT = 0.03;
type Ending = readonly [ending: string, edit: Edit];
/** Endings that make another word of a word: there they are slips. */
const ENDS_OF_WORDS: readonly Ending[] = [
  ['ه', ['ة', 'taa', 0.01]],
  ['ي', ['ى', 'yaa', 0.01]],
  ['ى', ['ي', 'yaa', 0.002]],
  ['و', ['وا', 'fariqa', 0.02]],
  ['ئ', ['يء', 'seat', FINAL_SEAT]],
  ['ئ', ['ء', 'seat', SEAT]],
  ['يئ', ['يء', 'seat', FINAL_SEAT]],
  ['اة', ['ات', 'open-taa', 0.01]],
  ['اة', ['اءة', 'seat', 0.003]],
  ['اء', ['أ', 'seat', SEAT]],
  ['ا', ['اء', 'seat', 0.003]],
];
const ENDS: readonly Ending[] = [
  ['ه', ['ة', 'taa', 0.01]],
  ['ة', ['ه', 'taa', 0.0015]],
  ['ة', ['ت', 'open-taa', 0.002]],
  ['اة', ['ات', 'open-taa', 0.01]],
  ['اة', ['اءة', 'seat', 0.003]],
  ['ات', ['اة', 'open-taa', 0.001]],
  ['ت', ['ات', 'open-taa', 0.0015]],
  ['ت', ['ة', 'open-taa', 0.0001]],
  ['ي', ['ى', 'yaa', 0.01]],
  ['ى', ['ي', 'yaa', 0.02]],
  ['ى', ['ا', 'yaa', 0.0003]],
  ['ا', ['ى', 'yaa', 0.001]],
  ['يى', ['ي', 'yaa', 0.001]],
  ['و', ['وا', 'fariqa', 0.02]],
  ['وا', ['و', 'fariqa', 0.002]],
  ['ىء', ['ئ', 'seat', FINAL_SEAT]],
  ['يء', ['ئ', 'seat', FINAL_SEAT]],
  ['ىء', ['يء', 'seat', SEAT]],
  ['يئ', ['يء', 'seat', FINAL_SEAT]],
  ['ئ', ['يء', 'seat', FINAL_SEAT]],
  ['ئ', ['ء', 'seat', SEAT]],
  ['ئ', ['أ', 'seat', SEAT]],
  ['يء', ['ء', 'seat', 0.001]],
  ['ؤ', ['ء', 'seat', SEAT]],
  ['أ', ['ء', 'seat', SEAT]],
  ['أ', ['ئ', 'seat', SEAT]],
  ['ء', ['أ', 'seat', SEAT]],
  ['ء', ['ئ', 'seat', SEAT]],
  ['اء', ['أ', 'seat', SEAT]],
  ['آ', ['ا', 'seat', 0.01]],
  ['ا', ['أ', 'seat', 0.003]],
  ['ا', ['اء', 'seat', 0.003]],
  ['ي', ['ئ', 'seat', SEAT]],
  ['ى', ['ئ', 'seat', SEAT]],
  ['ي', ['يء', 'seat', 0.002]],
  ['و', ['وء', 'seat', 0.002]],
];

function endSlots(word: string, known: boolean): Slot[] {
  const slots: Slot[] = [];
  const last = word.at(-1);
  for (const [ending, edit] of known ? ENDS_OF_WORDS : ENDS) {
    const start = word.length - ending.length;
    // هى and فى are long enough for a yaa; له and به are no لة and بة.
    const shortest = edit[1] === 'yaa' ? 1 : 2;
    if (ending.at(-1) === last && start >= shortest && word.endsWith(ending))
      slots.push(slotOf(start, word.length, edit));
  }
  // المعلموا: what has the article is construed with nothing, so its plural ends in ن.
  if (!known && /^[وفبك]?ال..+وا$/.test(word))
    slots.push(slotOf(word.length - 1, word.length, ['ن', 'fariqa', 0.01]));
  return slots;
}
