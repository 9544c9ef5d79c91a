/**
 * Finds words that are a person's name turned into something else: صعدة where أحمد سعادة is meant. Nearness alone
 * proves nothing (سالم and سليم are two men, الحمصي lives in حمص); what the word does in its sentence, whether it is a
 * word or a name of its own, and how often either spelling stands in the draft must speak for it.
 */
import type { Lexicon } from '../lexicon/index.ts';
import { areNear, type Spelling } from '../slips/index.ts';
import { offsetWithin, type TextStructure, type Token } from '../text/index.ts';

import type { Candidate } from './candidate.ts';
import { isConnector, nameBeside } from './chain.ts';
import { AN_ENDING, compareWords, type Difference, spellAlike, withoutArticle } from './compare.ts';

import {
  actsAsPerson,
  type Evidence,
  followsOwn,
  LIMITS,
  mayActAsPerson,
  overlaps,
  precedesOwn,
  readEvidence,
  type Scene,
  standsBetween,
  weigh,
} from './evidence.ts';
import { KeptCandidates } from './kept-candidates.ts';
import { type DraftWords, readDraftWords } from './kin.ts';
import { isLeftOpen, isOfHouse } from './left-open.ts';
import type { NameLists } from './names.ts';
import { isOwnWord } from './own-word.ts';
import type { Mention, NameSlip, People, Person } from './people.ts';
import {
  differ,
  hasPart,
  isCliticApart,
  isDoneTo,
  isGivenAfterParticle,
  isInflected,
  isOtherGender,
  isSaidOfOther,
  isWithoutParticle,
  isWrittenAlike,
  mayBeFamilyOf,
  opensOtherName,
  readAttested,
} from './rivals.ts';
import { implyPerson, type NamePart, partsOf, readRoster } from './roster.ts';
import { readScene } from './scene.ts';
import { areForms, isListedBeside, isVetoed } from './vetoes.ts';
import type { DraftStem, DraftWord, StemBeside, WordStem } from './word-index.ts';

/**
 * The people with their slips separated.
 * @param people the draft's people as grouped by spelling.
 */
export function settleSlips(structure: TextStructure, people: People, parts: NameLists): People {
  const best = new Map<Token, Candidate>();
  for (const candidate of readCandidates(structure, people, parts)) {
    const known = best.get(candidate.token);
    // Whoever the draft names comes before the same name that it only implies.
    if (known?.part.word === candidate.part.word && candidate.part.implied) continue;
    if (candidate.certainty >= LIMITS.likely && (known?.certainty ?? 0) < candidate.certainty)
      best.set(candidate.token, candidate);
  }
  if (best.size === 0) return people;
  const candidates = [...best.values()].sort((a, b) => a.token.start - b.token.start);
  const implied = candidates.filter(({ part }) => part.implied).map(({ part }) => part.person);
  const slips = candidates.map((candidate) => slipOf(candidate, people, parts));
  return withSlips(addPeople(people, [...new Set(implied)]), slips);
}

/** Every word that is near a part of somebody's name without being it, with what speaks for and against. */
export function* readCandidates(
  structure: TextStructure,
  people: People,
  parts: NameLists,
): Iterable<Candidate> {
  const draft = readDraftWords(structure, parts);
  const scene = readScene(structure, draft, people, parts);
  const { tally } = scene;
  const kept = draft.kept && new KeptCandidates(draft.kept, scene, people, structure.sentences);
  const roster = readRoster(people.people, parts).filter(({ word }) => !hasParticle(word, tally));
  const names = new Set(roster.map(({ word }) => word));
  const named = new Set([...names].filter((word) => (tally.get(word) ?? 0) > 1));
  const isNamed = ({ word }: WordStem) => named.has(word);
  const holders = new Map<DraftWord, boolean>();
  const holdsName = (word: DraftWord): boolean => {
    let holds = holders.get(word);
    if (holds === undefined) holders.set(word, (holds = word.stems.some(isNamed)));
    return holds;
  };
  // ومريم is و and a name of the draft, not a slip of it; whether that name is right is still to be seen.
  const nearTo = (part: NamePart): readonly DraftStem[] =>
    draft.near(part.spelling, mayDiffer, ({ word, stem }) => !holdsName(word) || isNamed(stem));
  if (kept) yield* kept.ofParts(roster, named, mayDiffer, nearTo, candidatesFor);
  else
    for (const part of roster)
      for (const { word, stem } of nearTo(part)) yield* candidatesFor(word, stem, part, scene);
  yield* impliedCandidates(draft, scene, kept);
}

