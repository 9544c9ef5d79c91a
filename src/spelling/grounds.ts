/**
 * What speaks for and against a suspicion: what its detector claims is one ground among others, beside what the sentence
 * and the press say of the word and of its correction, what slip it would be, whether names stand around it, and what
 * else the dictionary makes of the word.
 */
import {
  type CountOf,
  isListedName,
  type RuleContext,
  type Severity,
  type Suspicion,
} from '../draft/index.ts';
import type { Lexicon, Reading } from '../lexicon/index.ts';
import { compare, type SlipKind } from '../slips/index.ts';
import { bare, type Token } from '../text/index.ts';
import { MOST_COUNTED } from './decide.ts';
import { isSpeech } from './detect/dialect.ts';
import { judge } from './judge.ts';
import { oddness } from './oddness.ts';
import { followsName, isNamedBefore } from './surroundings.ts';
import type { Kind, Suspect } from './suspect.ts';
import { uses } from './uses.ts';
import { isProper, type Word } from './words.ts';

/** What is counted together, so that there are verdicts enough of each; in this order their marks end `GROUNDS`. */
export const FAMILIES = [
  'front',
  'raise', // أ for إ or آ, and the reverse
  'seat',
  'taa',
  'ha', // ة for ه
  'open-taa',
  'yaa',
  'ear',
  'dad',
  'plural',
  'unknown',
  'mistaken',
  'torn',
  'joined',
] as const;
export type Family = (typeof FAMILIES)[number];

const FAMILY_OF: Partial<Readonly<Record<Kind, Family>>> = {
  qat: 'front',
  wasl: 'front',
  seat: 'seat',
  taa: 'taa',
  'open-taa': 'open-taa',
  yaa: 'yaa',
  ala: 'yaa',
  sound: 'ear',
  vowel: 'ear',
  dad: 'dad',
  fariqa: 'plural',
  nun: 'plural',
  unknown: 'unknown',
  mistaken: 'mistaken',
  torn: 'torn',
  joined: 'joined',
};

/** Slips of the hand; what is none of them is a habit. */
const HANDS = ['swapped', 'doubled', 'dropped', 'added', 'keyboard', 'dots', 'sound', 'other'] as const;

/** What the trees ask about, by their places in `groundsOf`. */
export const GROUNDS = [
  'claimed', // by the detector: 1 for a hint, 2 for a warning, 3 for an error; 0 for what is too faint to be one
  'sentence', // odds that the sentence gives, as natural logarithms; `SILENT` where it says nothing
  'alone', // odds of the word by itself, likewise
  'lead', // of the first correction before the second, likewise
  'rivals', // corrections offered
  'known', // the dictionary has the word as written
  'written', // doublings of its uses, of its rarer half where it is two words
  'written outlets',
  'written entry',
  'written verb', // by its likeliest reading
  'written odd', // news seldom has words of that reading
  'meant', // doublings of the uses of the correction, of its rarer half where it is two words
  'meant outlets',
  'meant entry',
  'meant odd',
  'meant verb',
  'meant noun',
  'meant proper', // a name or a place, which others may spell otherwise
  'meant fronts', // what is written onto its front
  'commoner', // doublings by which the correction is written more
  'before', // in how many articles the press has the correction after the word before, in doublings
  'after', // and before the word after
  'within', // and its two halves side by side
  'within as written',
  'seam', // it shows where a second word begins: القيادةوقال, الوزيرالسوري
  'hasty', // the first word is a particle that is run into the next by habit
  'before as written',
  'after as written',
  'leaning', // what both neighbours say for the correction rather than for the word as written, as a natural logarithm
  'no word before', // a mark, a number or an edge stands there
  'no word after',
  'slip', // bits of the slip
  'habit', // it is one
  ...HANDS.map((kind) => `slip ${kind}`),
  'slips', // that it takes
  'first', // the slip is at the first letter
  'last',
  'place', // of the first letter that differs, after what is written onto the word's front
  'letter', // as written there, by its place in `LETTERS`; 0 for others
  'letter meant',
  'length',
  'article', // the word begins with ال, a preposition with it, or neither
  'derived', // uses of the word that it would be derived from: ثقافوية of ثقافة, in doublings
  'times', // that the draft has the word, with or without what is written onto its front
  'times meant',
  'listed', // a list of names has the word
  'named', // it stands in somebody's or something's name
  'after a name',
  'after a head', // of a place or a body
  'beside strangers', // words next to it that the dictionary does not have and that are not slips
  'near strangers', // all words near it that the dictionary does not have
  'near speech', // words of a dialect near it
  'agreed', // 1 where another detector has the same correction first, -1 where another, 0 where there is none
  'quoted', // 1 in a quotation, 2 where that is the word alone
  'marked', // it carries vowel marks
  ...FAMILIES,
] as const;

