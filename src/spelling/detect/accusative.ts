/** Tanwin fath: where it stands, where it may not stand, and the draft's own habit. */

import type { RuleContext, Severity, StyleSwitches } from '../../draft/index.ts';
import type { Lexicon, Reading } from '../../lexicon/index.ts';
import { bare as bareOf, type Token } from '../../text/index.ts';
import { bestReading, memo } from '../memo.ts';
import { once, type Suspect, type TanwinKind } from '../suspect.ts';
import { isProper, type Word } from '../words.ts';

const FATHATAN = '\u064b';
const FATHA = '\u064e';
const BEFORE_ALEF = /\u064b\u0651?ا$/;
const ON_ALEF = /ا\u064b$/;
/** جزءً and شيئً; an alef before the hamza takes none after it: مساءً. */
const LACKS_ALEF = /[^ا\u064b-\u0652][\u064e-\u0652]?ء\u064b$|ئ\u064b$/;
/** Adverbs that a dictionary has whole, and that take tanwin. */
const ADVERBS = new Set(['أيضا', 'أحيانا', 'شكرا', 'أهلا', 'مهلا', 'جدا', 'سويا']);
/** An alef of their own, or one that takes no tanwin: علا, كلا الطرفين, إذا. */
const NEVER = new Set(
  `كلا هنا هذا إذا لما كما مما عما ربما متى غدا دعا علا رضا عصا مها هلا ألا إلا لولا بلا سوى حاشا عدا خلا ما لا يا أنا
  مائتا مئتا ومائتا ومئتا معا هكذا لماذا ماذا منذا كذا بينما عندما حينما كلما مثلما طالما قلما إنما أينما حيثما فيما لاسيما ريثما فلا ولا`.split(
    /\s+/,
  ),
);

type Position = 'before-alef' | 'on-alef';

/** Certain whatever the draft's habit: مساءاً, جزءً, شكراَ, العدداً. */
export function suspectMisplaced(word: Word, lexicon: Lexicon): Suspect | undefined {
  const { token, bare } = word;
  const { text } = token;
  if (bare.endsWith('اءا') && isAccusativeOfHamza(text, bare, lexicon)) {
    const right = `${bare.slice(0, -1)}${FATHATAN}`;
    return suspect(token, 'after-hamza', 'error', right, true);
  }
  if (!text.includes(FATHATAN)) {
    if (!text.endsWith(`ا${FATHA}`) || !isIndefinite(bare, lexicon)) return undefined;
    return suspect(token, 'fatha', 'error', write(text, 'before-alef'), true);
  }
  if (LACKS_ALEF.test(text) && bare.length > 2) {
    const seat = bare.at(-2) === 'ي' || bare.endsWith('ئ') ? 'ئ' : 'ء';
    const right = `${bare.slice(0, -1)}${seat}${FATHATAN}ا`;
    return suspect(token, 'no-alef', 'error', right, true);
  }
  if ((BEFORE_ALEF.test(text) || ON_ALEF.test(text)) && isDefinite(bare, lexicon)) {
    const right = bareOf(text).slice(0, -1);
    if (lexicon.contains(right)) return suspect(token, 'definite', 'error', right, false);
  }
  return undefined;
}

/** مساءا is مساءً; جاءا are two who came, and لقاءا القمة two meetings. */
function isAccusativeOfHamza(text: string, bare: string, lexicon: Lexicon): boolean {
  if (text.includes(FATHATAN)) return true;
  const best = bestReading(bare.slice(0, -1), lexicon);
  return best !== undefined && (best.pos === 'noun' || best.pos === 'adjective' || best.pos === 'adverb');
}

function isDefinite(bare: string, lexicon: Lexicon): boolean {
  if (!/^[وفب]?ال/.test(bare)) return false;
  const readings = lexicon.analyse(bare);
  return readings.length > 0 && readings.every(({ definite }) => definite);
}

/** A noun or adjective in the accusative without article or pronoun: حكوميا, عرضا; no place, dual verb or قضايا. */
const isIndefinite = memo((bare: string, lexicon: Lexicon): boolean => {
  if (ADVERBS.has(bare)) return true;
  if (bare.length < 4 || NEVER.has(bare)) return false;
  let accusative = false;
  for (const { stem, lemma, pos, definite, enclitic, number, tense, proclitics } of lexicon.analyse(bare)) {
    if (definite || enclitic !== '' || proclitics.some((front) => front !== 'و' && front !== 'ف'))
      return false;
    if (lemma === stem || pos === 'place' || pos === 'name' || pos === 'particle') return false;
    if (tense === 'past' && lemma !== stem.slice(0, -1)) return false;
    const declined = lemma === stem.slice(0, -1) || lemma === `${stem.slice(0, -2)}ء`;
    if ((pos === 'noun' || pos === 'adjective') && number !== 'dual' && declined) accusative = true;
  }
  return accusative;
});

