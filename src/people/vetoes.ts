/**
 * What settles that a word is not a slip of a name, whatever else speaks for it. Each veto is a fact about the words and
 * about who the draft names, never a weight: the weights (`evidence.ts`) judge what is left.
 */
import type { Token } from '../text/index.ts';
import { isConnector, nameBeside } from './chain.ts';
import { areTwins, compareWords, spellAlike, withoutArticle } from './compare.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isMeantWord, isWritten } from './habits.ts';
import { isGiven, isNisba, type NameLists, nameStems, namesSomebody } from './names.ts';
import type { Mention, Person } from './people.ts';
import type { NamePart } from './roster.ts';
import { readVerb } from './verbs.ts';

/** A word of the draft against a part of somebody's name. */
export interface Rivals {
  /** As written, with its particles. */
  readonly token: Token;
  /** Without them. */
  readonly word: string;
  readonly part: NamePart;
  /** Both neighbours are those of the person's full name: «سلطان بن همدان آل ثامر» of «سلطان بن حمدان آل ثامر». */
  readonly between: boolean;
  /** The word before is the one that the person's full name has there: «قيس سيد» of «قيس سعيد». */
  readonly follows: boolean;
  /** The word after is: «كاينى ويست» of «كايني ويست». */
  readonly precedes: boolean;
  /** The word before, what joins two names (بن) passed over; empty where there is none. */
  readonly before: string;
  /** A man's name of a woman's, and the verb before tells that she is meant: «وذكرت منير الصفتي». */
  readonly isSibling: boolean;
  /** The name that the word stands in, by the draft's own reading. */
  readonly mention: Mention | undefined;
}

export interface VetoScene extends NameLists {
  /** Parts of full names, each with the parts of the names that it stands in; connectors left out. */
  readonly introduced: Pick<ReadonlyMap<string, ReadonlySet<string>>, 'get' | 'has'>;
  /** The mention that each token of a name is part of. */
  readonly nameAt: ReadonlyMap<Token, Mention>;
  /** Last parts of full names that begin with a listed given name. */
  readonly families: Pick<ReadonlySet<string>, 'has'>;
}

export function isVetoed(rivals: Rivals, scene: VetoScene): boolean {
  const { token, word, part, between, follows, precedes, before, mention, isSibling } = rivals;
  const { gazetteer } = scene;
  const isHis = between || (follows && isOnlyHis(mention, word, part));
  const mayBeOthers = !isUnheard(word, scene) || !isKnown(part.word, scene);
  return (
    isFunctionWord(token.bare, scene) ||
    TANWIN.test(token.text) ||
    isDesertForm(word, part.word) ||
    (word.startsWith('و') && gazetteer.isPlace(word.slice(1))) ||
    (!isHis &&
      !isSibling &&
      !isLoneSurname(word, part, mention, scene) &&
      areBothGiven(word, part.word, gazetteer)) ||
    (!isSibling && !isCoined(word, part.word, scene) && areForms(word, part.word)) ||
    arePossessed(word, part.word) ||
    isPlainTitle(word, gazetteer) ||
    // «وقال النقيب إن» of an officer, whoever else is called النقبي.
    (!follows && word.startsWith('ال') && gazetteer.title(word) !== undefined) ||
    isPlainTitle(part.word, gazetteer) ||
    // «أكد نائب رئيس المجلس» opens an office, whoever is called نائف.
    (!follows && !precedes && gazetteer.roleHead(word) !== undefined) ||
    isHeadOfNoPerson(before, gazetteer) ||
    // «سمير نشار … وأضاف نشار»: a family name is not a slip of بشار, whoever is called so.
    (part.left === undefined && part.right !== undefined && scene.families.has(word)) ||
    (!follows && !precedes && (isPlacedOtherwise(rivals) || isOfMiddle(rivals))) ||
    (mayBeOthers &&
      ((!follows && followsOther(before, part, scene)) ||
        (!follows && !precedes && isInOtherName(word, part, scene)) ||
        opensOtherwise(mention, part, word, gazetteer)))
  );
}

/** «امبركة» and مباركة, «امحند» and محند: the Sahara and the Rif begin so what others begin with م. */
function isDesertForm(word: string, name: string): boolean {
  return word.startsWith('ام') && name.startsWith('م');
}

/**
 * «مصباح العمامي ومصباح العماري», «رأفة رأفت الوتيد»: nobody is named in full twice in a list, nor called by two spellings of one
 * name on end. What is another name in one place is not a slip of this one in any.
 */
