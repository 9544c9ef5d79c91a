/** What speaks for and against a word's being a slip of a name, and how much. */
import data from '../../dictionaries/name-slips/weights.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/index.ts';
import { soundAlike } from '../slips/index.ts';
import { fold, type Token } from '../text/index.ts';
import { nameBeside, opensCompound } from './chain.ts';
import { areTwins, type Difference, spellAlike, withoutArticle } from './compare.ts';
import { isMeantWord, isWritten, meantRarity } from './habits.ts';
import { titleAt } from './honorifics.ts';
import { isGiven, type NameLists, nameStems, SELDOM } from './names.ts';
import type { Mention, Person } from './people.ts';
import type { NamePart } from './roster.ts';
import { readVerb, type VerbUse } from './verbs.ts';
import { isNameWord } from './vetoes.ts';
import type { WordPlace } from './word-index.ts';

export type Lookup<Value> = Pick<ReadonlyMap<string, Value>, 'get' | 'has'>;

/** What the draft says as a whole. */
export interface Scene extends NameLists {
  /** How often each stem stands in the draft. */
  readonly tally: Lookup<number>;
  /** Parts of full names, with the parts that stand beside them. */
  readonly introduced: Lookup<ReadonlySet<string>>;
  /** Parts of full names that stand with a title or an office somewhere. */
  readonly titled: Pick<ReadonlySet<string>, 'has'>;
  /** The mention that each token of a name is part of. */
  readonly nameAt: ReadonlyMap<Token, Mention>;
  /** Last parts of full names that begin with a listed given name. */
  readonly families: Pick<ReadonlySet<string>, 'has'>;
  /** Neighbouring words of the draft, joined by a blank. */
  readonly pairs: Pick<ReadonlySet<string>, 'has'>;
  /** The same within its names. */
  readonly namePairs: Pick<ReadonlySet<string>, 'has'>;
  /** Whether the draft leaves the dots off a last letter, ي or ة, more often than not. */
  leavesDots(dotted: 'ي' | 'ة'): boolean;
  /** Whether it is certain that the draft names a person so. */
  isSure(person: Person): boolean;
}

/** In log odds, fitted by `tools/train-slips.ts`. */
const WEIGHTS = data.weights;
export type Feature = keyof typeof WEIGHTS;
export const FEATURES = Object.keys(WEIGHTS) as Feature[];
/** From `likely` on a slip is worth a hint, from `sure` on a warning. */
export const LIMITS = data.limits;

export type Evidence = { -readonly [Name in Feature]?: number };

/** @returns 0..1 */
export function weigh(evidence: Evidence): number {
  let odds: number = WEIGHTS.base;
  for (const [feature, value] of Object.entries(evidence)) odds += WEIGHTS[feature as keyof Evidence] * value;
  return 1 / (1 + Math.exp(-odds));
}

export function readEvidence(
  tokens: readonly Token[],
  at: number,
  word: string,
  part: NamePart,
  difference: Difference,
  scene: Scene,
): Evidence {
  const evidence: Evidence = {
    ...evidenceOfWords(tokens[at]!, word, part, difference, scene),
    ...evidenceOfPlace(tokens, at, word, part, scene),
  };
  // «عبد الجيل»: after عبد no word is meant as itself.
  if (part.left === 'عبد' && evidence.beside) Object.assign(evidence, { rarity: 1, outlets: 0 });
  // «قدمت صعدة ورقة»: what no city does. That many papers write of the city says nothing then.
  if (evidence.placeActs) evidence.outlets = 0;
  if (!evidence.unknown && !actsAsPerson(evidence) && !mayBeSubject(evidence))
    return { ...evidence, idle: evidence.outlets ? 1 : 0.5 };
  if (part.full && isOrphan(evidence)) evidence.orphan = 1;
  if (!evidence.unknown || !evidence.long) return evidence;
  // «جوزيف دانفورد» and «الجنرال جو دافورد»: two strangers are hardly called so rarely and so much alike.
  const { stranger, introduced, ...others } = evidence;
  return stranger || introduced ? { ...others, rareStranger: 1 } : evidence;
}

