/** What two spellings are to each other: forms of one word, a man and a woman, one name with a particle, or rivals. */
import { foldAlef, frontSplits, type Token } from '../text/index.ts';
import { compareWords, type Difference, spellAlike, withoutArticle } from './compare.ts';
import { isSlipOf } from './direction.ts';
import { followsOwn, isTitled, precedesOwn, type Scene } from './evidence.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isGiven } from './names.ts';
import type { Person } from './people.ts';
import type { NamePart } from './roster.ts';
import { readVerb } from './verbs.ts';
import type { WordStem } from './word-index.ts';

/** How the words differ; undefined where they are one name, forms of one, or far apart. */
export function differ(part: NamePart, written: string): Difference | undefined {
  const { word: name, left, right: next } = part;
  // A family name comes with its article and without it (خليفي، الخليفي); a given name does not.
  const loose = name.startsWith('ال') !== written.startsWith('ال') && left && !next;
  const right = loose ? withoutArticle(name) : name;
  const found = loose ? withoutArticle(written) : written;
  // Most pairs are far apart, which is known of them.
  const difference = compareWords(right, found);
  if (difference === undefined || (difference.edits > 1 && right.length <= SHORT)) return undefined;
  if (hamzaAlike(right, found) || isCliticApart(found, right)) return undefined;
  return withoutBorrowed(right) === withoutBorrowed(found) || isCalled(found, right) ? undefined : difference;
}

/** Two changes leave too little of a name of so many letters: امرؤ and عمر, نشرا and بشار. */
const SHORT = 4;

/** «بلڨاسم» and «بلقاسم», «غوڤر» and «غوفر»: a borrowed letter, and the Arabic one that others write for it. */
const BORROWED: Readonly<Record<string, string>> = { ڨ: 'ق', گ: 'ق', ڭ: 'ق', ڤ: 'ف', پ: 'ب', چ: 'ج', ژ: 'ج' };

function withoutBorrowed(word: string): string {
  return word.replace(/[ڨگڭڤپچژ]/g, (letter) => BORROWED[letter]!);
}

/** «ياكنترول» against «وكنترول»: somebody, or something, is called. */
function isCalled(written: string, name: string): boolean {
  const called = /^يا(.{3,})$/.exec(written)?.[1];
  return called !== undefined && (called === name || called === name.slice(1));
}

/** صبري and صبرية, أمير and أميرة: a man and a woman; but of أيمن عاشور no list has a sister عاشورة. */
export function isOtherGender(
  written: string,
  { word, left, right }: NamePart,
  gazetteer: Gazetteer,
): boolean {
  if (left !== undefined && right === undefined && gazetteer.name(written) === undefined) return false;
  return (
    (written === `${word}ة` && isGiven(gazetteer.name(word))) ||
    (word === `${written}ة` && isGiven(gazetteer.name(written)))
  );
}

/** One name to whoever leaves out hamzas and dots. */
export function isWrittenAlike(word: string, name: string): boolean {
  return spellAlike(word, name) || hamzaAlike(word, name);
}

/**
 * «اللاعب شانق يو لينق» is not «كوبو شينق»: after a title a strange word with another strange one after it opens a name of its
 * own, and so does the first of two words between the strokes of a list («ناصر ـ رودريغو مانكا ـ سعد»).
 */
export function opensOtherName(tokens: readonly Token[], at: number, part: NamePart, scene: Scene): boolean {
  const next = tokens[at + 1];
  if (part.left === undefined || next?.kind !== 'word') return false;
  if (hasPart(part.person, next.bare)) return false;
  if (isListed(tokens, at)) return true;
  if (!isTitled(tokens, at, scene.gazetteer)) return false;
  return scene.lexicon.analyse(next.bare).every(({ pos }) => pos === 'name');
}

/** The draft calls him so somewhere. */
export function hasPart({ mentions }: Person, word: string): boolean {
  return mentions.some(({ parts }) => parts.includes(word));
}

const STROKE = /^[ـ\-–—•]+$/;

/** Two words from here on are all that stands between a stroke and the next mark. */
function isListed(tokens: readonly Token[], at: number): boolean {
  return STROKE.test(tokens[at - 1]?.text ?? '') && tokens[at + 2]?.kind !== 'word';
}

/** «اعترف المدعى عليه»: who it is done to, whoever is called المدعي. */
export function isDoneTo(tokens: readonly Token[], at: number, word: string): boolean {
  return (
    word.startsWith('ال') && /^(?:علي|إلي|في|من|عن|ب|ل)(?:ه|ها|هم|هما)$/.test(tokens[at + 1]?.bare ?? '')
  );
}

/** «أيت حمو» of آيت حمو, not «احمد» of أحمد: hamzas left out are everybody's habit, another hamza is a slip. */
function hamzaAlike(a: string, b: string): boolean {
  if (foldAlef(a) !== foldAlef(b)) return false;
  return [...a].every((letter, at) => letter === b[at] || letter === 'ا' || b[at] === 'ا');
}

/**
 * «وذكرت منير الصفتي» of منيرة الصفتي: of two who bear the family the verb says which is meant, though the same letters may
 * be her brother.
 */
export function isSaidOfOther(tokens: readonly Token[], at: number, part: NamePart): boolean {
  const verb = readVerb(tokens[at - 1]?.bare ?? '');
  if (verb?.class !== 'says' || verb.weak) return false;
  return verb.gender === (part.word.endsWith('ة') ? 'f' : 'm') && precedesOwn(tokens, at, part);
}

/** «إيهاب منصوري» of إيهاب منصور: after his given name the ending makes another family of it. */
export function mayBeFamilyOf(tokens: readonly Token[], at: number, word: string, part: NamePart): boolean {
  return !/[اهك]$|نا$|كم$|هم$/.test(word) && part.right === undefined && followsOwn(tokens, at, part);
}

