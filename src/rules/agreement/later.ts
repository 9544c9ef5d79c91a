/** Verbs and participles of a speaker who is not named again, because nobody else can be meant. */
import type { Draft, RuleContext } from '../../draft/index.ts';
import type { Gender } from '../../lexicon/index.ts';
import { bareAt, type PersonPhrase, phrasesIn } from '../../people/index.ts';
import { isTwoFaced, readVerb, type VerbUse } from '../../people/verbs.ts';
import { ofSentence, type Token } from '../../text/index.ts';
import { isGoverned, mayGoOn, maySpeak } from './owners.ts';
import { findParticiple } from './participles.ts';
import { findSpeaking, type Speaking } from './speaking.ts';
import { isSubject, type Mismatch, tellsWhatWasSaid } from './subject.ts';

export interface LaterMismatch extends Mismatch {
  readonly kind: 'verb' | 'participle';
  readonly phrase: PersonPhrase;
}

/** Of whom the sentences speak, until another one does. */
interface Speaker {
  readonly phrase: PersonPhrase;
  readonly gender: Gender;
  readonly speaking: Speaking | undefined;
}

/**
 * «قالت سلوى الوتيد إن الخطة جاهزة. وأضاف أن …», «التقت سلوى الوتيد بالطلاب، وأكد أن …», «قالت سلوى الوتيد …، موضحا أن»:
 * since the name nobody of another gender is named, and nothing of the other one stands where it may speak.
 */
export function* findLater(
  draft: Draft,
  phrases: readonly PersonPhrase[],
  context: RuleContext,
): Iterable<LaterMismatch> {
  let speaker: Speaker | undefined;
  let isQuoted = false;
  for (const sentence of draft.sentences) {
    const { tokens } = sentence;
    const own = phrasesIn(phrases, tokens);
    for (const phrase of own) {
      const hal = ownParticiple(draft, phrase, own, phrases, context);
      if (hal) yield { kind: 'participle', phrase, ...hal };
    }
    const wasQuoted = isQuoted;
    isQuoted = leavesQuoted(sentence, KEY) ?? isQuoted;
    // Whoever is quoted goes on.
    if (wasQuoted) continue;
    const verb = speaker && openingVerb(sentence, context);
    if (speaker && verb) {
      const { phrase, gender } = speaker;
      if (verb.gender !== gender) {
        yield { kind: 'verb', phrase, token: tokens[0]!, agreeing: verb.agreeing };
        speaker = undefined;
        continue;
      }
      const isOther = (at: number): boolean => own.some((other) => other.first === at);
      const hal = findParticiple(draft, tokens, 1, gender, isOther, context);
      if (hal) yield { kind: 'participle', phrase, ...hal };
      if (isRivalled(tokens, gender, own, context)) speaker = undefined;
      continue;
    }
    speaker = own.length > 0 ? speakerOf(own[0]!, phrases, context) : undefined;
    if (!speaker) continue;
    const later = laterVerb(tokens, speaker, own, context);
    if (later) yield { kind: 'verb', phrase: speaker.phrase, ...later };
    if (later || isRivalled(tokens, speaker.gender, own, context, speaker)) speaker = undefined;
  }
}

const KEY = {};

/** A quotation in marks that show their side, open after a sentence, goes through the next one. Undefined without such a mark. */
const leavesQuoted = ofSentence<boolean | undefined, typeof KEY>(({ tokens }) => {
  const last = tokens.findLast(({ text }) => /^[«»“”]$/.test(text));
  return last && /[«“]/.test(last.text);
});

/** See `subjectless`. */
const openingVerb = ofSentence<VerbUse | undefined, RuleContext>(({ tokens }, context) =>
  subjectless(tokens, 0, context),
);

function speakerOf(
  phrase: PersonPhrase,
  phrases: readonly PersonPhrase[],
  context: RuleContext,
): Speaker | undefined {
  const { gender } = phrase.person;
  const speaking = findSpeaking(phrase, phrases, context);
  if (!gender || phrase.joined || isTold(phrase) || !(speaking || isSubject(phrase))) return undefined;
  // «قالت الرومي» after «حليم الرومي»: somebody else of the family.
  return speaking && speaking.verb.gender !== gender ? undefined : { phrase, gender, speaking };
}

/** «علمت الصحيفة أن سامر …، وأضافت»: a person who is only mentioned in another's words is not the speaker. */
function isTold({ tokens, first }: PersonPhrase): boolean {
  for (let at = 0; at < first; at++) if (tellsWhatWasSaid(tokens, at)) return true;
  return false;
}

function ownParticiple(
  draft: Draft,
  phrase: PersonPhrase,
  own: readonly PersonPhrase[],
  phrases: readonly PersonPhrase[],
  context: RuleContext,
): Mismatch | undefined {
  const { tokens, last } = phrase;
  const { gender } = phrase.person;
  if (!gender || isTold(phrase)) return undefined;
  if (findSpeaking(phrase, phrases, context)?.verb.gender !== gender) return undefined;
  const isOther = (at: number): boolean =>
    own.some(
      (other) =>
        other.first === at && (isRival(other, gender, context) || findSpeaking(other, phrases, context)),
    );
  return findParticiple(draft, tokens, last + 1, gender, isOther, context);
}