/**
 * «وأضاف الراعي» of طارق الرفاعي: whoever speaks by his family name was named in full before, and of all whom the draft names
 * so one alone has a name that is a slip away.
 */
function isOrphan(evidence: Evidence): boolean {
  const { listed, beside, introduced, stranger, secondEdit, article, repeated } = evidence;
  return listed !== undefined && !(beside || introduced || stranger || secondEdit || article || repeated);
}

/** It speaks, bears a title, stands in a name or opens a headline: what a person's name does. */
export function actsAsPerson(evidence: Evidence): boolean {
  const { beside, says, does, meets, weakVerb, title, named, cited, leads } = evidence;
  return [beside, says, does, meets, weakVerb, title, named, cited, leads].some((each) => each !== undefined);
}

/** «وزاد خفان» of محمد خلفان: right after a verb, a word that only a dictionary has stands for somebody whom the draft surely names. */
function mayBeSubject({ anyVerb, unwritten, sure, known }: Evidence): boolean {
  return anyVerb !== undefined && unwritten !== undefined && sure !== undefined && known !== undefined;
}

/** Whether a person could stand here at all, whoever it is: asked before anything that costs more. */
export function mayActAsPerson({ tokens, at, known }: WordPlace, scene: Scene): boolean {
  if (scene.nameAt.has(tokens[at]!)) return true;
  known.acts ??= mayAct(tokens, at, scene);
  return known.acts;
}

/** As far as the sentence alone says. */
function mayAct(tokens: readonly Token[], at: number, { gazetteer, lexicon }: NameLists): boolean {
  const before = bareOf(tokens[at - 1]);
  const behind = bareOf(tokens[at + 1]);
  if (readVerb(before) || CITATIONS.has(before) || leadsClause(tokens, at)) return true;
  if (isTitled(tokens, at, gazetteer)) return true;
  if ([before, before.slice(1), behind].some((word) => isGiven(gazetteer.name(word)))) return true;
  return !isMeantWord(tokens[at]!.bare, lexicon);
}

const TOPIC_OPENERS = new Set(['أن', 'إن', 'ان', 'وأن', 'وإن', 'بأن', 'لأن', 'لكن', 'ولكن']);

/** «الزريبي يفوز» opens a headline, «أن العنزي سيختار» a clause. */
function leadsClause(tokens: readonly Token[], at: number): boolean {
  const verb = readVerb(bareOf(tokens[at + 1]));
  if (!verb) return false;
  return at === 0 ? verb.tense === 'present' : TOPIC_OPENERS.has(bareOf(tokens[at - 1]));
}

/** «قال البيان إن», «وتوقع الخام أن», «وقال الجار:»: what was said follows, so the word before is who said it. */
function opensClause(token: Token | undefined): boolean {
  return token !== undefined && (token.text === ':' || /^[بل]?[أإا]ن(?:ه|ها|هم)?$/.test(bareOf(token)));
}

/** «والدكتور», «للوزير», «بالسفير» before the word. */
function isTitle(before: string, gazetteer: NameLists['gazetteer']): boolean {
  if (gazetteer.title(before.replace(/^[وف](?=ال)/, ''))) return true;
  return (
    /^[وف]?(?:لل|[بك]ال)/.test(before) &&
    gazetteer.titleOpenings(before).some(({ stem }) => gazetteer.title(stem))
  );
}

/** The title that ends right before the word: «والدكتور بخاري», «د. بخاري». */
function titleBefore(
  tokens: readonly Token[],
  at: number,
  gazetteer: NameLists['gazetteer'],
): string | undefined {
  const { kind, text, bare } = tokens[at - 1] ?? { kind: 'mark', text: '', bare: '' };
  if (kind === 'word') return isTitle(bare, gazetteer) ? bare : undefined;
  if (text !== '.' && text !== '/') return undefined;
  for (const from of [at - 2, at - 4]) {
    const title = from < 0 ? undefined : titleAt(tokens, from, gazetteer);
    if (title && from + title.count === at) return title.use.text;
  }
  return undefined;
}

