/**
 * Commands as a paper gives them to its readers («ابدأ بتسجيل الدخول، واكتب رقمك») and as prayers have them («اللهم
 * احفظ»). They begin with hamzat wasl, so a dictionary is tempted to read each as a first person without its hamza.
 */
import type { RuleContext } from '../draft/index.ts';
import type { Lexicon, Reading } from '../lexicon/index.ts';
import type { Judgement } from './correction.ts';
import { bestReading } from './memo.ts';
import { usage } from './usage.ts';
import type { Word } from './words.ts';

/** `certain`: right as it stands; `possible`: it may be, so no fix of it is safe. */
export type Command = 'certain' | 'possible';

/** What a command may follow in its clause. */
const BEFORE_COMMAND = new Set('ثم اللهم هيا إذن إذا لذا لذلك رجاء فضلا رب ربي ربنا'.split(' '));
const VOCATIVE = /^(?:و?يا|أيها|أيتها|اللهم)$/;
/** How far a vocative reaches: «يا أبناء البلد الكرام احفظوا». */
const VOCATIVE_REACH = 4;
/** How far around a reader is looked for. */
const REACH = 15;
/** Odds of a verb that begins with إ, as no verb but one of four letters does, and those have أ. */
const SURE = 1000;
const THINKING = /^ب?أن/;

/** Has the word the form of a command, where one may stand? */
export function mayBeCommand(word: Word, lexicon: Lexicon): boolean {
  return /^[وف]?ا/.test(word.bare) && isCommand(word.bare, lexicon) && isOpen(word, lexicon);
}

/**
 * Is the word a command rather than the correction without its hamza?
 * @param meant the correction: أبدأ for ابدأ.
 */
export function readCommand(word: Word, meant: string, { lexicon }: RuleContext): Command | undefined {
  if (!mayBeCommand(word, lexicon)) return undefined;
  const rival = rivalUse(meant, lexicon);
  const isAddressed = addressesReader(word, lexicon);
  // «أعلن الوزير» says what he did, and nobody writes علن: اعلن is not a command unless somebody is spoken to.
  if (rival > commandUse(word.bare, lexicon)) return isAddressed ? 'possible' : undefined;
  if (rival > 0) return isAddressed || precedesPreposition(word, lexicon) ? 'certain' : 'possible';
  return THINKING.test(word.after?.bare ?? '') || speaksOfSelf(word, lexicon) ? 'possible' : 'certain';
}

/**
 * إقرأ is اقرأ, whose hamza joins, and never أقرأ; إشرف may be either.
 * @returns the judgement with the command's corrections in front, the first person's left out.
 */
export function settleCommand(word: string, judgement: Judgement, lexicon: Lexicon): Judgement {
  if (!/^[وف]?إ/.test(word)) return judgement;
  const at = judgement.corrections.findIndex(
    ({ text, slips }) => slips.length === 1 && slips[0] === 'wasl' && isCommand(text, lexicon),
  );
  const command = judgement.corrections[at];
  const used = command === undefined ? 0 : commandUse(command.text, lexicon);
  // Isco is written إسكو, and «اسكو» is not a command that anybody gives.
  if (command === undefined || used === 0) return judgement;
  const others = judgement.corrections.filter((each) => each !== command && !/^[وف]?أ/.test(each.text));
  const raised = command.text.replace('ا', 'أ');
  const rival = judgement.corrections.find(({ text }) => text === raised && rivalUse(text, lexicon) > 0);
  if (rival !== undefined && rivalUse(rival.text, lexicon) > used)
    return { ...judgement, corrections: [rival, { ...command, weight: rival.weight }, ...others] };
  const weight = Math.max(command.weight, judgement.corrections[0]!.weight);
  const doubts = rival === undefined ? [] : [rival];
  return {
    ...judgement,
    odds: Math.max(judgement.odds, SURE),
    corrections: [{ ...command, weight }, ...doubts, ...others],
  };
}

function isCommand(word: string, lexicon: Lexicon): boolean {
  const readings = lexicon.analyse(word);
  return readings.length > 0 && readings.every(({ tense }) => tense === 'imperative');
}

/** At the beginning of a clause, or after what calls somebody. */
function isOpen(word: Word, lexicon: Lexicon): boolean {
  const { before } = word;
  if (before === undefined || /^[وف]/.test(word.bare) || BEFORE_COMMAND.has(before.bare)) return true;
  if (isCommand(before.bare, lexicon)) return true;
  let at: Word | undefined = before;
  for (let step = 0; step < VOCATIVE_REACH && at !== undefined; step++, at = at.before)
    if (VOCATIVE.test(at.bare) || /^يا./.test(at.bare)) return true;
  return false;
}

/** «أنا», «أريد» earlier in the sentence: whoever speaks of himself goes on so. */
function speaksOfSelf(word: Word, lexicon: Lexicon): boolean {
  for (let at = word.previous; at !== undefined; at = at.previous) {
    const best = bestReading(at.bare, lexicon);
    if (best?.person === 1 && best.number === 'singular') return true;
  }
  return false;
}

/**
 * How much the press uses what only narrated verbs and adjectives have: أعلنت of أعلن, الأحسن of أحسن. The form itself may be
 * a first person as well.
 */
function rivalUse(meant: string, lexicon: Lexicon): number {
  const uses = lexicon.analyse(meant).map((reading) => {
    if (reading.proclitics.includes('أ')) return 0;
    if (isNarrated(reading)) return usage(feminine(reading.lemma), lexicon);
    return reading.pos === 'verb' ? 0 : usage(`ال${reading.stem}`, lexicon);
  });
  return Math.max(0, ...uses);
}

/** The same of the verb that the command is made of: خرجت of اخرج, and nobody علنت. */
function commandUse(command: string, lexicon: Lexicon): number {
  return Math.max(0, ...lexicon.analyse(command).map(({ lemma }) => usage(feminine(lemma), lexicon)));
}

/** News is narrated so: he did. */
function isNarrated({ tense, person }: Reading): boolean {
  return tense === 'past' && person === 3;
}

function feminine(verb: string): string {
  return `${verb.replace(/[ىا]$/, '')}ت`;
}

/** «خطواتك», «اطلب»: somebody is spoken to in the same sentence. */
function addressesReader(word: Word, lexicon: Lexicon): boolean {
  return sentenceAround(word).some((near) => isSpokenTo(near, lexicon));
}

function sentenceAround(word: Word): Word[] {
  const around: Word[] = [];
  for (let at = word.previous, step = 0; at !== undefined && step < REACH; at = at.previous, step++)
    around.push(at);
  for (let at = word.after, step = 0; at !== undefined && step < REACH; at = at.after, step++)
    around.push(at);
  return around;
}

function isSpokenTo(word: Word, lexicon: Lexicon): boolean {
  const { bare } = word;
  if (mayBeCommand(word, lexicon))
    return commandUse(bare, lexicon) > rivalUse(bare.replace('ا', 'أ'), lexicon);
  const readings = lexicon.analyse(bare);
  return (
    readings.length > 0 &&
    readings.every(
      ({ tense, person, enclitic }) =>
        (person === 2 && tense !== 'imperative') || /^ك(?:م|ما)?$/.test(enclitic),
    )
  );
}

/** «اخرج إلى الهواء»: no subject follows. */
function precedesPreposition({ after }: Word, lexicon: Lexicon): boolean {
  const best = after && bestReading(after.bare, lexicon);
  return (
    best !== undefined && (best.pos === 'particle' || best.pos === 'adverb' || best.proclitics[0] === 'ب')
  );
}
