/** Bodies named two ways in one draft: «صندوق دعم الحرف اليدوية» and, once, «صندوق دعم الصناعات اليدوية». */

import type { RuleContext } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import type { Gazetteer } from '../../people/index.ts';
import { fold, type Token } from '../../text/index.ts';
import type { Organisation } from './organisations.ts';

export interface NameVariant {
  readonly use: Organisation;
  /** The stretch of the name that both share the outline of. */
  readonly start: number;
  readonly end: number;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** How the rest of the draft has it. */
  readonly right: string;
  readonly other: { readonly start: number; readonly end: number };
  readonly isSure: boolean;
}

interface Name {
  readonly use: Organisation;
  readonly keys: readonly string[];
  count: number;
}

/** Pairs compared for one head: a draft names few bodies of a kind, and a list of hundreds is no draft. */
const MOST_NAMES = 24;

export function findNameVariants(
  organisations: readonly Organisation[],
  context: RuleContext,
): NameVariant[] {
  const groups = new Map<string, Name[]>();
  for (const use of organisations) {
    if (use.words.length < 3) continue;
    const keys = use.words.map(fold);
    const group = groups.get(use.head) ?? [];
    groups.set(use.head, group);
    const same = group.find((name) => isSame(name.keys, keys));
    if (same) same.count++;
    else if (group.length < MOST_NAMES) group.push({ use, keys, count: 1 });
  }
  return [...groups.values()].flatMap((group) => compareAll(group, context));
}

/** One may end sooner: the reader of names takes a word too many at times. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) if (one[at] !== other[at]) return false;
  return true;
}

function compareAll(group: readonly Name[], context: RuleContext): NameVariant[] {
  const variants: NameVariant[] = [];
  for (const [at, second] of group.entries()) {
    for (const first of group.slice(0, at)) {
      const [house, odd] = first.count >= second.count ? [first, second] : [second, first];
      const variant = swapped(house, odd) ?? compare(house, odd, context);
      if (!variant) continue;
      variants.push(variant);
      break;
    }
  }
  return variants;
}

/** One word differs between two shared ends. */
function compare(house: Name, odd: Name, { lexicon, gazetteer }: RuleContext): NameVariant | undefined {
  const length = Math.min(house.keys.length, odd.keys.length);
  let at = 0;
  while (at < length && house.keys[at] === odd.keys[at]) at++;
  let next = at + 1;
  while (next < length && house.keys[next] === odd.keys[next]) next++;
  const [before, after] = [at, next - at - 1];
  if (before === 0 || after === 0 || before + after < 3) return undefined;
  const [right, wrong] = [house.use.words[at]!, odd.use.words[at]!];
  if (/^(?:و|ل)/.test(right) !== /^(?:و|ل)/.test(wrong) || areOpposite(right, wrong, gazetteer))
    return undefined;
  const related = areRelated(right, wrong, lexicon);
  // «كلية الآداب بجامعة …», «كلية الحقوق بجامعة …»: what stands first tells which one.
  if (!related && before === 1 && !(house.use.words[0]!.startsWith('ال') && after >= 2)) return undefined;
  if (!related && (SEVERAL.has(odd.use.head) || house.use.sentence === odd.use.sentence)) return undefined;
  const token = odd.use.tokens[at]!;
  return {
    use: odd.use,
    start: odd.use.start,
    end: odd.use.tokens[next - 1]!.end,
    edits: [{ start: token.start, end: token.end, text: house.use.tokens[at]!.text }],
    right: house.use.words.slice(0, next).join(' '),
    other: { start: house.use.start, end: house.use.tokens[next - 1]!.end },
    isSure: related || (house.count > odd.count && odd.count === 1),
  };
}

