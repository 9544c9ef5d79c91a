/** Names that a place, a body, a work or a make bears, and no person. */
import type { Token } from '../text/index.ts';
import { opensCompound } from './chain.ts';
import { isGiven, isNisba, type Known, type NameLists, type NameSpan, namesSomebody } from './names.ts';
import { readVerb } from './verbs.ts';

/** «خميس مشيط», «عين زغوان»: a place of two words, the first of which is not a given name. */
export function isTwoWordPlace(
  tokens: readonly Token[],
  { first, count, stem }: NameSpan,
  { gazetteer }: NameLists,
): boolean {
  const last = tokens[first + count - 1]!.bare;
  // «اتحاد بن قردان»
  if (count === 3) return gazetteer.isPlace(`${tokens[first + 1]!.bare} ${last}`);
  return (
    count === 2 &&
    gazetteer.isPlace(`${stem.word} ${last}`) &&
    (opensCompound(stem.word) || !isGiven(gazetteer.name(stem.word)))
  );
}

/** «تسكن في بريدجتون هيلز»: one is in a place, and of this one neither list nor dictionary has a word. */
export function isForeignPlace(
  tokens: readonly Token[],
  { first, count, stem }: NameSpan,
  { gazetteer, lexicon }: NameLists,
  known: Known,
): boolean {
  if (count < 2 || tokens[first - 1]?.bare !== 'في' || stem.proclitics !== '') return false;
  return tokens
    .slice(first, first + count)
    .every(
      ({ bare }) => !known.parts.has(bare) && !gazetteer.name(bare) && lexicon.analyse(bare).length === 0,
    );
}

/** «صور عن زهرة "بيرينا" البيضاء»: a noun and its name in quotation marks. */
export function isNounOfQuoted(
  tokens: readonly Token[],
  { first, count, stem }: NameSpan,
  { lexicon }: NameLists,
): boolean {
  const [before, next] = [tokens[first - 1], tokens[first + 1]];
  if (count > 1 || stem.proclitics !== '' || before?.kind !== 'word' || !next) return false;
  const opens = opensQuotation(tokens, first + 1);
  const isObject = !readVerb(before.bare);
  return opens && isObject && lexicon.analyse(stem.word).some(({ pos }) => pos === 'noun');
}

/** «سيدي بوزيد», «ساقية سيدي يوسف»: with the word before it is a place of the lists. */
export function endsPlace(
  tokens: readonly Token[],
  { first, count, stem }: NameSpan,
  { gazetteer }: NameLists,
): boolean {
  const [before, next] = [tokens[first - 1], tokens[first + 1]];
  if (count > 1) return false;
  // «مطار فاس-سايس»
  const hyphen = /^[-–]$/.test(before?.text ?? '') ? tokens[first - 2] : undefined;
  if (hyphen && hyphen.end === before!.start && gazetteer.isPlace(hyphen.bare)) return true;
  // «رام الله»
  if (next?.kind === 'word' && gazetteer.isPlace(`${stem.word} ${next.bare}`)) return true;
  if (before?.kind !== 'word' || stem.proclitics !== '') return false;
  return [before.bare, before.bare.replace(/^[وفبل]/, '')].some((word) =>
    gazetteer.isPlace(`${word} ${stem.word}`),
  );
}

/**
 * «كلمة "كوتسي"», «شركة استثمار (أوتي مورو)»: words that no list has for a given name fill the marks; a verb of saying
 * before them, a colon after them or the rest of the draft may still make somebody of them: «وأكد "الوتيد" أن».
 */
export function isQuotedThing(
  tokens: readonly Token[],
  { first, count, stem }: NameSpan,
  { gazetteer }: NameLists,
  known: Known,
): boolean {
  const [open, close] = [tokens[first - 1]?.text ?? '', tokens[first + count]?.text ?? ''];
  // «"ماجد للتنمية" توقع اتفاقا»
  const isFor = count === 1 && /^[«"“]$/.test(open) && /^لل.{2}/.test(tokens[first + 1]?.bare ?? '');
  if (isFor && stem.proclitics === '') return true;
  if (!/^[«"“”(]$/.test(open) || !/^[»"”“)]$/.test(close) || stem.proclitics !== '') return false;
  if (stem.word.startsWith('ال') || known.parts.has(stem.word) || isGiven(gazetteer.name(stem.word)))
    return false;
  if (opensCompound(stem.word) || tokens[first + count + 1]?.text === ':') return false;
  const verb = readVerb(tokens[first - 2]?.bare ?? '');
  return !verb || verb.weak;
}