export function isTitled(tokens: readonly Token[], at: number, gazetteer: NameLists['gazetteer']): boolean {
  return titleBefore(tokens, at, gazetteer) !== undefined;
}

/** «وحمل البوزيدي سلطة الإشراف المسؤولية»: any verb may have a person for its subject. */
function isVerb(word: string, lexicon: Lexicon): boolean {
  return word !== '' && lexicon.analyse(word)[0]?.pos === 'verb';
}

/** What the two spellings are by themselves, and how often either stands in the draft. */
function evidenceOfWords(
  token: Token,
  word: string,
  part: NamePart,
  difference: Difference,
  scene: Scene,
): Evidence {
  const { lexicon, gazetteer, tally, introduced, pairs } = scene;
  const evidence: Evidence = { cost: difference.cost };
  // Two changes that no ear hears are one slip: صعدة of سعادة.
  if (difference.edits > 1) evidence.secondEdit = soundAlike(part.word, word) ? 0.5 : 1;
  const isArticled = word.startsWith('ال') !== part.word.startsWith('ال');
  if (isArticled) evidence.article = 1;
  if (part.word.length <= 4) evidence.short = 1;
  if (part.word.length >= 6) evidence.long = 1;
  if (part.implied) evidence.implied = 1;
  const knownAs = gazetteer.name(part.word);
  if (knownAs) evidence.known = Math.max(knownAs.male, knownAs.female, knownAs.family);
  if (scene.isSure(part.person)) evidence.sure = 1;
  // «عبد المحسن» is a name, whatever المحسن is alone.
  if (!opensCompound(part.left ?? '') && !isNameWord(part.word, scene)) evidence.commonPart = 1;
  // «الشعب المصرى»: the word that the name is too, of a writer who leaves the dots off every last letter.
  const isDotless =
    spellAlike(word, part.word) && isMeantWord(part.word, lexicon) && leavesDotsOff(word, part.word, scene);
  const meant = isDotless ? part.word : word;
  if (gazetteer.isPlace(word)) evidence.place = 1;
  else if (
    !isMeantWord(token.bare, lexicon) &&
    !isMeantWord(withoutHamza(token.bare), lexicon) &&
    !isDotless
  ) {
    evidence.unknown = 1;
    // «وأشار الشلنذي» of سامي شلندي.
    if (isArticled) evidence.strangeArticle = 1;
  } else if (!isWritten(token.bare, lexicon) && !isWritten(meant, lexicon)) evidence.unwritten = 1;
  evidence.rarity = rarityOf(token, meant, lexicon);
  evidence.outlets =
    Math.min(MANY_OUTLETS, Math.max(lexicon.outlets(token.bare), lexicon.outlets(meant))) / MANY_OUTLETS;
  const listed = gazetteer.name(word);
  if (listed && !spellAlike(word, part.word))
    evidence.listed = Math.max(listed.male, listed.female, listed.family);
  // عبد السلام is not سلام, so عبد السالم is not somebody else.
  if (part.left !== 'عبد' && areTwins(part.word, word)) evidence.twin = 1;
  const others = introduced.get(word);
  // «كايني ويست», «كايني ويسث»: the neighbour stands beside the right name too.
  const shared = [...(others ?? [])].some((other) => isPairOf(other, part.word, pairs));
  if (others && !shared && ![...others].some((other) => other === part.left || other === part.right))
    evidence.introduced = 1;
  if ((tally.get(word) ?? 1) > 1) evidence.repeated = 1;
  if (tally.has(word.startsWith('ال') ? withoutArticle(word) : `ال${word}`)) evidence.topic = 1;
  if ((tally.get(part.word) ?? 1) > 2) evidence.majority = 1;
  return evidence;
}

