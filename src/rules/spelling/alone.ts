/** What a word is suspected of by itself, without its neighbours. */
import type { RuleContext, Severity } from '../rule.ts';
import { meaningsOfDialect } from './dialect.ts';
import { type Correction, type Judgement, judge, type Slip } from './judge.ts';
import { respellings, type SpellingRule, type Suspect } from './suspect.ts';
import { isListedName, isOrdinary, type Word } from './words.ts';

/** Odds from which a word that the dictionary has is called misspelt, and from which there is no doubt. */
const REPORTED = 3;
const BEYOND_DOUBT = 30;
/** The same for a word that it does not have, against its being a name or a loan. */
const UNKNOWN_LIKELY = 0.5;
const UNKNOWN_BEYOND_DOUBT = 5;
/** A slip of the finger is called one when what was meant is a word of every day. */
const TYPING_LIKELY = 0.05;
/** The press list has a strange word so often: a loan, a name. */
const ATTESTED = 3;
/** The second correction is a real rival of the first. */
const RIVAL = 0.1;
const MAX_FIXES = 3;

export function suspectAlone(word: Word, context: RuleContext): Suspect | undefined {
  if (!isOrdinary(word.bare)) return undefined;
  const meanings = word.named ? undefined : meaningsOfDialect(word.bare);
  if (meanings !== undefined) {
    const values = { word: word.token.text, right: meanings[0]! };
    return suspect(word, 'unknown', 'dialect', 'hint', meanings, values);
  }
  const judgement = judge(word.bare, context.lexicon);
  const best = judgement.corrections[0];
  if (judgement.known) {
    if (best === undefined || judgement.odds < REPORTED || isSparedAsName(word, best)) return undefined;
    return misspelt(word, best, judgement, judgement.odds >= BEYOND_DOUBT ? 'error' : 'warning');
  }
  return unknownWord(word, judgement, context);
}

/** A person may write حماده, and a name is its owner's; only the hamza of أحمد is not. */
function isSparedAsName(word: Word, best: Correction): boolean {
  return word.named && best.slips[0] !== 'qat';
}

function unknownWord(word: Word, judgement: Judgement, context: RuleContext): Suspect | undefined {
  const best = judgement.corrections[0];
  const habitual = best !== undefined && best.slips[0] !== 'typing' && best.slips[0] !== 'vowel';
  if (habitual && judgement.odds >= UNKNOWN_LIKELY) {
    if (isSparedAsName(word, best)) return undefined;
    return misspelt(word, best, judgement, judgement.odds >= UNKNOWN_BEYOND_DOUBT ? 'error' : 'warning');
  }
  if (word.named || isListedName(word.bare, context) || context.lexicon.frequency(word.bare) >= ATTESTED)
    return undefined;
  const rights = judgement.corrections.slice(0, MAX_FIXES).map(({ text }) => text);
  const values = { word: word.token.text, right: rights[0] ?? '' };
  if (rights.length === 0) return suspect(word, 'unknown', 'foreign', 'hint', rights, values);
  const likely = word.count === 1 && judgement.odds >= TYPING_LIKELY;
  return suspect(word, 'unknown', 'main', likely ? 'warning' : 'hint', rights, values);
}

const RULES: Readonly<Record<Slip, SpellingRule>> = {
  wasl: 'hamza',
  qat: 'hamza',
  seat: 'hamza',
  taa: 'taa-marbuta',
  'open-taa': 'taa-marbuta',
  yaa: 'yaa',
  fariqa: 'confusion',
  sound: 'confusion',
  vowel: 'confusion',
  joined: 'joined',
  typing: 'unknown',
};

function misspelt(word: Word, best: Correction, { corrections }: Judgement, severity: Severity): Suspect {
  const slip = best.slips[0]!;
  const rivals = corrections.filter(({ weight }) => weight >= RIVAL * best.weight);
  const rights = rivals.slice(0, MAX_FIXES).map(({ text }) => text);
  const values = { word: word.token.text, right: best.text };
  return suspect(word, RULES[slip], slip, severity, rights, values);
}

function suspect(
  { token }: Word,
  rule: SpellingRule,
  message: string,
  severity: Severity,
  rights: readonly string[],
  values: Suspect['values'],
): Suspect {
  const { start, end } = token;
  const fixes = respellings(token, rights, severity === 'error' && rights.length === 1);
  return { rule, start, end, message, values, severity, fixes };
}
