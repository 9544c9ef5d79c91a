/** The titles right before a name, one after another: «معالي الدكتور», «اللواء أ.ح/». */
import type { Token } from '../text/index.ts';
import { type TitleSpan, titleAt } from './honorifics.ts';
import { isNisba, type NameLists } from './names.ts';
import type { HonorificUse } from './people.ts';

export interface TitleStack {
  readonly honorifics: readonly HonorificUse[];
  /** One of them is a title and no other word. */
  readonly isSure: boolean;
  /** Where an office before them would end. */
  readonly from: number;
  /** Where the name would begin. */
  readonly next: number;
}

/** A title of state right after the head of an office: his whose deputy or assistant is named. */
function isDeputysOf(
  tokens: readonly Token[],
  at: number,
  { match, proclitics }: TitleSpan,
  { gazetteer }: NameLists,
): boolean {
  const before = at > 0 ? tokens[at - 1]!.bare.replace(/^[وفبل](?=.{4})/, '') : '';
  return proclitics === '' && match.entry.class === 'state' && gazetteer.roleHead(before) !== undefined;
}

/** Nobody has more titles than these before a name; a longer row is a list or a paste, read again from each of them. */
const MOST_TITLES = 8;

export function stackAt(tokens: readonly Token[], at: number, lists: NameLists): TitleStack | undefined {
  const titles: TitleSpan[] = [];
  let next = at;
  for (;;) {
    const title = titleAt(tokens, next, lists.gazetteer);
    if (!title || (titles.length > 0 && title.proclitics)) break;
    // سعادة names the man unless it stands before another title: «سعادة السفير».
    if (isAddress(title) && !titleAt(tokens, next + title.count, lists.gazetteer)) break;
    if (titles.length === 0 && belongsBefore(tokens, next, title, lists)) return undefined;
    const last = titles.at(-1);
    // «رئيس الفريق الإعلامي حمد»: the team's.
    if (
      last?.match.entry.ambiguous &&
      isNisba(title.match.entry.masculine ?? '') &&
      last.match.gender !== 'f'
    )
      return undefined;
    if (titles.length === MOST_TITLES) return undefined;
    titles.push(title);
    next += title.count;
    if (title.match.entry.class === 'military-police') while (isBranch(tokens[next])) next++;
    // «الدكتور "مصعب الوتيد"»
    if (isOpeningQuote(tokens[next]) && tokens[next + 1]?.kind === 'word') next++;
  }
  const own = ofOnePerson(titles);
  if (own.length === 0) return undefined;
  const isSure = own.some(({ match }) => !match.entry.ambiguous);
  // «نائبة الرئيس زينب», «مساعد الأمين العام هاني»: the title is another's whose deputy she is.
  if (own.length === titles.length && isDeputysOf(tokens, at, own[0]!, lists))
    return { honorifics: [], isSure, from: next, next };
  return { honorifics: own.map(({ use }) => use), isSure, from: at, next };
}

/** «العقيد الركن», «العميد طيار ركن», «اللواء المتقاعد»: what kind of officer, and no rank. */
const BRANCHES = new Set([
  ...[
    'الركن',
    'ركن',
    'الطيار',
    'طيار',
    'البحري',
    'بحري',
    'الحقوقي',
    'حقوقي',
    'المتقاعد',
    'متقاعد',
    'شرطة',
    'أمن',
    'مظلي',
  ],
]);
const isBranch = (token: Token | undefined): boolean => token?.kind === 'word' && BRANCHES.has(token.bare);

const isOpeningQuote = (token: Token | undefined): boolean =>
  token !== undefined && /^[«"“]$/.test(token.text);

const isAddress = ({ match }: TitleSpan): boolean => match.entry.class === 'style-of-address';

/** «استقبلت الوزيرة المهندس تامر», «استقبل المحافظ الدكتورة منال»: nobody is both, so the first is who received. */
function ofOnePerson(titles: readonly TitleSpan[]): readonly TitleSpan[] {
  const gender = titles.findLast(({ match }) => match.gender)?.match.gender;
  const stranger = titles.findLastIndex(({ match }) => match.gender && match.gender !== gender);
  return titles.slice(stranger + 1);
}

/**
 * «اللجنة الإعلامية ماجد»: the adjective of the noun before. «مستشفى المحافظة فهد»: of the two words that are spelt so
 * the press seldom means the woman.
 */
function belongsBefore(tokens: readonly Token[], at: number, title: TitleSpan, lists: NameLists): boolean {
  const { masculine, feminine, ambiguous } = title.match.entry;
  // «وزير الحكم المحلي ماجد», «نائب خادم الحرمين الشريفين الأمير ماجد»: of what he is the head, or whose deputy.
  const isRoyal = title.match.entry.class === 'royal';
  const mayBeOf = isRoyal ? title.count > 1 : ambiguous;
  if (mayBeOf && title.proclitics === '' && at > 0) {
    const head = tokens[at - 1]!.bare.replace(/^[وفبل](?=.{4})/, '');
    if (!head.startsWith('ال') && lists.gazetteer.roleHead(head)) return true;
  }
  if (title.count > 1) return false;
  if (title.match.gender === 'f' && ambiguous && masculine && feminine) {
    const { lexicon } = lists;
    if (lexicon.rarity(feminine) < lexicon.rarity(masculine)) return true;
  }
  const word = tokens[at]!.bare;
  const before = tokens[at - 1];
  if (title.proclitics || before?.kind !== 'word' || !isNisba(masculine ?? '')) return false;
  const noun = before.bare.replace(/^[وفبك]+(?=ال)/, '').replace(/^و?لل/, 'ال');
  if (!noun.startsWith('ال') || noun.length < 5 || lists.gazetteer.title(noun)) return false;
  // «الشؤون الإعلامية خالد»: broken plurals take a feminine adjective.
  const isMany = lists.lexicon.analyse(noun).some(({ number }) => number === 'plural');
  return noun.endsWith('ة') === word.endsWith('ة') || (isMany && word.endsWith('ة'));
}