/** «إسمه» is اسمه to half of all writers. */
function withoutHamza(word: string): string {
  return word.replace(/^([وف]?)[أإ]/, '$1ا');
}

/** «المصرى» and «جامعه» of whoever writes all such words so; in another's draft each is a slip. */
function leavesDotsOff(word: string, name: string, { leavesDots }: Scene): boolean {
  const last = name.at(-1)!;
  if (word.at(-1) === last) return true;
  return (last === 'ي' || last === 'ة') && leavesDots(last);
}

/** From a word that every paper has to one that none has, as 0..1 for the weights. Bits. */
const RARITY = { common: 10, strange: 22 };
/** A word that so many outlets write is not the slip of one draft. */
const MANY_OUTLETS = 8;

function rarityOf(token: Token, word: string, lexicon: Lexicon): number {
  const spellings = [token.bare, word, withoutHamza(token.bare)];
  const bits = Math.min(...spellings.map((each) => meantRarity(each, lexicon)));
  return Math.min(1, Math.max(0, (bits - RARITY.common) / (RARITY.strange - RARITY.common)));
}

const PLACE_CUES = new Set([
  ...['في', 'إلى', 'الى', 'من', 'نحو', 'قرب', 'مدينة', 'محافظة', 'قرية', 'منطقة', 'ولاية', 'بلدة', 'حي'],
  ...['شارع', 'مطار', 'ميناء', 'جبل', 'جبال', 'وادي', 'معتمدية', 'جامعة', 'شمال', 'جنوب', 'شرق', 'غرب'],
  ...['وسط', 'داخل'],
]);

/** «وفق سماري», «على حد تعبير سماري». */
const CITATIONS = new Set([
  'حسب',
  'بحسب',
  'وحسب',
  'وبحسب',
  'وفق',
  'ووفق',
  'وصف',
  'تعبير',
  'قول',
  'رأي',
  'تصريح',
]);

/** What the word does in its sentence: a person speaks, bears a title, stands beside the given name. */
function evidenceOfPlace(
  tokens: readonly Token[],
  at: number,
  word: string,
  part: NamePart,
  scene: Scene,
): Evidence {
  const { lexicon, gazetteer } = scene;
  const token = tokens[at]!;
  const evidence: Evidence = {};
  const rarity = rarityOf(token, word, lexicon);
  const before = bareOf(tokens[at - 1]);
  // «منصور بن زبد»: beside زبد stands منصور.
  const left = nameBeside(tokens, at, -1);
  const right = nameBeside(tokens, at, 1);
  const inPair =
    before !== '' && scene.namePairs.has(`${before} ${word}`) && scene.pairs.has(`${before} ${part.word}`);
  const isLeft = isBeside(left, part.left, true);
  const isRight = isBeside(right, part.right, false);
  if (isLeft && isRight) evidence.besideBoth = 1;
  if (inPair || isLeft || isRight) evidence.beside = 1;
  else {
    if (part.bound) evidence.loose = 1;
    if (isStranger(left, part, scene) || isOthersName(scene.nameAt.get(token), part)) evidence.stranger = 1;
  }
  // «مدير نشر ومسير»: after "and" it is not the verb's subject.
  const isJoined = /^[وف]/.test(token.bare) && token.bare.length > word.length;
  const isOther = isJoined || isRatherParticle(before, tokens[at + 1], lexicon);
  const verb = isOther ? undefined : readVerb(before);
  if (verb) evidence[verb.weak ? 'weakVerb' : verb.class] = 1;
  // «كان أمينها»: what the dictionary has may be that word.
  else if (!isJoined && isVerb(before, lexicon))
    evidence[isMeantWord(token.bare, lexicon) ? 'anyVerb' : 'weakVerb'] = 1;
  // «قدمت تونس مقترحا»: a place that papers often write stands for its state.
  const isSmallPlace = gazetteer.isPlace(word) && meantRarity(word, lexicon) > SELDOM;
  if (verb && isSmallPlace && actsAsNoPlace(before, verb)) evidence.placeActs = 1;
  const title = titleBefore(tokens, at, gazetteer);
  if (title !== undefined) {
    evidence.title = 1;
    if (part.person.honorifics.some(({ text }) => spellAlike(text, title))) evidence.ownTitle = 1;
  }
  if (tokens[at + 1]?.text === ':' && rarity < 1) evidence.colon = 1;
  if (CITATIONS.has(before)) evidence.cited = 1;
  if (leadsClause(tokens, at)) evidence.leads = 1;
  const isKnown = gazetteer.isPlace(word) || isWritten(token.bare, lexicon) || isWritten(word, lexicon);
  if (PLACE_CUES.has(before) && isKnown) evidence.placeRole = 1;
  if (scene.nameAt.has(token)) evidence.named = 1;
  if (verb && opensClause(tokens[at + 1])) evidence.clause = 1;
  return evidence;
}

