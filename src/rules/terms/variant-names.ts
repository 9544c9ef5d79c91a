/** Bodies named two ways in one draft: «صندوق دعم الحرف اليدوية» and, once, «صندوق دعم الصناعات اليدوية». */
import standingAdjectives from '../../../dictionaries/bodies/standing-adjectives.json';
import weakHeads from '../../../dictionaries/bodies/weak-heads.json';
import type { Draft, Edit, RuleContext } from '../../draft/index.ts';
import { headOf, type NameWord, nameWords } from '../../people/index.ts';
import { foldAlef, offsetWithin, type Range, type Token } from '../../text/index.ts';
import { compareBodyWords, isScope } from './body-words.ts';
import { byHouse, isKnownName, isListed, type NameDifference, OF_ONE } from './house-name.ts';
import { keysOf, NameIndex, type NamePair, type NamePart } from './name-index.ts';
import type { Organisation } from './organisations.ts';
import { areSideBySide, findBrokenNames } from './variant-broken.ts';

export interface NameVariant extends Range {
  readonly kind: NameDifference;
  readonly edits: readonly Edit[];
  /** How the rest of the draft has it. */
  readonly right: string;
  readonly other: Range;
}

export function findNameVariants(
  draft: Draft,
  organisations: readonly Organisation[],
  context: RuleContext,
): NameVariant[] {
  const index = new NameIndex(organisations.filter(isName));
  const found: NameVariant[] = [];
  /** Starts of the edits there are: a name may hold another. */
  const edited = new Set<number>();
  const add = ({ first, second }: NamePair, kind: NameDifference, editsOf: (use: Organisation) => Edit[]) => {
    for (const use of second.uses) {
      const edits = editsOf(use);
      if (edits.some(({ start }) => edited.has(start))) continue;
      for (const { start } of edits) edited.add(start);
      found.push(variantOf(first, second, use, kind, edits));
    }
  };
  for (const pair of index.replaced()) {
    if (!endsAsName(pair)) continue;
    const sorted = byHouse(pair, context);
    const kind = differenceOf(sorted, index, context);
    if (!kind || areTwo(pair, kind)) continue;
    if (!OF_ONE.has(kind) && hasOwnAdjective(sorted, context)) continue;
    // A slip of the pen leaves the short form that it is made in.
    const whole = sorted.second.ends && !OF_ONE.has(kind) ? wholeName(sorted.first) : sorted.first;
    add({ ...sorted, first: whole }, kind, (use) => [
      ...(use.words.length === sorted.second.length
        ? endingEdits(use, sorted.at, whole)
        : [wordEdit(use, sorted.at, whole)]),
    ]);
  }
  for (const pair of index.reordered()) {
    if (!endsAsName(pair) || areTwo(pair, 'order') || mayBeAnyThing(pair, context)) continue;
    const sorted = byHouse(pair, context);
    const keys = keysOf(sorted.first);
    const places = keysOf(sorted.second).flatMap((key, at) => (key === keys[at] ? [] : [at]));
    add(sorted, isSettled(sorted, places, context) ? 'order' : 'free-order', (use) =>
      places.map((at) => wordEdit(use, at, sorted.first)),
    );
  }
  for (const pair of index.lost()) {
    const kind = lossOf(pair, context);
    if (!kind || areTwo(pair, kind) || !(kind === 'cut' ? isCutName(pair) : endsAsName(pair))) continue;
    const { text } = pair.first.uses[0]!.tokens[pair.at]!;
    add(pair, kind, ({ tokens }) => {
      const { end } = tokens[pair.at - 1]!;
      return [{ start: end, end, text: ` ${text}` }];
    });
  }
  for (const { tokens, odd, house } of findBrokenNames(draft.sentences, index, context)) {
    if (edited.has(odd.start)) continue;
    edited.add(odd.start);
    const text = house.uses[0]!.tokens[house.length - 1]!.text;
    const range = { start: startOfName(tokens[0]!), end: odd.end };
    found.push({
      ...range,
      kind: 'spelling',
      edits: [{ start: odd.start, end: odd.end, text }],
      ...modelOf(house),
    });
  }
  return found;
}

/** Of a plan spoken of the words are the writer's. */
function isName({ class: kind }: Organisation): boolean {
  return kind !== 'doing';
}

/** «إدارة أعمال الشركة», «إدارة المدن»: done rather than named, so that other words are not another name. */
function mayBeDone({ head, words }: Organisation): boolean {
  return foldAlef(head) === 'ادارة' && words[0] === head;
}

/** Names that both go on, each in its own way, are two bodies'. */
function endsAsName({ first, second }: NamePair): boolean {
  return (
    (first.ends || second.ends) && [first, second].every(({ uses }) => uses.some(({ isClosed }) => isClosed))
  );
}