/** «لجنة الدفاع والأمن القومي», «لجنة الأمن والدفاع القومي»: the same words in another order. */
function swapped(house: Name, odd: Name): NameVariant | undefined {
  const length = Math.min(house.keys.length, odd.keys.length);
  if (length < 3) return undefined;
  const plain = (key: string): string => key.replace(/^و/, '');
  const differing = [...Array(length).keys()].filter((at) => house.keys[at] !== odd.keys[at]);
  if (differing.length !== 2 || differing[1] !== differing[0]! + 1) return undefined;
  const [first, second] = differing as [number, number];
  const crosses =
    plain(house.keys[first]!) === plain(odd.keys[second]!) &&
    plain(house.keys[second]!) === plain(odd.keys[first]!);
  if (!crosses || !house.keys[second]!.startsWith('و')) return undefined;
  const tokenAt = (at: number): Token => odd.use.tokens[at]!;
  const edits = [first, second].map((at) => ({
    start: tokenAt(at).start,
    end: tokenAt(at).end,
    text: house.use.tokens[at]!.text,
  }));
  const last = Math.max(second, 2);
  return {
    use: odd.use,
    start: odd.use.start,
    end: tokenAt(last).end,
    edits,
    right: house.use.words.slice(0, last + 1).join(' '),
    other: { start: house.use.start, end: house.use.tokens[last]!.end },
    isSure: true,
  };
}

/** Heads of which a draft may well name several that differ in one word: awards, subcommittees, laws. */
const SEVERAL = new Set(
  'جائزة لجنة قانون قرار كلية محكمة معرض جامعة إدارة قطاع اتفاقية مؤتمر خطة مشروع حركة نيابة وزارة'.split(
    ' ',
  ),
);

/** Words that tell two bodies apart by meaning it: north and south, men and women, first and second, Cairo and Giza. */
const APART: readonly (readonly string[])[] = [
  ['شمال', 'جنوب', 'شرق', 'غرب', 'وسط', 'الشمالي', 'الجنوبي', 'الشرقي', 'الغربي'],
  ['الشمالية', 'الجنوبية', 'الشرقية', 'الغربية', 'الوسطى'],
  ['الرجال', 'النساء', 'السيدات', 'المرأة', 'الطفل', 'الأطفال', 'الشباب', 'الناشئين', 'الكبار', 'الفتيات'],
  ['البنين', 'البنات', 'للبنين', 'للبنات', 'للرجال', 'للسيدات', 'للشباب', 'للناشئين'],
  ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة'],
  ['الابتدائية', 'الإعدادية', 'الثانوية', 'الابتدائي', 'الإعدادي', 'الثانوي', 'المتوسطة'],
  ['القصيرة', 'الطويلة', 'القصير', 'الطويل', 'الروائية', 'التسجيلية', 'الوثائقية'],
  ['الداخلية', 'الخارجية', 'المحلية', 'الدولية', 'العربية', 'الأوروبية', 'الأفريقية', 'الآسيوية'],
  ['الداخلي', 'الخارجي', 'المحلي', 'الدولي', 'العربي', 'الأوروبي', 'الأفريقي', 'الآسيوي', 'الوطني'],
  ['الصحة', 'الداخلية', 'الخارجية', 'العدل', 'التعليم', 'الثقافة', 'الإعلام', 'المالية', 'الزراعة', 'البيئة'],
];
const apart = new Map<string, Set<number>>();
for (const [set, words] of APART.entries())
  for (const word of words) apart.set(word, (apart.get(word) ?? new Set()).add(set));

function areOpposite(one: string, other: string, gazetteer: Gazetteer): boolean {
  const [first, second] = [one, other].map((word) => word.replace(/^[ول](?=ال)/, ''));
  if (gazetteer.isPlace(first!) || gazetteer.isPlace(second!)) return true;
  const sets = apart.get(second!);
  return [...(apart.get(first!) ?? [])].some((set) => sets?.has(set) ?? false);
}

/** مشروعات and مشاريع, الطفل and الطفولة: one lemma, or one skeleton of consonants. */
function areRelated(one: string, other: string, lexicon: Lexicon): boolean {
  const skeleton = skeletonOf(one);
  if (skeleton.length >= 3 && skeleton === skeletonOf(other)) return true;
  const lemmas = new Set(lexicon.analyse(one).map(({ lemma }) => lemma));
  return lexicon.analyse(other).some(({ lemma }) => lemma.length > 2 && lemmas.has(lemma));
}

function skeletonOf(word: string): string {
  return fold(word)
    .replace(/^[ولبك]?ال|^لل/, '')
    .replace(/(?:ات|ين|ون|يه|ه|ي)$/, '')
    .replace(/^م(?=.{3})/, '')
    .replace(/[اوي]/g, '');
}
