/** Offices beside a name: «وزير الصحة سامر الوتيد», «سامر الوتيد، نائب رئيس الهيئة». */
import { offsetWithin, type Token } from '../text/index.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isGiven, type NameLists, type Stem } from './names.ts';
import type { RoleUse } from './people.ts';
import { readVerb } from './verbs.ts';

export interface RoleSpan {
  readonly use: RoleUse;
  /** How many of the sentence's tokens it takes. */
  readonly count: number;
}

const FORMER = new Set([
  ...[
    'السابق',
    'السابقة',
    'الأسبق',
    'الراحل',
    'الراحلة',
    'سابقا',
    'المقال',
    'المقالة',
    'المستقيل',
    'المستقيلة',
  ],
  ...['المعزول', 'المعزولة', 'المخلوع', 'المنتهية'],
]);
/** Words that end an office: a verb of saying, a relative, a preposition that opens something else. */
const ROLE_ENDS = new Set([
  ...[
    'الذي',
    'التي',
    'أن',
    'إن',
    'إنه',
    'إنها',
    'أنه',
    'أنها',
    'من',
    'على',
    'عن',
    'مع',
    'خلال',
    'بعد',
    'قبل',
  ],
  ...[
    'أمس',
    'اليوم',
    'حيث',
    'قال',
    'قالت',
    'أكد',
    'أكدت',
    'حول',
    'بشأن',
    'عرضا',
    'كلمة',
    'لمتابعة',
    'الماضي',
  ],
  'المقبل',
]);
/** «سفير قطر لدى الأردن», «المبعوث الأممي إلى ليبيا»: between two words of one office, where the name closes it. */
const INNER = new Set(['لدى', 'إلى', 'في']);
const LONGEST_ROLE = 12;

/**
 * The office that ends right before a name or its first title. It may hold what an open end forbids («مدير عام التعليم
 * بمنطقة نجران»): nothing else stands between an office and the name.
 * @param from where the title or name begins.
 */
export function roleBefore(
  tokens: readonly Token[],
  from: number,
  gazetteer: Gazetteer,
): RoleSpan | undefined {
  for (let start = Math.max(0, from - LONGEST_ROLE); start < from; start++) {
    const head = headAt(tokens, start, gazetteer);
    if (head && runsTo(tokens, start, from, gazetteer)) return spanOf(tokens, start, from, head);
  }
  return undefined;
}

/** «وقال مساعد النائب للمطارات، المهندس طارق»: a comma parts the office from the one who speaks. */
export function roleBeforeComma(
  tokens: readonly Token[],
  from: number,
  gazetteer: Gazetteer,
): RoleSpan | undefined {
  if (tokens[from - 1]?.text !== '،') return undefined;
  const role = roleBefore(tokens, from - 1, gazetteer);
  const verb = role && readVerb(tokens[from - 1 - role.count - 1]?.bare ?? '');
  return verb?.class === 'says' && !verb.weak ? role : undefined;
}

/** The office that follows a name, unless it is that of the next person: «سامر الوتيد، وزير الصحة خالد الجندي». */
export function roleAfter(tokens: readonly Token[], at: number, gazetteer: Gazetteer): RoleSpan | undefined {
  const role = roleAt(tokens, at, gazetteer);
  const next = role && tokens[at + role.count];
  if (next?.kind !== 'word') return role;
  // «آن» is a name, and «أن» and «إن» fold to it.
  const isName = next.bare.length > 2 && isGiven(gazetteer.name(next.bare));
  return isName || gazetteer.title(next.bare) ? undefined : role;
}

/** The office that begins at a token and runs over definite nouns: «نائب وزير التضامن الاجتماعي». */
function roleAt(tokens: readonly Token[], at: number, gazetteer: Gazetteer): RoleSpan | undefined {
  const head = headAt(tokens, at, gazetteer);
  if (!head || head.front > 0) return undefined;
  let end = at + 1;
  while (end < tokens.length && end - at < LONGEST_ROLE) {
    const token = tokens[end]!;
    if (token.kind !== 'word' || INNER.has(token.bare) || ROLE_ENDS.has(token.bare)) break;
    if (!FORMER.has(token.bare) && !continues(tokens, end, at, gazetteer)) break;
    end++;
    if (FORMER.has(token.bare)) break;
  }
  if (end === at + 1 && !tokens[at]!.bare.startsWith('ال')) return undefined;
  return spanOf(tokens, at, end, head);
}

interface Head {
  readonly gender: RoleUse['gender'];
  /** UTF-16 length of the particles written onto it: و of «ووزير الصحة». */
  readonly front: number;
}