/** Adjectives of a work before its name: «الفيلم التونسي القصير "علوش"». */
const MOST_ADJECTIVES = 3;

/** «فيلم "علوش"», «للرواية العربية "سلوى"»: whatever the lists say of the name, it is the work's. */
export function isWork(
  tokens: readonly Token[],
  { first, count }: NameSpan,
  { gazetteer, lexicon }: NameLists,
): boolean {
  // A word that nobody knows is spared from spelling as a name.
  const isKnown = ({ bare }: Token): boolean => lexicon.contains(bare) || gazetteer.name(bare) !== undefined;
  if (!tokens.slice(first, first + count).every(isKnown)) return false;
  // «شريط "حياة سلوى"»
  const open = openingOf(tokens, first - 1);
  if (!/^[«"“(]$/.test(tokens[open]?.text ?? '') || !/^[»"”)]$/.test(tokens[first + count]?.text ?? ''))
    return false;
  for (let at = open - 1; at >= Math.max(0, open - 1 - MOST_ADJECTIVES); at--) {
    const { kind, bare } = tokens[at]!;
    if (kind !== 'word') return false;
    const noun = bare.replace(/^[وف]?(?:[بك]?ال|لل|[بل])(?=.{3})/, '');
    if (gazetteer.isWorkHead(noun) || gazetteer.isWorkHead(bare)) return true;
    if (!bare.startsWith('ال')) return false;
  }
  return false;
}

/** «بخليج مونتري», «ولولاية ماريلاند»: a kind of place or body, and its name. */
export function isHeaded(
  tokens: readonly Token[],
  { first, count }: NameSpan,
  { gazetteer }: NameLists,
): boolean {
  const head = tokens[first]!.bare.replace(/^[وف]?[بل]?/, '');
  return (
    count > 1 &&
    !gazetteer.name(head) &&
    (gazetteer.isPlaceHead(head) || gazetteer.isOrganisationHead(head) || gazetteer.isThingHead(head))
  );
}

/** «فصيلة بونوبي», «من نوع فورتي», «داء السكري»: what is called so, and no list has it for a given name. */
export function isOfThing(
  tokens: readonly Token[],
  { first, stem }: NameSpan,
  { gazetteer }: NameLists,
): boolean {
  const before = tokens[first - 1];
  if (before?.kind !== 'word' || stem.proclitics !== '' || isGiven(gazetteer.name(stem.word))) return false;
  return gazetteer.isThingHead(before.bare);
}

/** A club or company; «فورد» of a draft that names جيرالد فورد is the man. */
export function isThing(
  tokens: readonly Token[],
  { first, count, stem }: NameSpan,
  { gazetteer }: NameLists,
  known: Known,
): boolean {
  if (known.parts.has(stem.word)) return false;
  const others = tokens.slice(first + 1, first + count).map(({ bare }) => bare);
  // «لامبورجيني وبوجاتي»
  const areThings = others.every((word) => word.startsWith('و') && gazetteer.isThing(word.slice(1)));
  return (areThings && gazetteer.isThing(stem.word)) || gazetteer.isThing([stem.word, ...others].join(' '));
}

/** «أهالي شجوية» of a draft that has «قرية شجوية». */
export function isPlaceOfDraft(
  tokens: readonly Token[],
  span: NameSpan,
  { gazetteer }: NameLists,
  known: Known,
): boolean {
  const { count, stem, honorifics } = span;
  if (count > 1 || honorifics.length > 0 || !known.places.has(stem.word)) return false;
  return !isGiven(gazetteer.name(stem.word)) && !known.parts.has(stem.word) && !speaks(tokens, span);
}