/** «وكلاديو» of a draft that names كلاديو elsewhere: a particle that nobody could take off where it stood alone. */
function hasParticle(word: string, tally: Scene['tally']): boolean {
  return /^[وفبل]/.test(word) && (tally.get(word.slice(1)) ?? 0) > (tally.get(word) ?? 0);
}

/** A word with more bits of rarity may be a slip of a name that only the draft implies. */
const RARE = 14.8;

/** Rare words against the other words of the draft: whether either is a name is asked of those few that are near. */
function* impliedCandidates(
  { words, near }: DraftWords,
  scene: Scene,
  kept: KeptCandidates | undefined,
): Iterable<Candidate> {
  const implied = new Map<DraftWord, NamePart[]>();
  const partsFor = (word: DraftWord): NamePart[] => {
    if (kept?.impliesSomebody(word) === false) return [];
    let own = implied.get(word);
    if (!own) {
      const person = mayName(word, scene) ? implyPerson(word, `implied-${word.bare}`, scene) : undefined;
      own = person ? partsOf(person, true).filter((part) => isStemOf(part.word, word)) : [];
      implied.set(word, own);
      kept?.noteImplied(word, own);
    }
    return own;
  };
  const besideOf = (word: DraftWord): StemBeside[] => {
    if (word.count > 2 || word.rarity <= RARE) return [];
    if (!word.places.some((place) => mayActAsPerson(place, scene))) return [];
    const implies = ({ word: other }: DraftStem): boolean =>
      kept?.impliesSomebody(other) ?? partsFor(other).length > 0;
    return word.stems.map((stem) => ({ stem, others: near(stem.spelling, mayBeClose, implies) }));
  };
  if (kept) yield* kept.among(mayBeClose, besideOf, partsFor, candidatesAmong);
  else for (const word of words) yield* candidatesAmong(word, besideOf(word), partsFor, scene);
}

function* candidatesAmong(
  word: DraftWord,
  beside: readonly StemBeside[],
  partsFor: (word: DraftWord) => readonly NamePart[],
  scene: Scene,
): Iterable<Candidate & { readonly by: DraftWord }> {
  for (const { stem, others } of beside) {
    // Whether two words are close is asked once a pair.
    const close = new Set<DraftWord>();
    for (const other of others) {
      if (other.word === word) continue;
      if (isClose(other.stem.spelling, stem.spelling)) close.add(other.word);
    }
    for (const other of close)
      for (const part of partsFor(other))
        if (areNear(part.spelling, stem.spelling))
          for (const candidate of candidatesFor(word, stem, part, scene)) yield { ...candidate, by: other };
  }
}

/** A word with fewer bits of rarity that no list of names has is not a name. */
const EVERYDAY = 10.2;

function mayName({ bare, stems }: DraftWord, { lexicon, gazetteer }: Scene): boolean {
  return lexicon.rarity(bare) > EVERYDAY || stems.some(({ word }) => gazetteer.name(word) !== undefined);
}

function isStemOf(part: string, { stems }: DraftWord): boolean {
  return stems.some(({ word }) => word === part);
}

/** Near by measure, so that the lexicon is asked of few. */
function isClose(a: Spelling, b: Spelling): boolean {
  if (a.word === b.word) return false;
  const sameArticle = (a.core === a) === (b.core === b);
  const [right, written] = sameArticle ? [a.word, b.word] : [a.core.word, b.core.word];
  if (compareWords(right, written) === undefined) return false;
  return !isInflected(written, right) && !isCliticApart(a.word, b.word);
}

