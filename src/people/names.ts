/** Which words may stand in a person's name, by the lists and by the draft's own evidence. */
import type { Lexicon } from '../lexicon/index.ts';
import { frontSplits, remember, type Token } from '../text/index.ts';
import type { Gazetteer, NameEntry } from './gazetteer.ts';
import { habits, meantFrequency } from './habits.ts';

export const NASAB = new Set(['بن', 'ابن', 'بنت', 'آل', 'ولد']);
export const KUNYA = new Set(['أبو', 'أبي', 'أبا', 'أم', 'بو']);
const ABD = new Set(['عبد', 'عبدال']);
/** The second word of a compound given name: صلاح الدين, عبد الله, نور الهدى. */
const SECOND = new Set([
  'الدين',
  'الله',
  'الإسلام',
  'الزهراء',
  'الهدى',
  'العابدين',
  'المسيح',
  'النبي',
  'الحق',
  'النصر',
]);

/** Times in the frequency list of the press. */
const SELDOM = 60;

/** Words that follow a name and are none, whatever the lists say. */
const ENDS = new Set([
  ...[
    'الذي',
    'التي',
    'في',
    'من',
    'إلى',
    'الى',
    'على',
    'عن',
    'مع',
    'أن',
    'إن',
    'أنه',
    'إنه',
    'أنها',
    'إنها',
    'خلال',
  ],
  ...[
    'بعد',
    'قبل',
    'حيث',
    'أو',
    'ثم',
    'لكن',
    'بل',
    'حول',
    'بشأن',
    'ضد',
    'منذ',
    'حتى',
    'لدى',
    'أمس',
    'اليوم',
    'غدا',
  ],
  ...[
    'صباح',
    'مساء',
    'عرضا',
    'كلمة',
    'مؤخرا',
    'قال',
    'قالت',
    'أكد',
    'أكدت',
    'هذا',
    'هذه',
    'ذلك',
    'كما',
    'فيما',
    'بينما',
  ],
]);

/** Never a name alone: الله of عبد الله. */
export function isBound(word: string): boolean {
  return SECOND.has(word);
}

export interface Stem {
  readonly word: string;
  readonly proclitics: string;
  /** UTF-16 length of the proclitics in the bare word. */
  readonly length: number;
}

/** The word without what may be written onto a name; the name keeps its own article: للشاهد is ل + الشاهد. */
export const nameStems: (bare: string) => readonly Stem[] = remember((bare) => {
  const stems: Stem[] = [];
  for (const { proclitics, length, definite } of frontSplits(bare)) {
    const word = definite ? `ال${bare.slice(length)}` : bare.slice(length);
    const particles = proclitics.filter((each) => each !== 'ال').join('');
    const taken = definite && particles.endsWith('ل') ? particles.length : particles.length;
    if (word.length > 1 && !stems.some((stem) => stem.word === word))
      stems.push({ word, proclitics: particles, length: taken });
  }
  return stems;
});

export interface NameLists {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
}

export const isGiven = (entry: NameEntry | undefined): boolean =>
  entry !== undefined && Math.max(entry.male, entry.female) >= 0.4;

/** A given name that is no everyday word: it may open a name without any other cue. */
export function opensName(word: string, { lexicon, gazetteer }: NameLists): boolean {
  const entry = gazetteer.name(word);
  if (!isGiven(entry)) return false;
  return lexicon.frequency(word) < 120 || Math.max(entry!.male, entry!.female) > 0.7;
}

/** Whether a word can go on a name that has begun: a listed name, a nisba, or a word nobody knows. */
export function continuesName(token: Token, { lexicon, gazetteer }: NameLists): boolean {
  const word = token.bare;
  if (token.kind !== 'word' || ENDS.has(word) || word.length < 2) return false;
  if (NASAB.has(word) || ABD.has(word)) return true;
  const entry = gazetteer.name(word);
  if (gazetteer.title(word)?.entry.class === 'style-of-address') return true;
  if (entry && (isGiven(entry) || entry.family >= 0.2))
    return !gazetteer.roleHead(word) || isFamilyAlone(word, { lexicon, gazetteer });
  if (!lexicon.contains(word)) return !startsWithParticle(word, gazetteer);
  return isRareNisba(word, meantFrequency(word, lexicon));
}

/** الحلواني, الشاعر: a listed family name or a nisba that the press seldom writes as the noun or adjective it is too. */
export function isFamilyAlone(word: string, { lexicon, gazetteer }: NameLists): boolean {
  const frequency = meantFrequency(word, lexicon);
  if (isRareNisba(word, frequency)) return true;
  return frequency <= SELDOM && (gazetteer.name(word)?.family ?? 0) >= 0.5;
}

function isRareNisba(word: string, frequency: number): boolean {
  return frequency < 25 && isNisba(word);
}

export function isNisba(word: string): boolean {
  return /^ال.{2,}[يى]$/.test(word);
}

/** على, أن, اليوم: though على may be علي elsewhere. */
export function endsName(word: string): boolean {
  return ENDS.has(word);
}

/** وأحمد opens another name. */
function startsWithParticle(word: string, gazetteer: Gazetteer): boolean {
  return /^[وفبل]/.test(word) && gazetteer.name(word.slice(1)) !== undefined;
}

/** عبد + العزيز, أبو + زيد, بن + سلمان, صلاح + الدين: the second word belongs whatever it is. */
export function bindsNext(word: string, next: string): boolean {
  if (SECOND.has(next)) return true;
  return ABD.has(word) || NASAB.has(word) || KUNYA.has(word);
}

/** No dictionary has the word: مورينيو. «إعتماد», «الاسلامية» are words that it has, with their hamzas as they should be. */
export function isForeign(word: string, { lexicon, gazetteer }: NameLists): boolean {
  if (word.length < 4 || gazetteer.isPlace(word)) return false;
  return habits(word.replace('إ', 'ا')).every((spelling) =>
    lexicon.analyse(spelling).every(({ pos }) => pos === 'name'),
  );
}
