/** What speaks for and against a word's being a slip of a name, and how much. */
import data from '../../dictionaries/name-slips/weights.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/index.ts';
import { soundAlike } from '../slips/index.ts';
import { fold, type Token } from '../text/index.ts';
import { isClan, isSonOrDaughter, opensCompound } from './chain.ts';
import { areTwins, type Difference, spellAlike, withoutArticle } from './compare.ts';
import { isMeantWord, isWritten, meantRarity } from './habits.ts';
import { isGiven, type NameLists, nameStems } from './names.ts';
import type { Mention, People, Person } from './people.ts';
import type { NamePart } from './roster.ts';
import { readVerb, type VerbUse } from './verbs.ts';
import { isNameWord } from './vetoes.ts';

/** What the draft says as a whole. */
export interface Scene extends NameLists {
  readonly people: People;
  /** How often each stem stands in the draft. */
  readonly tally: ReadonlyMap<string, number>;
  /** Parts of full names, with the parts that stand beside them. */
  readonly introduced: ReadonlyMap<string, ReadonlySet<string>>;
  /** The mention that each token of a name is part of. */
  readonly nameAt: ReadonlyMap<Token, Mention>;
  /** Neighbouring words of the draft, joined by a blank. */
  readonly pairs: { has(pair: string): boolean };
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
  if (!evidence.unknown && !actsAsPerson(evidence)) return { ...evidence, idle: evidence.outlets ? 1 : 0.5 };
  if (!evidence.unknown || !evidence.long) return evidence;
  // «جوزيف دانفورد» and «الجنرال جو دافورد»: two strangers are hardly called so rarely and so much alike.
  const { stranger, introduced, ...others } = evidence;
  return stranger || introduced ? { ...others, rareStranger: 1 } : evidence;
}

/** It speaks, bears a title, stands in a name or opens a headline: what a person's name does. */
export function actsAsPerson(evidence: Evidence): boolean {
  const { beside, says, does, meets, weakVerb, title, named, cited, leads } = evidence;
  return [beside, says, does, meets, weakVerb, title, named, cited, leads].some((each) => each !== undefined);
}

