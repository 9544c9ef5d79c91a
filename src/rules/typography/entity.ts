import type { Draft } from '../../draft/index.ts';
import { ENTITY_FILLER, isInvisible, withoutFillers } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';

/** References side by side are one word or one gap: `&#1606;&#1593;&#1605;`, `&nbsp;&nbsp;`. */
const REFERENCES = new RegExp(`(?:[^${ENTITY_FILLER}\\n\\r]${ENTITY_FILLER}+)+`, 'g');
/** A page's source under the name of a text keeps its entities. */
const TAG = /<\/[a-z][a-z\d]*\s*>|<(?:br|p|div|img)\b[^<>]*>/i;

export const entity = defineRule({
  id: 'typography/entity',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'رمز HTML في نص عادي (&nbsp;)',
    en: 'An HTML entity in plain text (&nbsp;)',
  },
  messages: {
    main: {
      ar: '«{found}» رمز من صفحة HTML يظهر للقارئ كما هو؛ يُكتب الحرف نفسه «{right}».',
      en: '“{found}” is an HTML entity, which readers of plain text see as it is; write the character itself, “{right}”.',
    },
    space: {
      ar: '«{found}» مسافة بلغة HTML تظهر للقارئ كما هي؛ تُكتب مسافة.',
      en: '“{found}” is a space in HTML, which readers of plain text see as it is; write a space.',
    },
  },
  *check(draft) {
    const { format, text, original } = draft;
    if (format !== 'txt' || !text.includes(ENTITY_FILLER) || TAG.test(original)) return;
    for (const { 0: run, index } of text.matchAll(REFERENCES)) yield* judge(draft, index, index + run.length);
  },
});

function* judge(
  { text, original, tokens }: Draft,
  start: number,
  end: number,
): Iterable<Report<'main' | 'space'>> {
  const shown = withoutFillers(text.slice(start, end));
  // What cannot be seen is typography/invisible's; in an address `&amp;` may be meant.
  if ([...shown].some((each) => isInvisible(each.charCodeAt(0)))) return;
  if (tokens.some((token) => token.kind === 'url' && token.start < end && start < token.end)) return;
  const isBlank = shown.trim() === '';
  const right = isBlank ? ' ' : shown;
  // «اكتب &nbsp; بين الكلمتين» speaks of it; within a word or between two it came along.
  const safe = /\S/.test(text[start - 1] ?? ' ') && /\S/.test(text[end] ?? ' ');
  yield {
    start,
    end,
    message: isBlank ? 'space' : 'main',
    values: { found: original.slice(start, end), right },
    fixes: [replace(start, end, right, { safe })],
  };
}