const weak = new Set(weakHeads);

/** «الشبكة المنزلية اللاسلكية»: where it is not the name of a body adjectives change places at will. */
function mayBeAnyThing({ first }: NamePair, context: RuleContext): boolean {
  const { head, words } = first.uses[0]!;
  const adjectives = words.slice(1, first.length).map(nameWords(context));
  return weak.has(head) && adjectives.every((word) => word.adjective && !isScope(word, context));
}

/** In so many doublings of articles the press has two adjectives in one order, where it has none in the other. */
const SETTLED = 3;

/**
 * Whether the order is known: of two adjectives either may be first, «المحكمة البحرية الدولية», and papers write both
 * ways of one body («الجامعة الإلكترونية السعودية»). Only of a body that is listed, and of whose adjectives the press never
 * writes the other order, is that order a slip.
 */
function isSettled({ first, second }: NamePair, places: readonly number[], context: RuleContext): boolean {
  const { words } = first.uses[0]!;
  if (!places.map((at) => nameWords(context)(words[at]!)).every(({ adjective, and }) => adjective && !and))
    return true;
  const [at] = places;
  if (at === undefined || !context.speller || !isKnownName(first)) return false;
  const others = second.uses[0]!.words;
  const levels = [words, others].map((each) => context.speller!.together(each[at]!, each[at + 1]!));
  return levels[0]! >= SETTLED && levels[1] === 0;
}

/** What is left may not look like a name: the whole one shows that it is. */
function isCutName({ first, second }: NamePair): boolean {
  return (first.ends || second.ends) && first.uses.some(({ isClosed }) => isClosed);
}

/** Named in one sentence they are two bodies; where hardly two can be meant, only side by side. */
function areTwo({ first, second }: NamePair, kind: NameDifference): boolean {
  return second.uses.some((use) =>
    first.uses.some(
      (other) =>
        other.sentence === use.sentence && (!OF_ONE.has(kind) || areSideBySide(use.tokens, other.tokens)),
    ),
  );
}

/** «هيئة السياحة والتراث الوطني» after «هيئة السياحة والآثار»: the adjective fits the one word and not the other. */
function hasOwnAdjective({ first, second, at }: NamePair, context: RuleContext): boolean {
  if (at !== second.length - 1 || !first.ends) return false;
  return second.uses.some(({ words }) => {
    const next = words[second.length];
    if (next === undefined) return false;
    const { adjective, definite, and, stem } = nameWords(context)(next);
    return adjective && definite && !and && !/(?:ين|ون|ات)$/.test(stem);
  });
}

/** Words that the frame needs where two words have nothing to do with each other, its head among them. */
const LONG_FRAME = 3;

function differenceOf(pair: NamePair, index: NameIndex, context: RuleContext): NameDifference | undefined {
  const { first: house, second: odd, at } = pair;
  const [ours, theirs] = [house.uses[0]!, odd.uses[0]!];
  const wordOf = nameWords(context);
  const [before, word] = [ours.words[at - 1]!, theirs.words[at]!].map(wordOf) as [NameWord, NameWord];
  // «جامعة الملك خالد»: whether it is a slip in a name is asked elsewhere.
  if (before.title || (before.person && word.person)) return undefined;
  if (isKnownName(house) && isKnownName(odd)) return undefined;
  const kind = compareBodyWords(ours.words[at]!, theirs.words[at]!, context);
  if (mayAgreeWithBoth(pair, context)) return undefined;
  if (kind === 'apart' || (kind !== 'spelling' && mayBeDone(theirs))) return undefined;
  // «المؤسسة الطبية الخاصة», «الجهاز المصرفي»: adjectives alone make no name of a near word.
  if (kind === 'near') return ours.words.slice(1).every((each) => wordOf(each).adjective) ? undefined : kind;
  if (kind !== 'other') return kind;
  // A draft may well name several committees, hospitals, prizes that differ in one word.
  // «مجلس وزراء الصحة العرب», «مجلس وزراء الداخلية العرب».
  if (before.opensPhrase) return undefined;
  // «صندوق النقد الدولي للاقتراض»: what the body does there is not part of its name.
  const beginning = ours.words.slice(0, at);
  if (word.before === 'ل' && (isListed(beginning) || index.hasName(beginning))) return undefined;
  if (theirs.class !== 'body' || odd.length - 1 < LONG_FRAME || odd.uses.length > 1) return undefined;
  return odd.ends && house.ends ? kind : undefined;
}

