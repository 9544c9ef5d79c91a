/** How two words differ that stand in the same place of two names of bodies: the one question that decides. */
import contrasts from '../../../dictionaries/bodies/contrasts.json';
import nearWords from '../../../dictionaries/bodies/near-words.json';
import type { RuleContext } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { type NameWord, nameWords } from '../../people/index.ts';
import { fold, remember } from '../../text/index.ts';

/**
 * - `apart`: they distinguish two bodies: الدولي and السعودي, للرجال and للسيدات.
 * - `related`: one noun in two forms: مشروعات and مشاريع, الغذاء and الأغذية.
 * - `rank`: how high or far one body reaches, by another word: القومي and الوطني, الدولي and العالمي.
 * - `near`: taken for one another: حماية and رعاية.
 * - `spelling`: a letter makes the difference: الحضري and الحضاري.
 * - `other`: two words that have nothing to do with each other.
 */
export type WordDifference = 'apart' | 'related' | 'rank' | 'near' | 'spelling' | 'other';

type Near = 'rank' | 'near';

const nearOf = new Map<string, Map<string, Near>>();
for (const [group, pairs] of Object.entries(nearWords))
  for (const [one, other] of pairs as [string, string][])
    for (const [from, to] of [
      [fold(one), fold(other)],
      [fold(other), fold(one)],
    ] as const)
      nearOf.set(
        from,
        (nearOf.get(from) ?? new Map()).set(to, /^(?:rank|reach)/.test(group) ? 'rank' : 'near'),
      );

const contrastOf = new Map<string, Set<number>>();
for (const [set, words] of contrasts.entries())
  for (const word of words) contrastOf.set(fold(word), (contrastOf.get(fold(word)) ?? new Set()).add(set));

/** Levels that name no country. */
const SCOPES = new Set(
  'عربي دولي عالمي إقليمي محلي وطني قومي أممي إسلامي خليجي مغاربي متوسطي أوروبي أفريقي إفريقي آسيوي أمريكي أميركي إنجليزي إنكليزي جهوي'
    .split(' ')
    .map(fold),
);
/** Shorter words are near to too many others; a long vowel is easier lost than any other letter. */
const SHORTEST = 4;
const SHORTEST_WITHOUT_VOWEL = 3;

export function compareBodyWords(one: string, other: string, context: RuleContext): WordDifference {
  const wordOf = nameWords(context);
  const [first, second] = [wordOf(one), wordOf(other)];
  if (first.before !== second.before || first.definite !== second.definite) return 'apart';
  // «للإغاثة والأعمال والإنسانية» for الإنسانية.
  if (first.and !== second.and) return first.stem === second.stem && first.definite ? 'spelling' : 'apart';
  const [ours, theirs] = [first, second].map(({ stem }) => keysOf(stem, context.lexicon)) as [
    string[],
    string[],
  ];
  if (share(ours, theirs, contrastOf) || areOfTwoGenders(first, second)) return 'apart';
  if (first.adjectiveOnly && second.adjectiveOnly && isOfMen(first.stem) !== isOfMen(second.stem))
    return 'apart';
  if (ours.slice(1).some((lemma) => theirs.slice(1).includes(lemma))) return 'related';
  const isOneEdit = areOneEditApart(fold(first.stem), fold(second.stem));
  if (haveOneSkeleton(first.stem, second.stem)) return isOneEdit ? 'spelling' : 'related';
  const near = ours.flatMap((word) => theirs.flatMap((each) => nearOf.get(word)?.get(each) ?? []));
  if (near.length > 0) return near[0]!;
  const places = [first, second].filter(({ stem }) => context.gazetteer.isPlace(stem)).length;
  if (places < 2 && isOneEdit) return 'spelling';
  return places > 0 || isScope(first, context) || isScope(second, context) ? 'apart' : 'other';
}

/** The actor and the actress; of an adjective it is agreement: العام, العامة. */
function areOfTwoGenders(one: NameWord, other: NameWord): boolean {
  if (one.adjectiveOnly && other.adjectiveOnly && one.definite) return false;
  return one.stem === `${other.stem}ة` || other.stem === `${one.stem}ة`;
}

/** «نادي عسير الفوتوغرافي» is the club, الفوتوغرافيين its members. */
function isOfMen(adjective: string): boolean {
  return /(?:ين|ون)$/.test(adjective);
}

/** The stem, and what its readings make of it: its lemmas, an adjective's masculine. */
function keysOf(stem: string, lexicon: Lexicon): string[] {
  const readings = lexicon
    .analyse(stem)
    .filter(({ pos, lemma, stem: own }) => pos !== 'verb' && lemma.length > 2 && own === stem);
  return [stem, ...readings.map(({ lemma }) => lemma)].map(fold);
}

function share(
  ours: readonly string[],
  theirs: readonly string[],
  sets: ReadonlyMap<string, ReadonlySet<number>>,
): boolean {
  return ours.some((word) =>
    theirs.some(
      (each) => each !== word && [...(sets.get(word) ?? [])].some((set) => sets.get(each)?.has(set)),
    ),
  );
}

/** الطفل and الطفولة: the same consonants with other vowels. */
function haveOneSkeleton(one: string, other: string): boolean {
  const skeleton = skeletonOf(one);
  return skeleton.length >= 3 && skeleton === skeletonOf(other);
}

const skeletonOf = remember((word: string): string => {
  const folded = fold(word).replace(/(?:ات|ين|ون|يه|ه|ي)$/, '');
  return folded[0] + folded.slice(1).replace(/[اوي]/g, '');
});

/** السعودي, المصرية, الدولي: whose body it is. */
export function isScope(
  { stem, definite }: NameWord,
  { gazetteer }: Pick<RuleContext, 'gazetteer'>,
): boolean {
  if (!definite) return false;
  const base = stem.replace(/(?:ية|ي|يون|يين|يات)$/, '');
  if (base === stem) return false;
  if (SCOPES.has(fold(`${base}ي`))) return true;
  return ['', 'ا', 'ة', 'يا'].some(
    (end) => gazetteer.isPlace(base + end) || gazetteer.isPlace(`ال${base}${end}`),
  );
}

/** One letter more, less or other, or two exchanged; the first letter is hardly ever wrong. */
function areOneEditApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < SHORTEST_WITHOUT_VOWEL || long.length - short.length > 1 || short[0] !== long[0])
    return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const isLong = short.length >= SHORTEST;
  if (short.length < long.length)
    return (isLong || 'اوي'.includes(long[at]!)) && short.slice(at) === long.slice(at + 1);
  if (!isLong) return false;
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return (
    short.slice(at + 1) === long.slice(at + 1) || (swapped && short.slice(at + 2) === long.slice(at + 2))
  );
}
