/**
 * Finds words that are a person's name turned into something else: صعدة where أحمد سعادة is meant. Nearness alone
 * proves nothing (سالم and سليم are two men, الحمصي lives in حمص); what the word does in its sentence, whether it is a
 * word or a name of its own, and how often either spelling stands in the draft must speak for it.
 */
import type { Lexicon } from '../lexicon/index.ts';
import type { Token } from '../text/index.ts';
import { fold, foldAlef, frontSplits, type TextStructure } from '../text/index.ts';
import { areTwins, compareWords, type Difference, letterBits, mayBeNear, spellAlike } from './compare.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Mention, People, Person, Slip } from './people.ts';
import { readVerb } from './verbs.ts';

export interface SlipParts {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
}

/** A part of a person's name as the draft attests it. */
interface NamePart {
  readonly word: string;
  readonly bits: number;
  readonly person: Person;
  /** The parts beside it in the person's full name. */
  readonly left: string | undefined;
  readonly right: string | undefined;
  /** Where the part first stands in the draft. */
  readonly firstAt: number;
}

/** Words that come with names and are none themselves. */
const PARTICLES = new Set([
  ...[
    'بن',
    'ابن',
    'بنت',
    'أبو',
    'أبي',
    'أبا',
    'أم',
    'آل',
    'عبد',
    'الله',
    'الدين',
    'ولد',
    'بو',
    'دي',
    'فان',
    'فون',
  ],
]);
const SHORTEST = 3;
/** A slip this sure is reported at all. */
export const LIKELY = 0.5;

/** @param people the draft's people as grouped by exact spelling. */
export function findSlips(structure: TextStructure, people: People, parts: SlipParts): Slip[] {
  const roster = readRoster(people);
  if (roster.length === 0) return [];
  const scene: Scene = {
    ...parts,
    people,
    roster,
    tally: countStems(structure),
    introduced: introductions(people),
  };
  const slips: Slip[] = [];
  for (const { tokens } of structure.sentences)
    for (let at = 0; at < tokens.length; at++) {
      const slip = tokens[at]!.kind === 'word' ? judge(tokens, at, scene) : undefined;
      if (slip) slips.push(slip);
    }
  return slips;
}

interface Scene extends SlipParts {
  readonly people: People;
  readonly roster: readonly NamePart[];
  /** How often each stem stands in the draft. */
  readonly tally: ReadonlyMap<string, number>;
  /** Parts of full names, with the parts that stand beside them. */
  readonly introduced: ReadonlyMap<string, ReadonlySet<string>>;
}

function readRoster({ people }: People): NamePart[] {
  return people.flatMap((person) => {
    const longest = person.mentions.reduce<readonly string[]>(
      (best, { parts }) => (parts.length > best.length ? parts : best),
      [],
    );
    return longest.flatMap((word, at) => {
      if (word.length < SHORTEST || PARTICLES.has(word)) return [];
      const first = person.mentions.find(({ parts }) => parts.includes(word));
      return {
        word,
        person,
        bits: letterBits(word),
        left: longest[at - 1],
        right: longest[at + 1],
        firstAt: first?.start ?? 0,
      };
    });
  });
}

interface Stem {
  readonly word: string;
  readonly proclitics: string;
}

/** A word without what may be written onto a name's front; the name keeps its article: للشاهد is ل + الشاهد. */
function stemsOf(word: string): Stem[] {
  const stems: Stem[] = [];
  for (const { proclitics, length, definite } of frontSplits(word)) {
    const rest = word.slice(length);
    const stem = definite ? `ال${rest}` : rest;
    const front = proclitics.filter((each) => each !== 'ال').join('');
    if (stem.length >= SHORTEST && !stems.some((known) => known.word === stem))
      stems.push({ word: stem, proclitics: front });
  }
  return stems;
}

function countStems({ tokens }: TextStructure): Map<string, number> {
  const tally = new Map<string, number>();
  for (const { kind, bare } of tokens) {
    if (kind !== 'word') continue;
    for (const { word } of stemsOf(bare)) tally.set(word, (tally.get(word) ?? 0) + 1);
  }
  return tally;
}

function introductions({ people }: People): Map<string, Set<string>> {
  const introduced = new Map<string, Set<string>>();
  for (const { mentions } of people)
    for (const { parts } of mentions) {
      if (parts.length < 2) continue;
      for (const part of parts) {
        const beside = introduced.get(part) ?? new Set();
        for (const other of parts) if (other !== part) beside.add(other);
        introduced.set(part, beside);
      }
    }
  return introduced;
}