/** ترامبي, ترامبية of ترامب; محمدا with tanwin; تحليله of what was not a name at all. */
const SUFFIXES = ['ي', 'ية', 'يين', 'يون', 'ات', 'ان', 'ين', 'ون', 'ا', 'ه', 'ها', 'هم', 'نا', 'ك', 'كم'];

export function isInflected(written: string, name: string): boolean {
  return written.startsWith(name) && SUFFIXES.includes(written.slice(name.length));
}

/** وشونفيلد and شونفيلد, وهيكتور and لهيكتور: who knows whether the first letter is a particle. */
export function isCliticApart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (CLITIC.test(short) && CLITIC.test(long) && short.slice(1) === long.slice(1)) return true;
  // للشيخ is not a misspelling of الشيخ.
  const splits = frontSplits(long).filter(({ proclitics }) => proclitics.some((each) => CLITIC.test(each)));
  if (splits.some(({ length }) => withoutArticle(short) === long.slice(length))) return true;
  // «للإستثمار» against «وطالب بالإستثمار», read as a name: one noun with another particle.
  return splits.some(
    ({ definite, length }) =>
      definite &&
      frontSplits(short).some(
        (own) => own.definite && own.proclitics.length > 0 && short.slice(own.length) === long.slice(length),
      ),
  );
}

const CLITIC = /^[وفلبك]/;

/**
 * «كلاديوا» is near to كلاديو, not to «وكلاديو»; but a surname begins with no particle: «ييليجوي» of فيدريكو بيليجوي. Where
 * the draft's "surname" is two edits away («عبود وكلاديو», «كلاديوا»), one of them is that particle.
 */
export function isWithoutParticle(written: string, { word, left }: NamePart, { edits }: Difference): boolean {
  if (left !== undefined && (edits < 2 || !word.startsWith('و'))) return false;
  return CLITIC.test(word) && word[0] !== written[0] && word[1] === written[0];
}

/** Of two letters the lists have foreign names alone (آد, مل): «كمل» is not like one of them. */
const SHORTEST_GIVEN = 3;

/**
 * «وحمد» is و and another man, not محمد. After a verb of saying stands no "and», and after a title no particle at all:
 * «أكد وارون» of ستيف وارن, «الدكتور بكاري» of بخاري.
 */
export function isGivenAfterParticle(tokens: readonly Token[], at: number, { gazetteer }: Scene): boolean {
  const { bare } = tokens[at]!;
  if (!CLITIC.test(bare) || gazetteer.name(bare) !== undefined || bare.length <= SHORTEST_GIVEN) return false;
  if (!isGiven(gazetteer.name(bare.slice(1)))) return false;
  if (isTitled(tokens, at, gazetteer)) return false;
  const verb = /^[وف]/.test(bare) ? readVerb(tokens[at - 1]?.bare ?? '') : undefined;
  return verb?.class !== 'says' || verb.weak;
}

/** What speaks for the word's being the slip of the two: something, or only that it stands later. */
export type Attested = 'less' | 'alike';

/**
 * Of two spellings of one sound («موسى», «موسي») the one that the lists have is right, however often the draft has the
 * other. Else what the draft, the lists and the press say is weighed; where nothing tells, the first stands, so that of two
 * spellings only one is ever reported.
 * @param firstAt where the word first stands in the draft.
 * @returns undefined where the word is the one that stands.
 */
export function readAttested(
  { word, proclitics }: WordStem,
  part: NamePart,
  firstAt: number,
  scene: Scene,
): Attested | undefined {
  const isLess =
    isDotlessAlone(word, part.word, scene) ??
    isLessInLists(word, part, scene) ??
    isSlipOf(word, proclitics === '', part, scene);
  if (isLess !== undefined) return isLess ? 'less' : undefined;
  return part.firstAt < firstAt ? 'alike' : undefined;
}

/** Which of two spellings of one sound is the slip, as far as the lists and the press have one of them more. */
function isLessInLists(word: string, part: NamePart, scene: Scene): boolean | undefined {
  if (!spellAlike(word, part.word)) return undefined;
  const [written, right] = [scene.tally.get(word) ?? 1, scene.tally.get(part.word) ?? 1];
  if (isDottedFamily(word, written, part, right)) return undefined;
  const [ofWord, ofPart] = [standingOf(word, scene), standingOf(part.word, scene)];
  return ofWord === ofPart ? undefined : ofWord < ofPart;
}

/** Which of «الحمزاوى» and «الحمزاوي» is the slip, where only the dots part them: a last ى that no list or dictionary has is one. */
function isDotlessAlone(stem: string, name: string, { gazetteer, lexicon }: Scene): boolean | undefined {
  if (stem.slice(0, -1) !== name.slice(0, -1)) return undefined;
  const isMeant = (word: string): boolean => gazetteer.name(word) !== undefined || lexicon.contains(word);
  if (stem.endsWith('ى') && name.endsWith('ي') && !isMeant(stem)) return true;
  return stem.endsWith('ي') && name.endsWith('ى') && !isMeant(name) ? false : undefined;
}

/** «منية موسي»: dots that are left out are a habit, dots on a family name are meant where the draft has them more often. */
function isDottedFamily(stem: string, written: number, part: NamePart, right: number): boolean {
  if (part.left === undefined || part.right !== undefined) return false;
  const [often, seldom] = written > right ? [stem, part.word] : [part.word, stem];
  return written !== right && often.endsWith('ي') && seldom.endsWith('ى');
}

/** A listed spelling before others, then the one that more outlets write. */
function standingOf(word: string, { lexicon, gazetteer }: Scene): number {
  return (gazetteer.name(word) ? 1000 : 0) + lexicon.outlets(word);
}