/** «وغيرها مثل الأقفاص», against «وبيّن الوتيد أن» without its sign: a clause tells that بين is a verb. */
function isRatherParticle(before: string, behind: Token | undefined, lexicon: Lexicon): boolean {
  const pos = lexicon.analyse(before)[0]?.pos;
  return (pos === 'particle' || pos === 'adverb') && !opensClause(behind);
}

/** What happens to places, and what capitals do: «شهدت صعدة», «أعلنت موسكو». */
const PLACE_VERBS = /^[وف]?(?:شهد|تشهد|استضاف|تستضيف|سجل|تعرض|فاز|تأهل|انضم|وقع|شارك|وصل|عقد|نظم|طالب|دعا)/;

/** Cities are feminine: «قال صعدة» is said of no city; nor does a city present a paper: «قدمت صعدة». */
function actsAsNoPlace(before: string, { class: kind, gender }: VerbUse): boolean {
  return !PLACE_VERBS.test(before) && (gender === 'm' || kind === 'does');
}

/** Both neighbours are the ones that the person's full name has there. */
export function standsBetween(tokens: readonly Token[], at: number, part: NamePart): boolean {
  return followsOwn(tokens, at, part) && precedesOwn(tokens, at, part);
}

/** The word before is the one that the person's full name has there. */
export function followsOwn(tokens: readonly Token[], at: number, part: NamePart): boolean {
  return isBeside(nameBeside(tokens, at, -1), part.left, true);
}

/** The word after is. */
export function precedesOwn(tokens: readonly Token[], at: number, part: NamePart): boolean {
  return isBeside(nameBeside(tokens, at, 1), part.right, false);
}

function bareOf(token: Token | undefined): string {
  return token?.kind === 'word' ? token.bare : '';
}

export function overlaps(mention: Mention, token: Token): boolean {
  return mention.start < token.end && mention.end > token.start;
}

function isPairOf(a: string, b: string, pairs: Scene['pairs']): boolean {
  return pairs.has(`${a} ${b}`) || pairs.has(`${b} ${a}`);
}

/** The neighbour is the one the person's full name has there; a proclitic may be written onto a given name. */
function isBeside(neighbour: string, part: string | undefined, before: boolean): boolean {
  if (!neighbour || !part || part.length < 2) return false;
  if (fold(neighbour) === fold(part)) return true;
  return before && neighbour.endsWith(part) && nameStems(neighbour).some(({ word }) => word === part);
}

/** A given name of somebody else right before: «مريم الخطاب» is not يوسف الخطيب. */
function isStranger(before: string, part: NamePart, { gazetteer }: Scene): boolean {
  if (!before || part.left === undefined) return false;
  return nameStems(before).some(({ word }) => isGiven(gazetteer.name(word)));
}

/** The draft's own reading has the word inside another full name. */
function isOthersName(mention: Mention | undefined, part: NamePart): boolean {
  if (mention?.kind !== 'person' || mention.parts.length < 2) return false;
  return !mention.parts.some((each) => each === part.left || each === part.right);
}