function write(text: string, position: Position): string {
  const plain = text.replace(/[\u064b\u064e]/g, '').slice(0, -1);
  return position === 'before-alef' ? `${plain}${FATHATAN}ا` : `${plain}ا${FATHATAN}`;
}

/** Whether the word, which ends in an alef, has its tanwin. */
export function isMarked({ token: { text } }: Pick<Word, 'token'>): boolean {
  return BEFORE_ALEF.test(text) || ON_ALEF.test(text);
}

/** Whether it lacks it, where a draft writes tanwin. */
export function lacksTanwin(word: Word, lexicon: Lexicon): boolean {
  return !isMarked(word) && word.token.text.at(-1) === 'ا' && isMissing(word, lexicon);
}

/**
 * The draft's habit, of the words that nothing else is suspected of.
 *
 * @param marked those that have tanwin.
 * @param missing those that lack it; only asked for where it matters.
 */
export function suspectHabit(
  marked: readonly Word[],
  missing: () => readonly Word[],
  { lexicon, style: { tanwin } }: RuleContext,
): Suspect[] {
  const all = marked.map((word): Marked => {
    return { word, position: BEFORE_ALEF.test(word.token.text) ? 'before-alef' : 'on-alef' };
  });
  if (all.length === 0) return [];
  if (tanwin === 'none')
    return marked.map(({ token }) => suspect(token, 'none', 'warning', withoutTanwin(token), false));
  return [...unmarked(missing, all, lexicon, tanwin), ...elsewhere(all, tanwin)];
}

interface Marked {
  readonly word: Word;
  readonly position: Position;
}

function withoutTanwin({ text }: Token): string {
  return text.replaceAll(FATHATAN, '');
}

/**
 * حكوميا beside عدداً and عرضاً: where most of the draft writes tanwin, what lacks it.
 */
function unmarked(
  missingOf: () => readonly Word[],
  marked: readonly Marked[],
  lexicon: Lexicon,
  tanwin: StyleSwitches['tanwin'],
): Suspect[] {
  if (marked.length < 2) return [];
  const missing = missingOf();
  if (marked.length < 2 * missing.length) return [];
  const position = tanwin === 'auto' || tanwin === 'none' ? majority(marked) : tanwin;
  // Of 41 such words that readers saw one was a fault: whoever marks some words need not mark all, unless a house says so.
  const isForgotten = missing.length === 1 && missing.every(({ bare: word }) => isOnlyNoun(word, lexicon));
  const level: Severity = isForgotten && tanwin !== 'auto' ? 'warning' : 'hint';
  return once(
    missing.map(({ token }) => suspect(token, 'missing', level, write(token.text, position), false)),
  );
}

/** «هجومين قد وقعا», «قطاعات صبيا»: a dual of the past and a town need no tanwin. */
function isOnlyNoun(word: string, lexicon: Lexicon): boolean {
  return lexicon.analyse(word).every(({ pos }) => pos === 'noun' || pos === 'adjective' || pos === 'adverb');
}

/**
 * رئيسا الوزراء are two, and in «كتبا المقال» two wrote: before ال a bare alef may be a dual, and so it may be of a verb
 * after two people: «الرجلين قدما صورًا».
 */
function isMissing(word: Word, lexicon: Lexicon): boolean {
  const { bare, before, after } = word;
  if (/(?:ين|ان)$/.test(before?.bare ?? '') && lexicon.analyse(bare).some(isDualVerb)) return false;
  if (isProper(word) || !isIndefinite(bare, lexicon)) return false;
  return ADVERBS.has(bare) || !/^(?:ال|بعضهما|كلاهما)/.test(after?.bare ?? '');
}

function isDualVerb({ tense, number }: Reading): boolean {
  return tense === 'past' && number === 'dual';
}

function majority(marked: readonly Marked[]): Position {
  const before = marked.filter(({ position }) => position === 'before-alef').length;
  return 2 * before >= marked.length ? 'before-alef' : 'on-alef';
}

function elsewhere(marked: readonly Marked[], tanwin: StyleSwitches['tanwin']): Suspect[] {
  const isAuto = tanwin === 'auto' || tanwin === 'none';
  const choice = isAuto ? majority(marked) : tanwin;
  const others = marked.filter(({ position }) => position !== choice);
  const level: Severity = isAuto ? 'hint' : 'warning';
  const suspects = others.map(({ word }) =>
    suspect(word.token, choice, level, write(word.token.text, choice), !isAuto),
  );
  if (!isAuto) return suspects;
  // A draft of two minds has no habit.
  return marked.length - others.length >= 2 * others.length ? once(suspects) : [];
}

function suspect(token: Token, kind: TanwinKind, level: Severity, right: string, safe: boolean): Suspect {
  const { start, end, text } = token;
  return { kind: `tanwin.${kind}`, start, end, written: text, right, rights: [right], level, safe };
}
