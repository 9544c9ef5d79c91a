/** Bodies named two ways in one draft: «صندوق دعم الحرف اليدوية» and, once, «صندوق دعم الصناعات اليدوية». */
import type { Edit, RuleContext } from '../../draft/index.ts';
import { headOf, type NameWord, nameWords } from '../../people/index.ts';
import type { Range } from '../../text/index.ts';
import { compareBodyWords, type WordDifference } from './body-words.ts';
import { keysOf, NameIndex, type NamePair, type NamePart } from './name-index.ts';
import type { Organisation } from './organisations.ts';

/** `cut`: what is left without the word is no name; `lost`: it may be the name's short form. */
export type NameDifference = Exclude<WordDifference, 'apart'> | 'cut' | 'lost' | 'order';

export interface NameVariant extends Range {
  readonly kind: NameDifference;
  readonly edits: readonly Edit[];
  /** How the rest of the draft has it. */
  readonly right: string;
  readonly other: Range;
}

export function findNameVariants(
  organisations: readonly Organisation[],
  context: RuleContext,
): NameVariant[] {
  const index = new NameIndex(organisations.filter(isName));
  const found: NameVariant[] = [];
  /** Starts of the edits there are: a name may hold another. */
  const told = new Set<number>();
  const add = ({ first, second }: NamePair, kind: NameDifference, editsOf: (use: Organisation) => Edit[]) => {
    for (const use of second.uses) {
      const edits = editsOf(use);
      if (edits.some(({ start }) => told.has(start))) continue;
      for (const { start } of edits) told.add(start);
      found.push(variantOf(first, second, use, kind, edits));
    }
  };
  for (const pair of index.replaced()) {
    if (!mayBeOne(pair)) continue;
    const sorted = byHouse(pair, context);
    const kind = differenceOf(sorted, context);
    if (kind) add(sorted, kind, (use) => [wordEdit(use, sorted.at, sorted.first)]);
  }
  for (const pair of index.reordered()) {
    if (!mayBeOne(pair)) continue;
    const sorted = byHouse(pair, context);
    const keys = keysOf(sorted.first);
    const places = keysOf(sorted.second).flatMap((key, at) => (key === keys[at] ? [] : [at]));
    add(sorted, 'order', (use) => places.map((at) => wordEdit(use, at, sorted.first)));
  }
  for (const pair of index.lost()) {
    const kind = mayBeOne(pair) ? lossOf(pair, context) : undefined;
    if (!kind) continue;
    const { text } = pair.first.uses[0]!.tokens[pair.at]!;
    add(pair, kind, ({ tokens }) => {
      const { end } = tokens[pair.at - 1]!;
      return [{ start: end, end, text: ` ${text}` }];
    });
  }
  return found;
}

/** Of a plan spoken of, and of «إدارة أعمال الشركة», the words are the writer's. */
function isName({ class: kind, head, words }: Organisation): boolean {
  return kind !== 'doing' && !(head === 'إدارة' && words[0] === 'إدارة');
}

/** Named in one sentence they are two bodies, and so are names that both go on, each in its own way. */
function mayBeOne({ first, second }: NamePair): boolean {
  if (!first.ends && !second.ends) return false;
  if (![first, second].every(({ uses }) => uses.some(({ isClosed }) => isClosed))) return false;
  const sentences = new Set(first.uses.map(({ sentence }) => sentence));
  return !second.uses.some(({ sentence }) => sentences.has(sentence));
}

/** The more frequent name is the house's, of two as frequent the earlier; a word that nobody knows never. */
function byHouse(pair: NamePair, { lexicon }: RuleContext): NamePair {
  const { first, second, at } = pair;
  const [ours, theirs] = [first.uses, second.uses] as const;
  const isKnown = lexicon.contains(ours[0]!.words[at]!);
  const swap =
    isKnown === lexicon.contains(theirs[0]!.words[at]!)
      ? theirs.length > ours.length || (theirs.length === ours.length && theirs[0]!.start < ours[0]!.start)
      : !isKnown;
  return swap ? { first: second, second: first, at } : pair;
}

/** Words that the frame needs where two words have nothing to do with each other, its head among them. */
const LONG_FRAME = 3;

function differenceOf(pair: NamePair, context: RuleContext): NameDifference | undefined {
  const { first: house, second: odd, at } = pair;
  const [ours, theirs] = [house.uses[0]!, odd.uses[0]!];
  const wordOf = nameWords(context);
  const [before, word] = [ours.words[at - 1]!, theirs.words[at]!].map(wordOf) as [NameWord, NameWord];
  // «جامعة الملك خالد»: whether it is a slip in a name is asked elsewhere.
  if (before.title || (before.person && word.person)) return undefined;
  const kind = compareBodyWords(ours.words[at]!, theirs.words[at]!, context);
  if (kind === 'apart') return undefined;
  // «المؤسسة الطبية الخاصة», «الجهاز المصرفي»: adjectives alone make no name of a near word.
  if (kind === 'near') return ours.words.slice(1).every((each) => wordOf(each).adjective) ? undefined : kind;
  if (kind !== 'other') return kind;
  // A draft may well name several committees, hospitals, prizes that differ in one word.
  // «مجلس وزراء الصحة العرب», «مجلس وزراء الداخلية العرب».
  if (before.opensPhrase) return undefined;
  if (theirs.class !== 'body' || odd.length - 1 < LONG_FRAME || odd.uses.length > 1) return undefined;
  return odd.ends && house.ends ? kind : undefined;
}

/** «الهيئة للغذاء والدواء»: a head with its article does without its adjective nowhere. */
function lossOf({ first, second, at }: NamePair, context: RuleContext): NameDifference | undefined {
  const wordOf = nameWords(context);
  const { words, class: kind } = second.uses[0]!;
  const missing = first.uses[0]!.words[at]!;
  const [lost, next] = [wordOf(missing), wordOf(words[at]!)];
  if (at === 1 && words[0]!.startsWith('ال') && next.before === 'ل' && lost.adjective) return 'cut';
  // «اتحاد القدم», «الاتحاد السعودي لكرة القدم» for العربي السعودي, «أمانة عسير» for its منطقة: as right when short.
  if (kind !== 'body' || second.length < 3 || second.uses.length > first.uses.length) return undefined;
  const isExpendable = lost.adjective || lost.title || lost.opensPhrase || headOf(missing) !== undefined;
  return isExpendable ? undefined : 'lost';
}

function wordEdit(use: Organisation, at: number, house: NamePart): Edit {
  const { start, end } = use.tokens[at]!;
  return { start, end, text: house.uses[0]!.tokens[at]!.text };
}

function variantOf(
  house: NamePart,
  odd: NamePart,
  use: Organisation,
  kind: NameDifference,
  edits: readonly Edit[],
): NameVariant {
  const model = house.uses[0]!;
  return {
    kind,
    start: use.start,
    end: use.tokens[odd.length - 1]!.end,
    edits,
    right: model.words.slice(0, house.length).join(' '),
    other: { start: model.start, end: model.tokens[house.length - 1]!.end },
  };
}