export function isListedBeside(
  tokens: readonly Token[],
  at: number,
  word: string,
  part: NamePart,
  scene: VetoScene,
): boolean {
  const [before, after] = [nameBeside(tokens, at, -1), nameBeside(tokens, at, 1)];
  const mention = scene.nameAt.get(tokens[at]!);
  if (after === part.word || nameStems(before).some((stem) => stem.word === part.word)) return true;
  // «واوان سودار ماوان» is one man.
  if (mention?.parts.includes(part.word)) return true;
  const isGivenOf = after !== '' && after === part.right;
  if (!isGivenOf && !isFull(mention, word, before, scene)) return false;
  const { id, mentions } = part.person;
  // «حسم عبد الغفار»: the rest of his own name.
  const rest = scene.nameAt.get(tokens[at + 1]!);
  return clauseAround(tokens, at, scene).some((token) => {
    const other = part.implied
      ? mentions.find(({ tokens }) => tokens.includes(token))
      : scene.nameAt.get(token);
    return (
      other !== undefined &&
      other.person === id &&
      other !== mention &&
      other !== rest &&
      other.parts.length > 1
    );
  });
}

/** With a given name before the word, or after it what belongs to one; «بن عيشوس» is a family name alone. */
function isFull(
  mention: Mention | undefined,
  word: string,
  before: string,
  { gazetteer }: NameLists,
): boolean {
  const [first] = mention?.parts ?? [];
  if (first === word) return mention!.parts.some((each) => each !== word && !isConnector(each));
  const given = first === undefined ? nameStems(before) : [{ word: first }];
  return given.some((stem) => isGiven(gazetteer.name(stem.word)));
}

/** How far a clause is looked through on either side: a list without a verb may be as long as the draft. */
const REACH = 30;

/** The words around from one verb to the next: a list has none. */
function clauseAround(tokens: readonly Token[], at: number, { lexicon }: NameLists): Token[] {
  const isVerb = ({ bare, kind }: Token) =>
    kind === 'word' && (readVerb(bare) !== undefined || lexicon.analyse(bare)[0]?.pos === 'verb');
  const clause: Token[] = [];
  for (const step of [-1, 1])
    for (let far = 1; far <= REACH; far++) {
      const token = tokens[at + far * step];
      if (token === undefined || isVerb(token)) break;
      clause.push(token);
    }
  return clause;
}

/** «بلكًا»: an adverb or an object, whatever name is near to it. */
const TANWIN = /\u064b/;

/** «وأنت» is not «أنا»: nobody writes a pronoun or a particle for a name. What no paper writes («حتام») is not meant as one. */
function isFunctionWord(word: string, { lexicon }: NameLists): boolean {
  // «أمن» is hardly أ and من.
  const pos = lexicon.analyse(word).find(({ proclitics }) => proclitics[0] !== 'أ')?.pos;
  if (pos !== 'particle' && pos !== 'pronoun' && pos !== 'number') return false;
  return lexicon.outlets(word) > 0;
}

/** حمد and محمد, زيد and عيد: each is somebody's name, and nothing says that one is the other badly written. */
function areBothGiven(word: string, name: string, gazetteer: Gazetteer): boolean {
  return !spellAlike(word, name) && isGiven(gazetteer.name(word)) && isGiven(gazetteer.name(name));
}

/** «جون كبري» of جون كيري, but not «محمد بن حمود بن صالح الشايع» of «محمد بن حمد المزيد»: nothing else is another's. */
function isOnlyHis(mention: Mention | undefined, word: string, { person }: NamePart): boolean {
  const own = new Set(person.mentions.flatMap(({ parts }) => parts));
  return (mention?.parts ?? []).every((part) => part === word || own.has(part) || isConnector(part));
}

/** «وقال خيري» of جون كيري, who is named by his surname alone: no full name of the draft has a خيري. */
function isLoneSurname(
  word: string,
  part: NamePart,
  mention: Mention | undefined,
  { introduced }: VetoScene,
): boolean {
  if (part.left === undefined || part.right !== undefined || introduced.has(word)) return false;
  if ((mention?.parts.length ?? 1) > 1) return false;
  // With its article it is a family name, whatever the lists have first: «السعيد», «السعدي».
  if (word.startsWith('ال') && part.word.startsWith('ال')) return true;
  return part.person.mentions.some(({ parts }) => parts.join() === part.word);
}

/**
 * «حاسن بن عبد الله الوتيد» is not the father of «عبد الله بن حسن الجندبي», nor «عمر العقربي» a son of «محمد العربي بن عبد الله»: what
 * opens or ends a full name is not a part of another that stands elsewhere in it.
 */
