/** An office taken apart: who deputises for whom, the head, and what it is the head of. */
import type { Gazetteer, RoleUse } from '../../people/index.ts';
import { bare, type Token } from '../../text/index.ts';

export interface Office {
  readonly use: RoleUse;
  /** نائب, مساعد, وكيل … before the head. */
  readonly deputy: string | undefined;
  readonly head: string;
  /** The rest: what one is minister or head of, as written. */
  readonly domain: readonly string[];
  /** The office's words with their UTF-16 offsets in the draft. */
  readonly words: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

const DEPUTIES = new Set(['نائب', 'مساعد', 'معاون', 'وكيل']);
/** One person holds one such office at a time. */
const SINGLE_HEADS = new Set([
  ...['وزير', 'محافظ', 'سفير', 'والي', 'عمدة', 'مفتي', 'قائد', 'مبعوث', 'مندوب', 'قنصل', 'عميد'],
]);
/** Of these one may hold several, but hardly two of one kind: «مدير مستشفى السلام» and «مدير مستشفى النور». */
const OTHER_HEADS = new Set(['رئيس', 'مدير', 'أمين', 'نقيب', 'مدرب', 'حاكم', 'عضو']);
/** Bodies of which one person does head several. */
const SHARED_BODIES = new Set([
  ...[
    'لجنة',
    'مجلس',
    'جمعية',
    'شركة',
    'اتحاد',
    'رابطة',
    'مؤسسة',
    'فريق',
    'وفد',
    'حزب',
    'تحرير',
    'قسم',
    'هيئة',
  ],
  ...['عام', 'تنفيذي', 'سر', 'إدارة', 'مشروع', 'برنامج', 'وزراء', 'جمهورية'],
]);
/** For the time being, or in another's place: no contradiction to another office. */
const ACTING = new Set([
  'المكلف',
  'المكلفة',
  'بالإنابة',
  'بالنيابة',
  'المؤقت',
  'المؤقتة',
  'الانتقالي',
  'الانتقالية',
]);

/** @param before the token before the office: نائب with و or ل written on, which is no part of it. */
export function readOffice(use: RoleUse, before?: Token): Office | undefined {
  // With markup or entities among its words, the text does not tell where each of them stands.
  if (use.text.length !== use.end - use.start) return undefined;
  const words = [...use.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text: bare(text),
    start: use.start + index,
    end: use.start + index + text.length,
  }));
  if (words.some(({ text }) => ACTING.has(text))) return undefined;
  let at = 0;
  const outer = before?.kind === 'word' ? masculine(before.bare.replace(/^[وفبل]+(?=.{4})/, '')) : '';
  const first = masculine(words[0]?.text ?? '');
  const second = words[1]?.text ?? '';
  // «وكيل وزارة الصحة» stands to «وزير الصحة» as «نائب وزير الصحة» does.
  const ofMinistry = DEPUTIES.has(first) && second === 'وزارة';
  const isDeputy = ofMinistry || (DEPUTIES.has(first) && isHead(masculine(second)));
  const deputy = isDeputy ? words[at++]!.text : DEPUTIES.has(outer) ? outer : undefined;
  const head = ofMinistry ? 'وزير' : masculine(words[at]?.text ?? '');
  if (!isHead(head)) return undefined;
  return { use, deputy, head, domain: words.slice(at + 1).map(({ text }) => text), words };
}

function isHead(word: string): boolean {
  return SINGLE_HEADS.has(word) || OTHER_HEADS.has(word);
}

/** Without ال and ة: الوزيرة is وزير. */
function masculine(word: string): string {
  return word.replace(/^ال/, '').replace(/ة$/, '');
}

/** How two offices of one person contradict each other, if they do. */
export function conflictOf(a: Office, b: Office, gazetteer: Gazetteer): 'deputy' | 'domain' | undefined {
  if (a.use.former || b.use.former || a.head !== b.head) return undefined;
  if (a.domain.length === 0 || b.domain.length === 0) return undefined;
  const relation = compareDomains(a.domain, b.domain, gazetteer);
  if (a.deputy !== b.deputy && relation !== 'other') {
    if (a.deputy && b.deputy && masculine(a.deputy) === masculine(b.deputy)) return undefined;
    return 'deputy';
  }
  if (a.deputy !== b.deputy || relation === 'same') return undefined;
  if (SINGLE_HEADS.has(a.head)) return 'domain';
  const body = keyOf(a.domain[0]!);
  const isOneKind = body === keyOf(b.domain[0]!) && a.domain.length > 1 && b.domain.length > 1;
  return isOneKind && !SHARED_BODIES.has(body) ? 'domain' : undefined;
}

/**
 * `same`: one may be short for the other (وزير التضامن of وزير التضامن الاجتماعي, وزير خارجية مصر of وزير الخارجية
 * المصري). `other`: each has a word of its own (القطاع الشرقي, القطاع الغربي).
 */
function compareDomains(a: readonly string[], b: readonly string[], gazetteer: Gazetteer): 'same' | 'other' {
  const [ofA, ofB] = [ownWords(a, b, gazetteer), ownWords(b, a, gazetteer)];
  if (ofA.length === 0 || ofB.length === 0) return 'same';
  // Where one has a nisba and the other a noun («وزير الداخلية الكويتي», «وزير الداخلية بالكويت»), both may say one thing.
  const [one, other] = [ofA, ofB].map((own) => own.some((word) => isAdjective(word, gazetteer)));
  return one === other ? 'other' : 'same';
}

/** What of the first is not in the second; a place says the same as a nisba. */
function ownWords(words: readonly string[], others: readonly string[], gazetteer: Gazetteer): string[] {
  const keys = new Set(others.map(keyOf));
  return words.filter((word) => {
    if (keys.has(keyOf(word))) return false;
    return !isPlaceName(word, gazetteer) || !others.some((other) => isAdjective(other, gazetteer));
  });
}

/** الكويتي; not القليوبية, whose letters are a nisba's and which is a governorate. */
function isAdjective(word: string, gazetteer: Gazetteer): boolean {
  return /^ال.{2,}ية?$/.test(word) && !isPlaceName(word, gazetteer);
}

function isPlaceName(word: string, gazetteer: Gazetteer): boolean {
  return gazetteer.isPlace(word) || gazetteer.isPlace(word.replace(/^[بل]/, ''));
}

function keyOf(word: string): string {
  return word
    .replace(/^[ول]?(?:ال|ل(?=.{4}))/, '')
    .replace(/^و(?=.{4})/, '')
    .replace(/^ال(?=.{3})/, '');
}