/** Odds of what nothing speaks for, as natural logarithms, and of what is beyond doubt. */
const SILENT = -8;
const SURE = 8;

/** What stands around a claim's word: its sentence, and how often the draft has a word. */
export interface Surroundings {
  readonly tokens: readonly Token[];
  readonly countOf: CountOf;
}

/** A suspicion and where it stands. */
export interface Claim {
  readonly suspect: Suspect;
  /** None where the stretch does not begin with a word of its own. */
  readonly word: Word | undefined;
  /** What its sentence says for the same correction, if anything. */
  readonly suspicion: Suspicion | undefined;
  /** 1 where another detector has the same correction first, -1 where it has another, 0 where there is none. */
  readonly agreed: number;
}

const CLAIMED: Readonly<Record<Severity, number>> = { hint: 1, info: 1, warning: 2, error: 3 };

/** None for what is not weighed: «لم يعملو» too, since no name stands after لم. */
export function familyOf({
  kind,
  safe,
  written,
  right,
}: Pick<Suspect, 'kind' | 'safe' | 'written' | 'right'>): Family | undefined {
  if (kind === 'nun' && safe) return undefined;
  if (kind === 'taa' && right.endsWith('ه')) return 'ha';
  return kind === 'seat' && isRaised(bare(written), right) ? 'raise' : FAMILY_OF[kind];
}

/** A hamza above its alef for one below, or a madda for either. */
function isRaised(written: string, meant: string): boolean {
  let at = 0;
  while (at < meant.length && written[at] === meant[at]) at++;
  return /[أإآ]/.test(written[at] ?? '') && /[أإآ]/.test(meant[at] ?? '');
}