/** «قال فورد», «فورد مدير المصنع»; a club wins and thanks as well. */
export function speaks(tokens: readonly Token[], { first, stem, roles }: NameSpan): boolean {
  const verb = stem.proclitics === '' ? readVerb(tokens[first - 1]?.bare ?? '') : undefined;
  return roles.length > 0 || (verb?.class === 'says' && !verb.weak);
}

/** Whatever his title was: «جامعة القاضي عياض». */
const SCHOOLS = new Set([
  'جامعة',
  'كلية',
  'مدرسة',
  'مدارس',
  'ثانوية',
  'إعدادية',
  'معهد',
  'مستشفى',
  'مسجد',
  'جامع',
]);
/** Titles by which other buildings and bodies are named after somebody; «فريق المدرب ماجد» is the man's. */
const HONOURED = new Set(['royal', 'religious-islam', 'religious-christian']);

/**
 * «مستشفى الملك فهد», «شارع أحمد عرابي», «ملعب "ديكس"»: the name of a building or a body, whose head is without article; of
 * «رئيس اللجنة ماجد الوتيد» it has one.
 * @param at where the name begins.
 */
export function isOfBody(tokens: readonly Token[], at: number, { gazetteer }: NameLists): boolean {
  let place = openingOf(tokens, at - 1);
  let isHonoured = true;
  for (; place > 0; place--) {
    const { text, bare } = tokens[place]!;
    // «جامعة مولاي حفيظ», «ولاية سيدي ثامر», «مدارس ابن عامر»
    if (bare === 'مولاي' || bare === 'سيدي' || bare === 'ابن') continue;
    const entry = bare.startsWith('ال') ? gazetteer.title(bare)?.entry : undefined;
    if (!entry && !/^[«"“]$/.test(text)) break;
    isHonoured &&= !entry || HONOURED.has(entry.class);
  }
  const head = tokens[place];
  if (head?.kind !== 'word' || gazetteer.title(head.bare)) return false;
  // «سجل الهدف عن طريق ماجد».
  if (head.bare === 'طريق' && tokens[place - 1]?.bare === 'عن') return false;
  // «جامعتا الملك فهد وجدة»: two of them.
  const heads = [head.bare, head.bare.replace(/^[وفبل]/, '')].flatMap((word) => [
    word,
    word.replace(/ت[اي]$/, 'ة'),
  ]);
  return heads.some((word) => {
    if (gazetteer.isPlaceHead(word)) return true;
    return SCHOOLS.has(word) || (isHonoured && gazetteer.isOrganisationHead(word));
  });
}

/** «الدفاع الحسني الجديدي»: a club's noun and two adjectives, the first of them not a given name. */
export function isClub(
  tokens: readonly Token[],
  { first, count, stem }: NameSpan,
  lists: NameLists,
): boolean {
  const [before, last] = [tokens[first - 1], tokens[first + count - 1]!];
  if (count !== 2 || stem.proclitics !== '' || before?.kind !== 'word' || !/^ال.{3}/.test(before.bare))
    return false;
  if (!isNisba(stem.word) || !isNisba(last.bare) || isGiven(lists.gazetteer.name(stem.word))) return false;
  const isPerson = lists.gazetteer.title(before.bare) ?? lists.gazetteer.roleHead(before.bare.slice(2));
  return (
    !isPerson && !namesSomebody(before.bare, lists) && lists.lexicon.analyse(before.bare)[0]?.pos === 'noun'
  );
}

/** A mark with a blank before it and none after. */
function opensQuotation(tokens: readonly Token[], at: number): boolean {
  const { text, start, end } = tokens[at]!;
  return /^[«"“]$/.test(text) && tokens[at - 1]!.end < start && tokens[at + 1]?.start === end;
}

const LONGEST_OPENING = 3;

/** «بمنطقة "برينس ويليام ساوند"»: the mark by which what is quoted begins, where a few words of it stand before the place. */
function openingOf(tokens: readonly Token[], at: number): number {
  for (let place = at; place >= Math.max(1, at - LONGEST_OPENING); place--) {
    if (tokens[place]!.kind === 'word') continue;
    return opensQuotation(tokens, place) ? place : at;
  }
  return at;
}