function isPlacedOtherwise({ token, word, part, mention }: Rivals): boolean {
  const names = mention?.parts.filter((each) => !isConnector(each)) ?? [];
  if (names.length < 2) return false;
  if (names[0] === word || names[0] === token.bare) return part.left !== undefined && !word.startsWith('ال');
  return names.at(-1) === word && part.right !== undefined;
}

/** «ويرفض قسم من الحركة» is not the second name of «محمد قاسم الوتيد»: nobody is called by that alone. */
function isOfMiddle({ part, mention }: Rivals): boolean {
  if (part.left === undefined || part.right === undefined || (mention?.parts.length ?? 1) > 1) return false;
  return !part.person.mentions.some(({ parts }) => parts.at(-1) === part.word);
}

/**
 * «بن سعدي» in «أحمد بن سعدي الزهراني» is not the father of «سلمان بن سعيد الجندبي»: another given name opens the name that
 * the word stands in. Where the two given names are near, they may be one misspelt.
 */
function opensOtherwise(
  mention: Mention | undefined,
  { person, word: name }: NamePart,
  word: string,
  gazetteer: Gazetteer,
): boolean {
  const [first] = mention?.parts ?? [];
  if (mention === undefined || first === undefined || mention.parts.length < 2 || first === word)
    return false;
  if (!isGiven(gazetteer.name(first)) || isConnector(first)) return false;
  const others = person.mentions.filter(({ parts }) => parts.length > 1 && parts.includes(name));
  return (
    others.length > 0 &&
    !others.some(({ parts }) =>
      parts.some((part) => part === first || compareWords(part, first) !== undefined),
    )
  );
}

/**
 * No dictionary, list or paper has the word: «عاشورة» and «العلوات» are not other forms of عاشور and العلوان. A nisba makes
 * forms that nobody has written yet («الوتيدية»).
 */
function isCoined(word: string, name: string, { gazetteer, lexicon }: VetoScene): boolean {
  // «الحفراويين» and «الحفراويون», «الفينزويلي» and فينزويلا: cases and nisbas are made as they are needed.
  if ((PLURAL.test(word) && PLURAL.test(name)) || (isNisba(word) && name.endsWith('ا'))) return false;
  if (isNisba(name.replace(/ة$/, '')) || gazetteer.name(word) !== undefined) return false;
  // «عربية خليفية»
  if (/ي[ةا]$/.test(word) && !/ي[ةا]$/.test(name)) return false;
  return !isMeantWord(word, lexicon) && !isWritten(word, lexicon);
}

/** No list or paper has the spelling, not even with its hamzas. */
export function isUnheard(word: string, { gazetteer, lexicon }: NameLists): boolean {
  return gazetteer.name(word) === undefined && !isWritten(word, lexicon);
}

/** So many outlets write what is nobody's slip. */
const MANY = 3;

/**
 * A name of the lists or of the press. Next to it an unheard spelling is a slip even in the name of somebody else: «نورة
 * العثيبي», whoever هنادي العتيبي is. Of two that nobody knows each may be a man's own, and of foreign ones no list has
 * all.
 */
export function isKnown(name: string, { gazetteer, lexicon }: NameLists): boolean {
  if (gazetteer.isForeign(name)) return false;
  return gazetteer.name(name) !== undefined || (name.startsWith('ال') && lexicon.outlets(name) >= MANY);
}

/** What a noun or a nisba ends in: الحوثي and الحوثية, الأوروبيون and الأوروبيين, سماحة and سماحته are one word inflected. */
const ENDINGS = ['', 'ة', 'ون', 'ين', 'ان', 'ات', 'وا', 'تان', 'تين', 'ته', 'تها', 'ه', 'ها', 'هم'];

const PLURAL = /[وي]ن$/;

/** «الأهلاوي» and الأهلي: who belongs to the club, and the club; «الفينزويلي» and the country. */
const NISBAS = ['ي', 'اوي', 'ية', 'اوية', 'اويا', 'ا'];

/** «الذويبي» and «الذويبات», «خليفة» and «خليفية»: whose, and those who are. */
const NISBA_FORMS = ['ي', 'ية', 'ة', 'ات', 'يات', 'يون', 'يين'];