interface Candidate {
  readonly stem: Stem;
  readonly part: NamePart;
  readonly difference: Difference;
  readonly certainty: number;
}

function judge(tokens: readonly Token[], at: number, scene: Scene): Slip | undefined {
  const token = tokens[at]!;
  let best: Candidate | undefined;
  for (const stem of stemsOf(token.bare)) {
    const bits = letterBits(stem.word);
    for (const part of scene.roster) {
      if (stem.word === part.word) continue;
      if (!mayBeNear(part.word, stem.word, part.bits, bits)) continue;
      if (foldAlef(stem.word) === foldAlef(part.word) || isInflected(stem.word, part.word)) continue;
      if (!isLessAttested(stem.word, part, token.start, scene)) continue;
      const difference = compareWords(part.word, stem.word);
      if (!difference) continue;
      const certainty = weigh(tokens, at, stem, part, difference, scene);
      if (certainty >= LIKELY && (!best || certainty > best.certainty))
        best = { stem, part, difference, certainty };
    }
  }
  return best && slipOf(token, best, scene.people);
}

/** ترامبي, ترامبية of ترامب; محمدا with tanwin: forms of the right name. */
const SUFFIXES = ['ي', 'ية', 'يين', 'يون', 'ات', 'ان', 'ين', 'ون', 'ا'];

function isInflected(written: string, name: string): boolean {
  const [short, long] = written.length < name.length ? [written, name] : [name, written];
  if (long.startsWith(short) && SUFFIXES.includes(long.slice(short.length))) {
    // العلي of العلا and قايد of قائدي are slips; only a longer written form inflects the name.
    return written.length > name.length || long.endsWith('ية');
  }
  return false;
}

/** The spelling met more often stands; of two met once, the first. */
function isLessAttested(stem: string, part: NamePart, at: number, { tally }: Scene): boolean {
  const written = tally.get(stem) ?? 1;
  const right = tally.get(part.word) ?? 1;
  return written < right || (written === right && part.firstAt < at);
}

const PLACE_CUES = new Set([
  ...[
    'في',
    'إلى',
    'الى',
    'من',
    'نحو',
    'قرب',
    'مدينة',
    'محافظة',
    'قرية',
    'منطقة',
    'ولاية',
    'بلدة',
    'حي',
    'شارع',
  ],
  ...[
    'مطار',
    'ميناء',
    'جبل',
    'جبال',
    'وادي',
    'معتمدية',
    'جامعة',
    'شمال',
    'جنوب',
    'شرق',
    'غرب',
    'وسط',
    'داخل',
  ],
]);

/** Weights of the evidence in log odds. */
const W = {
  base: -1.2,
  cost: -2.2,
  secondEdit: -0.8,
  short: -1.4,
  long: 0.7,
  unknown: 3.2,
  rare: 1.4,
  common: -3,
  listed: -1.6,
  place: -1,
  placeRole: -4,
  beside: 3.6,
  stranger: -6,
  introduced: -5,
  twin: -6,
  says: 2.4,
  does: 1.6,
  title: 2,
  ownTitle: 1,
  named: 1,
  colon: 0.8,
  repeated: -1.2,
  majority: 0.6,
} as const;