/** Either of the other, as far as `isClose` and `differ` go by the words alone. */
function mayBeClose(a: Spelling, b: Spelling): boolean {
  return isClose(a, b) || isClose(b, a);
}

function mayDiffer({ word: a }: Spelling, { word: b }: Spelling): boolean {
  const [short, other] = [withoutArticle(a), withoutArticle(b)];
  return [
    compareWords(a, b),
    compareWords(b, a),
    compareWords(short, other),
    compareWords(other, short),
  ].some((difference) => difference !== undefined);
}

function* candidatesFor(word: DraftWord, stem: WordStem, part: NamePart, scene: Scene): Iterable<Candidate> {
  const { bare, stems, places } = word;
  if (bare === part.word || stem.word === part.word) return;
  // «فلسلطين» is not ف, ل and a slip of سلطان; «وللطرابيشي» may be one.
  if (stem.proclitics.length > 1 && !stem.word.startsWith('ال')) return;
  const difference = differ(part, stem.word);
  if (!difference || isWithoutParticle(stem.word, part, difference)) return;
  // Of two spellings one is the slip.
  const attested = readAttested(stem, part, word.start, scene);
  if (attested === undefined) return;
  const isOpen = isLeftOpen(stem.word, part.word, difference, scene);
  const isEven = attested === 'alike';
  if (places.some(({ tokens, at }) => isListedBeside(tokens, at, stem.word, part, scene))) return;
  // «واينشتاين» is و and آينشتاين without its sign.
  if (stems.some((other) => other !== stem && isWrittenAlike(other.word, part.word))) return;
  // أميرة is أمير's sister, whatever أ + ميرة may be.
  const isSibling = [bare, stem.word].some((each) => isOtherGender(each, part, scene.gazetteer));
  for (const { tokens, at } of places) {
    const token = tokens[at]!;
    if (isSibling && !isSaidOfOther(tokens, at, part)) continue;
    const choice = choiceOf(isOpen, isEven && !isSibling);
    if (stem.proclitics === '' && isGivenAfterParticle(tokens, at, scene) && !spellAlike(bare, part.word))
      continue;
    if (
      isInflected(withoutArticle(stem.word), withoutArticle(part.word)) &&
      !mayBeFamilyOf(tokens, at, stem.word, part)
    )
      continue;
    if (isDoneTo(tokens, at, stem.word)) continue;
    const between = standsBetween(tokens, at, part);
    const follows = part.left !== undefined && followsOwn(tokens, at, part);
    const precedes = part.right !== undefined && precedesOwn(tokens, at, part);
    if (!follows && opensOtherName(tokens, at, part, scene)) continue;
    const before = nameBeside(tokens, at, -1);
    const mention = scene.nameAt.get(token);
    // «وليام بوتير» is not ب and a slip of موتير: inside a name no particle stands.
    if (/[بلكف]/.test(stem.proclitics) && mention && mention.parts.indexOf(bare) > 0) continue;
    const beside = { between, follows, precedes, before, mention, isSibling };
    if (isVetoed({ token, word: stem.word, part, ...beside }, scene)) continue;
    const evidence = readEvidence(tokens, at, stem.word, part, difference, scene);
    // That the lists have him says nothing where the verb is hers.
    if (isSibling) delete evidence.listed;
    if (isOwnWord({ token, next: tokens[at + 1], word: stem.word, part, follows, precedes }, evidence, scene))
      continue;
    if (maySlip(bare, stem, part, difference, evidence, scene))
      yield { token, stem, part, evidence, certainty: weigh(evidence), choice };
  }
}

function choiceOf(isOpen: boolean, isEven: boolean): Candidate['choice'] {
  if (isOpen) return isEven ? 'either' : 'foreign';
  return isEven ? 'even' : undefined;
}