export function areForms(one: string, other: string): boolean {
  const [a, b] = [withoutArticle(one), withoutArticle(other)];
  // رقيه is رقية without her dots, not hers.
  if (spellAlike(a, b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  // What both share must be a word, not one root letter; «سالم» and «سالمة» fall under this, and they are two people.
  for (let at = same; at >= Math.max(3, same - 2); at--)
    for (const endings of [ENDINGS, NISBAS, NISBA_FORMS])
      if (endings.includes(short.slice(at)) && endings.includes(long.slice(at))) return true;
  return false;
}

/** «خابرينك» and «خابرينه», «نصبوه» and «نصبه»: one word with another pronoun. */
function arePossessed(one: string, other: string): boolean {
  const [stem, ending] = withPronoun(one);
  const [otherStem, otherEnding] = withPronoun(other);
  return stem === otherStem && ending !== undefined && otherEnding !== undefined;
}

function withPronoun(word: string): readonly [string, string | undefined] {
  const [, stem, ending] = /^(.{3,}?)(و?(?:ها|هم|هن|كم|نا|ه|ك))$/.exec(word) ?? [];
  return [stem ?? word, ending];
}

/**
 * Whether two spellings are names of different people as far as the words alone say: الشهري and الشمري are both listed, and
 * «الوتيد» and «الوتيدي» are one family and another.
 */
export function mayBeTwoPeople(one: string, other: string, { gazetteer }: NameLists): boolean {
  if (areTwins(one, other) || areForms(one, other)) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.startsWith(short) || long.endsWith(short)) return true;
  return gazetteer.name(one) !== undefined && gazetteer.name(other) !== undefined;
}

/** «قاعة الهاشل», «جامعة الوتيد»: what bears a man's name is not the man. */
function isHeadOfNoPerson(before: string, gazetteer: Gazetteer): boolean {
  if (isGiven(gazetteer.name(before))) return false;
  return [before, before.replace(/^[وفبل](?=.{3})/, '')].some(
    (head) =>
      gazetteer.isPlaceHead(head) || gazetteer.isOrganisationHead(head) || gazetteer.isThingHead(head),
  );
}

/** الشيخ, للشيخ, الأمير: a title is never a part of a name. Words that are names as well (سعادة) are left to the weights. */
function isPlainTitle(word: string, gazetteer: Gazetteer): boolean {
  if (gazetteer.name(word)) return false;
  return [word, `ال${word}`, withoutArticle(word)].some((form) => {
    const title = gazetteer.title(form);
    return title !== undefined && !title.entry.ambiguous;
  });
}

/**
 * The draft names somebody else so in full: «سامر الوتيدي وزميله خالد الوتيري». Where the other name shares a part with
 * this person's («كايني ويست», «كايني ويسث»), it may be the same person misspelt.
 */
function isInOtherName(word: string, part: NamePart, { introduced, gazetteer, lexicon }: VetoScene): boolean {
  // «بن عيشوس الأخير»: a word of the language beside it introduces nobody.
  const others = [...(introduced.get(word) ?? [])].filter((other) =>
    isNameWord(other, { gazetteer, lexicon }),
  );
  if (others.length === 0) return false;
  const own = new Set(part.person.mentions.flatMap(({ parts }) => parts));
  return !others.some((other) => own.has(other));
}

/** «الطيب القربصيل» is not a slip of «إلياس القرمصيل»: another given name before it, and of the two families nobody knows. */
function followsOther(before: string, { left, right }: NamePart, { gazetteer, lexicon }: VetoScene): boolean {
  if (left === undefined || right !== undefined || before.length < 3) return false;
  return nameStems(before).some(({ word }) => {
    if (!isGiven(gazetteer.name(word)) || compareWords(left, word) !== undefined) return false;
    const pos = lexicon.analyse(word)[0]?.pos;
    return pos !== 'particle' && pos !== 'pronoun' && pos !== 'number' && !readVerb(word);
  });
}

/** Is it certain that the draft names a person so: by a title, a verb of speech, or a listed given name? */
export function isSurePerson({ mentions }: Person, lists: NameLists): boolean {
  return mentions.some(
    (mention) => mention.honorifics.length > 0 || mention.roles.length > 0 || opensWithGiven(mention, lists),
  );
}

function opensWithGiven({ parts }: Mention, { gazetteer, lexicon }: NameLists): boolean {
  const names = parts.filter((part) => !isConnector(part));
  if (names.length < 2 || !isGiven(gazetteer.name(names[0]!))) return false;
  // «كريم يحسن», «أمام إنسانية»: a verb or a common noun after a given name does not make a name of the two.
  return names.slice(1).every((each) => {
    return namesSomebody(each, { gazetteer, lexicon }) || isNisba(each) || !lexicon.contains(each);
  });
}

/** Could the part be a name at all: listed, a nisba, or a word that no dictionary has as a word of the language? */
export function isNameWord(word: string, { gazetteer, lexicon }: NameLists): boolean {
  if (gazetteer.name(word) !== undefined) return true;
  if (readVerb(word)) return false;
  const readings = lexicon.analyse(word);
  return readings.every(({ pos }) => pos === 'name') || isNisba(word);
}