function weigh(
  tokens: readonly Token[],
  at: number,
  { word }: Stem,
  part: NamePart,
  difference: Difference,
  scene: Scene,
): number {
  const { lexicon, gazetteer, tally } = scene;
  const token = tokens[at]!;
  let odds = W.base + W.cost * difference.cost + (difference.edits > 1 ? W.secondEdit : 0);
  if (part.word.length <= 4) odds += W.short;
  if (part.word.length >= 6) odds += W.long;

  // What the word is by itself.
  const listed = gazetteer.name(word);
  const habit = spellAlike(word, part.word);
  const frequency = Math.max(lexicon.frequency(token.bare), lexicon.frequency(word));
  const isPlace = gazetteer.isPlace(word);
  if (!lexicon.contains(token.bare) && !isPlace) odds += W.unknown;
  else if (frequency < 8) odds += W.rare;
  else if (frequency > 60) odds += W.common;
  if (isPlace) odds += W.place;
  if (listed && !habit) odds += W.listed * Math.max(listed.male, listed.female, listed.family);
  if (areTwins(part.word, word)) odds += W.twin;

  // What it does in its sentence.
  const before = tokens[at - 1]?.kind === 'word' ? tokens[at - 1]!.bare : '';
  const behind = tokens[at + 1]?.kind === 'word' ? tokens[at + 1]!.bare : '';
  const left = besideMatches(before, part.left, true);
  const right = besideMatches(behind, part.right, false);
  if (left || right) odds += W.beside;
  else if (isStranger(before, part, gazetteer) || isOthersName(token, part, scene)) odds += W.stranger;
  const verb = readVerb(before);
  if (verb && !verb.weak) odds += verb.class === 'says' ? W.says : W.does;
  const title = before && gazetteer.title(before.replace(/^[وف](?=ال)/, ''));
  if (title) {
    odds += W.title;
    if (part.person.honorifics.some((use) => spellAlike(use.text, before))) odds += W.ownTitle;
  }
  if (tokens[at + 1]?.text === ':') odds += W.colon;
  if (PLACE_CUES.has(before) && (isPlace || frequency > 0)) odds += W.placeRole;
  if (scene.people.mentions.some((m) => m.kind === 'person' && m.start < token.end && m.end > token.start))
    odds += W.named;

  // How the draft spells it elsewhere.
  const others = scene.introduced.get(word);
  if (others && ![...others].some((other) => other === part.left || other === part.right))
    odds += W.introduced;
  if ((tally.get(word) ?? 1) > 1) odds += W.repeated;
  if ((tally.get(part.word) ?? 1) > 2) odds += W.majority;
  return 1 / (1 + Math.exp(-odds));
}

/** The neighbour is the one the person's full name has there; a proclitic may be written onto a given name. */
function besideMatches(neighbour: string, part: string | undefined, before: boolean): boolean {
  if (!neighbour || !part || part.length < 2) return false;
  if (fold(neighbour) === fold(part)) return true;
  return before && neighbour.endsWith(part) && stemsOf(neighbour).some(({ word }) => word === part);
}

/** A given name of somebody else right before: «مريم الخطاب» is not يوسف الخطيب. */
function isStranger(before: string, part: NamePart, gazetteer: Gazetteer): boolean {
  if (!before || part.left === undefined) return false;
  return stemsOf(before).some(({ word }) => {
    const name = gazetteer.name(word);
    return name !== undefined && Math.max(name.male, name.female) > 0.5;
  });
}

/** The draft's own reading has the word inside another full name. */
function isOthersName(token: Token, part: NamePart, { people }: Scene): boolean {
  const mention = people.mentions.find((each) => each.start < token.end && each.end > token.start);
  if (mention?.kind !== 'person' || mention.parts.length < 2) return false;
  return !mention.parts.some((each) => each === part.left || each === part.right);
}

function slipOf(token: Token, { stem, part, certainty }: Candidate, { mentions }: People): Slip {
  const existing = mentions.find(
    (each) => each.kind === 'person' && each.start < token.end && each.end > token.start,
  );
  const start = token.start + Math.max(0, token.text.lastIndexOf(stem.word));
  const mention: Mention = existing
    ? { ...existing, person: part.person.id }
    : {
        kind: 'person',
        start,
        end: token.end,
        text: token.text.slice(start - token.start),
        tokens: [token],
        parts: [stem.word],
        proclitics: stem.proclitics,
        honorifics: [],
        roles: [],
        person: part.person.id,
      };
  return {
    mention,
    person: part.person.id,
    start: token.start,
    end: token.end,
    replacement: join(stem.proclitics, part.word),
    certainty,
  };
}

/** ل + الشاهد is للشاهد. */
function join(proclitics: string, name: string): string {
  if (!proclitics.endsWith('ل') || !name.startsWith('ال')) return proclitics + name;
  return name.startsWith('الل') ? proclitics + name.slice(2) : `${proclitics}ل${name.slice(2)}`;
}

/** The people with slips told apart: a person who was only a misspelling of another is nobody of their own. */
export function withSlips(people: People, slips: readonly Slip[]): People {
  if (slips.length === 0) return people;
  const byStart = new Map(slips.map((slip) => [slip.mention.start, slip]));
  const others = people.mentions.map((mention) => byStart.get(mention.start)?.mention ?? mention);
  const known = new Set(people.mentions.map(({ start }) => start));
  const added = slips.filter(({ mention }) => !known.has(mention.start)).map(({ mention }) => mention);
  const left = people.people.flatMap((person) => {
    const own = person.mentions.filter(({ start }) => !byStart.has(start));
    return own.length > 0 ? [{ ...person, mentions: own }] : [];
  });
  return {
    mentions: [...others, ...added].sort((a, b) => a.start - b.start),
    people: left,
    slips,
  };
}