/** Whether what speaks for it is enough to be weighed, given what the word and the name are otherwise. */
function maySlip(
  bare: string,
  stem: WordStem,
  part: NamePart,
  { cost }: Difference,
  evidence: Evidence,
  scene: Scene,
): boolean {
  // Two words that are near each other and neither surely a name prove nothing: تحليل, تحليله.
  // Of a full name («صخر الماطري») a word that nobody knows is a slip wherever it stands: «الدفاع عن المارطي».
  const isPlain = part.full && evidence.unknown !== undefined && evidence.long !== undefined;
  if (part.implied && !isPlain && !actsAsPerson(evidence)) return false;
  // «رغد بنعاشير» is not a slip of a بنعاشر of whom nothing else is said.
  if (part.implied && !part.full && evidence.rareStranger) return false;
  if (!mayBeMeant(evidence, bare, stem.word, part, scene.lexicon)) return false;
  // «تصنع الأقفاص من الجريد»: a noun that papers write, where nobody speaks or acts, is not a slip of القفاص.
  const isWhole = stem.proclitics === '' && !evidence.place && isWrittenNoun(bare, scene);
  if (evidence.idle && isWhole) return false;
  // A word of the language against a "name" that is one too is that word («استفز», «يستفز»), and against a name that only
  // the draft implies unless the rest of it stands beside («ربحا»). Where the draft surely names somebody, it may be his.
  // A dictionary has words that nobody writes («غزوي»); those are not meant.
  const isWord = evidence.unknown === undefined && evidence.place === undefined && evidence.outlets !== 0;
  // «نيمار يستفز»: a verb that was taken for a surname; «ما استفز نيمار» is not a slip of it, nor «تولي» of a listed «يولي».
  const isVerb = (word: string): boolean => scene.lexicon.analyse(word)[0]?.pos === 'verb';
  if (isWord && isVerb(part.word) && (evidence.commonPart || isVerb(bare))) return false;
  const isFar = cost > AN_ENDING && !evidence.sure;
  return !(isWord && isFar) || isVouchedFor(evidence, part);
}

/**
 * It stands where a person does, or is nothing else that papers write and the draft surely names the person: «الاقفاص» is
 * الأقفاص without its hamza. Another form of the name («القفاصة» of القفاص) is a word of its own wherever nobody speaks or
 * acts.
 */
function mayBeMeant(
  evidence: Evidence,
  bare: string,
  word: string,
  part: NamePart,
  lexicon: Lexicon,
): boolean {
  if (actsAsPerson(evidence)) return true;
  const isUnwritten = evidence.unwritten !== undefined && lexicon.contains(bare);
  if (evidence.unknown === undefined && !isUnwritten) return false;
  return evidence.sure !== undefined && !areForms(word, part.word);
}

/** With its article, a particle or neither. */
function isWrittenNoun(word: string, { lexicon }: NameLists): boolean {
  const [reading] = lexicon.analyse(word);
  if (reading?.pos !== 'noun') return false;
  // «باسمين» is with two names, though no paper writes it so, and not ياسمين.
  if (reading.proclitics.some((each) => each !== 'ال')) return true;
  return lexicon.outlets(word) > 0 || lexicon.outlets(withoutArticle(word)) > 0;
}

/** «برهان بيس» of برهان بسيس, «وأضاف النير» of محمد النقير: where it stands a name is wanted. */
function isVouchedFor(evidence: Evidence, { implied, full }: NamePart): boolean {
  const { beside, named, says, title, commonPart } = evidence;
  if (beside) return !commonPart || named !== undefined;
  if (implied) return full && says !== undefined && !commonPart;
  return !commonPart || says !== undefined || title !== undefined;
}