/** «دوري كرة القدم الأمريكي»: of two genders before it an adjective may have either. */
function mayAgreeWithBoth({ first, second, at }: NamePair, context: RuleContext): boolean {
  const wordOf = nameWords(context);
  const [ours, theirs] = [first.uses[0]!, second.uses[0]!].map(({ words }) => wordOf(words[at]!).stem);
  if (ours !== `${theirs}ة` && theirs !== `${ours}ة`) return false;
  const nouns = first.uses[0]!.words.slice(0, at).map(wordOf);
  const genders = nouns.filter(({ adjective, stem }) => !adjective && !/(?:ين|ون|ات)$/.test(stem));
  return new Set(genders.map(({ stem }) => stem.endsWith('ة'))).size > 1;
}

/** «وزارة الخارجية» is as good as «وزارة الشؤون الخارجية». */
const standing = new Set(standingAdjectives);

/** «الهيئة للغذاء والدواء», «هيئة الأحمر السعودي»: a head without its adjective, an adjective without its noun. */
function lossOf({ first, second, at }: NamePair, context: RuleContext): NameDifference | undefined {
  const wordOf = nameWords(context);
  const { words, class: kind, head, isQuoted } = second.uses[0]!;
  // «حملة الثانوية العامة», «حملة الشهادة الثانوية العامة»: whoever holds it; what a campaign is called stands in marks.
  if (kind === 'programme' && weak.has(head) && !isQuoted) return undefined;
  const missing = first.uses[0]!.words[at]!;
  const [before, lost, next] = [words[at - 1]!, missing, words[at]!].map(wordOf) as [
    NameWord,
    NameWord,
    NameWord,
  ];
  // «أمانة الشرقية», «المؤسسة للتدريب»: short forms; with one more word it is the rest of the name.
  if (second.length > at + 1 && isStranded(before, lost, next, at === 1)) return 'cut';
  // «اتحاد القدم», «الاتحاد السعودي لكرة القدم» for العربي السعودي, «أمانة عسير» for its منطقة: as right when short.
  if (kind !== 'body' || second.length < 3 || second.uses.length > first.uses.length) return undefined;
  const isExpendable = lost.adjective || lost.title || lost.opensPhrase || headOf(missing) !== undefined;
  return isExpendable || mayBeDone(second.uses[0]!) ? undefined : 'lost';
}

/** Whether what follows the lost word cannot follow what stood before it. */
function isStranded(before: NameWord, lost: NameWord, next: NameWord, isHead: boolean): boolean {
  if (before.definite) return isHead && next.before === 'ل' && lost.adjective;
  if (isHead && next.and && next.definite && !lost.and) return true;
  if (before.proper || before.and || (lost.adjective && !isHead) || !lost.definite) return false;
  return next.adjective && next.definite && !next.and && !standing.has(next.stem);
}

function wordEdit(use: Organisation, at: number, house: NamePart): Edit {
  const { start, end, bare } = use.tokens[at]!;
  const { text, bare: right } = house.uses[0]!.tokens[at]!;
  if (bare !== `و${right}`) return { start, end, text };
  // The gate lets no word lose its و alone: the fix joins it to the word before, «والأعمال الإنسانية».
  const before = use.tokens[at - 1]!;
  return { start: before.start, end, text: `${before.text} ${text}` };
}

/** Where the odd name ends and the house's goes on: «والآثار» becomes «والتراث الوطني», not half of it. */
function endingEdits(use: Organisation, at: number, house: NamePart): Edit[] {
  const edit = wordEdit(use, at, house);
  const rest = house.uses[0]!.tokens.slice(use.words.length, house.length).map(({ text }) => ` ${text}`);
  if (rest.length === 0) return [edit];
  if (at === use.words.length - 1) return [{ ...edit, text: edit.text + rest.join('') }];
  const { end } = use.tokens.at(-1)!;
  return [edit, { start: end, end, text: rest.join('') }];
}

/** As far as all uses of the name go on alike. */
function wholeName(part: NamePart): NamePart {
  let whole = part;
  while (!whole.ends && whole.next.size === 1) whole = [...whole.next.values()][0]!;
  return whole.ends ? whole : part;
}

function variantOf(
  house: NamePart,
  odd: NamePart,
  use: Organisation,
  kind: NameDifference,
  edits: readonly Edit[],
): NameVariant {
  return {
    kind,
    start: use.start,
    end: use.words.length === odd.length ? use.end : use.tokens[odd.length - 1]!.end,
    edits,
    ...modelOf(house),
  };
}

function modelOf({ uses, length }: NamePart): Pick<NameVariant, 'right' | 'other'> {
  const { words, tokens, start } = uses[0]!;
  return { right: words.slice(0, length).join(' '), other: { start, end: tokens[length - 1]!.end } };
}

function startOfName(token: Token): number {
  return offsetWithin(token, headOf(token.bare)!.front);
}