/** @returns a number for each of `GROUNDS`; nothing for a kind that has no family, or where nobody knows the press. */
export function groundsOf(claim: Claim, draft: Surroundings, context: RuleContext): number[] | undefined {
  const { suspect, word, suspicion, agreed } = claim;
  const { right, rights, level } = suspect;
  const family = familyOf(suspect);
  const { lexicon, speller } = context;
  if (family === undefined || !word || !speller || right === '') return undefined;
  const { before } = word;
  const writtenHalves = suspect.kind === 'torn' ? bare(suspect.written).split(' ') : [word.bare];
  const written = writtenHalves.join(' ');
  const after = wordAfter(word, suspect.end);
  const near = wordsNear(word);
  const meant = bare(right);
  const halves = meant.split(' ');
  const rarest = writtenHalves.reduce((one, other) =>
    uses(other, lexicon) < uses(one, lexicon) ? other : one,
  );
  const [own] = lexicon.analyse(rarest);
  const readings = halves.map((half) => lexicon.analyse(half)[0]);
  const judgement = judge(rarest, lexicon);
  const [best, second] = judgement.corrections;
  const beside = (first: string | undefined, next: string | undefined): number =>
    first === undefined || next === undefined ? 0 : speller.together(first, next);
  const meantUses = Math.min(...halves.map((half) => doublings(uses(half, lexicon))));
  const writtenUses = doublings(uses(rarest, lexicon));
  return [
    suspect.faint ? 0 : CLAIMED[level],
    suspicion?.odds ?? suspect.odds ?? SILENT,
    judgement.known ? SILENT : inBounds(Math.log(judgement.odds)),
    best === undefined || second === undefined ? SURE : inBounds(Math.log(best.weight / second.weight)),
    rights.length,
    lexicon.contains(rarest) ? 1 : 0,
    writtenUses,
    lexicon.outlets(rarest),
    own ? doublings(uses(own.lemma, lexicon)) : 0,
    own?.pos === 'verb' ? 1 : 0,
    own ? oddness(own) : 0,
    meantUses,
    Math.min(...halves.map((half) => lexicon.outlets(half))),
    Math.min(...readings.map((reading) => (reading ? doublings(uses(reading.lemma, lexicon)) : 0))),
    Math.max(...readings.map((reading) => (reading ? oddness(reading) : 1))),
    readings[0]?.pos === 'verb' ? 1 : 0,
    isNominal(readings[0]) ? 1 : 0,
    readings.every((reading) => reading?.pos === 'name' || reading?.pos === 'place') ? 1 : 0,
    readings[0]?.proclitics.length ?? 0,
    meantUses - writtenUses,
    beside(before?.bare, halves[0]),
    beside(halves.at(-1), after?.bare),
    halves.length > 1 ? Math.min(...halves.slice(1).map((half, at) => beside(halves[at], half))) : 0,
    writtenHalves.length > 1 ? beside(writtenHalves[0], writtenHalves[1]) : 0,
    halves.length > 1 && (halves[1]!.startsWith('ال') || /[ةى]$/.test(halves[0]!)) ? 1 : 0,
    halves.length > 1 && HASTY.test(halves[0]!) ? 1 : 0,
    beside(before?.bare, writtenHalves[0]),
    beside(writtenHalves.at(-1), after?.bare),
    speller.leaning(before?.bare, meant, after?.bare) - speller.leaning(before?.bare, written, after?.bare),
    before === undefined ? 1 : 0,
    after === undefined ? 1 : 0,
    ...slipOf(meant, written),
    written.length,
    /^[وف]?ال/.test(written) ? 2 : /^[وف]?(?:[بك]ال|لل)/.test(written) ? 1 : 0,
    derivedFrom(written, lexicon),
    Math.min(MOST_COUNTED, timesOf(written, draft)),
    Math.min(MOST_COUNTED, timesOf(meant, draft)),
    isListedName(written, context) ? 1 : 0,
    isProper(word) ? 2 : word.named ? 1 : 0,
    followsName(word, context) ? 1 : 0,
    isNamedBefore(word, false) ? 1 : 0,
    [before, after].filter((near) => near && isStrange(near, context)).length,
    near.filter((each) => !lexicon.contains(each.bare)).length,
    near.filter(isSpeech).length,
    agreed,
    quotedness(suspect, draft),
    bare(suspect.written) === suspect.written ? 0 : 1,
    ...FAMILIES.map((each) => (each === family ? 1 : 0)),
  ];
}

/** Particles that are run into the word after them by habit. */
const HASTY = /^[وف]?(?:لا|ما|يا|ها)$/;

const FRONT = /^(?:[وف]?[بكل]?ال|[وف]?لل|[وف])(?=..)/;
/** Letters that habits confuse. */
const LETTERS = ['', 'ا', 'أ', 'إ', 'آ', 'ء', 'ؤ', 'ئ', 'ي', 'ى', 'و', 'ه', 'ة', 'ت'];