/** Whether a person could stand here at all, whoever it is: asked before anything that costs more. */
export function mayActAsPerson(tokens: readonly Token[], at: number, scene: Scene): boolean {
  const { gazetteer, lexicon, nameAt } = scene;
  const before = bareOf(tokens[at - 1]);
  const behind = bareOf(tokens[at + 1]);
  if (readVerb(before) || CITATIONS.has(before) || leadsClause(tokens, at)) return true;
  if (isTitle(before, gazetteer) || nameAt.has(tokens[at]!)) return true;
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
  if (word.startsWith('ال') !== part.word.startsWith('ال')) evidence.article = 1;
  if (part.word.length <= 4) evidence.short = 1;
  if (part.word.length >= 6) evidence.long = 1;
  if (part.implied) evidence.implied = 1;
  if (scene.isSure(part.person)) evidence.sure = 1;
  // «عبد المحسن» is a name, whatever المحسن is alone.
  if (!opensCompound(part.left ?? '') && !isNameWord(part.word, scene)) evidence.commonPart = 1;
  // «الشعب المصرى»: the word that the name is too, of a writer who leaves the dots off every last letter.
  const isDotless = spellAlike(word, part.word) && isMeantWord(part.word, lexicon);
  const meant = isDotless ? part.word : word;
  if (gazetteer.isPlace(word)) evidence.place = 1;
  else if (!isMeantWord(token.bare, lexicon) && !isDotless) evidence.unknown = 1;
  else if (!isWritten(token.bare, lexicon) && !isWritten(meant, lexicon)) evidence.unwritten = 1;
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

/** From a word that every paper has to one that none has, as 0..1 for the weights. Bits. */
const RARITY = { common: 10, strange: 22 };
/** A word that so many outlets write is not the slip of one draft. */
const MANY_OUTLETS = 8;

function rarityOf(token: Token, word: string, lexicon: Lexicon): number {
  const bits = Math.min(meantRarity(token.bare, lexicon), meantRarity(word, lexicon));
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
  const { lexicon, gazetteer, people } = scene;
  const token = tokens[at]!;
  const evidence: Evidence = {};
  const before = bareOf(tokens[at - 1]);
  // «منصور بن زبد»: beside زبد stands منصور.
  const left = nameBeside(tokens, at, -1);
  const right = nameBeside(tokens, at, 1);
  const inPair = isNamePair(before, word, people) && scene.pairs.has(`${before} ${part.word}`);
  const isLeft = isBeside(left, part.left, true);
  const isRight = isBeside(right, part.right, false);
  if (isLeft && isRight) evidence.besideBoth = 1;
  if (inPair || isLeft || isRight) evidence.beside = 1;
  else {
    if (part.bound) evidence.loose = 1;
    if (isStranger(left, part, scene) || isOthersName(scene.nameAt.get(token), part)) evidence.stranger = 1;
  }
  const verb = readVerb(before);
  if (verb) evidence[verb.weak ? 'weakVerb' : verb.class] = 1;
  // «كان أمينها»: what the dictionary has may be that word.
  else if (!lexicon.contains(token.bare) && isVerb(before, lexicon)) evidence.weakVerb = 1;
  if (verb && gazetteer.isPlace(word) && actsAsNoPlace(before, verb)) evidence.placeActs = 1;
  if (isTitle(before, gazetteer)) {
    evidence.title = 1;
    if (part.person.honorifics.some((use) => spellAlike(use.text, before))) evidence.ownTitle = 1;
  }
  if (tokens[at + 1]?.text === ':') evidence.colon = 1;
  if (CITATIONS.has(before)) evidence.cited = 1;
  if (leadsClause(tokens, at)) evidence.leads = 1;
  const isKnown = gazetteer.isPlace(word) || isWritten(token.bare, lexicon) || isWritten(word, lexicon);
  if (PLACE_CUES.has(before) && isKnown) evidence.placeRole = 1;
  if (scene.nameAt.has(token)) evidence.named = 1;
  if (verb && opensClause(tokens[at + 1])) evidence.clause = 1;
  return evidence;
}

/** What happens to places, and what capitals do: «شهدت صعدة», «أعلنت موسكو». */
const PLACE_VERBS = /^[وف]?(?:شهد|تشهد|استضاف|تستضيف|سجل|تعرض|فاز|تأهل|انضم|وقع|شارك|وصل|عقد|نظم|طالب|دعا)/;

/** Cities are feminine: «قال صعدة» is said of no city; nor does a city present a paper: «قدمت صعدة». */
function actsAsNoPlace(before: string, { class: kind, gender }: VerbUse): boolean {
  return !PLACE_VERBS.test(before) && (gender === 'm' || kind === 'does');
}

/** Both neighbours are the ones that the person's full name has there. */
export function standsBetween(tokens: readonly Token[], at: number, part: NamePart): boolean {
  return (
    isBeside(nameBeside(tokens, at, -1), part.left, true) &&
    isBeside(nameBeside(tokens, at, 1), part.right, false)
  );
}

/** The word before is the one that the person's full name has there. */
export function followsOwn(tokens: readonly Token[], at: number, part: NamePart): boolean {
  return isBeside(nameBeside(tokens, at, -1), part.left, true);
}

/** The word beside, with what joins a name to it (بن, آل) passed over. */
function nameBeside(tokens: readonly Token[], at: number, step: 1 | -1): string {
  let place = at + step;
  for (let word = bareOf(tokens[place]); isSonOrDaughter(word) || isClan(word); word = bareOf(tokens[place]))
    place += step;
  return bareOf(tokens[place]);
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

/** The draft's own reading has both words in one name. */
function isNamePair(before: string, word: string, { mentions }: People): boolean {
  if (!before) return false;
  return mentions.some(({ parts }) => {
    const at = parts.indexOf(word);
    return at > 0 && parts[at - 1] === before;
  });
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
