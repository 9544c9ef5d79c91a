/** The titles right before a name, one after another: «معالي الدكتور», «اللواء أ.ح/». */
import type { Token } from '../text/index.ts';
import { type TitleSpan, titleAt } from './honorifics.ts';
import { isNisba, type NameLists } from './names.ts';
import type { HonorificUse } from './people.ts';

export interface TitleStack {
  readonly honorifics: readonly HonorificUse[];
  /** One of them is a title and no other word. */
  readonly isSure: boolean;
  /** Where the name would begin. */
  readonly next: number;
}

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
    titles.push(title);
    next += title.count;
    // «الدكتور "مصعب الوتيد"»
    if (isOpeningQuote(tokens[next]) && tokens[next + 1]?.kind === 'word') next++;
  }
  const own = ofOnePerson(titles);
  if (own.length === 0) return undefined;
  return {
    honorifics: own.map(({ use }) => use),
    isSure: own.some(({ match }) => !match.entry.ambiguous),
    next,
  };
}

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
  return noun.endsWith('ة') === word.endsWith('ة');
}