/** Of the other gender, or of one that nobody knows where he may speak: not «ميليشيات» of somebody. */
function isRival(
  { person, tokens, first, joined }: PersonPhrase,
  gender: Gender,
  context: RuleContext,
): boolean {
  if (person.gender) return person.gender !== gender;
  return !joined && !isGoverned(tokens, first, context);
}

const otherGender = (gender: Gender): Gender => (gender === 'm' ? 'f' : 'm');

/**
 * Somebody else of the sentence, up to a place in it, may be the subject of what comes next.
 * @param speaker where it is this sentence that names the speaker.
 */
function isRivalled(
  tokens: readonly Token[],
  gender: Gender,
  own: readonly PersonPhrase[],
  context: RuleContext,
  speaker?: Speaker,
  end = tokens.length,
): boolean {
  if (own.some((other) => other.first < end && isRival(other, gender, context))) return true;
  const { phrase, speaking } = speaker ?? {};
  const from = speaking?.at ?? phrase?.first ?? 0;
  const to = phrase?.last ?? -1;
  const other = otherGender(gender);
  let isInside = false;
  for (let at = 0; at < end; at++) {
    const { text } = tokens[at]!;
    if (/^["«»“”]$/.test(text)) isInside = text === '"' ? !isInside : /[«“]/.test(text);
    // «لإذاعة "صوت الأم"»
    if (isInside) continue;
    // «في بيان للشركة، قال سامر»: whoever is mentioned before the speaker speaks through him.
    if (at < from && maySpeak(tokens[at]!, other, context)) return true;
    if (at > to && mayGoOn(tokens, at, other, context)) return true;
  }
  return false;
}

/** The first «، وأكد أن» after the name that does not agree. */
function laterVerb(
  tokens: readonly Token[],
  speaker: Speaker,
  own: readonly PersonPhrase[],
  context: RuleContext,
): Mismatch | undefined {
  let isInside = false;
  const acts = new Set<VerbUse['tense']>();
  for (let at = speaker.phrase.last + 1; at < tokens.length - 1; at++) {
    const { text } = tokens[at]!;
    if (/^["«»“”]$/.test(text)) isInside = text === '"' ? !isInside : /[«“]/.test(text);
    // «قال سامر: "توفيت الطفلة، وأكدت والدتها ذلك، وأفادت بأن …"»: others are quoted inside his words.
    if (isInside) continue;
    const verb = /^[،,؛.]$/.test(tokens[at - 1]!.text) ? subjectless(tokens, at, context) : undefined;
    const act = verb ? undefined : feminineAct(tokens, at, context);
    if (act) acts.add(act);
    if (!verb || verb.gender === speaker.gender) continue;
    // «تعد ملحمة تدعو للفخر وتبث الطمأنينة، وتؤكد أن»: something feminine does what is said before.
    const isOfOther = speaker.gender === 'm' && acts.has(verb.tense);
    return isOfOther || isRivalled(tokens, speaker.gender, own, context, speaker, at)
      ? undefined
      : { token: tokens[at]!, agreeing: verb.agreeing };
  }
  return undefined;
}

/** The tense of a verb whose subject is something feminine, and no person who says something. */
function feminineAct(
  tokens: readonly Token[],
  at: number,
  { lexicon }: RuleContext,
): VerbUse['tense'] | undefined {
  const word = bareAt(tokens, at);
  if (!/^[وف]?ت.{2,}$|.{2}ت$/.test(word) || isTwoFaced(word, lexicon) || tellsWhatWasSaid(tokens, at + 1))
    return undefined;
  const [best] = lexicon.analyse(word);
  if (best?.pos !== 'verb' || best.gender !== 'f') return undefined;
  return best.tense === 'present' && best.enclitic === ''
    ? 'present'
    : best.tense === 'past'
      ? 'past'
      : undefined;
}

/** «وتبين أن» is said of nobody. */
const IMPERSONAL = /^وي?تبين$/;

/** A verb of saying with و, and at once what was said. */
function subjectless(tokens: readonly Token[], at: number, { lexicon }: RuleContext): VerbUse | undefined {
  const word = bareAt(tokens, at);
  if (!/^و./.test(word) || IMPERSONAL.test(word) || isTwoFaced(word, lexicon)) return undefined;
  const next = /^(?:إلى|على|من)$/.test(bareAt(tokens, at + 1)) ? at + 2 : at + 1;
  const verb = readVerb(word);
  const isTelling = tellsWhatWasSaid(tokens, next) || tokens[at + 1]?.text === ':';
  return verb?.class === 'says' && !verb.weak && isTelling ? verb : undefined;
}
