/** What speaks for and against a word's being a slip of a name, and how much. */
import type { Lexicon } from '../lexicon/index.ts';
import { soundAlike } from '../slips/index.ts';
import { fold, type Token } from '../text/index.ts';
import { areTwins, type Difference, spellAlike } from './compare.ts';
import { isMeantWord, isWritten, meantRarity } from './habits.ts';
import { isGiven, type NameLists, nameStems } from './names.ts';
import type { Mention, People } from './people.ts';
import type { NamePart } from './roster.ts';
import { readVerb, type VerbUse } from './verbs.ts';

/** What the draft says as a whole. */
export interface Scene extends NameLists {
  readonly people: People;
  /** How often each stem stands in the draft. */
  readonly tally: ReadonlyMap<string, number>;
  /** Parts of full names, with the parts that stand beside them. */
  readonly introduced: ReadonlyMap<string, ReadonlySet<string>>;
  /** The tokens that stand in somebody's name. */
  readonly named: ReadonlySet<Token>;
  /** Neighbouring words of the draft, joined by a blank. */
  readonly pairs: { has(pair: string): boolean };
}

/** In log odds. */
export const WEIGHTS = {
  base: 0.5,
  cost: -2.1,
  secondEdit: -2.2,
  article: -0.8,
  short: -0.4,
  long: -0.5,
  unknown: 4.3,
  unseen: 3.2,
  rare: 0.2,
  current: -1,
  common: -2.4,
  idle: -2,
  listed: -0.4,
  place: -1.1,
  placeRole: -4,
  placeActs: 2.6,
  beside: 4.2,
  stranger: -4,
  introduced: -4,
  rareStranger: -2.6,
  twin: -6,
  loose: -6,
  implied: -0.7,
  says: 3.4,
  does: 1.5,
  meets: 1,
  weakVerb: 0.6,
  title: 2.3,
  ownTitle: 0.9,
  named: 1.2,
  colon: 0.8,
  leads: 1.5,
  cited: 1.5,
  repeated: -2.2,
  majority: 1.3,
} as const;

/** Bits of rarity from which on a word is each of these, or up to which it is common. */
const RARITY = { unseen: 19.2, unknown: 18.4, rare: 16.8, common: 14.2 };

export type Evidence = { -readonly [Feature in keyof typeof WEIGHTS]?: number };

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
  const evidence = {
    ...evidenceOfWords(tokens[at]!, word, part, difference, scene),
    ...evidenceOfPlace(tokens, at, word, part, scene),
  };
  if (!evidence.unknown && !actsAsPerson(evidence)) return { ...evidence, idle: evidence.unseen ? 0.5 : 1 };
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
  const { gazetteer, lexicon, named } = scene;
  const before = bareOf(tokens[at - 1]);
  const behind = bareOf(tokens[at + 1]);
  if (readVerb(before) || CITATIONS.has(before) || leadsClause(tokens, at)) return true;
  if (gazetteer.title(before.replace(/^[وف](?=ال)/, ''))) return true;
  if (named.has(tokens[at]!)) return true;
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
  { lexicon, gazetteer, tally, introduced, pairs }: Scene,
): Evidence {
  const evidence: Evidence = { cost: difference.cost };
  // Two changes that no ear hears are one slip: صعدة of سعادة.
  if (difference.edits > 1) evidence.secondEdit = soundAlike(part.word, word) ? 0.5 : 1;
  if (word.startsWith('ال') !== part.word.startsWith('ال')) evidence.article = 1;
  if (part.word.length <= 4) evidence.short = 1;
  if (part.word.length >= 6) evidence.long = 1;
  if (part.implied) evidence.implied = 1;
  const rarity = Math.min(meantRarity(token.bare, lexicon), meantRarity(word, lexicon));
  const isPlace = gazetteer.isPlace(word);
  if (isPlace) evidence.place = 1;
  else if (rarity > RARITY.unknown && !isMeantWord(token.bare, lexicon)) evidence.unknown = 1;
  else if (rarity > RARITY.unseen) evidence.unseen = 1;
  else if (rarity > RARITY.rare) evidence.rare = 1;
  else if (rarity < RARITY.common) evidence.common = 1;
  else evidence.current = 1;
  const listed = gazetteer.name(word);
  if (listed && !spellAlike(word, part.word))
    evidence.listed = Math.max(listed.male, listed.female, listed.family);
  // عبد السلام is no سلام, so عبد السالم is nobody else.
  if (part.left !== 'عبد' && areTwins(part.word, word)) evidence.twin = 1;
  const others = introduced.get(word);
  // «كايني ويست», «كايني ويسث»: the neighbour stands beside the right name too.
  const shared = [...(others ?? [])].some((other) => isPairOf(other, part.word, pairs));
  if (others && !shared && ![...others].some((other) => other === part.left || other === part.right))
    evidence.introduced = 1;
  if ((tally.get(word) ?? 1) > 1) evidence.repeated = 1;
  if ((tally.get(part.word) ?? 1) > 2) evidence.majority = 1;
  return evidence;
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
  const behind = bareOf(tokens[at + 1]);
  const inPair = isNamePair(before, word, people) && scene.pairs.has(`${before} ${part.word}`);
  if (inPair || isBeside(before, part.left, true) || isBeside(behind, part.right, false)) evidence.beside = 1;
  else {
    if (part.bound) evidence.loose = 1;
    if (isStranger(before, part, scene) || isOthersName(token, part, people)) evidence.stranger = 1;
  }
  const verb = readVerb(before);
  if (verb) evidence[verb.weak ? 'weakVerb' : verb.class] = 1;
  // «كان أمينها»: what the dictionary has may be that word.
  else if (!lexicon.contains(token.bare) && isVerb(before, lexicon)) evidence.weakVerb = 1;
  if (verb && gazetteer.isPlace(word) && actsAsNoPlace(before, verb)) evidence.placeActs = 1;
  if (before && gazetteer.title(before.replace(/^[وف](?=ال)/, ''))) {
    evidence.title = 1;
    if (part.person.honorifics.some((use) => spellAlike(use.text, before))) evidence.ownTitle = 1;
  }
  if (tokens[at + 1]?.text === ':') evidence.colon = 1;
  if (CITATIONS.has(before)) evidence.cited = 1;
  if (leadsClause(tokens, at)) evidence.leads = 1;
  const isKnown = gazetteer.isPlace(word) || isWritten(token.bare, lexicon) || isWritten(word, lexicon);
  if (PLACE_CUES.has(before) && isKnown) evidence.placeRole = 1;
  if (scene.named.has(token)) evidence.named = 1;
  return evidence;
}

/** What happens to places, and what capitals do: «شهدت صعدة», «أعلنت موسكو». */
const PLACE_VERBS = /^[وف]?(?:شهد|تشهد|استضاف|تستضيف|سجل|تعرض|فاز|تأهل|انضم|وقع|شارك|وصل|عقد|نظم|طالب|دعا)/;

/** Cities are feminine: «قال صعدة» is said of no city; nor does a city present a paper: «قدمت صعدة». */
function actsAsNoPlace(before: string, { class: kind, gender }: VerbUse): boolean {
  return !PLACE_VERBS.test(before) && (gender === 'm' || kind === 'does');
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
function isOthersName(token: Token, part: NamePart, { mentions }: People): boolean {
  const mention = mentions.find((each) => overlaps(each, token));
  if (mention?.kind !== 'person' || mention.parts.length < 2) return false;
  return !mention.parts.some((each) => each === part.left || each === part.right);
}
