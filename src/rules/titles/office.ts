/** An office taken apart: who deputises for whom, the head, and what it is the head of. */
import type { RoleUse } from '../../people/index.ts';
import { bare } from '../../text/index.ts';

export interface Office {
  readonly use: RoleUse;
  /** نائب, مساعد, وكيل … before the head. */
  readonly deputy: string | undefined;
  readonly head: string;
  /** The rest: what one is minister or head of, as written. */
  readonly domain: readonly string[];
  /** UTF-16 offsets into the draft: where the deputy and the domain begin. */
  readonly words: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

const DEPUTIES = new Set(['نائب', 'مساعد', 'معاون', 'وكيل']);
/** One person is head of one such body at a time; of societies and companies one may head several. */
const SINGLE_HEADS = new Set(['وزير', 'محافظ', 'سفير', 'والي', 'عمدة', 'مفتي']);
const CHAIRS = new Set([
  ...SINGLE_HEADS,
  'رئيس',
  'مدير',
  'أمين',
  'عميد',
  'قائد',
  'نقيب',
  'مدرب',
  'حاكم',
  'عضو',
]);

export function readOffice(use: RoleUse): Office | undefined {
  // With markup or entities among its words, the text does not tell where each of them stands.
  if (use.text.length !== use.end - use.start) return undefined;
  const words = [...use.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text: bare(text),
    start: use.start + index,
    end: use.start + index + text.length,
  }));
  let at = 0;
  const first = masculine(words[0]?.text ?? '');
  const second = masculine(words[1]?.text ?? '');
  const deputy = DEPUTIES.has(first) && CHAIRS.has(second) ? words[at++]!.text : undefined;
  const head = words[at]?.text;
  if (!head || !CHAIRS.has(masculine(head))) return undefined;
  return { use, deputy, head: masculine(head), domain: words.slice(at + 1).map(({ text }) => text), words };
}

/** Without ال and ة: الوزيرة is وزير. */
function masculine(word: string): string {
  return word.replace(/^ال/, '').replace(/ة$/, '');
}

/** How two offices of one person contradict each other, if they do. */
export function conflictOf(a: Office, b: Office): 'deputy' | 'domain' | undefined {
  if (a.use.former || b.use.former || a.head !== b.head) return undefined;
  const alike = sharesDomain(a.domain, b.domain);
  if (a.deputy !== b.deputy && alike && (a.domain.length > 0 || b.domain.length > 0)) {
    if (a.deputy && b.deputy && masculine(a.deputy) === masculine(b.deputy)) return undefined;
    return 'deputy';
  }
  if (a.deputy !== b.deputy || alike || !SINGLE_HEADS.has(a.head)) return undefined;
  return a.domain.length > 0 && b.domain.length > 0 ? 'domain' : undefined;
}

/** وزير التضامن is short for وزير التضامن الاجتماعي; وزير الصحة والسكان is وزير السكان too. */
function sharesDomain(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const keys = new Set(a.map(keyOf));
  return b.some((word) => keys.has(keyOf(word)));
}

function keyOf(word: string): string {
  return word.replace(/^[ول]?(?:ال|ل(?=.{4}))/, '').replace(/^و(?=.{4})/, '');
}