/** What `GROUNDS` names from 'slip' to 'letter meant'. */
function slipOf(meant: string, written: string): number[] {
  const comparison = (meant + written).includes(' ') ? undefined : compare(meant, written);
  if (comparison === undefined) return [0, 0, ...HANDS.map(() => 0), 0, 0, 0, 0, 0, 0];
  const kinds = new Set<SlipKind>(comparison.slips.map(({ kind }) => kind));
  const hands = HANDS.map((kind) => (kinds.has(kind) ? 1 : 0));
  let first = 0;
  while (first < meant.length && meant[first] === written[first]) first++;
  const isLast = meant.slice(0, -1) === written.slice(0, meant.length - 1);
  return [
    comparison.bits,
    hands.every((each) => each === 0) ? 1 : 0,
    ...hands,
    comparison.slips.length,
    first === 0 ? 1 : 0,
    isLast ? 1 : 0,
    first - (FRONT.exec(written)?.[0].length ?? 0),
    Math.max(0, LETTERS.indexOf(written[first] ?? '')),
    Math.max(0, LETTERS.indexOf(meant[first] ?? '')),
  ];
}

/** What makes a noun or an adjective of another word, and no dictionary has all of them: خططية, تحورات, ثقافوي. */
const ENDING = /(?:وية|وي|يات|ية|ات|ين|ون|ة|ي)$/;

/** Doublings of the uses of the word that it may come from; 0 for none. */
function derivedFrom(written: string, lexicon: Lexicon): number {
  const stem = written.replace(FRONT, '');
  let most = lexicon.contains(stem) && stem !== written ? uses(stem, lexicon) : 0;
  const root = stem.replace(ENDING, '');
  if (root.length >= 3 && root !== stem)
    for (const word of [root, `${root}ة`, `${root}ات`])
      if (lexicon.contains(word)) most = Math.max(most, uses(word, lexicon), uses(`ال${word}`, lexicon));
  return doublings(most);
}

/** How often the draft has the word, with its article and «و» or without. */
function timesOf(word: string, { countOf }: Surroundings): number {
  const stem = word.replace(FRONT, '');
  const forms = new Set([word, stem, `ال${stem}`, `و${stem}`, `وال${stem}`]);
  return [...forms].reduce((sum, form) => sum + countOf(form), 0);
}

function isNominal(reading: Reading | undefined): boolean {
  return reading?.pos === 'noun' || reading?.pos === 'adjective';
}

function wordAfter(word: Word, end: number): Word | undefined {
  let { after } = word;
  while (after !== undefined && after.token.start < end) after = after.after;
  return after;
}

const NEAR = 6;

/** Words of the sentence that are near on either side. */
function wordsNear(word: Word): Word[] {
  const near: Word[] = [];
  for (const side of ['previous', 'following'] as const) {
    let next = word[side];
    for (let at = 0; at < NEAR && next !== undefined; at++, next = next[side]) near.push(next);
  }
  return near;
}

function inBounds(odds: number): number {
  return Math.max(SILENT, Math.min(SURE, odds));
}

function doublings(count: number): number {
  return Math.log2(1 + count);
}

/** A name or a loan: the dictionary does not have it, and no slip makes a word of it. */
function isStrange({ bare: word }: Word, { lexicon }: RuleContext): boolean {
  return !lexicon.contains(word) && judge(word, lexicon).odds < 1;
}

const OPEN = /[«“"(‘'[]$/;
const CLOSE = /^[»”")’'\]]/;

/** Of the sentence alone: what another opened is not asked. */
function quotedness({ start, end }: Suspect, { tokens }: Surroundings): number {
  const line = tokens
    .filter((token) => token.start < start)
    .map(({ text }) => text)
    .join('');
  const next = tokens.find((token) => token.start >= end)?.text ?? '';
  if (OPEN.test(line) && CLOSE.test(next)) return 2;
  const isOpen = (open: string, close: string): boolean => line.lastIndexOf(open) > line.lastIndexOf(close);
  return line.split('"').length % 2 === 0 || isOpen('«', '»') || isOpen('“', '”') ? 1 : 0;
}