function headAt(tokens: readonly Token[], at: number, gazetteer: Gazetteer): Head | undefined {
  const first = tokens[at];
  if (first?.kind !== 'word') return undefined;
  const genderOf = (word: string) => gazetteer.roleHead(word) ?? gazetteer.roleHead(word.replace(/^ال/, ''));
  // «بمحافظة جدة» is the place, and no woman's office.
  if (gazetteer.isPlaceHead(first.bare.replace(/^[وفبل]/, ''))) return undefined;
  const gender = genderOf(first.bare);
  if (gender) return { gender, front: 0 };
  const front = /^[وف]?[بل]?/.exec(first.bare)![0].length;
  const stripped = front > 0 ? genderOf(first.bare.slice(front)) : undefined;
  return stripped && { gender: stripped, front };
}

function spanOf(tokens: readonly Token[], at: number, end: number, { gender, front }: Head): RoleSpan {
  const own = tokens.slice(at, end);
  const text = own.map((each, place) => (place === 0 ? each.text.slice(front) : each.text)).join(' ');
  const former = own.some(({ bare }) => FORMER.has(bare));
  const start = offsetWithin(own[0]!, front);
  return { use: { start, end: own.at(-1)!.end, text, gender, former }, count: end - at };
}

/** Every word from the head to the name belongs to the office. */
function runsTo(tokens: readonly Token[], start: number, from: number, gazetteer: Gazetteer): boolean {
  // «المحافظ سامر»; «الأستاذ سامر» is a title.
  const { bare } = tokens[start]!;
  if (from === start + 1) return bare.startsWith('ال') && !gazetteer.title(bare);
  for (let at = start + 1; at < from; at++) {
    const { kind, bare } = tokens[at]!;
    if (kind !== 'word' || ROLE_ENDS.has(bare)) return false;
    // «اجتمع رئيس اللجنة بوزير الصحة سامر الوتيد»: another's office.
    const front = headAt(tokens, at, gazetteer)?.front ?? 0;
    if (/[بل]$/.test(bare.slice(0, front))) return false;
    const isInner = INNER.has(bare) && at > start + 1 && at < from - 1;
    if (!isInner && !FORMER.has(bare) && !staysInOffice(tokens, at, start, gazetteer)) return false;
  }
  return true;
}

function staysInOffice(tokens: readonly Token[], at: number, start: number, gazetteer: Gazetteer): boolean {
  if (continues(tokens, at, start, gazetteer)) return true;
  const { bare } = tokens[at]!;
  const before = tokens[at - 1]!.bare;
  const opens = (word: string) =>
    /^(?:ال|لل)/.test(word) ||
    gazetteer.roleHead(word) !== undefined ||
    gazetteer.isOrganisationHead(word) ||
    gazetteer.isPlaceHead(word) ||
    gazetteer.isPlace(word);
  // «رئيس بلدية أبو عريش»
  if (gazetteer.isPlaceHead(before.replace(/^[بل]/, '')) || gazetteer.isPlace(`${before} ${bare}`))
    return true;
  return opens(bare) || opens(bare.replace(/^و?[بل]?/, ''));
}

/** Nouns with ال, another head (نائب رئيس), or an organisation (رئيس هيئة …); و joins another of these. */
function continues(tokens: readonly Token[], at: number, start: number, gazetteer: Gazetteer): boolean {
  const word = tokens[at]!.bare;
  const plain = word.replace(/^و(?=ال)/, '');
  if (/^(ال|لل)/.test(plain)) return true;
  if (gazetteer.roleHead(word) || gazetteer.isOrganisationHead(word)) return true;
  const before = tokens[at - 1]!.bare;
  // «الشيخ خالد», «الأمين أحمد»: a title and a name.
  if (at === start + 1) return !before.startsWith('ال');
  return (
    gazetteer.roleHead(before) !== undefined ||
    gazetteer.isOrganisationHead(before) ||
    gazetteer.isPlaceHead(before)
  );
}

/** The office right after the name, or right before its first title: «أحمد سعادة نائب الوزير», «رئيس البلدية ناصر». */
export function rolesAround(
  tokens: readonly Token[],
  at: number,
  count: number,
  { gazetteer }: NameLists,
  stem: Stem,
  from = at,
): RoleUse[] {
  // «رئيس الجمهورية وحسان الوتيد», «رئيس اللجنة للدكتور حسان»: whoever a particle joins is somebody else.
  const title = from < at ? gazetteer.titleOpenings(tokens[from]!.bare)[0] : undefined;
  const isJoined = title ? title.proclitics.some((each) => each !== 'ال') : stem.length > 0;
  const next = tokens[at + count]?.text === '،' ? at + count + 1 : at + count;
  const before = isJoined
    ? undefined
    : (roleBefore(tokens, from, gazetteer) ?? roleBeforeComma(tokens, from, gazetteer));
  return [before, roleAfter(tokens, next, gazetteer)].flatMap((role) => (role ? [role.use] : []));
}