function slipOf(
  { token, stem, part, evidence, certainty, choice }: Candidate,
  { mentions }: People,
  lists: NameLists,
): NameSlip {
  const existing = mentions.find((each) => each.kind === 'person' && overlaps(each, token));
  const person = part.person.id;
  const isOwn = existing && !isOfAnother(existing, stem.word, part.person);
  const mention = isOwn ? { ...existing, person } : (existing ?? mentionOf(token, stem, person));
  const { start, end } = token;
  const replacement = write(stem, part.word);
  // «مبارك محمد العجي» beside somebody called العجمي: of two who share nothing else the reader decides.
  // «عبد الأزيز» is nobody's name.
  const isOthers = existing && !isOwn && part.left !== 'عبد' && !spellAlike(stem.word, part.word);
  // «هانج أوتس» and «هانج آوتس» of whom nothing tells that they are anybody.
  const isForeign = choice === 'foreign' || choice === 'either';
  // «يورجن شولتس» after «يورغن شولتس»: whatever the house's letter is, one draft calls one man by both.
  const others = mention.parts.filter((each) => each !== stem.word && !isConnector(each));
  const isSameMan = others.some((each) => hasPart(part.person, each));
  const isDoubtful =
    isForeign && (evidence.sure === undefined || (!isSameMan && isOfHouse(stem.word, part.word, lists)));
  const sure = certainty >= LIMITS.sure && !isOthers && !isDoubtful;
  const words = { written: stem.word, part: part.word };
  return { mention, person, start, end, replacement, ...words, certainty, sure, choice };
}

/** «نورة العثيبي» is not هنادي العتيبي, however the family is spelt: nothing else of the two names is the same. */
function isOfAnother({ parts }: Mention, written: string, { mentions }: Person): boolean {
  const others = parts.filter((part) => part !== written && !isConnector(part));
  const own = mentions.flatMap((mention) => mention.parts);
  return others.length > 0 && !others.some((part) => own.some((each) => spellAlike(each, part)));
}

function mentionOf(token: Token, stem: WordStem, person: string): Mention {
  const front = Math.max(0, token.text.lastIndexOf(stem.word));
  return {
    kind: 'person',
    start: offsetWithin(token, front),
    end: token.end,
    text: token.text.slice(front),
    tokens: [token],
    parts: [stem.word],
    proclitics: stem.proclitics,
    honorifics: [],
    roles: [],
    person,
  };
}

/** The right name with the proclitics and the article as they were: ل + الشاهد is للشاهد. */
function write({ word, proclitics }: WordStem, right: string): string {
  const bare = withoutArticle(right);
  const name = word.startsWith('ال')
    ? bare === right && !right.startsWith('ال')
      ? `ال${right}`
      : right
    : bare;
  if (!proclitics.endsWith('ل') || !name.startsWith('ال')) return proclitics + name;
  return name.startsWith('الل') ? proclitics + name.slice(2) : `${proclitics}ل${name.slice(2)}`;
}

function addPeople(people: People, others: readonly Person[]): People {
  if (others.length === 0) return people;
  const mentions = [...people.mentions, ...others.flatMap((person) => person.mentions)];
  return {
    ...people,
    mentions: mentions.sort((a, b) => a.start - b.start),
    people: [...people.people, ...others],
  };
}

/** A person who was only a misspelling of another is nobody of their own. */
function withSlips(people: People, slips: readonly NameSlip[]): People {
  const byStart = new Map(slips.map((slip) => [slip.mention.start, slip]));
  const mentions = people.mentions.map((mention) => byStart.get(mention.start)?.mention ?? mention);
  const known = new Set(mentions.map(({ start }) => start));
  const added = slips.filter(({ mention }) => !known.has(mention.start)).map(({ mention }) => mention);
  const left = people.people.flatMap((person) => {
    const own = person.mentions.filter(({ start }) => {
      const slip = byStart.get(start);
      return !slip || (slip.mention.person === person.id && slip.person !== person.id);
    });
    return own.length > 0 ? [{ ...person, mentions: own }] : [];
  });
  return { mentions: [...mentions, ...added].sort((a, b) => a.start - b.start), people: left, slips };
}
